// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphtrip.h"

#include "models/formats/graphs/graphml.h"

namespace entente::fuzzing {

/// A map that comes out of a graph file goes into one and comes out again.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readGraphMl(input));
    if (read.errors() == 0)
        comesBack(read, mapOf(readGraphMl(writeGraphMl(graphOf(read.map)))));
}

} // namespace entente::fuzzing
