// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "drawnrecords.h"

#include "textmeasure.h"
#include "tielabels.h"

#include <algorithm>

namespace entente {

namespace {

void setPersonCard(CardItem &card, const CardMetrics &metrics, const CardMeasures &measures)
{
    const qreal disc = measures.disc;
    card.outlineBox =
        QRectF(card.box.center().x() - disc / 2, card.box.bottom() - disc, disc, disc);
    card.emblemBox = card.outlineBox.adjusted(2.5, 2.5, -2.5, -2.5);
    card.label = measured(metrics.label, measures.personName, QFont::Medium);
    centreOn(card.label, {card.box.center().x(), card.box.top() + 8.5});
}

void setProminentCard(CardItem &card, const CardMetrics &metrics, const CardMeasures &measures)
{
    const bool full = metrics.form == CardForm::Full;
    const bool flag = !card.emblem.flag.isEmpty();
    const qreal side = full ? 32 : measures.emblem, padding = full ? 14 : 8, inset = full ? 12 : 8;
    if (flag)
        card.emblemBox =
            QRectF(card.box.left() + padding, card.box.center().y() - side / 2, side, side);
    const qreal left = flag ? card.emblemBox.right() + (full ? 10 : 6) : card.box.left() + inset,
                right = card.box.right() - inset;
    card.label = measured(metrics.label, measures.leaderName, QFont::Bold);
    if (full && !metrics.subtitle.isEmpty())
        card.subtitle = measured(metrics.subtitle, 11);
    const qreal middle = (left + right) / 2,
                y = card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0);
    centreOn(card.label, {middle, card.subtitle.isEmpty() ? y : y - 8});
    if (!card.subtitle.isEmpty())
        centreOn(card.subtitle, {middle, y + 13});
}

void setPlainCard(CardItem &card, const CardMetrics &metrics, const CardMeasures &measures)
{
    const bool slants = card.kind == ActorKind::Party || card.kind == ActorKind::People;
    const qreal side = measures.emblem;
    card.emblemBox = QRectF(card.box.left() + measures.padding + (slants ? measures.padding : 0),
                            card.box.center().y() - side / 2, side, side);
    card.label = measured(metrics.label, measures.name, QFont::DemiBold);
    centreOn(card.label,
             {0, card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0)});
    card.label.baseline.setX(card.emblemBox.right() + measures.gap);
}

/// A chip is an emblem; a dot not even that.
void setParts(CardItem &card, const CardMetrics &metrics)
{
    if (metrics.form == CardForm::Chip)
        card.emblemBox = card.outlineBox.adjusted(2, 2, -2, -2);
    if (metrics.form == CardForm::Chip || metrics.form == CardForm::Dot)
        return;
    const auto &measures = metrics.form == CardForm::Full ? fullCard : compactCard;
    if (card.kind == ActorKind::Person)
        setPersonCard(card, metrics, measures);
    else if (metrics.prominent)
        setProminentCard(card, metrics, measures);
    else
        setPlainCard(card, metrics, measures);
}

} // namespace

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
    card.ties = int(index.tiesOf(actor).size());
    setParts(card, metrics);
    card.outline = cardOutline(card.kind, card.outlineBox);
    return card;
}

bool isOutsider(const Snapshot &snapshot, int actor)
{
    return !snapshot.actorShown[std::size_t(actor)] &&
           !(snapshot.index->tiesOf(actor).empty() && snapshot.index->eventsOf(actor).empty());
}

TieItem styledTie(const Snapshot &snapshot, int at, bool labelled, bool faint)
{
    const auto &tieIndex = snapshot.map().ties().at(std::size_t(at));
    TieItem tie;
    tie.tieIndex = at;
    tie.from = snapshot.index->from(at);
    tie.to = snapshot.index->to(at);
    tie.kind = tieIndex.kind;
    tie.standing = snapshot.ties[std::size_t(at)].standing;
    tie.unsourced = tieIndex.evidence.empty();
    tie.faint = faint;
    dressTie(tie, tieIndex.strength.value_or(1), tieIndex.mutual);
    if (labelled)
        tie.label = tieLabel(tieIndex);
    return tie;
}

void blockCards(Placer &placer, const std::vector<CardItem> &cards)
{
    for (const auto &card : cards)
        placer.block(card.box.adjusted(-2, -2, 2, 2));
}

} // namespace entente
