// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// GraphML: plain, and as yEd, networkx and Gephi write it. Nested graphs are read flat; hyperedges
/// and ports are told and left out.
ReadGraph readGraphMl(std::string_view text);
/// `forYed`: with shapes, labels and lines as yEd draws them; without them yEd shows a heap of bare
/// boxes.
std::string writeGraphMl(const GraphData &graph, bool forYed = false);

} // namespace entente
