// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "hulls.h"

#include "bubble.h"
#include "textmeasure.h"

#include "models/analysis/narration.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

QString campName(const Snapshot &snapshot, const Camps &camps, int camp)
{
    const int head = camps.head[camp];
    if (head < 0)
        return {};
    const auto &index = *snapshot.index;
    bool backed = false;
    for (const int tie : index.tiesOf(head)) {
        const auto &tieIndex = snapshot.map().ties().at(std::size_t(tie));
        backed |= snapshot.ties[std::size_t(tie)].shown && tieIndex.kind == TieKind::Backs &&
                  !tieIndex.mutual && index.to(tie) == head;
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
    std::stable_sort(places.begin(), places.end(), [&](const QPointF &a, const QPointF &b) {
        return (a.y() > hull.center().y()) < (b.y() > hull.center().y());
    });
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

std::vector<HullItem> campHulls(const Snapshot &snapshot, const DisplayList &list, Placer &placer)
{
    const auto division = camps(snapshot);
    std::vector<HullItem> hulls;
    for (const int camp : {0, 1}) {
        std::vector<QRectF> members, others;
        for (const auto &card : list.cards)
            (!card.outsider && division.campOf[std::size_t(card.actor)] == camp ? members : others)
                .push_back(card.box);
        if (members.size() < 2)
            continue;
        HullItem hull;
        hull.camp = camp;
        hull.outline = bubbleAround(members, others);
        nameHull(hull, campName(snapshot, division, camp), placer);
        hulls.push_back(std::move(hull));
    }
    return hulls;
}

} // namespace entente
