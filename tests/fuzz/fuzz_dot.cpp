// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/dot.h"
#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// Whatever a helper answers is a graph or an error. cgraph itself runs in the helper only.
void fuzz(std::string_view input)
{
    auto read = mapOf(readDotAnswer(input));
    std::string_view dot;
    if (readDotRequest(input, dot))
        require(dot.size() < input.size(), "a request is longer than its graph");
    const auto request = writeDotRequest(input);
    require(readDotRequest(request, dot) && dot == input, "a request is read as it was written");
    if (read.errors() == 0)
        require(!writeDot(graphOf(read.map)).empty(), "what is read can be written");
}

} // namespace entente::fuzzing
