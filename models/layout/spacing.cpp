// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "spacing.h"

#include <algorithm>
#include <cmath>

namespace entente {

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
