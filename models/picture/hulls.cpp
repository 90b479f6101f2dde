// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "hulls.h"

#include "bubble.h"
#include "textmeasure.h"

#include "models/map/text.h"
#include "models/words/narration.h"

#include <algorithm>

namespace entente {

namespace {

QString campName(const Snapshot &snapshot, const Camps::Camp &camp)
{
    const auto name = actorInSentence(snapshot.map().actors().at(std::size_t(camp.leader)));
    return QString::fromStdString(phrase(translate("Picture", "%1 and allies"), {name})).toUpper();
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

std::vector<HullItem> campHulls(const Snapshot &snapshot, const Camps &camps,
                                const DisplayList &list, Placer &placer)
{
    std::vector<HullItem> hulls;
    for (const auto &camp : camps.distinct) {
        std::vector<QRectF> members, others;
        for (const auto &card : list.cards) {
            const bool isMember =
                std::binary_search(camp.members.begin(), camp.members.end(), card.actor);
            (isMember && !card.outsider ? members : others).push_back(card.box);
        }
        if (members.size() < 2)
            continue;
        HullItem hull;
        hull.camp = camp.number;
        hull.outline = bubbleAround(members, others);
        nameHull(hull, campName(snapshot, camp), placer);
        hulls.push_back(std::move(hull));
    }
    return hulls;
}

} // namespace entente
