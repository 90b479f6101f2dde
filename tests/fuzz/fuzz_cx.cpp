// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphtrip.h"

#include "models/formats/graphs/cytoscape.h"

namespace entente::fuzzing {

/// What is read is a sound map that can be handed on, or told to be none.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readCx(input));
    if (read.errors() == 0)
        comesBack(read, mapOf({graphOf(read.map), {}}));
}

} // namespace entente::fuzzing
