// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timescale.h"

#include "models/analysis/mapindex.h"

#include <vector>

namespace entente {

/// How many events each of `bins` equal stretches of the scale has: an event that lasted counts
/// wherever it was under way, one with a coarse date is shared out over its days, and the undated
/// count nowhere.
std::vector<double> eventDensity(const MapIndex &index, const TimeScale &scale, int bins);

} // namespace entente
