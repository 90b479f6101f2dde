// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "compose.h"

#include "curves.h"
#include "eventbox.h"
#include "hulls.h"
#include "placer.h"
#include "textmeasure.h"

#include "models/analysis/narration.h"

#include <cmath>
#include <map>

namespace entente {

namespace {

constexpr qreal fanStep = 24;
constexpr std::size_t avoidanceLimit = 400000; // pairs times cards; beyond it ties run straight
constexpr std::size_t clearLabelsLimit = 400;  // ties; beyond it labels may stand on other ties

void setPersonCard(CardItem &card, const CardMetrics &metrics)
{
    const qreal disc = card.box.height() - 20;
    card.outlineBox = QRectF(card.box.center().x() - disc / 2, card.box.bottom() - disc, disc, disc);
    card.emblemBox = card.outlineBox.adjusted(2.5, 2.5, -2.5, -2.5);
    card.label = measured(metrics.label, 12.5, QFont::Medium);
    centreOn(card.label, {card.box.center().x(), card.box.top() + 8.5});
}

void setProminentCard(CardItem &card, const CardMetrics &metrics)
{
    const bool flag = !card.emblem.flag.isEmpty();
    if (flag)
        card.emblemBox = QRectF(card.box.left() + 14, card.box.center().y() - 16, 32, 32);
    const qreal left = flag ? card.emblemBox.right() + 10 : card.box.left() + 12, right = card.box.right() - 12;
    card.label = measured(metrics.label, 19, QFont::Bold);
    card.subtitle = metrics.subtitle.isEmpty() ? TextItem() : measured(metrics.subtitle, 11);
    const qreal middle = (left + right) / 2, y = card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0);
    centreOn(card.label, {middle, card.subtitle.isEmpty() ? y : y - 8});
    if (!card.subtitle.isEmpty())
        centreOn(card.subtitle, {middle, y + 13});
}

void setPlainCard(CardItem &card, const CardMetrics &metrics)
{
    const qreal slant = card.kind == ActorKind::Party || card.kind == ActorKind::People ? 7 : 0;
    card.emblemBox = QRectF(card.box.left() + 7 + slant, card.box.center().y() - 13, 26, 26);
    card.label = measured(metrics.label, 14, QFont::DemiBold);
    centreOn(card.label, {0, card.box.center().y() + (card.kind == ActorKind::Government ? 1.5 : 0)});
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
    card.colour = QColor::isValidColor(QString::fromStdString(record.colour)) ? QColor(QString::fromStdString(record.colour)) : QColor();
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
    Cards(const Snapshot &snapshot, const Arrangement &arrangement, bool outsiders) : m_at(arrangement.cards.size(), -1)
    {
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            if (!snapshot.actorShown[i] && !outsiders)
                continue;
            m_at[i] = int(items.size());
            items.push_back(cardOf(*snapshot.index, arrangement, int(i)));
            items.back().outsider = !snapshot.actorShown[i];
        }
    }
    const CardItem *of(int actor) const { return m_at[std::size_t(actor)] < 0 ? nullptr : &items[std::size_t(m_at[std::size_t(actor)])]; }

    std::vector<CardItem> items;

private:
    std::vector<int> m_at;
};

/// How far tie k of a pair's `ties` stands off their common line.
qreal fanShift(std::size_t k, std::size_t ties)
{
    return (qreal(k) - (qreal(ties) - 1) / 2) * fanStep;
}

/// The bend shared by all ties of a pair that keeps them off other cards: the smallest that does, straight where none does.
qreal bendOf(const QPointF &a, const QPointF &b, int from, int to, std::size_t ties, const std::vector<QRectF> &obstacles)
{
    const auto length = std::hypot(b.x() - a.x(), b.y() - a.y());
    qreal best = 0;
    int fewest = -1;
    for (const qreal share : {0.0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38}) {
        int hits = 0;
        for (std::size_t k = 0; k < ties; ++k)
            hits += collisions(bent(a, b, share * length + fanShift(k, ties)), obstacles, from, to);
        if (fewest < 0 || hits < fewest) {
            fewest = hits;
            best = share * length;
        }
        if (hits == 0)
            break;
    }
    return best;
}

/// The means beside a tie, in one word each. What goes without saying (mediation by diplomacy) is left out.
TextItem tieLabel(const Relation &relation)
{
    QStringList words;
    for (const auto means : relation.means) {
        const bool plain = means == Means::Unknown || means == Means::Other || (means == Means::Diplomatic && relation.kind == RelationKind::Mediates);
        if (!plain)
            words << shown(meansLabel(means));
    }
    auto text = words.join(QStringLiteral(", "));
    if (relation.evidence.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + QStringLiteral("no source");
    return text.isEmpty() ? TextItem() : measured(text, 11, QFont::Normal, 150);
}

/// Ties drawn as curves, those of one pair fanned out.
class TieDrawer
{
public:
    TieDrawer(const Snapshot &snapshot, const Arrangement &arrangement, const Cards &cards) : m_snapshot(snapshot), m_cards(cards)
    {
        for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
            if (snapshot.ties[i].shown && snapshot.index->from(int(i)) != snapshot.index->to(int(i)))
                m_pairs[std::minmax(snapshot.index->from(int(i)), snapshot.index->to(int(i)))].push_back(int(i));
        if (m_pairs.size() * arrangement.cards.size() > avoidanceLimit)
            return;
        for (std::size_t i = 0; i < arrangement.cards.size(); ++i)
            m_obstacles.push_back(cards.of(int(i)) ? arrangement.boxOf(int(i)).adjusted(-7, -5, 7, 5) : QRectF());
    }

    std::vector<TieItem> draw() const
    {
        std::vector<TieItem> items;
        for (const auto &[pair, ties] : m_pairs) {
            const auto *low = m_cards.of(pair.first), *high = m_cards.of(pair.second);
            if (!low || !high)
                continue;
            const auto a = low->outlineBox.center(), b = high->outlineBox.center();
            const qreal base = bendOf(a, b, pair.first, pair.second, ties.size(), m_obstacles);
            for (std::size_t k = 0; k < ties.size(); ++k) {
                items.push_back(tieItem(ties[k], *low, *high, base + fanShift(k, ties.size()), pair.first));
            }
        }
        std::sort(items.begin(), items.end(), [](const TieItem &x, const TieItem &y) { return paintOrder(x) < paintOrder(y); });
        return items;
    }

private:
    /// Quiet ties below, backing and opposition on top; else by place in the file.
    static std::pair<int, int> paintOrder(const TieItem &tie)
    {
        return {sign(tie.kind) != 0, tie.relation};
    }

    TieItem tieItem(int at, const CardItem &low, const CardItem &high, qreal bulge, int lowActor) const
    {
        const auto &relation = m_snapshot.map().relations().at(std::size_t(at));
        TieItem tie;
        tie.relation = at;
        tie.from = m_snapshot.index->from(at);
        tie.to = m_snapshot.index->to(at);
        tie.kind = relation.kind;
        tie.standing = m_snapshot.ties[std::size_t(at)].standing;
        tie.unsourced = relation.evidence.empty();
        dressTie(tie, relation.strength.value_or(1), relation.mutual);
        const bool forward = tie.from == lowActor;
        const auto &from = forward ? low : high, &to = forward ? high : low;
        tie.curve = bent(from.outlineBox.center(), to.outlineBox.center(), forward ? bulge : -bulge);
        cutAt(tie.curve, tieRegion(from, tie.tail.shape == HeadShape::None ? 2 : 3), tieRegion(to, tie.head.shape == HeadShape::None ? 2 : 3));
        setHeads(tie);
        tie.label = tieLabel(relation);
        return tie;
    }

    static QPointF unit(const QPointF &v)
    {
        const auto length = std::hypot(v.x(), v.y());
        return length > 0 ? v / length : QPointF(1, 0);
    }

    static void setHeads(TieItem &tie)
    {
        tie.middle = pointAt(tie.curve, 0.5);
        tie.head.tip = tie.curve[3];
        tie.tail.tip = tie.curve[0];
        tie.head.direction = unit(tangentAt(tie.curve, 1));
        tie.tail.direction = -unit(tangentAt(tie.curve, 0));
        const auto headGap = tie.head.direction * lineGap(tie.head), tailGap = tie.tail.direction * lineGap(tie.tail);
        tie.curve[3] -= headGap;
        tie.curve[2] -= headGap;
        tie.curve[0] -= tailGap;
        tie.curve[1] -= tailGap;
    }

    const Snapshot &m_snapshot;
    const Cards &m_cards;
    std::map<std::pair<int, int>, std::vector<int>> m_pairs;
    std::vector<QRectF> m_obstacles;
};

/// Places along the tie, beside the line, nearest to the middle first.
std::vector<QPointF> labelPlaces(const TieItem &tie)
{
    std::vector<QPointF> places;
    for (const qreal t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78}) {
        const auto point = pointAt(tie.curve, t), along = tangentAt(tie.curve, t);
        const auto length = std::hypot(along.x(), along.y());
        if (length <= 0)
            continue;
        const QPointF across(-along.y() / length, along.x() / length);
        const qreal away = 9 + tie.width + std::abs(across.x()) * tie.label.width / 2;
        places.push_back(point + across * away);
        places.push_back(point - across * away);
    }
    return places;
}

/// The places ordered by how many other ties the label would stand on; those with as many keep their order.
std::vector<QPointF> clearestFirst(const TieItem &tie, const std::vector<QPointF> &places, const DisplayList &list)
{
    std::vector<std::pair<int, QPointF>> rated;
    for (const auto &place : places) {
        auto label = tie.label;
        centreOn(label, place);
        const auto box = label.box().adjusted(-3, -2, 3, 2);
        int hits = 0;
        for (const auto &other : list.ties)
            for (int i = 0; i <= 24 && other.relation != tie.relation; ++i)
                hits += box.contains(other.at(i / 24.0));
        rated.emplace_back(hits, place);
    }
    std::stable_sort(rated.begin(), rated.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QPointF> ordered;
    for (const auto &[hits, place] : rated)
        ordered.push_back(place);
    return ordered;
}

void placeTieLabels(DisplayList &list, Placer &placer)
{
    const bool few = list.ties.size() <= clearLabelsLimit;
    for (auto &tie : list.ties)
        if (tie.standing == Standing::Disputed)
            placer.block(QRectF(tie.middle.x() - 10, tie.middle.y() - 10, 20, 20));
    for (auto &tie : list.ties)
        if (!tie.label.isEmpty() && !placer.place(tie.label, few ? clearestFirst(tie, labelPlaces(tie), list) : labelPlaces(tie))) {
            tie.label = {};
            ++list.labelsWithoutRoom;
        }
}

} // namespace

DisplayList compose(const Snapshot &snapshot, const Arrangement &arrangement, const ComposeOptions &options)
{
    DisplayList list;
    Cards cards(snapshot, arrangement, options.outsiders);
    list.ties = TieDrawer(snapshot, arrangement, cards).draw();
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
