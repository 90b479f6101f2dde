// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <string>

namespace entente {

/// A panel for statistics as CSV: a row for each pair, year and kind of tie that stands in the
/// year, with its strongest standing (attested, assumed or disputed) and the number of ties. From
/// the first year that the map tells of to the last, clipped to `window`. A mutual tie is one row
/// with mutual 1.
std::string dyadYears(const AllianceMap &map, const DayRange &window = {});

} // namespace entente
