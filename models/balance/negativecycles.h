// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

namespace entente {

/// A bad circle: the edges of a cycle with an odd number of negative ones, which no two camps can
/// all satisfy.
struct NegativeCycle
{
    std::vector<int> edges;  // in the order of the cycle
    std::int64_t weight = 0; // in a proof: how much it counts
};

/// A simple negative cycle among these edges, in the order of the cycle. Edges that are there twice
/// cancel out; what remains must have an even number of edges at each node and an odd number of
/// negative ones in all.
std::vector<int> negativeCycleIn(const SignedNetwork &network, std::vector<int> edges);

/// A shortest cycle through an edge that does not fit the division, with an odd number of such
/// edges in all: why the edge is a misfit. Begins with the edge; empty where there is none.
std::vector<int> shortestNegativeCycle(const SignedNetwork &network, const Adjacency &adjacency,
                                       const Partition &campOf, int edge);

/// Short negative cycles that together use no edge beyond its weight, found greedily around the
/// edges that do not fit the division. Their weights add up to a lower bound of the frustration.
/// `effort` bounds the nodes looked at.
std::vector<NegativeCycle> packedCycles(const SignedNetwork &network, const Adjacency &adjacency,
                                        const Partition &campOf, std::int64_t effort);

} // namespace entente
