// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "occupancygrid.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double slack = 0.01; // rounding is no crowding

long cellAt(double length)
{
    constexpr double cellSize = 256;
    return static_cast<long>(std::floor(length / cellSize));
}

/// Calls for each cell that the box or its surroundings touch until it is answered true.
template <typename Visit>
bool anyCell(const Box &box, Visit visit)
{
    constexpr long rows = 1000003;
    for (long x = cellAt(box.left - leastGapX); x <= cellAt(box.right + leastGapX); ++x)
        for (long y = cellAt(box.top - leastGapY); y <= cellAt(box.bottom + leastGapY); ++y)
            if (visit(x * rows + y))
                return true;
    return false;
}

} // namespace

void OccupancyGrid::add(const Box &box)
{
    const auto index = m_boxes.size();
    m_boxes.push_back(box);
    anyCell(box, [&](long cell) {
        m_cells[cell].push_back(index);
        return false;
    });
}

bool OccupancyGrid::isCrowded(const Box &box) const
{
    return anyCell(box, [&](long cell) {
        const auto found = m_cells.find(cell);
        return found != m_cells.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
                   return m_boxes[i].crowds(box, leastGapX - slack, leastGapY - slack);
               });
    });
}

Position OccupancyGrid::nearestFree(const LayoutRequest::Node &node, const Position &wish) const
{
    if (!isCrowded(boxOf(node, wish)))
        return wish;
    constexpr double step = 6;
    double radius = step;
    while (true) { // rings of points, wider and wider
        const int points = std::clamp(static_cast<int>(radius), 12, 96);
        for (int i = 0; i < points; ++i) {
            const double angle = 6.283185307179586 * i / points;
            const Position place{wish.x + radius * std::cos(angle),
                                 wish.y + radius * std::sin(angle)};
            if (!isCrowded(boxOf(node, place)))
                return place;
        }
        radius += std::max(step, radius * 0.05);
    }
}

} // namespace entente
