// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "stresssearch.h"

namespace entente {

/// The finish of a large layout: ties pull in proportion to their length, everybody pushes
/// everybody else away in inverse proportion, those with many ties more (ForceAtlas2: Jacomy,
/// Venturini, Heymann, Bastian, PLoS ONE 9(6), 2014; far ones taken together as Barnes and Hut do).
/// Leaves fewer crossings than distances alone, and the scale as it was.
class LocalForces
{
public:
    explicit LocalForces(const TieGraph &graph);

    /// False if the watch stopped it.
    bool run(Cloud &cloud, int rounds, const ProgressAndCancel &watch);

private:
    /// A run of points in the order of the curve, or two such: its box, its middle and its weight.
    struct Cell
    {
        float left, top, right, bottom;
        float x, y, weight;
    };
    struct Forces
    {
        std::vector<float> x, y;
    };

    void sortAlongCurve(const Cloud &cloud);
    void gather(const Cloud &cloud);
    void makeCells();
    void push(Forces &forces) const;
    void listNear(std::size_t leaf, std::vector<float> &list) const;
    void pull(const Cloud &cloud, Forces &forces) const;
    double balance(const Cloud &cloud) const;

    static constexpr std::size_t leafSize = 16;

    const TieGraph &m_graph;
    std::vector<float> m_weight; // by point
    std::vector<std::size_t> m_order;
    std::vector<float> m_x, m_y, m_w; // in that order, filled up to whole leaves
    std::vector<Cell> m_cells;        // a heap: the root at 1, the leaves in the second half
    std::size_t m_leaves = 1;
    float m_push = 1;
};

} // namespace entente
