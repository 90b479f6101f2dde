// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/tiematrix.h"

#include <vector>

namespace entente {

/// The order of a matrix that somebody made by hand: a rank for each actor of the map.
class HandOrder
{
public:
    bool isEmpty() const { return m_ranks.empty(); }
    /// By actor.
    const std::vector<int> &ranks() const { return m_ranks; }
    void clear() { m_ranks.clear(); }
    /// Those actors in that order, all others of `count` behind them.
    void set(const std::vector<int> &order, std::size_t count);
    /// To an edited map: who is new stands last. Empty where nobody is known, as of another map.
    void carry(const MapIndex &before, const MapIndex &now);

private:
    std::vector<int> m_ranks;
};

/// The actors of rows and columns in one order, as far as both have it.
std::vector<int> orderIn(const TieMatrix &matrix);
/// Puts an actor at another's place, before it or behind it as it comes from; false where one of
/// them is not there.
bool moveIn(std::vector<int> &order, int actor, int to);

} // namespace entente
