// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "measures.h"

#include "models/analysis/camps.h"

namespace entente {

/// All that the Balance panel tells of a snapshot.
struct BalanceReport
{
    struct Misfit
    {
        int edge = 0;
        std::vector<int> circle; // a shortest bad circle through it, beginning with it
        Optima::Misfit how = Optima::Misfit::Unknown; // in all best divisions
    };
    struct ByCamps
    {
        int camps = 0; // at most
        std::int64_t index = 0;
        std::int64_t lowerBound = 0;
    };
    MapIndexPointer index;
    Snapshot snapshot; // of which it tells
    Balance balance;
    std::vector<Misfit> misfits;
    std::vector<ByCamps> curve;          // for 1 to 6 camps
    std::vector<ActorMeasures> measures; // by node
    Camps camps;                         // as the map draws them
};

BalanceReport balanceReport(const Snapshot &snapshot, const BalanceQuestion &question,
                            const BalanceProgress &goOn = {});

/// "Germany and allies", after the opponent of another camp whose ties fit the division most, as on
/// the map; one alone has its own name.
std::string campWords(const BalanceReport &report, const std::vector<int> &nodes);
/// Whether anybody opposes anybody: else there are no camps to tell apart.
bool hasOpposition(const BalanceReport &report);
/// Which of the map's camps these nodes are: that of most of them; Camps::none where they are in
/// none that the map draws.
int campColour(const BalanceReport &report, const std::vector<int> &nodes);
/// "Italy backs Germany", by the tie that decides the edge's sign.
std::string edgeWords(const BalanceReport &report, int edge);
/// "Italy backs Germany, Germany opposes France and France backs Italy".
std::string circleWords(const BalanceReport &report, const std::vector<int> &edges);
/// "3 misfits: no division does better, as bad circles prove."; of weighted ties with what they
/// weigh.
std::string foundWords(const Balance &balance);

} // namespace entente
