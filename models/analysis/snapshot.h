// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapindex.h"

#include <optional>

namespace entente {

/// The map on one day or window: each tie with its standing, who is in the picture, and the event
/// that is told. A value.
class Snapshot
{
public:
    struct Tie
    {
        Standing standing = Standing::Absent; // by the rule, whatever the filter says
        StandingReason why = StandingReason::Before;
        bool shown = false; // it stands, passes the filter and lies in the focus
    };

    MapIndexPointer index;
    SnapshotQuery query;
    std::vector<Tie> ties; // by tie
    std::vector<char>
        actorShown; // by actor: an end of a shown tie, or in the current event, or in the focus
    int currentEvent = -1; // index into events, or -1
    int hiddenActors = 0;  // actors of the map that are not in the picture
    int filteredTies = 0;  // ties that stand and are left out by filter or focus

    const AllianceMap &map() const { return index->map(); }
    /// By the actor's place in the table; false for -1.
    bool actorIsShown(int actor) const { return actor >= 0 && actorShown[std::size_t(actor)]; }
    std::optional<Edtf> date() const { return query.date; }
};

/// The map as the query asks for it: standing, filter and focus. Takes time in proportion to the
/// map.
Snapshot snapshotAt(const MapIndexPointer &index, const SnapshotQuery &query);

/// The stop that is told on that day or window: the latest begun by its last day, in stop order; -1
/// where none has begun.
int latestBegun(const MapIndex &index, const DayRange &window, const Filter &filter);

/// Actors within `steps` ties of `actors`, over the ties for which `tieCounts` is set, `actors`
/// included.
std::vector<char> neighbourhood(const MapIndex &index, const std::vector<char> &tieCounts,
                                const std::vector<int> &actors, int steps);

} // namespace entente
