// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/import/mappingfile.h"

namespace entente::fuzzing {

/// A mapping that is read says the same when it is written and read again.
void fuzz(std::string_view input)
{
    const auto mapping = readMapping(input);
    if (!mapping)
        return;
    const auto again = readMapping(writeMapping(*mapping));
    require(again.has_value(), "what is written is read");
    require(again->ties.size() == mapping->ties.size() &&
                again->sides.size() == mapping->sides.size() &&
                again->alsoCalled == mapping->alsoCalled,
            "it says the same");
}

} // namespace entente::fuzzing
