// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/gexf.h"
#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// A map that comes out of a graph file goes into one and comes out again.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readGexf(input));
    if (read.errors() > 0)
        return;
    const auto graph = graphOf(read.map);
    const auto text = writeGexf(graph);
    const auto again = mapOf(readGexf(text));
    require(again.errors() == 0, "what is written is read");
    require(again.map.actors().size() == read.map.actors().size() &&
                again.map.ties().size() == read.map.ties().size(),
            "as many actors and ties come back");
}

} // namespace entente::fuzzing
