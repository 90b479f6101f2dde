// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "branchandbound.h"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// The nodes so that each has much weight to those after it: what is solved first is the core.
std::vector<int> coreLast(const SignedNetwork &network, const Adjacency &adjacency)
{
    std::vector<std::int64_t> pull(std::size_t(network.nodes)), weight(pull.size());
    std::vector<char> taken(pull.size());
    for (const auto &edge : network.edges) {
        weight[edge.a] += std::abs(edge.weight);
        weight[edge.b] += std::abs(edge.weight);
    }
    std::vector<int> order;
    for (int i = 0; i < network.nodes; ++i) {
        int next = -1;
        for (int node = 0; node < network.nodes; ++node)
            if (!taken[node] && (next < 0 || std::pair(pull[node], weight[node]) >
                                                 std::pair(pull[next], weight[next])))
                next = node;
        taken[next] = true;
        order.push_back(next);
        for (const auto &arc : adjacency[next])
            pull[arc.to] += std::abs(network.edges[arc.edge].weight);
    }
    std::reverse(order.begin(), order.end());
    return order;
}

} // namespace

BranchAndBound::BranchAndBound(const SignedNetwork &network, int camps, std::int64_t mostSteps,
                               GoOn goOn)
    : m_count(network.nodes)
    , m_camps(camps)
    , m_stepsLeft(mostSteps)
    , m_goOn(std::move(goOn))
    , m_arcs(std::size_t(network.nodes))
    , m_cost(std::size_t(network.nodes) * std::size_t(camps))
    , m_suffix(std::size_t(network.nodes) + 1)
    , m_campOf(std::size_t(network.nodes), -1)
{
    const Adjacency adjacency(network);
    m_order = coreLast(network, adjacency);
    std::vector<int> placeOf(m_order.size());
    for (int i = 0; i < m_count; ++i)
        placeOf[m_order[i]] = i;
    for (int i = 0; i < m_count; ++i)
        for (const auto &arc : adjacency[m_order[i]])
            m_arcs[i].push_back({placeOf[arc.to], network.edges[arc.edge].weight});
}

void BranchAndBound::place(int depth, int camp, int sign)
{
    m_campOf[depth] = sign > 0 ? camp : -1;
    for (const auto &arc : m_arcs[depth]) {
        if (arc.to <= depth)
            continue;
        auto *cost = &m_cost[std::size_t(arc.to) * m_camps];
        if (arc.weight < 0) {
            cost[camp] -= sign * arc.weight;
            continue;
        }
        for (int other = 0; other < m_camps; ++other)
            if (other != camp)
                cost[other] += sign * arc.weight;
    }
}

std::int64_t BranchAndBound::cheapest(int depth) const
{
    std::int64_t sum = 0;
    for (int i = depth; i < m_count; ++i) {
        const auto *cost = &m_cost[std::size_t(i) * m_camps];
        sum += *std::min_element(cost, cost + m_camps);
    }
    return sum;
}

bool BranchAndBound::mayGoOn()
{
    constexpr std::int64_t betweenAsking = 1024;
    return --m_stepsLeft > 0 && (m_stepsLeft % betweenAsking != 0 || !m_goOn || m_goOn());
}

bool BranchAndBound::step(int depth, std::int64_t cost, int used)
{
    if (depth == m_count) {
        if (cost < m_least) {
            m_least = cost;
            m_best = m_campOf;
        }
        return true;
    }
    if (cost + cheapest(depth) + m_suffix[depth] >= m_least)
        return true;
    if (!mayGoOn())
        return false;
    const auto *costs = &m_cost[std::size_t(depth) * m_camps];
    std::vector<std::pair<std::int64_t, int>> ways;
    for (int camp = 0; camp < std::min(used + 1, m_camps); ++camp)
        ways.emplace_back(costs[camp], camp);
    std::sort(ways.begin(), ways.end());
    for (const auto &[more, camp] : ways) {
        if (m_least <= m_suffix[m_start])
            return true; // it cannot get better
        place(depth, camp, 1);
        const bool done = step(depth + 1, cost + more, std::max(used, camp + 1));
        place(depth, camp, -1);
        if (!done)
            return false;
    }
    return true;
}

Partition BranchAndBound::inOrder() const
{
    Partition campOf(m_order.size());
    for (int i = 0; i < m_count; ++i)
        campOf[m_order[i]] = m_best[i];
    return campOf;
}

void BranchAndBound::takeBetter(const Partition &given, std::int64_t costGiven)
{
    // The best of the nodes after this one, and this one where it costs least.
    std::vector<std::int64_t> costs(std::size_t(m_camps), m_suffix[m_start + 1]);
    for (const auto &arc : m_arcs[m_start])
        for (int camp = 0; arc.to > m_start && camp < m_camps; ++camp)
            if ((arc.weight > 0) != (camp == m_best[arc.to]))
                costs[camp] += std::abs(arc.weight);
    const auto cheapestCamp = std::min_element(costs.begin(), costs.end());
    m_best[m_start] = int(cheapestCamp - costs.begin());
    m_least = *cheapestCamp;
    if (costGiven < m_least) {
        m_least = costGiven;
        m_best = given;
    }
}

bool BranchAndBound::improve(Partition &best, std::int64_t enough)
{
    Partition given(m_order.size());
    for (int i = 0; i < m_count; ++i)
        given[i] = best[m_order[i]];
    // By suffix: what the given division costs there.
    std::vector<std::int64_t> costGiven(std::size_t(m_count) + 1);
    for (int i = m_count - 1; i >= 0; --i) {
        costGiven[i] = costGiven[i + 1];
        for (const auto &arc : m_arcs[i])
            if (arc.to > i && (arc.weight > 0) != (given[i] == given[arc.to]))
                costGiven[i] += std::abs(arc.weight);
    }
    m_best = given;
    for (m_start = m_count - 1; m_start >= 0; --m_start) {
        m_suffix[m_start] = m_suffix[m_start + 1];
        if (m_start == 0)
            m_suffix[0] = std::max(m_suffix[0], enough);
        takeBetter(given, costGiven[m_start]);
        if (!step(m_start, 0, 0)) {
            if (m_start == 0)
                best = inOrder();
            return false;
        }
        m_suffix[m_start] = m_least;
        if (m_start == 0)
            best = inOrder();
    }
    return true;
}

bool BranchAndBound::stepTold(int depth, std::int64_t cost, int used,
                              const std::function<bool(const Partition &)> &found)
{
    if (depth == m_count) {
        m_best = m_campOf;
        return cost != m_least || found(inOrder());
    }
    if (cost + cheapest(depth) + m_suffix[depth] > m_least)
        return true;
    if (!mayGoOn())
        return false;
    for (int camp = 0; camp < std::min(used + 1, m_camps); ++camp) {
        const auto more = m_cost[std::size_t(depth) * m_camps + camp];
        place(depth, camp, 1);
        const bool goesOn = stepTold(depth + 1, cost + more, std::max(used, camp + 1), found);
        place(depth, camp, -1);
        if (!goesOn)
            return false;
    }
    return true;
}

bool BranchAndBound::all(std::int64_t least, const std::function<bool(const Partition &)> &found)
{
    m_least = least;
    return stepTold(0, 0, 0, found);
}

} // namespace entente
