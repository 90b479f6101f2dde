// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/csvpair.h"
#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// Two tables, parted by the first null byte. What comes out goes in and comes out again.
void fuzz(std::string_view input)
{
    const auto cut = std::min(input.find('\0'), input.size());
    const auto read =
        mapOf(readCsvPair(input.substr(0, cut), input.substr(std::min(cut + 1, input.size()))));
    if (read.errors() > 0)
        return;
    const auto pair = writeCsvPair(graphOf(read.map));
    const auto again = mapOf(readCsvPair(pair.actors, pair.ties));
    require(again.errors() == 0, "what is written is read");
    require(again.map.actors().size() == read.map.actors().size() &&
                again.map.ties().size() == read.map.ties().size(),
            "as many actors and ties come back");
}

} // namespace entente::fuzzing
