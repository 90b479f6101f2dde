// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

#include <algorithm>

namespace entente {

// What is too small to be drawn, in pixels.
constexpr qreal leastType = 4.2;     // smaller words are specks
constexpr qreal leastCardName = 5.6; // of the names on plain cards: smaller ones stand beside chips
constexpr qreal leastGroupName = 12; // of the names of groups, which get no smaller
constexpr qreal leastCounts = 10;    // of the numbers on their cards and lines
constexpr qreal leastEventWords = 9; // of the title in the event's box, before it is a glyph
constexpr qreal eventGlyphSide = 26;
constexpr qreal tabCorner = 4; // of what a participant wears
constexpr qreal leastEmblem = 7;
constexpr qreal leastCard = 9; // lower ones are dots
constexpr qreal leastHead = 2.4;
constexpr qreal leastHalo = 6; // of the band behind a tie that is chosen, however far off

// What recedes while something else is hovered.
constexpr qreal fadedOpacity = 0.16;

// How much of its colour a tie keeps that recedes among many.
constexpr qreal faintShare = 0.24;
constexpr qreal threadWidth =
    1; // of a line for many ties that recedes; QPainter is quick up to a pixel

// Below this scale many ties are hairlines.
constexpr qreal farScale = 0.45;

/// Of the band behind a tie that is new.
inline qreal haloWidth(const TieItem &tie)
{
    return tie.width + 9;
}

/// Dashes of the wide lines that stand for many ties are longer, and dots further apart.
inline qreal dashStretch(const TieItem &tie)
{
    return tie.sum < 0 ? 1 : std::max(1.0, tie.width / 3.2);
}

} // namespace entente
