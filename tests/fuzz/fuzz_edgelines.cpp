// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/graphs/edgelines.h"
#include "models/formats/graphs/graphmap.h"

namespace entente::fuzzing {

/// The first letter chooses the format: SIF, NCOL or DL.
void fuzz(std::string_view input)
{
    if (input.empty())
        return;
    const auto text = input.substr(1);
    const auto read = mapOf(input[0] == 's'   ? readSif(text)
                            : input[0] == 'n' ? readNcol(text)
                                              : readDl(text));
    for (const auto &tie : read.map.ties())
        require(read.map.actors().find(tie.from) && read.map.actors().find(tie.to),
                "ties join actors that are there");
}

} // namespace entente::fuzzing
