// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

#include <array>

namespace entente {

/// Three nodes of which each pair is tied, with their edges.
struct Triad
{
    std::array<int, 3> nodes;
    std::array<int, 3> edges;
    int negatives = 0; // 0 to 3
};

/// How many triads have no, one, two and three negative edges (Heider 1946; Cartwright and Harary
/// 1956). Those with an even number are balanced.
struct TriadCensus
{
    std::array<std::int64_t, 4> byNegatives{};

    std::int64_t balanced() const { return byNegatives[0] + byNegatives[2]; }
    std::int64_t unbalanced() const { return byNegatives[1] + byNegatives[3]; }
    std::int64_t all() const { return balanced() + unbalanced(); }
};

/// Counts all triads by their number of negative edges, each once.
TriadCensus triadCensus(const SignedNetwork &network);
/// The first `most` triads with that number of negative edges.
std::vector<Triad> triadsWith(const SignedNetwork &network, int negatives, std::size_t most);

} // namespace entente
