// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"
#include "models/map/filter.h"

#include <string>

namespace entente {

/// What a filter leaves out, for captions and legends: "without mediation"; "only: Unsourced".
/// Empty where it leaves out nothing.
std::string filterWords(const AllianceMap &map, const Filter &filter);

} // namespace entente
