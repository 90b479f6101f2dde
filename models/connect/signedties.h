// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// The places of the actors at both ends, for ties to oneself too.
std::pair<int, int> endsOf(const MapIndex &index, int tie);

/// One direction of a tie: a mutual one is two.
struct Direction
{
    int tie = -1;
    int from = -1;
    int to = -1;
};

/// The directions of the ties that are counted, in the order of the file.
/// \param counts by tie: whether it is counted
std::vector<Direction> directionsOf(const MapIndex &index, const std::vector<char> &counts);

/// By tie: whether it stands (attested, assumed or disputed) on the date, a coarse one being a
/// window of all its days. Without a date every tie counts.
std::vector<char> tiesThatStand(const MapIndex &index, const std::optional<Edtf> &date);

/// The same without the ties that neither back nor oppose, and without those to oneself.
std::vector<char> onlySigned(const MapIndex &index, std::vector<char> counts);

} // namespace entente
