// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/layout/layoutrequest.h"

#include <algorithm>
#include <cmath>

namespace entente::fuzzing {

/// A request is read as it was written; an answer has finite places for everybody, or a reason.
void fuzz(std::string_view input)
{
    const std::string text(input);
    LayoutRequest request;
    if (readRequest(text, request)) {
        const auto written = writeRequest(request);
        LayoutRequest again;
        require(readRequest(written, again) && writeRequest(again) == written,
                "a request is read as it was written");
    }
    for (const std::size_t nodes : {0U, 1U, 3U}) {
        const auto result = readResult(text, nodes);
        require(!result.ok() || result.positions.size() == nodes, "everybody has a place");
        require(
            std::all_of(result.positions.begin(), result.positions.end(),
                        [](const Position &p) { return std::isfinite(p.x) && std::isfinite(p.y); }),
            "places are numbers");
    }
}

} // namespace entente::fuzzing
