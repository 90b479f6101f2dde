// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// Cytoscape's SIF: "A interaction B C" on a line; the interaction is the edge's label.
ReadGraph readSif(std::string_view text);
/// LGL's .ncol: "A B" or "A B weight" on a line, without direction.
ReadGraph readNcol(std::string_view text);
/// UCINET's DL: fullmatrix, edgelist1 and nodelist1, labels listed or embedded.
ReadGraph readDl(std::string_view text);

} // namespace entente
