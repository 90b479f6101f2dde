// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signednetwork.h"

#include <functional>

namespace entente {

/// Divides a small or dense network into at most `camps` camps with the least frustration: branch
/// and bound over nodes, whose bound adds what each node costs towards those placed to the least
/// of the nodes not yet placed, solved before (Russian dolls: Verfaillie, Lemaître and Schiex
/// 1996).
class BranchAndBound
{
public:
    /// Asked now and then; false ends the search.
    using GoOn = std::function<bool()>;

    BranchAndBound(const SignedNetwork &network, int camps, std::int64_t mostSteps, GoOn goOn = {});

    /// Finds less than `best` has, or proves that there is none. False where it was ended before;
    /// `best` is then the best found. `enough` is a bound known from elsewhere: reaching it ends
    /// the search as proved.
    bool improve(Partition &best, std::int64_t enough = 0);

    /// Calls `found` for every division of frustration `least`, each once whatever its camps are
    /// called; it returns false to end. False where not all were told. After improve() was true.
    bool all(std::int64_t least, const std::function<bool(const Partition &)> &found);

private:
    void place(int depth, int camp, int sign);
    void takeBetter(const Partition &given, std::int64_t costGiven);
    bool step(int depth, std::int64_t cost, int used);
    bool stepTold(int depth, std::int64_t cost, int used,
                  const std::function<bool(const Partition &)> &found);
    bool mayGoOn();
    std::int64_t cheapest(int depth) const;
    Partition inOrder() const;

    struct Arc
    {
        int to;
        std::int64_t weight;
    };
    int m_count;
    int m_camps;
    std::int64_t m_stepsLeft;
    GoOn m_goOn;
    std::vector<int> m_order;             // by place in the search: the node
    std::vector<std::vector<Arc>> m_arcs; // by place: to places
    std::vector<std::int64_t> m_cost;     // by place and camp: towards the placed
    std::vector<std::int64_t> m_suffix;   // by place: least of it and those after
    Partition m_campOf;                   // by place
    Partition m_best;
    std::int64_t m_least = 0;
    int m_start = 0; // where the search at hand begins
};

} // namespace entente
