// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "occupancygrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// Pairs that are too close, found by place: each box in the cell of its centre, cells larger than
/// any box with its gap, so that only neighbouring cells are compared.
class Crowding
{
public:
    Crowding(const LayoutRequest &request, const std::vector<Position> &positions, double scale = 1)
    {
        double width = 1;
        double height = 1;
        m_boxes.reserve(positions.size());
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const LayoutRequest::Node &node = request.nodes[i];
            m_boxes.push_back(boxOf(node, {positions[i].x * scale, positions[i].y * scale}));
            m_bounds = i == 0 ? m_boxes[0] : m_bounds.united(m_boxes[i]);
            width = std::max(width, node.width + leastGapX);
            height = std::max(height, node.height + leastGapY);
        }
        m_columns = cellsIn(m_bounds.width(), width);
        m_rows = cellsIn(m_bounds.height(), height);
        m_cellWidth = std::max(width, m_bounds.width() / static_cast<double>(m_columns));
        m_cellHeight = std::max(height, m_bounds.height() / static_cast<double>(m_rows));
        fill();
    }

    /// Calls for each pair until it is answered false.
    template <typename Visit>
    void eachPair(Visit visit) const
    {
        for (std::size_t row = 0; row < m_rows; ++row)
            for (std::size_t column = 0; column < m_columns; ++column)
                if (!eachPairOf(row, column, visit))
                    return;
    }

    bool isMoreThan(std::size_t limit) const
    {
        std::size_t count = 0;
        eachPair([&](auto, auto) { return ++count <= limit; });
        return count > limit;
    }

private:
    std::size_t cellsIn(double length, double cell) const
    {
        const double most = std::clamp(2 * std::sqrt(double(m_boxes.size())), 1.0, 1024.0);
        return static_cast<std::size_t>(std::clamp(std::floor(length / cell), 1.0, most));
    }

    std::size_t cellOf(const Box &box) const
    {
        const Position at = box.centre();
        const auto column = static_cast<std::size_t>((at.x - m_bounds.left) / m_cellWidth);
        const auto row = static_cast<std::size_t>((at.y - m_bounds.top) / m_cellHeight);
        return std::min(row, m_rows - 1) * m_columns + std::min(column, m_columns - 1);
    }

    void fill()
    {
        m_first.assign(m_rows * m_columns + 1, 0);
        std::vector<std::size_t> cells;
        cells.reserve(m_boxes.size());
        for (const Box &box : m_boxes) {
            cells.push_back(cellOf(box));
            ++m_first[cells.back() + 1];
        }
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
        m_members.resize(m_boxes.size());
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            m_members[next[cells[i]]++] = i;
    }

    /// Those of a cell with each other, and with those of the cells after it.
    template <typename Visit>
    bool eachPairOf(std::size_t row, std::size_t column, Visit visit) const
    {
        const std::size_t cell = row * m_columns + column;
        const std::size_t right = std::min(column + 1, m_columns - 1);
        const std::size_t below = cell + m_columns - std::min<std::size_t>(column, 1);
        const bool isLast = row + 1 == m_rows;
        const std::size_t belowEnd = isLast ? below : (row + 1) * m_columns + right + 1;
        for (std::size_t i = m_first[cell]; i < m_first[cell + 1]; ++i) {
            const std::size_t a = m_members[i];
            if (!eachBeside(a, i + 1, m_first[row * m_columns + right + 1], visit) ||
                (!isLast && !eachBeside(a, m_first[below], m_first[belowEnd], visit)))
                return false;
        }
        return true;
    }

    template <typename Visit>
    bool eachBeside(std::size_t a, std::size_t begin, std::size_t end, Visit visit) const
    {
        for (std::size_t i = begin; i < end; ++i)
            if (m_boxes[a].crowds(m_boxes[m_members[i]], leastGapX, leastGapY) &&
                !visit(a, m_members[i]))
                return false;
        return true;
    }

    std::vector<Box> m_boxes;
    Box m_bounds;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    double m_cellWidth = 1;
    double m_cellHeight = 1;
    std::vector<std::size_t> m_first; // of each cell's members
    std::vector<std::size_t> m_members;
};

/// Widens the drawing until few enough crowd each other that they may be pushed apart one by one.
void widen(const LayoutRequest &request, std::vector<Position> &positions)
{
    constexpr double step = 1.08;
    constexpr double most = 64;
    const std::size_t limit = positions.size() / 3;
    double scale = 1;
    while (scale < most && Crowding(request, positions, scale).isMoreThan(limit))
        scale *= step;
    for (Position &p : positions)
        p = {p.x * scale, p.y * scale};
}

/// Half of the way apart for each of two, along the shorter way; all of it for one beside a pinned
/// one.
class Push
{
public:
    Push(const LayoutRequest &request, std::vector<Position> &positions)
        : m_request(request)
        , m_positions(positions)
    {
    }

    void operator()(std::size_t a, std::size_t b)
    {
        const LayoutRequest::Node &one = m_request.nodes[a];
        const LayoutRequest::Node &other = m_request.nodes[b];
        if (one.pinned && other.pinned)
            return;
        const double dx = m_positions[b].x - m_positions[a].x;
        const double dy = m_positions[b].y - m_positions[a].y;
        const double deepX = (one.width + other.width) / 2 + leastGapX - std::abs(dx);
        const double deepY = (one.height + other.height) / 2 + leastGapY - std::abs(dy);
        if (deepX <= 0 || deepY <= 0)
            return; // moved away meanwhile
        const double share = one.pinned || other.pinned ? 1 : 0.5;
        constexpr double air = 0.1;
        const double x = deepX < deepY ? std::copysign((deepX + air) * share, dx) : 0;
        const double y = deepX < deepY ? 0 : std::copysign((deepY + air) * share, dy);
        if (!one.pinned)
            m_positions[a] = {m_positions[a].x - x, m_positions[a].y - y};
        if (!other.pinned)
            m_positions[b] = {m_positions[b].x + x, m_positions[b].y + y};
    }

private:
    const LayoutRequest &m_request;
    std::vector<Position> &m_positions;
};

/// Nearest to the middle first: they keep their places, and the rim gives way.
std::vector<std::size_t> fromTheMiddle(const LayoutRequest &request,
                                       const std::vector<Position> &positions)
{
    const Position middle = boundsOf(request, positions).centre();
    std::vector<double> distance;
    for (const Position &p : positions)
        distance.push_back(std::hypot(p.x - middle.x, p.y - middle.y));
    std::vector<std::size_t> order(positions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return distance[a] < distance[b]; });
    return order;
}

} // namespace

void makeRoom(const LayoutRequest &request, std::vector<Position> &positions)
{
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (request.nodes[i].pinned)
            positions[i] = request.nodes[i].position;
    std::vector<bool> crowded(positions.size());
    Crowding(request, positions).eachPair([&](std::size_t a, std::size_t b) {
        crowded[a] = crowded[a] || !request.nodes[a].pinned;
        crowded[b] = crowded[b] || !request.nodes[b].pinned;
        return true;
    });
    OccupancyGrid room;
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (!crowded[i])
            room.add(boxOf(request.nodes[i], positions[i]));
    for (const std::size_t i : fromTheMiddle(request, positions)) {
        if (!crowded[i])
            continue;
        positions[i] = room.nearestFree(request.nodes[i], positions[i]);
        room.add(boxOf(request.nodes[i], positions[i]));
    }
}

void pushApart(const LayoutRequest &request, std::vector<Position> &positions)
{
    constexpr int mostRounds = 200;
    if (!hasPins(request))
        widen(request, positions);
    for (int round = 0; round < mostRounds; ++round) {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        Crowding(request, positions).eachPair([&](std::size_t a, std::size_t b) {
            pairs.emplace_back(a, b);
            return true;
        });
        if (pairs.empty())
            return;
        Push push(request, positions);
        for (const auto &[a, b] : pairs)
            push(a, b);
    }
}

} // namespace entente
