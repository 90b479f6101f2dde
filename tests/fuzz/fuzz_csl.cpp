// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sourcestrip.h"

namespace entente::fuzzing {

/// The sources of a CSL-JSON file go out and come back.
void fuzz(std::string_view input)
{
    const auto read = readCslJson(input);
    if (read.errors() == 0)
        sourcesComeBack(read.map);
}

} // namespace entente::fuzzing
