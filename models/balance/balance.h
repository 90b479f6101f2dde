// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frustration.h"
#include "optima.h"
#include "triads.h"

#include "models/analysis/signedgraph.h"

namespace entente {

/// What is asked of the signed ties of a snapshot.
struct BalanceQuestion
{
    int camps = 2; // at most
    SignRule rule{TieWeights::Equal};
    bool rollUp = false; // persons, organisations and governments with what they belong to
    bool surveys = true; // all best divisions, as far as they can be counted
    std::int64_t surveySteps = 2'000'000; // in each block
    std::int64_t mostOptima = 100'000;
    bool anyCamps = true; // how well any number of camps would do
    SearchEffort effort;
    double seconds = 0; // above 0: a limit by the clock, shared by all that is asked
};

/// The signed graph of a snapshot as the solver has it: nodes are the actors with a signed tie,
/// edges the pairs that do not cancel out.
struct BalanceNetwork
{
    SignedGraph graph;
    SignedNetwork network;
    std::vector<int> actorOf;        // by node
    std::vector<int> nodeOf;         // by actor; -1: it has no signed tie
    std::vector<int> dyadOf;         // by edge
    std::vector<int> contradictions; // dyads

    std::span<const int> tiesOf(int edge) const { return graph.tiesOf(graph.dyads[dyadOf[edge]]); }
};
/// The graph's dyads that back or oppose as edges, their weights summed; those that cancel out are
/// contradictions.
BalanceNetwork balanceNetwork(SignedGraph graph);

/// What was found of a snapshot.
struct Balance
{
    BalanceNetwork of;
    Division division;
    Optima optima;     // where two camps were asked for
    Division anyCamps; // where asked for
    int anyCampsCount = 0;
    TriadCensus triads;
    std::vector<int> misfits; // edges, in the order of the network

    /// 2 L / m: 0 where two camps explain all, at most 1; 0 without ties.
    double normalised() const;
    /// Nodes by camp, the largest camp first.
    std::vector<std::vector<int>> camps() const;
    /// Nodes that the best divisions put into different camps; of an incomplete survey those of
    /// which that is known.
    std::vector<int> straddlers() const;
};

/// `goOn` is told the best so far and its bound, and may end the search.
using BalanceProgress = std::function<bool(std::int64_t best, std::int64_t bound)>;
Balance balanceOf(const Snapshot &snapshot, const BalanceQuestion &question,
                  const BalanceProgress &goOn = {});
Balance balanceOf(BalanceNetwork network, const BalanceQuestion &question,
                  const BalanceProgress &goOn = {});

} // namespace entente
