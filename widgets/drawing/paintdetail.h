// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace entente {

// What is too small to be drawn, in pixels.
constexpr qreal leastType = 4.2; // smaller words are specks
constexpr qreal leastEmblem = 7;
constexpr qreal leastCard = 9; // lower ones are dots
constexpr qreal leastHead = 2.4;

// What recedes while something else is hovered.
constexpr qreal fadedOpacity = 0.16;

// Below this scale many ties are hairlines.
constexpr qreal farScale = 0.45;

} // namespace entente
