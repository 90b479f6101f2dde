// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "proof.h"

#include <map>
#include <set>

namespace entente {

bool holds(const FrustrationProof &proof, const SignedNetwork &network)
{
    std::vector<std::int64_t> used(network.edges.size());
    std::int64_t sum = 0;
    for (const auto &cycle : proof.cycles) {
        std::map<int, int> edgesAt;
        std::set<int> seen;
        bool negative = false;
        for (const int e : cycle.edges) {
            if (e < 0 || e >= int(network.edges.size()) || !seen.insert(e).second)
                return false;
            ++edgesAt[network.edges[e].a];
            ++edgesAt[network.edges[e].b];
            negative ^= network.edges[e].weight < 0;
            used[e] += cycle.weight;
        }
        for (const auto &[node, edges] : edgesAt)
            if (edges != 2)
                return false;
        if (!negative || cycle.weight <= 0)
            return false;
        sum += cycle.weight;
    }
    for (std::size_t e = 0; e < used.size(); ++e) {
        const auto weight = network.edges[e].weight;
        if (used[e] > (weight < 0 ? -weight : weight) * proof.share)
            return false;
    }
    return proof.share > 0 && sum == proof.sum;
}

} // namespace entente
