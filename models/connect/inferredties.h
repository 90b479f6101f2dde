// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// Two actors who stand the same way, or opposite ways, to third ones, without a tie of their own
/// that backs or opposes. Nobody says so: it follows from the ties, and is never part of a map.
struct InferredTie
{
    int a = 0; // places of the actors, the lower first
    int b = 0;
    int sign = 1;          // 1: the same side; -1: opposite sides
    std::vector<int> over; // the third actors, in the order of the map
    std::vector<int> ties; // of both to these: why
};

/// \param counts by tie: whether it is counted
/// A pair with third actors of either kind is left out, and so is a third actor whom one of them
/// both backs and opposes. In the order of the map; no more than `most`.
std::vector<InferredTie> inferredTies(const MapIndex &index, const std::vector<char> &counts,
                                      std::size_t most = 2000);

} // namespace entente
