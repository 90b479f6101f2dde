// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "stagecast.h"
#include "stagecost.h"

namespace entente {

/// Moves single groups a little where that frees a tie from a card or a crossing; what gains
/// nothing stays in its line.
void nudge(const StageCast &cast, StageCost &cost, std::vector<Position> &positions);

} // namespace entente
