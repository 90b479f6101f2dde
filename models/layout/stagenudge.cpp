// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stagenudge.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double farthest = 110;        // from the place in line
constexpr double costOfLeaving = 0.015; // for each point away from it

/// One group on its way from its place in line.
class Step
{
public:
    Step(const StageGroup &group, std::vector<Position> &positions)
        : m_group(group)
        , m_positions(positions)
    {
    }

    void move(double dx, double dy)
    {
        shift(m_group.main, dx, dy);
        for (const std::size_t follower : m_group.followers)
            shift(follower, dx, dy);
    }

private:
    void shift(std::size_t node, double dx, double dy)
    {
        m_positions[node].x += dx;
        m_positions[node].y += dy;
    }

    const StageGroup &m_group;
    std::vector<Position> &m_positions;
};

double leaving(const Position &away)
{
    return costOfLeaving * (std::abs(away.x) + std::abs(away.y));
}

} // namespace

void nudge(const StageCast &cast, StageCost &cost, std::vector<Position> &positions)
{
    constexpr Position steps[] = {{0, -48}, {0, 48}, {0, -20}, {0, 20}, {-48, 0}, {48, 0},
                                  {-20, 0}, {20, 0}, {0, -8},  {0, 8},  {-8, 0},  {8, 0}};
    constexpr double affordable = 2e7; // steps of work
    double left = std::min(2000.0, affordable / static_cast<double>(cost.work()));
    std::vector<Position> away(cast.groups.size());
    double now = cost(positions);
    for (bool better = true; better && left > 0;) {
        better = false;
        for (std::size_t g = 0; g < cast.groups.size(); ++g) {
            if (cast.groups[g].isLoose || cast.isHead(static_cast<int>(g)))
                continue;
            Step step(cast.groups[g], positions);
            for (const Position &by : steps) {
                const Position there{away[g].x + by.x, away[g].y + by.y};
                if (std::hypot(there.x, there.y) > farthest || --left < 0)
                    continue;
                step.move(by.x, by.y);
                const double found = cost(positions);
                if (found + leaving(there) < now + leaving(away[g]) - 0.05) {
                    now = found;
                    away[g] = there;
                    better = true;
                } else {
                    step.move(-by.x, -by.y);
                }
            }
        }
    }
}

} // namespace entente
