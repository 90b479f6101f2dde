// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"

#include <limits>

namespace entente {

using Cubic = std::array<QPointF, 4>;

/// At `t` from 0 (start) to 1 (end).
QPointF pointAt(const Cubic &curve, qreal t);
QPointF tangentAt(const Cubic &curve, qreal t); // not of unit length
/// The part of the curve between the two parameters (de Casteljau).
Cubic between(const Cubic &curve, qreal from, qreal to);
/// The least box around the curve itself (its controls may lie outside).
QRectF extentOf(const Cubic &curve);
/// The box around the curve's points, which it cannot leave: quicker, and no smaller.
QRectF controlBox(const Cubic &curve);
/// From a to b, bent to the left of a->b: each control stands so far off that, were both alike, the
/// middle would bulge by that much.
Cubic bent(const QPointF &a, const QPointF &b, qreal first, qreal second);
inline Cubic bent(const QPointF &a, const QPointF &b, qreal bulge)
{
    return bent(a, b, bulge, bulge);
}

/// What ties end at: the card's outline with a gap around it, and a person's name.
QPainterPath tieRegion(const CardItem &card, qreal gap);

/// The curve from centre to centre cut to what lies between the two regions; nothing sensible is
/// left where they touch (false).
bool cutAt(Cubic &curve, const QPainterPath &fromRegion, const QPainterPath &toRegion);

/// The same with boxes for regions, which is much quicker.
bool cutAt(Cubic &curve, const QRectF &fromBox, const QRectF &toBox);

/// How often the curve runs into the boxes, those of its own ends left out: one for each `step`
/// units or so on the way. The usual one is less than any card is high. It is not counted any
/// further where there are `enough`.
int collisions(const Cubic &curve, const std::vector<QRectF> &boxes, int from, int to,
               qreal step = 14, int enough = std::numeric_limits<int>::max());

} // namespace entente
