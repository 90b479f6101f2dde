// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mergedsnapshot.h"

namespace entente {

/// What became of two actors who back or oppose each other in both states, whoever does it to whom.
struct PairChange
{
    enum class Kind : unsigned char {
        Reversed, // from backing to opposition, or back
        Strengthened,
        Weakened
    };
    int a = 0; // places of the actors, the lower first
    int b = 0;
    Kind kind = Kind::Reversed;
    int before = 0; // strengths of all that back less those of all that oppose
    int after = 0;
    std::vector<int> ties; // of either state
};

/// In the order of the map's actors. A pair that contradicts itself to nothing is left out.
std::vector<PairChange> pairChanges(const MergedSnapshot &merged);

} // namespace entente
