// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphtrip.h"

#include "models/formats/graphs/csvpair.h"

#include <algorithm>

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
    comesBack(read, mapOf(readCsvPair(pair.actors, pair.ties)));
}

} // namespace entente::fuzzing
