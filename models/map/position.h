// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ids.h"

#include <map>

namespace entente {

/// A place in the drawing, in points, y downwards. Does not depend on the date.
struct Position
{
    double x = 0;
    double y = 0;
    bool operator==(const Position &) const = default;

    /// As the file keeps it, in hundredths of a point.
    Position stored() const;
};

/// How far a reader has moved groups in the drawing, by the groups' leaders.
using GroupShifts = std::map<ActorId, Position>;

} // namespace entente
