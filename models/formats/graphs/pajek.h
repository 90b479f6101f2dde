// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// Pajek's .net: vertices, arcs, edges, lists and matrices, several ties, years in brackets.
/// Where a file has negative values, its positive ones are taken for backing.
ReadGraph readPajek(std::string_view text);
/// One block of arcs, as other programs lose more: the kind as the line's label, the sign as its
/// value.
std::string writePajek(const GraphData &graph);

} // namespace entente
