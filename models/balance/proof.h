// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "negativecycles.h"

namespace entente {

/// Why no division in two has less frustration: negative cycles, each of which costs at least one
/// of its edges, and which together use no edge beyond its weight. A reader can check it by hand.
struct FrustrationProof
{
    std::int64_t share = 1; // weights of cycles are in parts of 1/share
    std::int64_t sum = 0;   // of the cycles' weights
    std::vector<NegativeCycle> cycles;

    /// What is proved: the sum in whole numbers, rounded up.
    std::int64_t bound() const { return (sum + share - 1) / share; }
};

/// True where the proof holds for the network, by definition and in whole numbers only. It shares
/// no code with what finds proofs.
bool holds(const FrustrationProof &proof, const SignedNetwork &network);

} // namespace entente
