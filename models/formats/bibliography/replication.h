// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

namespace entente {

/// A file of a folder: its name and its text.
struct NamedText
{
    std::string name;
    std::string text;
};

/// What a journal's data appendix asks for: claims.csv (one row per item of evidence), codebook.md,
/// citations as CSL-JSON and BibTeX, and the map itself.
std::vector<NamedText> replicationFiles(const AllianceMap &map);

} // namespace entente
