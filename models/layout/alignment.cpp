// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "alignment.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

Position middleOf(const std::vector<Position> &positions)
{
    Position sum;
    for (const Position &p : positions)
        sum = {sum.x + p.x, sum.y + p.y};
    const auto count = static_cast<double>(std::max<std::size_t>(1, positions.size()));
    return {sum.x / count, sum.y / count};
}

/// From the middle of the first camp to that of the second; 0, 0 where there are not both.
Position fromCampToCamp(const LayoutRequest &request, const std::vector<Position> &positions)
{
    std::vector<Position> members[2];
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (const int camp = request.nodes[i].camp; camp == 0 || camp == 1)
            members[camp].push_back(positions[i]);
    if (members[0].empty() || members[1].empty())
        return {};
    const Position a = middleOf(members[0]);
    const Position b = middleOf(members[1]);
    return {b.x - a.x, b.y - a.y};
}

/// The direction in which the points lie farthest apart.
Position longestWay(const std::vector<Position> &positions)
{
    const Position middle = middleOf(positions);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const Position &p : positions) {
        const double x = p.x - middle.x;
        const double y = p.y - middle.y;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2;
    return {std::cos(angle), std::sin(angle)};
}

} // namespace

Alignment::Alignment(const std::vector<Aim> &aims, bool mayTurn)
{
    double total = 0;
    for (const Aim &aim : aims) {
        m_from = {m_from.x + aim.weight * aim.from.x, m_from.y + aim.weight * aim.from.y};
        m_to = {m_to.x + aim.weight * aim.to.x, m_to.y + aim.weight * aim.to.y};
        total += aim.weight;
    }
    if (total <= 0)
        return;
    m_from = {m_from.x / total, m_from.y / total};
    m_to = {m_to.x / total, m_to.y / total};
    if (mayTurn && aims.size() > 1)
        turn(aims);
}

Position Alignment::operator()(const Position &p) const
{
    const double x = p.x - m_from.x;
    const double y = (p.y - m_from.y) * m_mirror;
    return {m_to.x + m_cos * x - m_sin * y, m_to.y + m_sin * x + m_cos * y};
}

void Alignment::turn(const std::vector<Aim> &aims)
{
    double best = 0;
    for (const double mirror : {1.0, -1.0}) {
        double along = 0;
        double across = 0;
        for (const Aim &aim : aims) {
            const double x = aim.from.x - m_from.x;
            const double y = (aim.from.y - m_from.y) * mirror;
            const double u = aim.to.x - m_to.x;
            const double v = aim.to.y - m_to.y;
            along += aim.weight * (x * u + y * v);
            across += aim.weight * (x * v - y * u);
        }
        const double fit = std::hypot(along, across);
        if (fit > best * 1.001 + 1e-9) {
            best = fit;
            m_mirror = mirror;
            m_cos = along / fit;
            m_sin = across / fit;
        }
    }
}

bool alignToPlaced(const LayoutRequest &request, std::vector<Position> &positions, bool mayTurn)
{
    constexpr double weightOfPin = 1e6;
    std::vector<Alignment::Aim> aims;
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (const LayoutRequest::Node &node = request.nodes[i]; node.hasPosition || node.pinned)
            aims.push_back({positions[i], node.position, node.pinned ? weightOfPin : 1});
    if (aims.empty())
        return false;
    const Alignment aligned(aims, mayTurn);
    std::transform(positions.begin(), positions.end(), positions.begin(), aligned);
    return true;
}

void faceCamps(const LayoutRequest &request, std::vector<Position> &positions, bool mayTurn)
{
    Position way = fromCampToCamp(request, positions);
    double length = std::hypot(way.x, way.y);
    if (mayTurn && length < 1) {
        way = longestWay(positions);
        length = 1;
    }
    if (mayTurn) {
        for (Position &p : positions)
            p = {(p.x * way.x + p.y * way.y) / length, (p.y * way.x - p.x * way.y) / length};
    } else if (way.x < 0) {
        for (Position &p : positions)
            p.x = -p.x;
    }
}

} // namespace entente
