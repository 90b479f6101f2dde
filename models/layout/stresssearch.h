// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "random.h"
#include "tiegraph.h"

namespace entente {

/// Points of a layout under way, in single floats side by side, and which of them may not move.
struct Cloud
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<char> pinned; // empty: nobody is

    std::size_t size() const { return x.size(); }
    /// True where it may not be moved.
    bool isPinned(std::size_t i) const { return !pinned.empty() && pinned[i] != 0; }
};

/// Brings the points of a connected graph to where their distances are those of the graph, by
/// stochastic gradient descent (Zheng, Pawar, Goodman, IEEE TVCG 25(9), 2019). Up to `fullSize`
/// with all pairs; beyond with pivots (sparse stress: Ortmann, Klimenta, Brandes, JGAA 21(5),
/// 2017).
class StressSearch
{
public:
    static constexpr std::size_t fullSize = 1500;

    /// `unit` is the length of a step of the graph in points.
    StressSearch(const TieGraph &graph, double unit, std::uint64_t seed);

    /// From wherever the points are now; `heat` is 1 from anywhere, less where the points stand
    /// well already. False if the watch stopped it.
    bool run(Cloud &cloud, int rounds, double heat, const ProgressAndCancel &watch);
    /// The mean of what is left of each pair's wish, squared and weighed by its square: full graphs
    /// only.
    double stress(const Cloud &cloud) const;

private:
    using Steps = TieGraph::Steps;

    void findAllDistances();
    void findPivots();
    void addPivot(std::size_t pivot, std::vector<Steps> &nearest, std::vector<int> &region);
    void weighPivots(const std::vector<int> &region);
    float rate(int round, int rounds, double heat) const;
    void sweepAll(Cloud &cloud, float rate);
    void sweepPivots(Cloud &cloud, float rate);
    void sweepTies(Cloud &cloud, float rate);
    bool isFull() const { return m_graph.size() <= fullSize; }

    const TieGraph &m_graph;
    float m_unit;
    Random m_random;
    int m_farthest = 1;             // steps
    std::vector<Steps> m_distances; // full: a square; sparse: a row of everybody for each pivot
    std::vector<std::size_t> m_pivots;
    std::vector<float> m_weights; // sparse: like m_distances
    float m_heaviest = 1;
};

} // namespace entente
