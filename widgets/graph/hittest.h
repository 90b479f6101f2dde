// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "widgets/drawing/displaylist.h"

#include "models/map/alliancemap.h"

namespace entente {

/// What lies under a point of the drawing: the event's box, then cards (the last drawn first), then
/// the nearest tie within `reach` scene units. Indices into the map's tables; -1 for none.
struct Hit
{
    int actor = -1;
    int relation = -1;
    int event = -1;

    bool isNull() const { return actor < 0 && relation < 0 && event < 0; }
    bool operator==(const Hit &) const = default;
    Item item(const AllianceMap &map) const;
};

Hit hitTest(const DisplayList &list, const QPointF &point, qreal reach);

/// Actors whose cards touch the rectangle.
std::vector<int> actorsIn(const DisplayList &list, const QRectF &area);

/// From one card to the nearest in a direction (unit vector), those within 45 degrees of it before
/// all others; distance along counts once, across twice. -1 where there is none.
int nearestThatWay(const DisplayList &list, int fromActor, const QPointF &direction);

} // namespace entente
