// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/graphmap.h"
#include "models/formats/graphs/pajek.h"

namespace entente::fuzzing {

/// A map that comes out of a graph file goes into one and comes out again.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readPajek(input));
    if (read.errors() > 0)
        return;
    const auto text = writePajek(graphOf(read.map));
    const auto again = mapOf(readPajek(text));
    require(again.map.actors().size() == read.map.actors().size(), "as many actors come back");
}

} // namespace entente::fuzzing
