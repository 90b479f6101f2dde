// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// What became of a record between two states of a map.
enum class StateChange : unsigned char {
    Absent, // in neither
    Same,
    Begun,  // only in the second
    Ended,  // only in the first
    Changed // in both, not alike
};

/// "begun", "ended", "changed", "same"; nothing for what is in neither.
std::string_view word(StateChange change);

/// Two states of one map as one, for a picture of both.
struct MergedSnapshot
{
    Snapshot first;
    Snapshot second;
    Snapshot both;                 // shown: what is shown in either; no date, and no event is told
    AllianceMap secondRecords;     // as the second state has them; `both` has the first's
    std::vector<StateChange> ties; // by tie; changed: another standing, or other fields
    std::vector<StateChange> actors; // by actor: whether it has a tie

    /// How many ties became that.
    int count(StateChange change) const;
};

/// Two snapshots of one map: two dates, or what two sources hold.
MergedSnapshot mergedSnapshot(Snapshot first, Snapshot second);

/// Two files, of all time: the first map with what only the second has. Records are matched as
/// compareMaps() does.
MergedSnapshot mergedSnapshotOf(const AllianceMap &first, const AllianceMap &second);

} // namespace entente
