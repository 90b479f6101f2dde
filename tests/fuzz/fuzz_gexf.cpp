// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphtrip.h"

#include "models/formats/graphs/gexf.h"

namespace entente::fuzzing {

/// A map that comes out of a graph file goes into one and comes out again.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readGexf(input));
    if (read.errors() == 0)
        comesBack(read, mapOf(readGexf(writeGexf(graphOf(read.map)))));
}

} // namespace entente::fuzzing
