// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "negativecycles.h"

#include <algorithm>
#include <map>

namespace entente {

std::vector<int> negativeCycleIn(const SignedNetwork &network, std::vector<int> edges)
{
    std::sort(edges.begin(), edges.end());
    std::map<int, std::vector<int>> at; // edges left, by node
    for (std::size_t i = 0; i < edges.size();) {
        const auto same =
            std::size_t(std::upper_bound(edges.begin() + std::ptrdiff_t(i), edges.end(), edges[i]) -
                        edges.begin());
        if ((same - i) % 2 == 1) {
            at[network.edges[edges[i]].a].push_back(edges[i]);
            at[network.edges[edges[i]].b].push_back(edges[i]);
        }
        i = same;
    }
    while (!at.empty()) {
        // Walk until a node comes again: that closes a simple cycle.
        std::vector<int> walk;
        std::vector<int> nodes{at.begin()->first};
        std::map<int, std::size_t> seen{{nodes[0], 0}};
        while (true) {
            auto &here = at[nodes.back()];
            if (here.empty())
                return {};
            const int e = here.back();
            const auto &edge = network.edges[e];
            const int to = edge.a == nodes.back() ? edge.b : edge.a;
            here.pop_back();
            std::erase(at[to], e);
            walk.push_back(e);
            nodes.push_back(to);
            const auto [place, isNew] = seen.emplace(to, nodes.size() - 1);
            if (isNew)
                continue;
            std::vector<int> cycle(walk.begin() + std::ptrdiff_t(place->second), walk.end());
            const auto negative = std::count_if(cycle.begin(), cycle.end(),
                                                [&](int c) { return network.edges[c].weight < 0; });
            if (negative % 2 == 1)
                return cycle;
            // A positive cycle is left out; the walk goes on from where it began.
            for (auto i = place->second + 1; i < nodes.size(); ++i)
                if (nodes[i] != to)
                    seen.erase(nodes[i]);
            walk.resize(place->second);
            nodes.resize(place->second + 1);
            if (at[to].empty() && walk.empty())
                break;
        }
        std::erase_if(at, [](const auto &entry) { return entry.second.empty(); });
    }
    return {};
}

namespace {

/// Looks, breadth first, for ways with an even number of misfits over edges that have weight left.
class EvenWays
{
public:
    EvenWays(const SignedNetwork &network, const Adjacency &adjacency, const Partition &campOf)
        : m_network(network)
        , m_adjacency(adjacency)
        , m_from(2 * std::size_t(network.nodes), -1)
        , m_misfits(network.edges.size())
        , m_left(network.edges.size())
    {
        for (std::size_t e = 0; e < m_left.size(); ++e) {
            m_left[e] = std::abs(network.edges[e].weight);
            m_misfits[e] = !isSatisfied(network.edges[e], campOf);
        }
    }

    std::int64_t left(int edge) const { return m_left[edge]; }
    bool misfits(int edge) const { return m_misfits[edge]; }
    std::int64_t looked() const { return m_looked; }

    /// The edges of a shortest way between the ends of the edge, `longest` edges at most; empty
    /// where there is none.
    std::vector<int> around(int edge, int longest)
    {
        const int start = 2 * m_network.edges[edge].a, goal = 2 * m_network.edges[edge].b;
        std::vector<int> states{start};
        m_from[start] = edge;
        std::size_t ringEnd = 1;
        int steps = 0;
        for (std::size_t i = 0; i < states.size() && m_from[goal] < 0; ++i) {
            if (i == ringEnd) {
                ringEnd = states.size();
                ++steps;
            }
            if (steps == longest)
                break;
            ++m_looked;
            for (const auto &arc : m_adjacency[states[i] / 2]) {
                const int next = 2 * arc.to + ((states[i] & 1) ^ int(m_misfits[arc.edge]));
                if (arc.edge == edge || m_left[arc.edge] == 0 || m_from[next] >= 0)
                    continue;
                m_from[next] = arc.edge;
                states.push_back(next);
            }
        }
        std::vector<int> way;
        for (int state = goal; m_from[goal] >= 0 && state != start;) {
            const int by = m_from[state];
            const auto &step = m_network.edges[by];
            way.push_back(by);
            state =
                2 * (step.a == state / 2 ? step.b : step.a) + ((state & 1) ^ int(m_misfits[by]));
        }
        for (const int state : states)
            m_from[state] = -1;
        return way;
    }

    void use(const std::vector<int> &cycle, std::int64_t weight)
    {
        for (const int e : cycle)
            m_left[e] -= weight;
    }

private:
    const SignedNetwork &m_network;
    const Adjacency &m_adjacency;
    std::vector<int> m_from; // by state (node, parity of misfits): the edge that leads there
    std::vector<char> m_misfits;
    std::vector<std::int64_t> m_left;
    std::int64_t m_looked = 0;
};

} // namespace

std::vector<int> shortestNegativeCycle(const SignedNetwork &network, const Adjacency &adjacency,
                                       const Partition &campOf, int edge)
{
    EvenWays ways(network, adjacency, campOf);
    auto way = ways.around(edge, network.nodes);
    if (way.empty())
        return {};
    way.push_back(edge);
    auto cycle = negativeCycleIn(network, std::move(way));
    const auto place = std::find(cycle.begin(), cycle.end(), edge);
    if (place != cycle.end())
        std::rotate(cycle.begin(), place, cycle.end());
    return cycle;
}

std::vector<NegativeCycle> packedCycles(const SignedNetwork &network, const Adjacency &adjacency,
                                        const Partition &campOf, std::int64_t effort)
{
    std::vector<NegativeCycle> found;
    EvenWays ways(network, adjacency, campOf);
    for (const int longest : {2, 3, 5, 8, 40})
        for (int e = 0; e < int(network.edges.size()) && ways.looked() < effort; ++e)
            while (ways.misfits(e) && ways.left(e) > 0) {
                auto way = ways.around(e, longest);
                if (way.empty())
                    break;
                way.push_back(e);
                auto cycle = negativeCycleIn(network, std::move(way));
                auto weight = ways.left(cycle.front());
                for (const int c : cycle)
                    weight = std::min(weight, ways.left(c));
                ways.use(cycle, weight);
                found.push_back({std::move(cycle), weight});
            }
    return found;
}

} // namespace entente
