// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jsonnode.h"
#include "problems.h"

namespace entente {

/// What a CSL-JSON item says of its date and authors. The item itself stays as it is.
struct CslDate
{
    std::optional<Edtf> date;
    bool unreadable = false; // something is there that is no date
};

/// A CSL date variable: date-parts (one, or two for a range), or a text that is EDTF.
CslDate cslDate(const JsonNode &issued);
/// The names of a CSL name variable as people write them: "Given Family", or the literal name.
/// Empty where it is none.
Texts cslNames(const JsonNode &names);

} // namespace entente
