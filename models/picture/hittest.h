// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

namespace entente {

/// What lies under a point of the drawing: the event's box, then cards (the last drawn first), then
/// what closes an open group, then the nearest tie within `reach` scene units. Indices into the
/// map's tables, and into a summary's groups and sums; -1 for none.
struct Hit
{
    int actor = -1;
    int tieIndex = -1;
    int event = -1;
    int group = -1; // its card, or what closes it
    int sum = -1;

    bool isNull() const { return actor < 0 && tieIndex < 0 && event < 0 && group < 0 && sum < 0; }
    /// True for what only a summary has.
    bool isOfSummary() const { return actor < 0 && tieIndex < 0 && event < 0 && !isNull(); }
    bool operator==(const Hit &) const = default;
};

/// What is drawn at a point, or a line at most `reach` from it: the event, then cards, then lines
/// and their labels.
Hit hitTest(const DisplayList &list, const QPointF &point, qreal reach);

/// Actors whose cards touch the rectangle, those of closed groups included.
std::vector<int> actorsIn(const DisplayList &list, const QRectF &area);

/// Places of cards in the list: from one to the nearest in a direction (unit vector), those within
/// 45 degrees of it before all others; distance along counts once, across twice. -1 where there is
/// none.
int nearestThatWay(const DisplayList &list, int fromCard, const QPointF &direction);

} // namespace entente
