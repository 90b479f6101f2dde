// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "compose.h"

#include "eventbox.h"
#include "hulls.h"
#include "placer.h"
#include "textmeasure.h"
#include "tielabels.h"
#include "tierouter.h"

namespace entente {

namespace {

void setPersonCard(CardItem &card, const CardMetrics &metrics)
{
    const qreal disc = card.box.height() - 20;
    card.outlineBox =
        QRectF(card.box.center().x() - disc / 2, card.box.bottom() - disc, disc, disc);
    card.emblemBox = card.outlineBox.adjusted(2.5, 2.5, -2.5, -2.5);
    card.label = measured(metrics.label, 12.5, QFont::Medium);
    centreOn(card.label, {card.box.center().x(), card.box.top() + 8.5});
}

void setProminentCard(CardItem &card, const CardMetrics &metrics)
{
    const bool flag = !card.emblem.flag.isEmpty();
    if (flag)
        card.emblemBox = QRectF(card.box.left() + 14, card.box.center().y() - 16, 32, 32);
    const qreal left = flag ? card.emblemBox.right() + 10 : card.box.left() + 12,
                right = card.box.right() - 12;
    card.label = measured(metrics.label, 19, QFont::Bold);
    card.subtitle = metrics.subtitle.isEmpty() ? TextItem() : measured(metrics.subtitle, 11);
    const qreal middle = (left + right) / 2,
                y = card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0);
    centreOn(card.label, {middle, card.subtitle.isEmpty() ? y : y - 8});
    if (!card.subtitle.isEmpty())
        centreOn(card.subtitle, {middle, y + 13});
}

void setPlainCard(CardItem &card, const CardMetrics &metrics)
{
    const qreal slant = card.kind == ActorKind::Party || card.kind == ActorKind::People ? 7 : 0;
    card.emblemBox = QRectF(card.box.left() + 7 + slant, card.box.center().y() - 13, 26, 26);
    card.label = measured(metrics.label, 14, QFont::DemiBold);
    centreOn(card.label,
             {0, card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0)});
    card.label.baseline.setX(card.emblemBox.right() + 8);
}

CardItem cardOf(const MapIndex &index, const Arrangement &arrangement, int actor)
{
    const auto &record = index.map().actors().at(std::size_t(actor));
    const auto &metrics = arrangement.cards[std::size_t(actor)];
    CardItem card;
    card.actor = actor;
    card.kind = record.kind;
    card.box = arrangement.boxOf(actor);
    card.outlineBox = card.box;
    card.emblem = Emblem::of(record);
    card.colour = QColor::isValidColor(QString::fromStdString(record.colour))
                      ? QColor(QString::fromStdString(record.colour))
                      : QColor();
    card.prominent = metrics.prominent;
    if (card.kind == ActorKind::Person)
        setPersonCard(card, metrics);
    else
        metrics.prominent ? setProminentCard(card, metrics) : setPlainCard(card, metrics);
    card.outline = cardOutline(card.kind, card.outlineBox);
    return card;
}

/// The drawn cards with a look-up by actor.
class Cards
{
public:
    Cards(const Snapshot &snapshot, const Arrangement &arrangement, bool outsiders)
        : m_at(arrangement.cards.size(), -1)
    {
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            if (!snapshot.actorShown[i] && !outsiders)
                continue;
            m_at[i] = int(items.size());
            items.push_back(cardOf(*snapshot.index, arrangement, int(i)));
            // Who has no part at any date is not out of this date's picture: a new actor is not
            // faded.
            const bool apart =
                snapshot.index->tiesOf(int(i)).empty() && snapshot.index->eventsOf(int(i)).empty();
            items.back().outsider = !snapshot.actorShown[i] && !apart;
        }
    }
    /// The actor's place in items; -1 where it is not drawn.
    int at(int actor) const { return actor < 0 ? -1 : m_at[std::size_t(actor)]; }

    std::vector<CardItem> items;

private:
    std::vector<int> m_at;
};

/// Quiet ties below, backing and opposition on top; else by place in the file.
std::pair<int, int> paintOrder(const TieItem &tie)
{
    return {sign(tie.kind) != 0, tie.relation};
}

TieItem dressed(const Snapshot &snapshot, int at)
{
    const auto &relation = snapshot.map().relations().at(std::size_t(at));
    TieItem tie;
    tie.relation = at;
    tie.from = snapshot.index->from(at);
    tie.to = snapshot.index->to(at);
    tie.kind = relation.kind;
    tie.standing = snapshot.ties[std::size_t(at)].standing;
    tie.unsourced = relation.evidence.empty();
    dressTie(tie, relation.strength.value_or(1), relation.mutual);
    tie.label = tieLabel(relation);
    return tie;
}

std::vector<TieItem> drawTies(const Snapshot &snapshot, const Cards &cards)
{
    TieRouter router(cards.items);
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        const int from = cards.at(snapshot.index->from(int(i))),
                  to = cards.at(snapshot.index->to(int(i)));
        if (snapshot.ties[i].shown && from >= 0 && to >= 0 && from != to)
            router.add(dressed(snapshot, int(i)), from, to);
    }
    auto ties = router.route();
    std::sort(ties.begin(), ties.end(),
              [](const TieItem &a, const TieItem &b) { return paintOrder(a) < paintOrder(b); });
    return ties;
}

} // namespace

DisplayList compose(const Snapshot &snapshot, const Arrangement &arrangement,
                    const ComposeOptions &options)
{
    DisplayList list;
    Cards cards(snapshot, arrangement, options.outsiders);
    list.ties = drawTies(snapshot, cards);
    Placer placer;
    for (const auto &card : cards.items)
        placer.block(card.box.adjusted(-2, -2, 2, 2));
    for (const auto &tie : list.ties)
        placer.blockHeads(tie);
    list.cards = std::move(cards.items);
    if (options.event && snapshot.currentEvent >= 0)
        list.event = placeEvent(snapshot, arrangement, list, placer);
    if (options.hulls)
        list.hulls = campHulls(snapshot, list, placer);
    if (options.tieLabels)
        placeTieLabels(list, placer);
    else
        for (auto &tie : list.ties)
            tie.label = {};
    return list;
}

} // namespace entente
