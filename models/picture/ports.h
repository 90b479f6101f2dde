// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

namespace entente {

/// Where ties end at one card. Spreads the ends along each side by as little as keeps their heads
/// apart.
class Ports
{
public:
    struct Shift
    {
        std::size_t tie;
        bool atStart;
        QPointF by;
    };

    /// An end of a tie: where it is, and how much room its head takes along the side.
    void add(std::size_t tie, const QPointF &at, qreal breadth, bool atStart)
    {
        m_ends.push_back({tie, atStart, at, breadth});
    }
    /// How each end that moves is to move. Discs are left alone: their ends lie all around.
    std::vector<Shift> spread(const CardItem &card) const;

private:
    struct End
    {
        std::size_t tie;
        bool atStart;
        QPointF at;
        qreal breadth;
    };
    std::vector<End> m_ends;
};

/// The room a head takes across its line.
qreal breadthOf(const ArrowHead &head, qreal lineWidth);

/// Places on a line in the order of `wanted`, moved by as little as keeps each `gaps[i]` between i
/// and i+1 (in the sense of least squares: the pool-adjacent-violators algorithm; Best and
/// Chakravarti 1990), within low..high. Where there is no room for all, gaps shrink alike.
std::vector<qreal> spaced(const std::vector<qreal> &wanted, const std::vector<qreal> &gaps,
                          qreal low, qreal high);

} // namespace entente
