// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sidesearch.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace entente {

namespace {

/// How much the frustration falls when a node changes sides, for every node, kept up to date.
class Gains
{
public:
    Gains(const SignedNetwork &network, const Adjacency &adjacency, Partition &campOf)
        : m_network(network)
        , m_adjacency(adjacency)
        , m_campOf(campOf)
        , m_gain(campOf.size())
    {
        for (const auto &edge : network.edges) {
            const auto weight = std::abs(edge.weight);
            const auto change = isSatisfied(edge, campOf) ? -weight : weight;
            m_gain[edge.a] += change;
            m_gain[edge.b] += change;
        }
    }

    std::int64_t operator[](int node) const { return m_gain[node]; }

    void move(int node)
    {
        m_campOf[node] = 1 - m_campOf[node];
        m_gain[node] = -m_gain[node];
        for (const auto &arc : m_adjacency[node]) {
            const auto &edge = m_network.edges[arc.edge];
            const auto weight = 2 * std::abs(edge.weight);
            m_gain[arc.to] += isSatisfied(edge, m_campOf) ? -weight : weight;
        }
    }

private:
    const SignedNetwork &m_network;
    const Adjacency &m_adjacency;
    Partition &m_campOf;
    std::vector<std::int64_t> m_gain;
};

/// Always the best move that is not forbidden, even where it makes things worse; who moved stays
/// for a while.
std::int64_t tabuSearch(const SignedNetwork &network, const Adjacency &adjacency, Partition &best,
                        std::int64_t least, int moves, std::mt19937 &random)
{
    Partition campOf = best;
    Gains gains(network, adjacency, campOf);
    std::vector<int> freeAt(campOf.size());
    const int tenure = std::min(10, network.nodes / 4) + 1;
    auto now = least;
    for (int move = 1; move <= moves && least > 0; ++move) {
        int chosen = -1;
        for (int node = 0; node < network.nodes; ++node) {
            const bool allowed = freeAt[node] <= move || now - gains[node] < least;
            if (allowed && (chosen < 0 || gains[node] > gains[chosen]))
                chosen = node;
        }
        if (chosen < 0)
            continue;
        now -= gains[chosen];
        gains.move(chosen);
        freeAt[chosen] = move + tenure + int(random() % unsigned(tenure));
        if (now < least) {
            least = now;
            best = campOf;
        }
    }
    return least;
}

int rootOf(std::vector<int> &parent, int i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

} // namespace

std::int64_t descend(const SignedNetwork &network, const Adjacency &adjacency, Partition &campOf)
{
    Gains gains(network, adjacency, campOf);
    std::vector<int> waiting(campOf.size());
    std::iota(waiting.begin(), waiting.end(), 0);
    while (!waiting.empty()) {
        const int node = waiting.back();
        waiting.pop_back();
        if (gains[node] <= 0)
            continue;
        gains.move(node);
        for (const auto &arc : adjacency[node])
            if (gains[arc.to] > 0)
                waiting.push_back(arc.to);
    }
    return frustration(network, campOf);
}

Partition alongTree(const SignedNetwork &network, const std::vector<int> &order)
{
    std::vector<int> parent(std::size_t(network.nodes));
    std::iota(parent.begin(), parent.end(), 0);
    SignedNetwork tree{network.nodes, {}};
    for (const int e : order) {
        const auto &edge = network.edges[e];
        const int a = rootOf(parent, edge.a), b = rootOf(parent, edge.b);
        if (a == b)
            continue;
        parent[a] = b;
        tree.edges.push_back(edge);
    }
    return joined(tree, {}, {});
}

Partition goodDivision(const SignedNetwork &network, const Adjacency &adjacency, int starts,
                       int effort)
{
    std::mt19937 random(7);
    std::vector<int> order(network.edges.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        return std::abs(network.edges[x].weight) > std::abs(network.edges[y].weight);
    });
    Partition best;
    std::int64_t least = -1;
    for (int start = 0; start < starts && least != 0; ++start) {
        auto campOf = alongTree(network, order);
        auto now = descend(network, adjacency, campOf);
        const int moves = effort / starts / std::max(network.nodes, 1);
        if (now > 0 && moves > 0)
            now = tabuSearch(network, adjacency, campOf, now, moves, random);
        if (least < 0 || now < least) {
            least = now;
            best = std::move(campOf);
        }
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
    }
    return best;
}

} // namespace entente
