// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiegraph.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

std::size_t index(int node)
{
    return static_cast<std::size_t>(node);
}

int stepsOf(const TieGraph::Tie &tie)
{
    if (tie.structure)
        return TieGraph::structureSteps;
    return tie.sign < 0 ? TieGraph::foeSteps : TieGraph::allySteps;
}

std::vector<TieGraph::Tie> pairsOf(const LayoutRequest &request)
{
    std::vector<TieGraph::Tie> ties;
    ties.reserve(request.edges.size());
    for (const LayoutRequest::Edge &edge : request.edges) {
        const auto [a, b] = std::minmax(edge.a, edge.b);
        ties.push_back({a, b, edge.sign, 0, edge.structure, edge.a < edge.b});
    }
    std::stable_sort(ties.begin(), ties.end(), [](const auto &one, const auto &other) {
        return std::pair(one.a, one.b) < std::pair(other.a, other.b);
    });
    std::size_t kept = 0;
    for (const TieGraph::Tie &tie : ties) {
        if (kept > 0 && ties[kept - 1].a == tie.a && ties[kept - 1].b == tie.b) {
            TieGraph::Tie &pair = ties[kept - 1];
            pair.sign += tie.sign;
            pair.structure = pair.structure || tie.structure;
            pair.forward = tie.sign > 0 ? tie.forward : pair.forward;
        } else {
            ties[kept++] = tie;
        }
    }
    ties.resize(kept);
    for (TieGraph::Tie &tie : ties)
        tie.steps = stepsOf(tie);
    return ties;
}

} // namespace

TieGraph::TieGraph(const LayoutRequest &request)
    : m_ties(pairsOf(request))
    , m_first(request.nodes.size() + 1)
    , m_arcs(2 * m_ties.size())
{
    for (const Tie &tie : m_ties) {
        ++m_first[index(tie.a) + 1];
        ++m_first[index(tie.b) + 1];
    }
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
    for (const Tie &tie : m_ties) {
        m_arcs[next[index(tie.a)]++] = {tie.b, tie.steps};
        m_arcs[next[index(tie.b)]++] = {tie.a, tie.steps};
    }
}

void TieGraph::distancesFrom(std::size_t source, std::vector<Steps> &distances) const
{
    constexpr int longest = unreachable - 1;
    std::array<std::vector<int>, foeSteps + 1> buckets; // by distance, round and round
    distances.assign(size(), unreachable);
    distances[source] = 0;
    buckets[0].push_back(static_cast<int>(source));
    std::size_t waiting = 1;
    for (int at = 0; waiting > 0 && at < longest; ++at) {
        std::vector<int> &bucket = buckets[index(at) % buckets.size()];
        waiting -= bucket.size();
        for (const int node : bucket) {
            if (distances[index(node)] != at)
                continue; // a shorter way was found meanwhile
            for (const Arc &arc : arcs(index(node))) {
                const int there = std::min(at + arc.steps, longest);
                if (there >= distances[index(arc.to)])
                    continue;
                distances[index(arc.to)] = static_cast<Steps>(there);
                buckets[index(there) % buckets.size()].push_back(arc.to);
                ++waiting;
            }
        }
        bucket.clear();
    }
}

double TieGraph::stepLengthAsPlaced(const LayoutRequest &request,
                                    const std::vector<char> &marked) const
{
    constexpr std::size_t enoughSources = 40;
    std::vector<std::size_t> sources;
    for (std::size_t i = 0; i < size(); ++i)
        if (marked[i])
            sources.push_back(i);
    const std::size_t stride = 1 + sources.size() / enoughSources;
    std::vector<Steps> steps;
    double ratios = 0;
    double squares = 0;
    for (std::size_t k = 0; k < sources.size(); k += stride) {
        const Position &from = request.nodes[sources[k]].position;
        distancesFrom(sources[k], steps);
        for (const std::size_t i : sources) {
            if (i == sources[k] || steps[i] == unreachable)
                continue;
            const Position &to = request.nodes[i].position;
            const double ratio = std::hypot(to.x - from.x, to.y - from.y) / steps[i];
            ratios += ratio;
            squares += ratio * ratio;
        }
    }
    return ratios > 0 ? squares / ratios : 0;
}

double TieGraph::stepLength(const LayoutRequest &request)
{
    constexpr double visibleTie = 84; // room for a head and a short label
    double sizes = 0;
    for (const LayoutRequest::Node &node : request.nodes)
        sizes += (node.width + node.height) / 2;
    const double mean = sizes / static_cast<double>(std::max<std::size_t>(1, request.nodes.size()));
    return (mean + visibleTie) / allySteps;
}

} // namespace entente
