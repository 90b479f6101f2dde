// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/cytoscape.h"
#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// What is read is a sound map, or told to be none.
void fuzz(std::string_view input)
{
    const auto read = mapOf(readCx(input));
    if (read.errors() > 0)
        return;
    const auto again = mapOf({graphOf(read.map), {}});
    require(again.errors() == 0, "what is read can be handed on");
    require(again.map.actors().size() == read.map.actors().size() &&
                again.map.ties().size() == read.map.ties().size(),
            "as many actors and ties come back");
}

} // namespace entente::fuzzing
