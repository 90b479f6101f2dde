// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "snapshot.h"

namespace entente {

/// A tie that counts for camps: two actors and +1 (backs) or -1 (opposes).
struct SignedTie
{
    int a = 0;
    int b = 0;
    int sign = 1;
};

/// Two camps with the fewest misfitting ties (backing across, opposing within): the partition
/// behind the frustration index (Harary 1959; Aref, Mason and Wilson 2020).
struct Camps
{
    static constexpr int none = -1;
    std::vector<int> campOf;    // by actor: 0, 1 or none
    int misfits = 0;            // ties against the division
    bool exact = true;          // proven smallest; false where the heuristic answered
    int head[2] = {none, none}; // the most backed actor of each camp, who gives it its name
};

/// Exact for up to 24 actors with signed ties, a local search beyond. Actors that nobody ties with
/// a sign follow those that they lead or are part of; the rest are in no camp. Camp 0 is the one
/// whose head comes first in the file.
Camps camps(const Snapshot &snapshot);
/// The same over the union of all dates, for layouts. Ties that ever stood count once for each
/// pair, kind and direction.
Camps campsOfAllTime(const MapIndex &index);

/// The bare problem: actors 0..count-1, ties between them. For tests and callers with ties of their
/// own.
Camps divide(int count, const std::vector<SignedTie> &ties);

} // namespace entente
