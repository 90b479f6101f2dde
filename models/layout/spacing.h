// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "layoutrequest.h"

namespace entente {

/// The request without what no engine can use: sizes that are no sizes, places that are no places,
/// edges to nobody or oneself.
LayoutRequest sanitised(LayoutRequest request);

/// A box around a centre, y down.
struct Box
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    /// With that centre, width and height, in the map's units.
    static Box around(const Position &centre, double width, double height);
    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Position centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    /// The smallest box round both.
    Box united(const Box &other) const;
    /// The box so far to the right and down.
    Box moved(double dx, double dy) const { return {left + dx, top + dy, right + dx, bottom + dy}; }
    /// True when less than the gaps lies between the two.
    bool crowds(const Box &other, double gapX, double gapY) const
    {
        return left < other.right + gapX && other.left < right + gapX &&
               top < other.bottom + gapY && other.top < bottom + gapY;
    }
};

/// The least room that a layout leaves between two boxes.
constexpr double leastGapX = 28;
constexpr double leastGapY = 24;

/// The card of a node there; the box round all cards.
Box boxOf(const LayoutRequest::Node &node, const Position &centre);
Box boundsOf(const LayoutRequest &request, const std::vector<Position> &positions);

/// Moves what crowds another to the nearest free place; pinned nodes stay exactly where they are
/// pinned. What has room is not moved.
void makeRoom(const LayoutRequest &request, std::vector<Position> &positions);
/// Widens a crowded layout a little and pushes neighbours apart until they have room or it takes
/// too long; pinned nodes stay. Keeps who is left of and above whom better than `makeRoom`, but
/// promises nothing.
void pushApart(const LayoutRequest &request, std::vector<Position> &positions);
/// Moves everything so that the middle of the drawing is 0, 0; nothing where anybody is pinned.
void centre(const LayoutRequest &request, std::vector<Position> &positions);
/// Bends a layout made without pins to the pins: the pinned stand exactly there, the others follow
/// the pinned around them.
void bendToPins(const LayoutRequest &request, std::vector<Position> &positions);
bool hasPins(const LayoutRequest &request);

/// Boxes in tidy rows, as wide as the given width or as a screen needs, centred on x = 0, the first
/// row's top at y = 0: where the 0, 0 of each comes to stand.
std::vector<Position> inRows(const std::vector<Box> &boxes, double leastWidth);

} // namespace entente
