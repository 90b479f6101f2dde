// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "snapshot.h"

namespace entente {

/// What is different between two snapshots. Where the map itself changed (`mapChanged`) views start
/// afresh and the lists are empty.
struct SnapshotDiff
{
    bool mapChanged = false;
    bool eventChanged = false;
    std::vector<int> appeared;        // ties that are shown now and were not
    std::vector<int> vanished;        // ties that were shown and are not now
    std::vector<int> standingChanged; // ties shown in both, with another standing
    std::vector<int> actorsIn;
    std::vector<int> actorsOut;

    bool empty() const
    {
        return !mapChanged && !eventChanged && appeared.empty() && vanished.empty() &&
               standingChanged.empty() && actorsIn.empty() && actorsOut.empty();
    }
};

/// Which ties and actors came, went or stand otherwise in `after`.
SnapshotDiff diff(const Snapshot &before, const Snapshot &after);

} // namespace entente
