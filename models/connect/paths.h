// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <cstdint>

namespace entente {

/// One shortest way between two actors over ties that back or oppose, in any direction.
struct Path
{
    std::vector<int> actors;            // from the one to the other, both included
    std::vector<std::vector<int>> ties; // by step: all ties of the two that are counted
    int sign = 1;                       // product of the steps; 0 where one contradicts itself
};

/// All shortest ways.
struct Paths
{
    std::optional<int> length; // steps; nothing where there is no way
    std::uint64_t count = 0;   // of all shortest ways; the largest number where there are more
    std::vector<Path> listed;  // the first of them, in the order of the map
    bool limited = false;      // not all are listed
};

/// How two actors are connected: a friend of a friend (sign 1), an enemy of an enemy (1), a friend
/// of an enemy (-1).
/// \param counts by tie: whether it may be gone over; those without a sign are passed over
/// \param most how many ways are listed
Paths shortestPaths(const MapIndex &index, const std::vector<char> &counts, int from, int to,
                    std::size_t most = 1000);

/// 1 where all of these ties back, -1 where all oppose, 0 where some do each.
int signOfStep(const MapIndex &index, const std::vector<int> &ties);

} // namespace entente
