// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stagecost.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace entente {

namespace {

constexpr double costOfOverlap = 200;
constexpr double costOfThroughCard = 16;
constexpr double costOfCrossing = 3;
constexpr double costOfShape = 250; // and more where more actors make other faults weigh more
constexpr double costOfShapeForEach = 12;
constexpr double bestAspect = 1.7;
constexpr double costOfArea = 24;     // for each time the area that the actors need
constexpr double areaForEach = 26000; // with room for ties around
constexpr float costOfShortTie = 4;

float pullOf(const LayoutRequest::Edge &edge)
{
    if (edge.structure)
        return 0.6F / 200;
    if (edge.sign < 0)
        return 0.3F / 200;
    return (edge.mediates ? 0.6F : 1.0F) / 200;
}

} // namespace

std::vector<StageTie> stageTies(const LayoutRequest &request)
{
    std::vector<StageTie> ties;
    std::set<std::pair<int, int>> seen;
    for (const LayoutRequest::Edge &edge : request.edges)
        if (seen.insert(std::minmax(edge.a, edge.b)).second)
            ties.push_back({static_cast<std::size_t>(edge.a), static_cast<std::size_t>(edge.b),
                            pullOf(edge), edge.structure});
    return ties;
}

StageCost::StageCost(const LayoutRequest &request) : m_ties(stageTies(request))
{
    for (const LayoutRequest::Node &node : request.nodes) {
        m_cards.halfWidth.push_back(static_cast<float>(node.width / 2));
        m_cards.halfHeight.push_back(static_cast<float>(node.height / 2));
    }
    m_cards.x.resize(request.nodes.size());
    m_cards.y.resize(request.nodes.size());
    for (auto *end : {&m_lines.ax, &m_lines.ay, &m_lines.bx, &m_lines.by})
        end->resize(m_ties.size());
}

void StageCost::set(const std::vector<Position> &positions)
{
    for (std::size_t i = 0; i < positions.size(); ++i) {
        m_cards.x[i] = static_cast<float>(positions[i].x);
        m_cards.y[i] = static_cast<float>(positions[i].y);
    }
    for (std::size_t i = 0; i < m_ties.size(); ++i) {
        m_lines.ax[i] = m_cards.x[m_ties[i].a];
        m_lines.ay[i] = m_cards.y[m_ties[i].a];
        m_lines.bx[i] = m_cards.x[m_ties[i].b];
        m_lines.by[i] = m_cards.y[m_ties[i].b];
    }
}

double StageCost::operator()(const std::vector<Position> &positions)
{
    set(positions);
    return costOfOverlap * overlaps() + costOfThroughCard * throughCards() +
           costOfCrossing * crossings() + length() + shape();
}

StageCost::Faults StageCost::faults(const std::vector<Position> &positions)
{
    set(positions);
    return {overlaps(), throughCards(), crossings()};
}

// The loops below have no branches, so that the compiler can take several cards or ties at a time.

int StageCost::overlaps() const
{
    constexpr float slack = 1; // rounding is no overlap
    const auto &[x, y, halfWidth, halfHeight] = m_cards;
    const std::size_t size = m_cards.size();
    int count = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const float gapX = halfWidth[i] + static_cast<float>(leastGapX) - slack;
        const float gapY = halfHeight[i] + static_cast<float>(leastGapY) - slack;
        for (std::size_t j = i + 1; j < size; ++j)
            count += int(std::abs(x[i] - x[j]) < gapX + halfWidth[j]) &
                     int(std::abs(y[i] - y[j]) < gapY + halfHeight[j]);
    }
    return count;
}

int StageCost::throughCards() const
{
    constexpr float air = 9; // a tie that brushes a card reads as if it ended there
    const auto &[x, y, halfWidth, halfHeight] = m_cards;
    const std::size_t size = m_cards.size();
    int count = 0;
    for (std::size_t t = 0; t < m_ties.size(); ++t) {
        const float ax = m_lines.ax[t];
        const float ay = m_lines.ay[t];
        const float dx = m_lines.bx[t] - ax;
        const float dy = m_lines.by[t] - ay;
        const float middleX = ax + dx / 2;
        const float middleY = ay + dy / 2;
        const float reachX = std::abs(dx) / 2;
        const float reachY = std::abs(dy) / 2;
        int through = 0;
        // Separating axes of a segment and a box: the two of the box, and the one across the
        // segment.
        for (std::size_t i = 0; i < size; ++i) {
            const float width = halfWidth[i] + air;
            const float height = halfHeight[i] + air;
            const float offset = std::abs(dx * (y[i] - ay) - dy * (x[i] - ax));
            through += int(std::abs(x[i] - middleX) < reachX + width) &
                       int(std::abs(y[i] - middleY) < reachY + height) &
                       int(offset < 2 * (reachY * width + reachX * height));
        }
        count += through - 2; // its own two ends
    }
    return count;
}

int StageCost::crossings() const
{
    const float *ax = m_lines.ax.data();
    const float *ay = m_lines.ay.data();
    const float *bx = m_lines.bx.data();
    const float *by = m_lines.by.data();
    const std::size_t size = m_ties.size();
    int count = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const float dx = bx[i] - ax[i];
        const float dy = by[i] - ay[i];
        // Ties that meet at an actor have a turn of 0 but for rounding, and do not count.
        for (std::size_t j = i + 1; j < size; ++j) {
            const float ex = bx[j] - ax[j];
            const float ey = by[j] - ay[j];
            const float turnA = dx * (ay[j] - ay[i]) - dy * (ax[j] - ax[i]);
            const float turnB = dx * (by[j] - ay[i]) - dy * (bx[j] - ax[i]);
            const float turnC = ex * (ay[i] - ay[j]) - ey * (ax[i] - ax[j]);
            const float turnD = ex * (by[i] - ay[j]) - ey * (bx[i] - ax[j]);
            count += int(turnA * turnB < -1) & int(turnC * turnD < -1);
        }
    }
    return count;
}

double StageCost::length() const
{
    float total = 0;
    for (std::size_t t = 0; t < m_ties.size(); ++t) {
        const StageTie &tie = m_ties[t];
        const float dx = std::abs(m_lines.ax[t] - m_lines.bx[t]);
        const float dy = std::abs(m_lines.ay[t] - m_lines.by[t]);
        total += tie.pull * std::sqrt(dx * dx + dy * dy);
        const float seen = std::max(dx - m_cards.halfWidth[tie.a] - m_cards.halfWidth[tie.b],
                                    dy - m_cards.halfHeight[tie.a] - m_cards.halfHeight[tie.b]);
        if (!tie.isStructure && seen < stageShortTie)
            total += costOfShortTie * (1 - seen / stageShortTie);
    }
    return total;
}

double StageCost::shape() const
{
    const auto &[x, y, halfWidth, halfHeight] = m_cards;
    if (m_cards.size() < 2)
        return 0;
    float left = INFINITY;
    float right = -INFINITY;
    float top = INFINITY;
    float bottom = -INFINITY;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        left = std::min(left, x[i] - halfWidth[i]);
        right = std::max(right, x[i] + halfWidth[i]);
        top = std::min(top, y[i] - halfHeight[i]);
        bottom = std::max(bottom, y[i] + halfHeight[i]);
    }
    const double width = right - left;
    const double height = bottom - top;
    const double off = std::log(width / height / bestAspect);
    const double needed = areaForEach * static_cast<double>(m_cards.size());
    const double shapeCost = costOfShape + costOfShapeForEach * static_cast<double>(m_cards.size());
    return shapeCost * off * off + costOfArea * width * height / needed;
}

} // namespace entente
