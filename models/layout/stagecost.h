// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

namespace entente {

/// All ties of a pair of actors as one, with what a point of its length costs.
struct StageTie
{
    std::size_t a;
    std::size_t b;
    float pull;
    bool isStructure;
};
/// The ties with what they weigh for the arrangement.
std::vector<StageTie> stageTies(const LayoutRequest &request);

constexpr float stageShortTie = 68; // there is no room for its head and label

/// How bad a picture is, in one number: overlaps weigh far more than ties through cards, these more
/// than crossings, then length and shape. Keeps flat arrays of single floats, since a search asks
/// it thousands of times.
class StageCost
{
public:
    explicit StageCost(const LayoutRequest &request);

    double operator()(const std::vector<Position> &positions);
    /// How many steps one evaluation takes, roughly: what a search may afford.
    std::size_t work() const { return m_ties.size() * (m_ties.size() / 2 + m_cards.size()) + 1000; }

    struct Faults
    {
        int overlaps = 0;
        int throughCards = 0;
        int crossings = 0;
    };
    Faults faults(const std::vector<Position> &positions);

private:
    struct Cards
    {
        std::vector<float> x, y, halfWidth, halfHeight;
        std::size_t size() const { return x.size(); }
    };
    struct Lines
    {
        std::vector<float> ax, ay, bx, by;
    };

    void set(const std::vector<Position> &positions);
    int overlaps() const;
    int throughCards() const;
    int crossings() const;
    double length() const;
    double shape() const;

    std::vector<StageTie> m_ties;
    Cards m_cards;
    Lines m_lines;
};

} // namespace entente
