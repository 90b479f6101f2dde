// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "handorder.h"

#include <algorithm>

namespace entente {

void HandOrder::set(const std::vector<int> &order, std::size_t count)
{
    m_ranks.assign(count, int(order.size()));
    for (std::size_t i = 0; i < order.size(); ++i)
        m_ranks[std::size_t(order[i])] = int(i);
}

void HandOrder::carry(const MapIndex &before, const MapIndex &now)
{
    std::vector<int> ranks;
    bool isKnown = false;
    for (const auto &actor : now.map().actors()) {
        const int was = before.actorAt(actor.id);
        ranks.push_back(was >= 0 ? m_ranks[std::size_t(was)] : int(m_ranks.size()));
        isKnown = isKnown || was >= 0;
    }
    m_ranks = isKnown ? std::move(ranks) : std::vector<int>();
}

std::vector<int> orderIn(const TieMatrix &matrix)
{
    std::vector<int> order = matrix.rows;
    for (std::size_t i = 0; i < matrix.columns.size(); ++i)
        if (std::find(order.begin(), order.end(), matrix.columns[i]) == order.end()) {
            const auto after =
                i == 0 ? order.begin()
                       : std::find(order.begin(), order.end(), matrix.columns[i - 1]) + 1;
            order.insert(after, matrix.columns[i]);
        }
    return order;
}

bool moveIn(std::vector<int> &order, int actor, int to)
{
    const auto from = std::find(order.begin(), order.end(), actor);
    const auto target = std::find(order.begin(), order.end(), to);
    if (from == order.end() || target == order.end())
        return false;
    if (from < target)
        std::rotate(from, from + 1, target + 1);
    else
        std::rotate(target, from, from + 1);
    return true;
}

} // namespace entente
