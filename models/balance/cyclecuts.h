// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "negativecycles.h"

#include <functional>
#include <memory>

namespace entente {

/// What to ask a linear programme about: which cycles must lose an edge.
enum class CycleKind {
    Negative,   // an odd number of negative edges: for two camps
    OneNegative // exactly one negative edge: for any number of camps (Davis 1967)
};

/// Lower bounds by linear programming over cycles (Barahona and Mahjoub 1986; Grötschel and
/// Wakabayashi 1989): choose what share of each edge to give up, so that each cycle gives up one
/// edge at least. Begins with few cycles and adds those that are violated.
class CycleCuts
{
public:
    struct Effort
    {
        int rounds = 200;                // of adding cycles
        std::int64_t looks = 40'000'000; // at edges while cycles are looked for
        int branches = 2'000;            // where the bound alone does not decide
        std::function<bool()> goOn;      // false ends it
    };

    CycleCuts(const SignedNetwork &network, const Adjacency &adjacency, CycleKind kind);
    ~CycleCuts();

    /// Begins with these cycles.
    void add(const std::vector<NegativeCycle> &cycles);
    /// Adds cycles until none is violated, the bound reaches the frustration of `best` (true), or
    /// the effort is spent. `best` becomes better where the shares lead to something better.
    bool run(Partition &best, Effort &effort);
    /// Branches on edges that are given up in part, after run(). True where `best` is then proved.
    bool branch(Partition &best, Effort &effort);

    /// The bound as floating point has it: a proposal that only cycles() can make sure of.
    double bound() const;
    /// The cycles with their weights in parts of 1/share, by the dual of the programme. No edge
    /// carries more than its weight.
    std::vector<NegativeCycle> cycles(std::int64_t share) const;

private:
    class Model;
    std::unique_ptr<Model> m;
};

} // namespace entente
