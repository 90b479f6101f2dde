// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "networks.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace entente {

SignedNetwork randomNetwork(std::mt19937 &random, int nodes, int percent, int most)
{
    SignedNetwork network{nodes, {}};
    for (int a = 0; a < nodes; ++a)
        for (int b = a + 1; b < nodes; ++b)
            if (int(random() % 100) < percent) {
                const int weight = 1 + int(random() % unsigned(most));
                network.edges.push_back({a, b, random() % 2 ? weight : -weight});
            }
    return network;
}

SignedNetwork nearlyBalanced(unsigned seed, int nodes, int edges, int noise)
{
    std::mt19937 random(seed);
    std::map<std::pair<int, int>, int> found;
    while (int(found.size()) < edges) {
        const int a = int(random() % unsigned(nodes)), b = int(random() % unsigned(nodes));
        const int fits = a % 2 == b % 2 ? 1 : -1;
        if (a != b)
            found.emplace(std::minmax(a, b), int(random() % 100) < noise ? -fits : fits);
    }
    SignedNetwork network{nodes, {}};
    for (const auto &[pair, sign] : found)
        network.edges.push_back({pair.first, pair.second, sign});
    return network;
}

SignedNetwork switched(SignedNetwork network, const std::vector<int> &nodes)
{
    const auto turns = [&](int node) {
        return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
    };
    for (auto &edge : network.edges)
        if (turns(edge.a) != turns(edge.b))
            edge.weight = -edge.weight;
    return network;
}

SignedNetwork relabelled(const SignedNetwork &network, std::mt19937 &random)
{
    std::vector<int> name(std::size_t(network.nodes));
    std::iota(name.begin(), name.end(), 0);
    std::shuffle(name.begin(), name.end(), random);
    auto edges = network.edges;
    for (auto &edge : edges) {
        edge.a = name[edge.a];
        edge.b = name[edge.b];
    }
    std::shuffle(edges.begin(), edges.end(), random);
    return simplified(network.nodes, edges);
}

std::int64_t leastByTryingAll(const SignedNetwork &network)
{
    // Gray code: from one division to the next a single node changes sides.
    const Adjacency adjacency(network);
    Partition campOf(std::size_t(network.nodes), 0);
    auto now = frustration(network, campOf), least = now;
    for (unsigned i = 1; i < (1u << (std::max(network.nodes, 1) - 1)); ++i) {
        int node = 0;
        while (!(i >> node & 1))
            ++node;
        campOf[node] = 1 - campOf[node];
        for (const auto &arc : adjacency[node]) {
            const auto &edge = network.edges[arc.edge];
            const auto weight = std::abs(edge.weight);
            now += isSatisfied(edge, campOf) ? -weight : weight;
        }
        least = std::min(least, now);
    }
    return least;
}

} // namespace entente
