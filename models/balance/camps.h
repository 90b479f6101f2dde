// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/camps.h"
#include "models/analysis/snapshot.h"

namespace entente {

/// The camps of a snapshot: the division with the least frustration of its ties, weighed by the
/// map's rule (see SignRule), of each part that signed ties join by itself. Actors without such
/// ties follow those that they lead or are part of; the rest are in no camp. Camps are numbered so
/// that as many actors as can be are in the camp that they have over all dates. Takes some
/// milliseconds at most; what it could not prove in that time it says.
Camps campsAt(const Snapshot &snapshot, const Camps &ofAllTime);
/// The same over the union of all dates, for layouts. Camp 0 is the one whose leader comes first in
/// the file.
Camps campsOfAllTime(const MapIndex &index);

} // namespace entente
