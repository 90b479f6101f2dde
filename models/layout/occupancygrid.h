// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

#include <unordered_map>

namespace entente {

/// Boxes that stand, found by place: who wants to stand as well is told where there is room.
class OccupancyGrid
{
public:
    /// Nothing else finds room there then.
    void add(const Box &box);
    /// Does anybody stand less than the least gap from this box?
    bool isCrowded(const Box &box) const;
    /// The free place nearest to where the node would like to stand.
    Position nearestFree(const LayoutRequest::Node &node, const Position &wish) const;

private:
    std::vector<Box> m_boxes;
    std::unordered_map<long, std::vector<std::size_t>> m_cells; // of a coarse grid
};

} // namespace entente
