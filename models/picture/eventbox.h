// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// The current event's box, put where it hides no card and few ties, near its participants, and
/// the tabs with their roles. Where `kept` is told, there; else within `room` where that is told,
/// with no tie behind it, or its glyph alone where its words find no place.
EventItem placeEvent(const Snapshot &snapshot, const DisplayList &list, Placer &placer,
                     const QRectF &room = {}, const QRectF &kept = {});

} // namespace entente
