// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "models/formats/bibliography/citations.h"

namespace entente::fuzzing {

/// Sources go out as CSL-JSON and come back as many; as BibTeX each is an entry.
void fuzz(std::string_view input)
{
    const auto read = readCslJson(input);
    if (read.errors() > 0)
        return;
    const auto again = readCslJson(writeCslJson(read.map));
    require(again.errors() == 0 && again.map.sources().size() == read.map.sources().size(),
            "as many sources come back");
    const auto entries = readBibTex(writeBibTex(read.map));
    require(entries.map.sources().size() == read.map.sources().size(), "each is an entry");
}

} // namespace entente::fuzzing
