// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "hulls.h"

#include "models/analysis/narration.h"
#include "models/map/text.h"
#include "textmeasure.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal margin = 30;
constexpr qreal roundness = 54;

qreal cross(const QPointF &o, const QPointF &a, const QPointF &b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

/// The polygon with its corners rounded off, each by as much as its edges allow.
QPainterPath rounded(const std::vector<QPointF> &corners)
{
    QPainterPath path;
    const auto n = corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        const auto &before = corners[(i + n - 1) % n], &corner = corners[i], &after = corners[(i + 1) % n];
        const auto towards = [&](const QPointF &other) {
            const auto d = other - corner;
            const auto length = std::hypot(d.x(), d.y());
            return length > 0 ? corner + d * std::min(0.5, roundness / length) : corner;
        };
        i == 0 ? path.moveTo(towards(before)) : path.lineTo(towards(before));
        path.quadTo(corner, towards(after));
    }
    path.closeSubpath();
    return path;
}

QString campName(const Snapshot &snapshot, const Camps &camps, int camp)
{
    const int head = camps.head[camp];
    if (head < 0)
        return {};
    const auto &index = *snapshot.index;
    bool backed = false;
    for (const int tie : index.tiesOf(head)) {
        const auto &relation = snapshot.map().relations().at(std::size_t(tie));
        backed |= snapshot.ties[std::size_t(tie)].shown && relation.kind == RelationKind::Backs && !relation.mutual && index.to(tie) == head;
    }
    const auto name = actorInSentence(snapshot.map().actors().at(std::size_t(head)));
    return QString::fromStdString(phrase(backed ? "Backing %1" : "Camp of %1", {name})).toUpper();
}

/// Rows under the hull's top edge and over its bottom edge, from the middle outwards.
std::vector<QPointF> namePlaces(const QRectF &hull)
{
    std::vector<QPointF> places;
    for (const qreal row : {16.0, 30.0, 46.0})
        for (const qreal share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
            places.emplace_back(hull.left() + hull.width() * share, hull.top() + row);
            places.emplace_back(hull.left() + hull.width() * share, hull.bottom() - row);
        }
    std::stable_sort(places.begin(), places.end(), [&](const QPointF &a, const QPointF &b) { return (a.y() > hull.center().y()) < (b.y() > hull.center().y()); });
    return places;
}

void nameHull(HullItem &hull, const QString &name, Placer &placer)
{
    auto label = measured(name, 11.5, QFont::Bold, 0, 1.2);
    std::vector<QPointF> inside;
    for (const auto &place : namePlaces(hull.outline.boundingRect())) {
        centreOn(label, place);
        if (hull.outline.contains(label.box().adjusted(-6, -2, 6, 2)))
            inside.push_back(place);
    }
    if (placer.place(label, inside))
        hull.label = label;
}

} // namespace

std::vector<QPointF> convexHull(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y(); });
    std::vector<QPointF> hull;
    const auto sweep = [&hull](auto begin, auto end) {
        const auto base = hull.size();
        for (auto it = begin; it != end; ++it) {
            while (hull.size() >= base + 2 && cross(hull[hull.size() - 2], hull.back(), *it) <= 0)
                hull.pop_back();
            hull.push_back(*it);
        }
        hull.pop_back();
    };
    if (points.size() < 3)
        return points;
    sweep(points.begin(), points.end());
    sweep(points.rbegin(), points.rend());
    return hull;
}

std::vector<HullItem> campHulls(const Snapshot &snapshot, const DisplayList &list, Placer &placer)
{
    const auto division = camps(snapshot);
    std::vector<HullItem> hulls;
    for (const int camp : {0, 1}) {
        std::vector<QPointF> corners;
        int members = 0;
        for (const auto &card : list.cards) {
            if (card.outsider || division.campOf[std::size_t(card.actor)] != camp)
                continue;
            const auto box = card.box.adjusted(-margin, -margin, margin, margin);
            corners.insert(corners.end(), {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()});
            ++members;
        }
        if (members < 2)
            continue;
        HullItem hull;
        hull.camp = camp;
        hull.outline = rounded(convexHull(std::move(corners)));
        nameHull(hull, campName(snapshot, division, camp), placer);
        hulls.push_back(std::move(hull));
    }
    return hulls;
}

} // namespace entente
