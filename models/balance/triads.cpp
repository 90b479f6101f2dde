// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "triads.h"

namespace entente {

namespace {

/// Tells each triad once: every edge looks for common neighbours among the nodes after both.
template <class Told>
void eachTriad(const SignedNetwork &network, const Told &told)
{
    const Adjacency adjacency(network);
    std::vector<int> edgeTo(std::size_t(network.nodes), -1);
    for (int a = 0; a < network.nodes; ++a) {
        for (const auto &arc : adjacency[a])
            edgeTo[arc.to] = arc.edge;
        for (const auto &arc : adjacency[a])
            for (const auto &next : adjacency[arc.to])
                if (a < arc.to && arc.to < next.to && edgeTo[next.to] >= 0) {
                    Triad triad{{a, arc.to, next.to}, {arc.edge, next.edge, edgeTo[next.to]}, 0};
                    for (const int e : triad.edges)
                        triad.negatives += network.edges[e].weight < 0;
                    if (!told(triad))
                        return;
                }
        for (const auto &arc : adjacency[a])
            edgeTo[arc.to] = -1;
    }
}

} // namespace

TriadCensus triadCensus(const SignedNetwork &network)
{
    TriadCensus census;
    eachTriad(network, [&](const Triad &triad) {
        ++census.byNegatives[triad.negatives];
        return true;
    });
    return census;
}

std::vector<Triad> triadsWith(const SignedNetwork &network, int negatives, std::size_t most)
{
    std::vector<Triad> found;
    eachTriad(network, [&](const Triad &triad) {
        if (triad.negatives == negatives && found.size() < most)
            found.push_back(triad);
        return found.size() < most;
    });
    return found;
}

} // namespace entente
