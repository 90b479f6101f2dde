// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

namespace entente {

/// The sources of a map as a CSL-JSON list, as Zotero and pandoc read it.
std::string writeCslJson(const AllianceMap &map);
/// The sources of a map as BibTeX entries, their texts in UTF-8.
std::string writeBibTex(const AllianceMap &map);

/// A map that holds the sources of a CSL-JSON list and nothing else.
ReadMap readCslJson(std::string_view text);
/// A map that holds the entries of a BibTeX file as sources. LaTeX accents become letters; what no
/// CSL field means is kept as it is.
ReadMap readBibTex(std::string_view text);

} // namespace entente
