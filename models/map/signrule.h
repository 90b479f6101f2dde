// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "records.h"

#include <span>
#include <string_view>

namespace entente {

/// What each tie that backs or opposes weighs.
enum class TieWeights : unsigned char {
    Equal,  // 1, as in the literature
    ByMeans // tieWeight()
};
std::string_view word(TieWeights weights);

/// What counts of two who both back and oppose each other.
enum class Contradictions : unsigned char {
    Difference, // of the weights: of equal ones nothing
    Opposition, // what opposes, whatever backs
    Nothing
};
std::string_view word(Contradictions contradictions);

/// How the ties of two actors become one sign and weight. Kept in the head of the map, under
/// "tie-weights" and "contradictions".
struct SignRule
{
    TieWeights weights = TieWeights::ByMeans;
    Contradictions contradictions = Contradictions::Difference;

    bool operator==(const SignRule &) const = default;
};

/// The rule of the map; what its head does not say, or not in a word that is known, is as usual.
SignRule signRuleOf(const MapInfo &head);
/// The head with that rule; what is as usual is not written.
MapInfo withSignRule(MapInfo head, const SignRule &rule);

/// The words that the head may have under that key; empty where it is none of the rule's.
std::span<const std::string_view> signRuleWords(std::string_view key);

} // namespace entente
