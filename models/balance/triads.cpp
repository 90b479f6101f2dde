// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "triads.h"

#include <algorithm>

namespace entente {

namespace {

using Arcs = std::vector<Adjacency::Arc>;

/// By node, where its edges lead to, in order.
std::vector<Arcs> sortedArcs(const SignedNetwork &network)
{
    std::vector<Arcs> arcs(std::size_t(network.nodes));
    for (int e = 0; e < int(network.edges.size()); ++e) {
        arcs[network.edges[e].a].push_back({network.edges[e].b, e});
        arcs[network.edges[e].b].push_back({network.edges[e].a, e});
    }
    for (auto &list : arcs)
        std::sort(list.begin(), list.end(),
                  [](const auto &left, const auto &right) { return left.to < right.to; });
    return arcs;
}

Arcs::const_iterator firstFrom(const Arcs &arcs, int to)
{
    return std::lower_bound(arcs.begin(), arcs.end(), to,
                            [](const auto &arc, int node) { return arc.to < node; });
}

/// Tells each triad once: the end of an edge that has fewer neighbours looks which of those after
/// both are the other's too, so that a star costs no more than its edges.
template <class Told>
void eachTriad(const SignedNetwork &network, const Told &told)
{
    const auto arcs = sortedArcs(network);
    for (int a = 0; a < network.nodes; ++a)
        for (auto side = firstFrom(arcs[a], a + 1); side != arcs[a].end(); ++side) {
            const int b = side->to;
            const bool fromA = arcs[a].size() < arcs[b].size();
            const auto &few = arcs[fromA ? a : b], &many = arcs[fromA ? b : a];
            for (auto near = firstFrom(few, b + 1); near != few.end(); ++near) {
                const auto far = firstFrom(many, near->to);
                if (far == many.end() || far->to != near->to)
                    continue;
                const auto &ofA = fromA ? *near : *far, &ofB = fromA ? *far : *near;
                Triad triad{{a, b, near->to}, {side->edge, ofB.edge, ofA.edge}, 0};
                for (const int e : triad.edges)
                    triad.negatives += network.edges[e].weight < 0;
                if (!told(triad))
                    return;
            }
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
