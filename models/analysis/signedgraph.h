// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "snapshot.h"

#include "models/map/signrule.h"

#include <cstdint>

namespace entente {

/// What a tie says of a stance, 1 to 18: fighting 6, troops and defence pacts 4, weapons and other
/// help of war 3, money, sanctions and what is not told 2, diplomacy and statements 1, by the
/// strongest of its means, times its strength.
int tieWeight(const Tie &tie);

/// Two actors and what ties with a sign say of them: for each sign the strongest tie counts, so
/// that a mutual tie and two one-way ties weigh the same. What counts of two that both back and
/// oppose each other, the rule says.
struct Dyad
{
    int a = 0; // less than b
    int b = 0;
    int positive = 0; // weight
    int negative = 0;
    int firstTie = 0; // into SignedGraph::ties
    int tieCount = 0;

    bool isContradictory() const { return positive > 0 && negative > 0; }
};

/// The signed projection of a map that camps, blocs and layouts share: each pair of actors once.
/// Ties of an actor to itself have no say.
struct SignedGraph
{
    SignRule rule;
    int actors = 0;
    std::vector<Dyad> dyads; // by a, then b
    std::vector<int> ties;   // of the dyads, one after another, in the order of the map

    std::span<const int> tiesOf(const Dyad &dyad) const
    {
        return {ties.data() + dyad.firstTie, std::size_t(dyad.tieCount)};
    }
    /// Above 0 where they are to be together, below 0 apart, 0 where neither is said.
    int weight(const Dyad &dyad) const
    {
        if (dyad.isContradictory() && rule.contradictions == Contradictions::Opposition)
            return -dyad.negative;
        if (dyad.isContradictory() && rule.contradictions == Contradictions::Nothing)
            return 0;
        return dyad.positive - dyad.negative;
    }
};

/// Of the ties for which `counts` is set. `standsFor` names, by actor, the actor at whose level it
/// is counted (see rolledUp()); empty: each at its own.
SignedGraph signedGraph(const MapIndex &index, const std::vector<char> &counts,
                        const SignRule &rule, const std::vector<int> &standsFor = {});
/// Of the ties that the snapshot shows.
SignedGraph signedGraph(const Snapshot &snapshot, const SignRule &rule,
                        const std::vector<int> &standsFor = {});
/// Of all ties that ever stood.
SignedGraph signedGraphOfAllTime(const MapIndex &index, const SignRule &rule);

/// By actor, at whose level it is counted where persons, organisations and governments are counted
/// with the state or group that they are part of, else lead, over however many steps. Others, and
/// those who belong to nobody, stand for themselves.
std::vector<int> rolledUp(const Snapshot &snapshot);

} // namespace entente
