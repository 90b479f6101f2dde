// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

namespace entente {

/// Camps that grow together along the edges in that order, wherever what two camps share is
/// positive in all (greedy additive contraction: Keuper and others 2015).
Partition mergedInOrder(const SignedNetwork &network, const std::vector<int> &order);

/// Moves single nodes to the camp that suits them best, or to one of their own, as long as that
/// lowers the frustration, which it returns (relocation: Doreian and Mrvar 1996). At most `camps`
/// camps.
std::int64_t descendAmong(const SignedNetwork &network, const Adjacency &adjacency,
                          Partition &campOf, int camps);

/// A good division into at most `camps` camps: relocation from `starts` beginnings. Deterministic.
Partition goodCamps(const SignedNetwork &network, const Adjacency &adjacency, int camps,
                    int starts);

/// The camps as 0, 1, … in the order of their first nodes; how many.
int renumber(Partition &campOf);

/// Joins camps as long as that costs nothing; how many remain.
int joinFree(const SignedNetwork &network, Partition &campOf);

} // namespace entente
