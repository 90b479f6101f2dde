// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "records.h"

#include <cmath>

namespace entente {

/// Points from the origin, along each axis: as far as a circle of half a million cards reaches.
/// What is farther off is no place that a picture could show together with others.
inline constexpr double farthestPlace = 1e7;

/// False where the position is beyond that, or no number.
inline bool isNearEnough(const Position &position)
{
    return std::abs(position.x) <= farthestPlace && std::abs(position.y) <= farthestPlace;
}

} // namespace entente
