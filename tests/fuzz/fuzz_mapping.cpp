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
    const auto written = writeMapping(*mapping);
    const auto again = readMapping(written);
    require(again && writeMapping(*again) == written, "it says the same");
}

} // namespace entente::fuzzing
