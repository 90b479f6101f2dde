// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

enum class GexfVersion : unsigned char { V1_2, V1_3 };

/// GEXF 1.0 to 1.3, static and dynamic. Hierarchies are read flat.
ReadGraph readGexf(std::string_view text);
/// GEXF with days as time; valid by the published RELAX NG schemas.
std::string writeGexf(const GraphData &graph, GexfVersion version = GexfVersion::V1_3);

} // namespace entente
