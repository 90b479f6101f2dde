// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "curves.h"

#include <algorithm>
#include <cmath>

namespace entente {

QPointF pointAt(const Cubic &c, qreal t)
{
    const qreal s = 1 - t;
    return c[0] * (s * s * s) + c[1] * (3 * s * s * t) + c[2] * (3 * s * t * t) +
           c[3] * (t * t * t);
}

QPointF tangentAt(const Cubic &c, qreal t)
{
    const qreal s = 1 - t;
    return (c[1] - c[0]) * (3 * s * s) + (c[2] - c[1]) * (6 * s * t) + (c[3] - c[2]) * (3 * t * t);
}

namespace {

Cubic firstPart(const Cubic &c, qreal t)
{
    const auto ab = c[0] + (c[1] - c[0]) * t, bc = c[1] + (c[2] - c[1]) * t,
               cd = c[2] + (c[3] - c[2]) * t;
    const auto abc = ab + (bc - ab) * t, bcd = bc + (cd - bc) * t;
    return {c[0], ab, abc, abc + (bcd - abc) * t};
}

Cubic reversed(const Cubic &c)
{
    return {c[3], c[2], c[1], c[0]};
}

/// Between a parameter inside and one outside, where the curve leaves.
template <class Contains>
qreal borderBetween(const Cubic &curve, Contains contains, qreal inside, qreal outside)
{
    for (int i = 0; i < 12; ++i) {
        const auto middle = (inside + outside) / 2;
        (contains(pointAt(curve, middle)) ? inside : outside) = middle;
    }
    return outside;
}

/// The parameter at which the curve leaves what it starts in.
template <class Contains>
qreal exitFrom(const Cubic &curve, Contains contains)
{
    constexpr int steps = 32;
    int step = 0;
    while (step < steps && contains(pointAt(curve, qreal(step) / steps)))
        ++step;
    return step == 0 ? 0
                     : borderBetween(curve, contains, qreal(step - 1) / steps, qreal(step) / steps);
}

/// The parameter at which the curve has left the region for good: it may leave a person's disc and
/// run through the name above it.
qreal exitFrom(const Cubic &curve, const QPainterPath &region)
{
    if (region.isEmpty())
        return 0;
    constexpr qreal stride = 3; // units
    constexpr qreal mostSteps = 4096;
    const auto bounds = region.boundingRect();
    const auto chord = curve[3] - curve[0];
    const auto step =
        std::max(stride / std::max(std::hypot(chord.x(), chord.y()), stride), 1 / mostSteps);
    const auto contains = [&](const QPointF &p) {
        return bounds.contains(p) && region.contains(p);
    };
    qreal outside = exitFrom(curve, [&](const QPointF &p) { return bounds.contains(p); });
    for (qreal t = outside; t > 0; outside = t, t -= step)
        if (contains(pointAt(curve, t)))
            return borderBetween(curve, contains, t, outside);
    return contains(curve[0]) ? borderBetween(curve, contains, 0, outside) : 0;
}

} // namespace

Cubic between(const Cubic &curve, qreal from, qreal to)
{
    const auto head = firstPart(curve, to);
    return to <= 0 ? head : reversed(firstPart(reversed(head), 1 - from / to));
}

/// Along each axis the curve turns where its derivative, a quadratic, is zero.
QRectF extentOf(const Cubic &curve)
{
    QPointF least = curve[0], most = curve[0];
    const auto take = [&](const QPointF &p) {
        least = {std::min(least.x(), p.x()), std::min(least.y(), p.y())};
        most = {std::max(most.x(), p.x()), std::max(most.y(), p.y())};
    };
    const auto takeTurns = [&](qreal p0, qreal p1, qreal p2, qreal p3) {
        const qreal a = p3 - 3 * p2 + 3 * p1 - p0, b = 2 * (p2 - 2 * p1 + p0), c = p1 - p0;
        const auto takeAt = [&](qreal t) {
            if (t > 0 && t < 1)
                take(pointAt(curve, t));
        };
        if (std::abs(a) < 1e-9)
            return std::abs(b) < 1e-9 ? void() : takeAt(-c / b);
        const qreal inside = b * b - 4 * a * c;
        if (inside < 0)
            return;
        takeAt((-b + std::sqrt(inside)) / (2 * a));
        takeAt((-b - std::sqrt(inside)) / (2 * a));
    };
    take(curve[3]);
    takeTurns(curve[0].x(), curve[1].x(), curve[2].x(), curve[3].x());
    takeTurns(curve[0].y(), curve[1].y(), curve[2].y(), curve[3].y());
    return {least, most};
}

QRectF controlBox(const Cubic &curve)
{
    const auto [left, right] =
        std::minmax({curve[0].x(), curve[1].x(), curve[2].x(), curve[3].x()});
    const auto [top, bottom] =
        std::minmax({curve[0].y(), curve[1].y(), curve[2].y(), curve[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

Cubic bent(const QPointF &a, const QPointF &b, const Bow &bow)
{
    const auto along = b - a;
    const auto length = std::hypot(along.x(), along.y());
    const auto left = length > 0 ? QPointF(along.y(), -along.x()) / length : QPointF();
    // A cubic's middle lies at three quarters of its controls' height.
    return {a, a + along * bow.firstShare + left * (bow.first / 0.75),
            b - along * bow.secondShare + left * (bow.second / 0.75), b};
}

QPainterPath tieRegion(const CardItem &card, qreal gap)
{
    auto region = cardOutline(card.kind, card.outlineBox.adjusted(-gap, -gap, gap, gap));
    if (card.kind == ActorKind::Person)
        region.addRect(card.label.box().adjusted(-2, 0, 2, 0));
    region.setFillRule(Qt::WindingFill);
    return region;
}

namespace {

/// Cuts off as much as `from` at its start and `end` at its end.
bool cutBetween(Cubic &curve, qreal from, qreal end)
{
    if (1 - end - from < 0.02)
        return false;
    curve = between(curve, from, 1 - end);
    return true;
}

} // namespace

bool cutAt(Cubic &curve, const QPainterPath &fromRegion, const QPainterPath &toRegion)
{
    return cutBetween(curve, exitFrom(curve, fromRegion), exitFrom(reversed(curve), toRegion));
}

bool cutAt(Cubic &curve, const QRectF &fromBox, const QRectF &toBox)
{
    const auto in = [](const QRectF &box) {
        return [&box](const QPointF &p) { return box.contains(p); };
    };
    return cutBetween(curve, exitFrom(curve, in(fromBox)), exitFrom(reversed(curve), in(toBox)));
}

namespace {

/// As many points of the curve as lie about `step` units apart.
int samplesOf(const Cubic &curve, qreal step, int most)
{
    qreal length = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        length += std::hypot(curve[i].x() - curve[i - 1].x(), curve[i].y() - curve[i - 1].y());
    return std::clamp(int(length / step), 8, most);
}

/// A box that is asked for points so often that a call into Qt's library for each would tell.
struct Near
{
    qreal left, right, top, bottom;

    bool contains(const QPointF &at) const
    {
        return at.x() >= left && at.x() <= right && at.y() >= top && at.y() <= bottom;
    }
};

/// The boxes that it can run into; valid until the next question.
const std::vector<Near> &withinReach(const Cubic &curve, const std::vector<QRectF> &boxes, int from,
                                     int to)
{
    thread_local std::vector<Near> near; // for its room: this is asked very often
    near.clear();
    const auto reach = controlBox(curve);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
        const auto &box = boxes[b];
        const bool apart = box.right() < reach.left() || box.left() > reach.right() ||
                           box.bottom() < reach.top() || box.top() > reach.bottom();
        if (int(b) != from && int(b) != to && !apart && !box.isEmpty())
            near.push_back({box.left(), box.right(), box.top(), box.bottom()});
    }
    return near;
}

} // namespace

int collisions(const Cubic &curve, const std::vector<QRectF> &boxes, int from, int to, qreal step,
               int enough)
{
    const auto &near = withinReach(curve, boxes, from, to);
    if (near.empty())
        return 0;
    const int samples = samplesOf(curve, step, step < 14 ? 400 : 80);
    int hits = 0;
    for (int i = 0; i < samples && hits < enough; ++i) {
        const auto at = pointAt(curve, (i + 1.0) / (samples + 1));
        for (const auto &box : near)
            hits += box.contains(at);
    }
    return hits;
}

bool isClear(const Cubic &curve, const std::vector<QRectF> &boxes, int from, int to, qreal step)
{
    const auto &near = withinReach(curve, boxes, from, to);
    if (near.empty())
        return true;
    const int samples = samplesOf(curve, step, 400);
    for (int stride = 16; stride > 0; stride /= 4) // far apart first: most are found at once
        for (int i = 0; i < samples; i += stride) {
            if (stride < 16 && i % (stride * 4) == 0)
                continue;
            const auto point = pointAt(curve, (i + 1.0) / (samples + 1));
            for (const auto &box : near)
                if (box.contains(point))
                    return false;
        }
    return true;
}

} // namespace entente
