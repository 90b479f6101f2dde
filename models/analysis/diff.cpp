// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "diff.h"

namespace entente {

SnapshotDiff diff(const Snapshot &before, const Snapshot &after)
{
    SnapshotDiff changes;
    changes.eventChanged = before.currentEvent != after.currentEvent;
    if (before.index != after.index) {
        changes.mapChanged = true;
        return changes;
    }
    for (std::size_t i = 0; i < after.ties.size(); ++i) {
        const auto &was = before.ties[i], &is = after.ties[i];
        if (is.shown && !was.shown)
            changes.appeared.push_back(int(i));
        else if (was.shown && !is.shown)
            changes.vanished.push_back(int(i));
        else if (is.shown && is.standing != was.standing)
            changes.standingChanged.push_back(int(i));
    }
    for (std::size_t i = 0; i < after.actorShown.size(); ++i) {
        if (after.actorShown[i] && !before.actorShown[i])
            changes.actorsIn.push_back(int(i));
        else if (before.actorShown[i] && !after.actorShown[i])
            changes.actorsOut.push_back(int(i));
    }
    return changes;
}

} // namespace entente
