// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

#include <functional>
#include <optional>

namespace entente {

/// What all divisions into two camps with the least frustration have in common.
struct Optima
{
    enum class Misfit : unsigned char {
        Never,
        Sometimes,
        Always,
        Unknown // not all divisions were seen
    };
    /// How many divisions there are; two that differ in the names of the camps are one. Nodes that
    /// nothing joins double it. Nothing where not all were counted, or more than 2^53.
    std::optional<std::int64_t> count;
    std::vector<Misfit> misfit; // by edge
    /// By node, the number of what stands together in all divisions (in one camp or in opposite
    /// ones, but always the same). Parts of different worlds have different numbers.
    std::vector<int> fixedGroup;
    /// By node: it is in the largest fixed group of its world.
    std::vector<char> isCertain;
    bool isComplete = true;
};

/// Looks at all divisions as good as the given one, which is to be the best, block by block.
/// `steps` bounds the search in each block and `most` the divisions.
Optima surveyOptima(const SignedNetwork &network, const Partition &best, std::int64_t steps,
                    std::int64_t most, const std::function<bool()> &goOn = {});

} // namespace entente
