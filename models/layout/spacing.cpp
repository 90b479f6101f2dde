// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "spacing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace entente {

namespace {

/// Boxes that stand, found by place: buckets of a coarse grid.
class Occupied
{
public:
    void add(const Box &box)
    {
        const auto index = m_boxes.size();
        m_boxes.push_back(box);
        eachCell(box, [&](long cell) { m_cells[cell].push_back(index); });
    }

    /// Does anybody stand less than the least gap from this box?
    bool isCrowded(const Box &box) const
    {
        bool crowded = false;
        eachCell(box, [&](long cell) {
            const auto found = m_cells.find(cell);
            if (crowded || found == m_cells.end())
                return;
            crowded = std::any_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
                return m_boxes[i].crowds(box, leastGapX - slack, leastGapY - slack);
            });
        });
        return crowded;
    }

private:
    static constexpr double cellSize = 256;
    static constexpr double slack = 0.01; // rounding is no crowding

    template <typename Visit>
    static void eachCell(const Box &box, Visit visit)
    {
        const auto column = [](double x) { return static_cast<long>(std::floor(x / cellSize)); };
        for (long x = column(box.left - leastGapX); x <= column(box.right + leastGapX); ++x)
            for (long y = column(box.top - leastGapY); y <= column(box.bottom + leastGapY); ++y)
                visit(x * 1000003L + y);
    }

    std::vector<Box> m_boxes;
    std::unordered_map<long, std::vector<std::size_t>> m_cells;
};

/// The free place nearest to where the node would like to stand: rings of points, wider and wider.
Position nearestFree(const LayoutRequest::Node &node, const Position &wish,
                     const Occupied &occupied)
{
    if (!occupied.isCrowded(boxOf(node, wish)))
        return wish;
    constexpr double step = 6;
    double radius = step;
    while (true) {
        const int points = std::clamp(static_cast<int>(radius), 12, 96);
        for (int i = 0; i < points; ++i) {
            const double angle = 6.283185307179586 * i / points;
            const Position place{wish.x + radius * std::cos(angle),
                                 wish.y + radius * std::sin(angle)};
            if (!occupied.isCrowded(boxOf(node, place)))
                return place;
        }
        radius += std::max(step, radius * 0.05);
    }
}

/// Calls for each pair that is too close: along a sweep from left to right, so that far ones are
/// never compared.
template <typename Visit>
void eachCrowdedPair(const LayoutRequest &request, const std::vector<Position> &positions,
                     Visit visit)
{
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < positions.size(); ++i)
        boxes.push_back(boxOf(request.nodes[i], positions[i]));
    std::vector<std::size_t> order(positions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return boxes[a].left < boxes[b].left; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Box &box = boxes[order[i]];
        for (std::size_t j = i + 1;
             j < order.size() && boxes[order[j]].left < box.right + leastGapX; ++j)
            if (box.crowds(boxes[order[j]], leastGapX, leastGapY))
                visit(order[i], order[j]);
    }
}

void widen(const LayoutRequest &request, std::vector<Position> &positions)
{
    constexpr double step = 1.08;
    constexpr int mostSteps = 16;
    for (int i = 0; i < mostSteps; ++i) {
        std::size_t crowded = 0;
        eachCrowdedPair(request, positions, [&](auto, auto) { ++crowded; });
        if (crowded * 3 <= positions.size())
            return;
        for (Position &p : positions)
            p = {p.x * step, p.y * step};
    }
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

Box Box::around(const Position &centre, double width, double height)
{
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2,
            centre.y + height / 2};
}

Box Box::united(const Box &other) const
{
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

Box boxOf(const LayoutRequest::Node &node, const Position &centre)
{
    return Box::around(centre, node.width, node.height);
}

Box boundsOf(const LayoutRequest &request, const std::vector<Position> &positions)
{
    if (positions.empty())
        return {};
    Box bounds = boxOf(request.nodes[0], positions[0]);
    for (std::size_t i = 1; i < positions.size(); ++i)
        bounds = bounds.united(boxOf(request.nodes[i], positions[i]));
    return bounds;
}

bool hasPins(const LayoutRequest &request)
{
    return std::any_of(request.nodes.begin(), request.nodes.end(),
                       [](const LayoutRequest::Node &node) { return node.pinned; });
}

void makeRoom(const LayoutRequest &request, std::vector<Position> &positions)
{
    Occupied occupied;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (!request.nodes[i].pinned)
            continue;
        positions[i] = request.nodes[i].position;
        occupied.add(boxOf(request.nodes[i], positions[i]));
    }
    for (const std::size_t i : fromTheMiddle(request, positions)) {
        if (request.nodes[i].pinned)
            continue;
        positions[i] = nearestFree(request.nodes[i], positions[i], occupied);
        occupied.add(boxOf(request.nodes[i], positions[i]));
    }
}

void pushApart(const LayoutRequest &request, std::vector<Position> &positions)
{
    constexpr int mostRounds = 200;
    if (!hasPins(request))
        widen(request, positions);
    for (int round = 0; round < mostRounds; ++round) {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        eachCrowdedPair(request, positions,
                        [&](std::size_t a, std::size_t b) { pairs.emplace_back(a, b); });
        if (pairs.empty())
            return;
        Push push(request, positions);
        for (const auto &[a, b] : pairs)
            push(a, b);
    }
}

void centre(const LayoutRequest &request, std::vector<Position> &positions)
{
    if (hasPins(request))
        return;
    const Position middle = boundsOf(request, positions).centre();
    for (Position &p : positions)
        p = {p.x - middle.x, p.y - middle.y};
}

void bendToPins(const LayoutRequest &request, std::vector<Position> &positions)
{
    if (!hasPins(request))
        return;
    std::vector<std::vector<std::size_t>> tied(positions.size());
    for (const LayoutRequest::Edge &edge : request.edges) {
        tied[static_cast<std::size_t>(edge.a)].push_back(static_cast<std::size_t>(edge.b));
        tied[static_cast<std::size_t>(edge.b)].push_back(static_cast<std::size_t>(edge.a));
    }
    std::vector<Position> bent = positions;
    std::vector<double> pull(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        Position shift;
        double total = 0;
        std::fill(pull.begin(), pull.end(), 1);
        for (const std::size_t other : tied[i])
            pull[other] = 8;
        for (std::size_t j = 0; j < positions.size(); ++j) {
            const LayoutRequest::Node &pin = request.nodes[j];
            if (!pin.pinned)
                continue;
            const double dx = positions[j].x - positions[i].x;
            const double dy = positions[j].y - positions[i].y;
            const double weight = pull[j] / (dx * dx + dy * dy + 100);
            shift.x += weight * (pin.position.x - positions[j].x);
            shift.y += weight * (pin.position.y - positions[j].y);
            total += weight;
        }
        bent[i] = {positions[i].x + shift.x / total, positions[i].y + shift.y / total};
    }
    for (std::size_t i = 0; i < positions.size(); ++i)
        positions[i] = request.nodes[i].pinned ? request.nodes[i].position : bent[i];
}

std::vector<Position> inRows(const std::vector<Box> &boxes, double leastWidth)
{
    constexpr double screen = 1.7;
    double area = 0;
    for (const Box &box : boxes)
        area += (box.width() + leastGapX) * (box.height() + leastGapY);
    const double wide = std::max(leastWidth, std::sqrt(area * screen) + 40);
    std::vector<Position> places;
    double top = 0;
    while (places.size() < boxes.size()) {
        const std::size_t begin = places.size();
        std::size_t end = begin;
        double width = -leastGapX;
        double height = 0;
        while (end < boxes.size() &&
               (end == begin || width + leastGapX + boxes[end].width() <= wide)) {
            width += leastGapX + boxes[end].width();
            height = std::max(height, boxes[end].height());
            ++end;
        }
        double left = -width / 2;
        for (std::size_t i = begin; i < end; ++i) {
            places.push_back({left - boxes[i].left, top + height / 2 - boxes[i].centre().y});
            left += boxes[i].width() + leastGapX;
        }
        top += height + leastGapY;
    }
    return places;
}

} // namespace entente
