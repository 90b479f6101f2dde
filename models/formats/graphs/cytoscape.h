// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// Cytoscape's CX2: a JSON array of aspects, ids are numbers.
ReadGraph readCx2(std::string_view text);
std::string writeCx2(const GraphData &graph);

/// The older CX: a JSON array of aspects, attributes in lists of their own.
ReadGraph readCx(std::string_view text);

/// Cytoscape.js' JSON: elements with data.
ReadGraph readCyjs(std::string_view text);
std::string writeCyjs(const GraphData &graph);

} // namespace entente
