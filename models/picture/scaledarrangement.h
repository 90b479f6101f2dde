// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"

namespace entente {

/// How many units of the drawing the places of the map go apart for each of the map's.
struct Spread
{
    qreal across = 1;
    qreal down = 1;

    bool operator==(const Spread &) const = default;
};

/// The arrangement as it is drawn with that spread: places come nearer or go apart, cards and their
/// type keep their size. Cards that would touch give way within the room; as few as must, those
/// with the fewest ties first, are compact, then chips, then dots. Without a room they stay within
/// what all full cards cover. `drawn` says by actor who is there at all; where it is empty,
/// everybody is, and no date changes it.
Arrangement scaledArrangement(const Arrangement &arrangement, const Spread &spread,
                              const QRectF &room = {}, const std::vector<char> &drawn = {});

/// What all cards of those who are drawn cover together.
QRectF boundsOf(const Arrangement &arrangement, const std::vector<char> &drawn = {});

/// The middle of the least box around their centres, in units of the map.
QPointF middleOf(const Arrangement &arrangement, const std::vector<char> &drawn = {});

/// The spread, up to `largest`, with which the places fill a room of that size. Where its shape is
/// another one they go further apart along one way, up to nearly twice as far,
/// across a low room nearly three times.
Spread spreadToFit(const Arrangement &arrangement, const QSizeF &room, qreal largest,
                   const std::vector<char> &drawn = {});

/// For a crowd on a page: everybody in the same order from left to right and from top to bottom,
/// but part of the way to equal steps, in the room's shape.
Arrangement evenedOut(const Arrangement &arrangement, const QSizeF &room);

} // namespace entente
