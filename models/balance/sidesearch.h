// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

namespace entente {

/// Moves single nodes between camps 0 and 1 as long as that lowers the frustration, which it
/// returns.
std::int64_t descend(const SignedNetwork &network, const Adjacency &adjacency, Partition &campOf);

/// A good division into camps 0 and 1: descents from `starts` spanning trees, then tabu
/// search (Glover 1989) that looks at `effort` nodes. Deterministic.
Partition goodDivision(const SignedNetwork &network, const Adjacency &adjacency, int starts,
                       int effort);

/// The division in which every edge of a spanning tree is satisfied. The tree takes edges in the
/// order of `order`.
Partition alongTree(const SignedNetwork &network, const std::vector<int> &order);

} // namespace entente
