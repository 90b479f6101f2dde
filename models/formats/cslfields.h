// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

namespace entente {

/// Writes a source's date into its CSL item, as reading it gives it back; nothing takes it away.
void setIssued(Source &source, const std::optional<Edtf> &date);

/// Writes a source's authors into its CSL item: "Family, Given" for a person, any other name as it
/// is for a body.
void setAuthors(Source &source, const Texts &typed);

/// The authors as setAuthors() takes them: "Family, Given" where the item has these parts.
Texts typedAuthors(const Source &source);

} // namespace entente
