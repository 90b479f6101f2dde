// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "stresssearch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t pivotCount = 100;

/// The same as a column of pairs: which of two points goes how far. Plain arrays, so that the
/// compiler can take several pairs at a time.
struct Pairs
{
    explicit Pairs(std::size_t count)
        : ax(count)
        , ay(count)
        , bx(count)
        , by(count)
        , wish(count)
        , moveA(count, 1)
        , moveB(count, 1)
    {
    }
    std::vector<float> ax, ay, bx, by, wish, moveA, moveB;

    void settle(float rate)
    {
        const std::size_t count = ax.size();
        float *const x1 = ax.data();
        float *const y1 = ay.data();
        float *const x2 = bx.data();
        float *const y2 = by.data();
        const float *const d = wish.data();
        const float *const m1 = moveA.data();
        const float *const m2 = moveB.data();
        for (std::size_t i = 0; i < count; ++i) {
            const float dx = x1[i] - x2[i];
            const float dy = y1[i] - y2[i];
            const float length = std::sqrt(dx * dx + dy * dy + 1e-6F);
            const float share = std::min(1.0F, rate / (d[i] * d[i]));
            const float move = share * (d[i] - length) / (length * std::max(1.0F, m1[i] + m2[i]));
            x1[i] += m1[i] * move * dx;
            y1[i] += m1[i] * move * dy;
            x2[i] -= m2[i] * move * dx;
            y2[i] -= m2[i] * move * dy;
        }
    }
};

} // namespace

StressSearch::StressSearch(const TieGraph &graph, double unit, std::uint64_t seed)
    : m_graph(graph)
    , m_unit(static_cast<float>(unit))
    , m_random(seed)
{
    if (isFull())
        findAllDistances();
    else
        findPivots();
}

void StressSearch::findAllDistances()
{
    const std::size_t size = m_graph.size();
    std::vector<Steps> row;
    m_distances.reserve(size * size);
    for (std::size_t i = 0; i < size; ++i) {
        m_graph.distancesFrom(i, row);
        m_distances.insert(m_distances.end(), row.begin(), row.end());
        for (const Steps steps : row)
            if (steps != TieGraph::unreachable)
                m_farthest = std::max<int>(m_farthest, steps);
    }
    m_heaviest = 1.0F / (TieGraph::structureSteps * TieGraph::structureSteps);
}

void StressSearch::addPivot(std::size_t pivot, std::vector<Steps> &nearest,
                            std::vector<int> &region)
{
    std::vector<Steps> row;
    m_graph.distancesFrom(pivot, row);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] != TieGraph::unreachable)
            m_farthest = std::max<int>(m_farthest, row[i]);
        if (row[i] < nearest[i]) {
            nearest[i] = row[i];
            region[i] = static_cast<int>(m_pivots.size());
        }
    }
    m_distances.insert(m_distances.end(), row.begin(), row.end());
    m_pivots.push_back(pivot);
}

/// Each the farthest from those chosen before, and every third by chance: the rim alone knows
/// little of the middle.
void StressSearch::findPivots()
{
    const std::size_t size = m_graph.size();
    std::vector<Steps> nearest(size, TieGraph::unreachable);
    std::vector<int> region(size);
    addPivot(m_random.below(size), nearest, region);
    while (m_pivots.size() < pivotCount) {
        const auto farthest = std::max_element(nearest.begin(), nearest.end());
        if (*farthest == 0)
            break;
        const bool byChance = m_pivots.size() % 3 == 2;
        addPivot(byChance ? m_random.below(size)
                          : static_cast<std::size_t>(farthest - nearest.begin()),
                 nearest, region);
    }
    weighPivots(region);
}

/// A pivot speaks for those of its region that are nearer to it than half of the way.
void StressSearch::weighPivots(const std::vector<int> &region)
{
    const std::size_t size = m_graph.size();
    m_weights.resize(m_distances.size());
    std::vector<int> closer(static_cast<std::size_t>(m_farthest) + 1);
    for (std::size_t p = 0; p < m_pivots.size(); ++p) {
        const Steps *row = &m_distances[p * size];
        std::fill(closer.begin(), closer.end(), 0);
        for (std::size_t i = 0; i < size; ++i)
            if (region[i] == static_cast<int>(p) && row[i] != TieGraph::unreachable)
                ++closer[row[i]];
        std::partial_sum(closer.begin(), closer.end(), closer.begin());
        for (std::size_t i = 0; i < size; ++i) {
            const float d = row[i];
            const bool counts = row[i] != TieGraph::unreachable && row[i] > 0;
            m_weights[p * size + i] =
                counts ? static_cast<float>(std::max(1, closer[row[i] / 2])) / (d * d) : 0;
        }
    }
    m_heaviest = 1.0F / (TieGraph::structureSteps * TieGraph::structureSteps);
}

float StressSearch::rate(int round, int rounds, double heat) const
{
    constexpr double last = 0.1;
    const double first = std::max(heat * m_farthest * m_farthest, last / m_heaviest);
    const double end = last / m_heaviest;
    const double done = rounds > 1 ? static_cast<double>(round) / (rounds - 1) : 1;
    return static_cast<float>(first * std::pow(end / first, done));
}

bool StressSearch::run(Cloud &cloud, int rounds, double heat, const ProgressAndCancel &watch)
{
    for (int round = 0; round < rounds; ++round) {
        if (watch && !watch(static_cast<double>(round) / rounds))
            return false;
        const float now = rate(round, rounds, heat);
        if (isFull()) {
            sweepAll(cloud, now);
        } else {
            sweepPivots(cloud, now);
            sweepTies(cloud, now);
        }
    }
    return true;
}

/// Every pair once, in an order by chance: the pairings of a tournament, in each of which everybody
/// meets one other, so that they do not depend on each other.
void StressSearch::sweepAll(Cloud &cloud, float rate)
{
    const std::size_t size = cloud.size();
    const std::size_t players = size + size % 2; // the last one rests where it meets nobody
    if (players < 2)
        return;
    std::vector<std::size_t> who(size);
    std::iota(who.begin(), who.end(), 0U);
    m_random.shuffle(who);
    who.resize(players, size);
    std::vector<std::size_t> turns(players - 1);
    std::iota(turns.begin(), turns.end(), 0U);
    m_random.shuffle(turns);

    const float steps2 = m_unit * m_unit;
    Pairs pairs(players / 2);
    std::vector<std::pair<std::size_t, std::size_t>> meeting(players / 2);
    for (const std::size_t turn : turns) {
        const std::size_t ring = players - 1;
        std::size_t up = turn;
        std::size_t down = turn;
        for (std::size_t i = 0; i < meeting.size(); ++i) {
            const std::size_t a = who[up];
            const std::size_t b = i == 0 ? who[ring] : who[down];
            meeting[i] = {a, b};
            up = up + 1 == ring ? 0 : up + 1;
            down = down == 0 ? ring - 1 : down - 1;
            const bool rests = a == size || b == size;
            const Steps steps = rests ? TieGraph::unreachable : m_distances[a * size + b];
            const bool counts = steps != TieGraph::unreachable;
            pairs.wish[i] = m_unit * steps;
            pairs.moveA[i] = counts && !cloud.isPinned(a) ? 1.0F : 0.0F;
            pairs.moveB[i] = counts && !cloud.isPinned(b) ? 1.0F : 0.0F;
            pairs.ax[i] = a < size ? cloud.x[a] : 0;
            pairs.ay[i] = a < size ? cloud.y[a] : 0;
            pairs.bx[i] = b < size ? cloud.x[b] : 0;
            pairs.by[i] = b < size ? cloud.y[b] : 0;
        }
        pairs.settle(rate * steps2);
        for (std::size_t i = 0; i < meeting.size(); ++i) {
            const auto [a, b] = meeting[i];
            if (a < size) {
                cloud.x[a] = pairs.ax[i];
                cloud.y[a] = pairs.ay[i];
            }
            if (b < size) {
                cloud.x[b] = pairs.bx[i];
                cloud.y[b] = pairs.by[i];
            }
        }
    }
}

void StressSearch::sweepPivots(Cloud &cloud, float rate)
{
    const std::size_t size = cloud.size();
    std::vector<std::size_t> order(m_pivots.size());
    std::iota(order.begin(), order.end(), 0U);
    m_random.shuffle(order);
    std::vector<float> free(size, 1);
    for (std::size_t i = 0; i < size; ++i)
        free[i] = cloud.isPinned(i) ? 0.0F : 1.0F;
    for (const std::size_t p : order) {
        const float px = cloud.x[m_pivots[p]];
        const float py = cloud.y[m_pivots[p]];
        float *const x = cloud.x.data();
        float *const y = cloud.y.data();
        const Steps *const steps = &m_distances[p * size];
        const float *const weight = &m_weights[p * size];
        const float *const mayMove = free.data();
        for (std::size_t i = 0; i < size; ++i) {
            const float dx = x[i] - px;
            const float dy = y[i] - py;
            const float length = std::sqrt(dx * dx + dy * dy + 1e-6F);
            const float share = std::min(1.0F, rate * weight[i]) * mayMove[i];
            const float move =
                0.5F * share * (m_unit * static_cast<float>(steps[i]) - length) / length;
            x[i] += move * dx;
            y[i] += move * dy;
        }
    }
}

void StressSearch::sweepTies(Cloud &cloud, float rate)
{
    for (const TieGraph::Tie &tie : m_graph.ties()) {
        const auto a = static_cast<std::size_t>(tie.a);
        const auto b = static_cast<std::size_t>(tie.b);
        const float moveA = cloud.isPinned(a) ? 0.0F : 1.0F;
        const float moveB = cloud.isPinned(b) ? 0.0F : 1.0F;
        const auto steps = static_cast<float>(tie.steps);
        const float dx = cloud.x[a] - cloud.x[b];
        const float dy = cloud.y[a] - cloud.y[b];
        const float length = std::sqrt(dx * dx + dy * dy + 1e-6F);
        const float share = std::min(1.0F, rate / (steps * steps));
        const float move =
            share * (m_unit * steps - length) / (length * std::max(1.0F, moveA + moveB));
        cloud.x[a] += moveA * move * dx;
        cloud.y[a] += moveA * move * dy;
        cloud.x[b] -= moveB * move * dx;
        cloud.y[b] -= moveB * move * dy;
    }
}

double StressSearch::stress(const Cloud &cloud) const
{
    const std::size_t size = m_graph.size();
    double sum = 0;
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a + 1; b < size; ++b) {
            const double wish = m_unit * m_distances[a * size + b];
            const double there = std::hypot(cloud.x[a] - cloud.x[b], cloud.y[a] - cloud.y[b]);
            sum += (there / wish - 1) * (there / wish - 1);
        }
    }
    return size > 1 ? 2 * sum / (static_cast<double>(size) * static_cast<double>(size - 1)) : 0;
}

} // namespace entente
