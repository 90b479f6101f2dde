// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "hittest.h"

#include "curves.h"
#include "summary.h"
#include "tiebundles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {

namespace {

/// The event's box or one of its tabs.
bool covers(const EventItem &event, const QPointF &point)
{
    return event.box.contains(point) ||
           std::any_of(event.tabs.begin(), event.tabs.end(),
                       [&](const EventItem::Tab &tab) { return tab.box.contains(point); });
}

constexpr qreal aside = 1e6; // a card more to the side than ahead is only the last resort

qreal distanceToSegment(const QPointF &p, const QPointF &a, const QPointF &b)
{
    const auto ab = b - a, ap = p - a;
    const auto length2 = QPointF::dotProduct(ab, ab);
    const auto t = length2 > 0 ? std::clamp(QPointF::dotProduct(ap, ab) / length2, 0.0, 1.0) : 0.0;
    const auto d = ap - ab * t;
    return std::hypot(d.x(), d.y());
}

qreal distanceTo(const TieItem &tie, const QPointF &point)
{
    constexpr int pieces = 16;
    qreal least = std::numeric_limits<qreal>::max();
    const auto parts = drawnParts(tie);
    QPointF from = tie.tail.shape == HeadShape::None ? tie.curve[0] : tie.tail.tip;
    for (const auto &part : parts) {
        if (&part != &parts.front())
            from = part[0];
        for (int i = 1; i <= pieces; ++i) {
            const bool isTip = i == pieces && &part == &parts.back();
            const auto to = isTip ? tie.head.tip : pointAt(part, qreal(i) / pieces);
            least = std::min(least, distanceToSegment(point, from, to));
            from = to;
        }
    }
    return least;
}

/// True where the point is outside all that the curve can reach, its label on it included.
bool isFarFrom(const TieItem &tie, const QPointF &point, qreal reach)
{
    return !controlBox(tie.curve).adjusted(-reach, -reach, reach, reach).contains(point);
}

/// The open group whose name or mark is there. How small they may be drawn follows from the reach.
int frameAt(const DisplayList &list, const QPointF &point, qreal reach)
{
    constexpr qreal reachPixels = 7;
    for (const auto &frame : list.summary.frames) {
        const auto head = frameTitle(frame, reachPixels / reach);
        if (head.mark.contains(point) || head.name.box().contains(point))
            return frame.group;
    }
    return -1;
}

} // namespace

Hit hitTest(const DisplayList &list, const QPointF &point, qreal reach)
{
    Hit hit;
    if (list.event.event >= 0 && covers(list.event, point)) {
        hit.event = list.event.event;
        return hit;
    }
    for (auto card = list.cards.rbegin(); card != list.cards.rend(); ++card)
        if ((card->outlineBox.contains(point) && card->outline.contains(point)) ||
            card->label.box().contains(point)) {
            hit.actor = card->actor;
            hit.group = card->group;
            return hit;
        }
    hit.group = frameAt(list, point, reach);
    if (hit.group >= 0)
        return hit;
    qreal least = reach;
    for (const auto &tie : list.ties) {
        if (isFarFrom(tie, point, reach))
            continue;
        const bool onLabel = !tie.label.isEmpty() && tie.label.box().contains(point);
        const auto distance = onLabel ? 0 : distanceTo(tie, point);
        if (distance <= least) {
            least = distance;
            hit.tieIndex = tie.tieIndex;
            hit.sum = tie.sum;
        }
    }
    return hit;
}

std::vector<int> actorsIn(const DisplayList &list, const QRectF &area)
{
    std::vector<int> actors;
    for (const auto &card : list.cards) {
        if (!card.box.intersects(area))
            continue;
        if (card.group < 0) {
            actors.push_back(card.actor);
            continue;
        }
        const auto &members = list.summary.groups->all[std::size_t(card.group)].members;
        actors.insert(actors.end(), members.begin(), members.end());
    }
    return actors;
}

int nearestThatWay(const DisplayList &list, int fromCard, const QPointF &direction)
{
    if (fromCard < 0)
        return list.cards.empty() ? -1 : 0;
    const auto &from = list.cards[std::size_t(fromCard)];
    int best = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (std::size_t i = 0; i < list.cards.size(); ++i) {
        const auto to = list.cards[i].box.center() - from.box.center();
        const auto along = QPointF::dotProduct(to, direction);
        const auto across = std::abs(to.x() * direction.y() - to.y() * direction.x());
        const auto cost = along + 2 * across + (across > along ? aside : 0);
        if (int(i) != fromCard && along > 1 && cost < least) {
            least = cost;
            best = int(i);
        }
    }
    return best;
}

} // namespace entente
