// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/mapfile.h"

namespace entente::fuzzing {

/// A map that is read without an error is written and read as the same; read in pieces it is the
/// same, and is told the same of.
void fuzz(std::string_view input)
{
    const auto read = readMap(input);
    const auto pieces = readMap([input] {
        return [rest = input](char *to, std::size_t most) mutable {
            const auto count = rest.copy(to, std::min<std::size_t>(most, 7));
            rest.remove_prefix(count);
            return count;
        };
    });
    require(pieces.map == read.map, "in pieces it is the same map");
    require(pieces.diagnostics.size() == read.diagnostics.size(), "in pieces as much is wrong");
    for (std::size_t i = 0; i < read.diagnostics.size(); ++i)
        require(pieces.diagnostics[i].line == read.diagnostics[i].line &&
                    pieces.diagnostics[i].code == read.diagnostics[i].code,
                "in pieces the same is wrong");
    if (read.errors() > 0 || read.newerVersion)
        return;
    const auto text = writeMap(read.map);
    const auto again = readMap(text);
    require(again.errors() == 0 && again.map == read.map, "what is written is read as the same");
    require(writeMap(again.map) == text, "and written as the same");
}

} // namespace entente::fuzzing
