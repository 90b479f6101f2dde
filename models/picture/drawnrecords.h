// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"
#include "placer.h"

#include "models/analysis/snapshot.h"

#include <algorithm>
#include <numeric>

namespace entente {

// Actors and ties as items of a drawing, for drawings of the map and of its groups alike.

/// The actor's card where the arrangement has it.
CardItem cardOf(const MapIndex &index, const Arrangement &arrangement, int actor);
/// Who has no part at any date is not out of this date's picture: a new actor is not faded.
bool isOutsider(const Snapshot &snapshot, int actor);
/// A tie without a curve.
TieItem styledTie(const Snapshot &snapshot, int tieIndex, bool labelled, bool faint = false);
void blockCards(Placer &placer, const std::vector<CardItem> &cards);
/// In rising order of keyOf(tie), equal ones as they were: ties are large, so each is moved once.
template <class KeyOf>
std::vector<TieItem> ordered(std::vector<TieItem> ties, KeyOf keyOf)
{
    std::vector<std::size_t> order(ties.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keyOf(ties[a]) < keyOf(ties[b]); });
    std::vector<TieItem> result;
    result.reserve(ties.size());
    for (const auto i : order)
        result.push_back(std::move(ties[i]));
    return result;
}

} // namespace entente
