// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// What a map says of two actors together. Records are places in the map's tables.
struct Dossier
{
    /// An actor whom the one backs and the other opposes, with the backs and opposes of both to it.
    struct Contradiction
    {
        int actor = -1;
        std::vector<int> ties;
    };
    int a = -1;
    int b = -1;
    std::vector<int> direct;        // ties between the two
    std::vector<int> sharedClients; // actors whom both back
    std::vector<int> sharedRivals;  // actors whom both oppose
    std::vector<int> jointEvents;   // of all time
    std::vector<Contradiction> contradictions;
    std::vector<int> sources; // of all the above, by first day of issue, undated last
};

/// \param counts by tie: whether it is counted
/// Joint events have both among the participants, or people who lead them when the event happens.
Dossier dossierOf(const MapIndex &index, const std::vector<char> &counts, int a, int b);

} // namespace entente
