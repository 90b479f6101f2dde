// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/balance/frustration.h"

#include <random>

namespace entente {

/// Nodes and edges by chance; `percent` of the pairs are tied, weights are 1 to `most`, either
/// sign.
SignedNetwork randomNetwork(std::mt19937 &random, int nodes, int percent, int most = 1);
/// Two camps of which every edge fits but for `noise` percent.
SignedNetwork nearlyBalanced(unsigned seed, int nodes, int edges, int noise);
/// All signs at the nodes turned: an equivalent network.
SignedNetwork switched(SignedNetwork network, const std::vector<int> &nodes);
/// Nodes renamed and edges in another order.
SignedNetwork relabelled(const SignedNetwork &network, std::mt19937 &random);

std::int64_t leastByTryingAll(const SignedNetwork &network);

} // namespace entente
