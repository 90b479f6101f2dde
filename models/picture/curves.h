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
/// How far both controls of a curve stand off the straight line between its ends, to its left: were
/// they alike, the middle would bulge by that much. And which share of the way each is on from its
/// end; less than none: it sets out backwards.
struct Bow
{
    qreal first = 0;
    qreal second = 0;
    qreal firstShare = 0.3;
    qreal secondShare = 0.3;

    /// The same curve from its other end.
    Bow reversed() const { return {-second, -first, secondShare, firstShare}; }
    bool operator==(const Bow &) const = default;
};
Cubic bent(const QPointF &a, const QPointF &b, const Bow &bow);

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
/// True where it runs into none of them.
bool isClear(const Cubic &curve, const std::vector<QRectF> &boxes, int from, int to, qreal step);

} // namespace entente
