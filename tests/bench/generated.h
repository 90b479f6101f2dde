// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

namespace entente::bench {

/// A map of that size, the same each time: states in a dozen regions, most ties within one, two
/// thirds of them backing, all dated and placed on a grid.
AllianceMap generatedMap(int actors, int ties);

} // namespace entente::bench
