// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "layoutrequest.h"

#include <cstdint>
#include <span>

namespace entente {

/// Who is tied to whom, each pair once, with the distance that its ties ask for: a member or leader
/// close by, allies near, opponents three times as far (beyond that, camps part no further and
/// lengths lie more). Distances are whole steps, so that paths are found without a heap.
class TieGraph
{
public:
    using Steps = std::uint16_t;
    static constexpr Steps unreachable = 0xFFFF;
    static constexpr int structureSteps = 3;
    static constexpr int allySteps = 4;
    static constexpr int foeSteps = 12;

    struct Tie
    {
        int a; // less than b
        int b;
        int sign;  // of all ties of the pair together
        int steps; // wished
        bool structure;
        bool forward; // the tie that counts goes from a to b
    };
    struct Arc
    {
        int to;
        int steps;
    };

    /// A sanitised request.
    explicit TieGraph(const LayoutRequest &request);

    std::size_t size() const { return m_first.size() - 1; }
    const std::vector<Tie> &ties() const { return m_ties; }
    /// The ties at a node, each as seen from it.
    std::span<const Arc> arcs(std::size_t node) const
    {
        return {m_arcs.data() + m_first[node], m_arcs.data() + m_first[node + 1]};
    }
    /// The shortest way in steps from one to everybody (Dial's buckets).
    void distancesFrom(std::size_t source, std::vector<Steps> &distances) const;

    /// How many points a step is on a map of cards of this size.
    static double stepLength(const LayoutRequest &request);
    /// How many points a step is where everybody stands that is marked, at the least stress; 0
    /// where too few are marked to tell.
    double stepLengthAsPlaced(const LayoutRequest &request, const std::vector<char> &marked) const;

private:
    std::vector<Tie> m_ties;
    std::vector<std::size_t> m_first; // of each node's arcs, and the end
    std::vector<Arc> m_arcs;
};

} // namespace entente
