// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fuzz.h"

#include "models/formats/bibliography/citations.h"

namespace entente::fuzzing {

/// A map's sources go out as CSL-JSON and come back as many; as BibTeX each is an entry.
inline void sourcesComeBack(const AllianceMap &map)
{
    const auto again = readCslJson(writeCslJson(map));
    require(again.errors() == 0 && again.map.sources().size() == map.sources().size(),
            "as many sources come back");
    const auto entries = readBibTex(writeBibTex(map));
    require(entries.map.sources().size() == map.sources().size(), "each is an entry");
}

} // namespace entente::fuzzing
