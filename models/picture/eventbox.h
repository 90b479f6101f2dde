// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// The current event's box, put where it hides no card and few ties, near its participants, each
/// joined by a line with its role. Within `room` where that is told, and there its glyph alone
/// where its words find no place.
EventItem placeEvent(const Snapshot &snapshot, const DisplayList &list, Placer &placer,
                     const QRectF &room = {});

} // namespace entente
