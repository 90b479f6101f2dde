// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "compose.h"

#include "drawnrecords.h"
#include "eventbox.h"
#include "hulls.h"
#include "placer.h"
#include "summary.h"
#include "textmeasure.h"
#include "tiebundles.h"
#include "tielabels.h"
#include "tierouter.h"

#include "models/balance/camps.h"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

constexpr std::ptrdiff_t crowd = 300; // ties; fewer hide nothing

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
            items.back().outsider = isOutsider(snapshot, int(i));
        }
    }
    /// The actor's place in items; -1 where it is not drawn.
    int at(int actor) const { return actor < 0 ? -1 : m_at[std::size_t(actor)]; }

    std::vector<CardItem> items;

private:
    std::vector<int> m_at;
};

/// What recedes below, then quiet ties, backing and opposition on top; else by place in the file.
using PaintOrder = std::tuple<bool, bool, int>;

PaintOrder paintOrder(TieKind kind, bool faint, int tieIndex)
{
    return {!faint, sign(kind) != 0, tieIndex};
}

PaintOrder paintOrderOf(const TieItem &tie)
{
    return paintOrder(tie.kind, tie.faint, tie.tieIndex);
}

bool isFaint(const ComposeOptions &options, int tieIndex)
{
    return options.crowded && (*options.crowded)[std::size_t(tieIndex)];
}

/// In a crowd on a page lines leave each other room.
void makeThin(TieItem &tie)
{
    tie.width *= 0.55;
    for (auto *head : {&tie.head, &tie.tail})
        head->size *= 0.7;
}

std::vector<TieItem> drawTies(const Snapshot &snapshot, const Cards &cards,
                              const ComposeOptions &options)
{
    const bool many = std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                                    [](const Snapshot::Tie &tie) { return tie.shown; }) > crowd;
    TieRouter router(cards.items);
    router.keepClear(options.eventPlace);
    router.keepIn(options.room);
    for (const auto &[at, alike] : drawnTies(snapshot)) {
        const int from = cards.at(snapshot.index->from(at)), to = cards.at(snapshot.index->to(at));
        if (from < 0 || to < 0 || from == to)
            continue;
        auto tie = styledTie(snapshot, at, options.tieLabels, many && isFaint(options, at));
        tie.alike = alike;
        if (many && !options.room.isNull())
            makeThin(tie);
        if (alike > 0)
            tie.label = bundleLabel(alike + 1);
        router.add(std::move(tie), from, to);
    }
    return ordered(router.route(), paintOrderOf);
}

using ActorPair = std::pair<int, int>; // the lower first

/// The pairs between which ties came, went or stand otherwise.
std::vector<ActorPair> changedPairs(const Snapshot &before, const Snapshot &after)
{
    std::vector<ActorPair> pairs;
    for (std::size_t i = 0; i < after.ties.size(); ++i) {
        const auto &was = before.ties[i], &is = after.ties[i];
        if (was.shown != is.shown || (is.shown && was.standing != is.standing))
            pairs.push_back(std::minmax(after.index->from(int(i)), after.index->to(int(i))));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

std::vector<int> tiesBetween(const Snapshot &snapshot, const ActorPair &pair)
{
    std::vector<int> ties;
    for (const int tie : snapshot.index->tiesOf(pair.first))
        if (snapshot.ties[std::size_t(tie)].shown &&
            ActorPair(std::minmax(snapshot.index->from(tie), snapshot.index->to(tie))) == pair)
            ties.push_back(tie);
    return ties;
}

/// The actors who look otherwise because they came into the picture of the day or left it.
std::vector<int> changedOutsiders(const Snapshot &before, const Snapshot &after)
{
    std::vector<int> actors;
    for (std::size_t i = 0; i < after.actorShown.size(); ++i)
        if (before.actorShown[i] != after.actorShown[i] &&
            isOutsider(before, int(i)) != isOutsider(after, int(i)))
            actors.push_back(int(i));
    return actors;
}

/// Where in a drawing an actor's card is.
class CardPlaces
{
public:
    CardPlaces(const std::vector<CardItem> &cards, std::size_t actors)
    {
        if (cards.size() == actors)
            return; // everybody is drawn, in the map's order
        m_at.assign(actors, -1);
        for (std::size_t i = 0; i < cards.size(); ++i)
            m_at[std::size_t(cards[i].actor)] = int(i);
    }
    /// -1 where it is not drawn.
    int operator()(int actor) const
    {
        return actor < 0 || m_at.empty() ? actor : m_at[std::size_t(actor)];
    }

private:
    std::vector<int> m_at; // none where a card's place is its actor's
};

/// True where the lists of both snapshots can differ only in ties, in who is faded and in the
/// event.
bool staysMuchTheSame(const Snapshot &before, const Snapshot &after, const ComposeOptions &options)
{
    return before.index == after.index && !options.hulls && !options.tieLabels &&
           !options.summary && (options.outsiders || before.actorShown == after.actorShown);
}

/// Writes the names of chips beside them, those with most ties first, where they find room.
void nameChips(std::vector<CardItem> &cards, const Arrangement &arrangement, Placer &placer)
{
    std::vector<CardItem *> chips;
    for (auto &card : cards)
        if (card.label.isEmpty())
            chips.push_back(&card);
    std::stable_sort(chips.begin(), chips.end(),
                     [](const CardItem *a, const CardItem *b) { return a->ties > b->ties; });
    for (auto *card : chips) {
        auto label =
            measured(arrangement.cards[std::size_t(card->actor)].label, 12.5, QFont::Medium, 150);
        const auto middle = card->box.center();
        const QPointF below(0,
                            card->box.height() / 2 + 12.5), // off its own box, as that is blocked
            right((card->box.width() + label.width) / 2 + 8, 0);
        if (placer.place(label, {middle + below, middle + right, middle - below, middle - right}))
            card->label = std::move(label);
    }
}

/// What would leave the room is cut off.
void keepWithin(std::vector<HullItem> &hulls, const QRectF &room)
{
    if (room.isNull())
        return;
    QPainterPath inside;
    inside.addRoundedRect(room.adjusted(1, 1, -1, -1), 14, 14);
    for (auto &hull : hulls)
        hull.outline = hull.outline.intersected(inside);
}

} // namespace

ComposeOptions composeOptions(const SnapshotQuery &query, const Look &look,
                              std::shared_ptr<const SummaryPlan> plan)
{
    ComposeOptions options;
    options.hulls = look.camps && !plan;
    options.outsiders = look.outsiders && query.focus.empty();
    options.summary = std::move(plan);
    return options;
}

DisplayList compose(const Snapshot &snapshot, const Arrangement &arrangement,
                    const ComposeOptions &options)
{
    if (options.summary)
        return composeSummary(snapshot, *options.summary, options);
    DisplayList list;
    Cards cards(snapshot, arrangement, options.outsiders);
    list.ties = drawTies(snapshot, cards, options);
    Placer placer;
    placer.keepIn(options.room);
    blockCards(placer, cards.items);
    for (const auto &tie : list.ties)
        if (options.tieLabels || list.ties.size() <= manyTies)
            placer.blockHeads(tie);
    list.cards = std::move(cards.items);
    if (options.tieLabels)
        takeUsualMeans(list);
    placer.block(options.eventPlace);
    nameChips(list.cards, arrangement, placer);
    if (options.event && snapshot.currentEvent >= 0)
        list.event = placeEvent(snapshot, list, placer, options.room, options.eventPlace);
    if (options.tieLabels && options.crowded)
        bundleSides(list, snapshot);
    if (options.hulls) {
        list.camps = std::make_shared<const Camps>(campsAt(snapshot, arrangement.camps));
        list.hulls = campHulls(snapshot, *list.camps, list, placer);
        keepWithin(list.hulls, options.room);
    }
    if (options.tieLabels || std::any_of(list.ties.begin(), list.ties.end(),
                                         [](const TieItem &tie) { return tie.alike > 0; }))
        placeTieLabels(list, placer);
    return list;
}

ListChange recompose(DisplayList &list, const Snapshot &before, const Snapshot &after,
                     const Arrangement &arrangement, const ComposeOptions &options)
{
    const auto anew = [&] {
        list = compose(after, arrangement, options);
        return ListChange();
    };
    if (list.ties.size() <= manyTies || !staysMuchTheSame(before, after, options))
        return anew();
    const CardPlaces cardAt(list.cards, arrangement.cards.size());
    TieRouter router(list.cards);
    std::vector<PaintOrder> gone;
    std::size_t come = 0;
    for (const auto &pair : changedPairs(before, after)) {
        const int a = cardAt(pair.first), b = cardAt(pair.second);
        if (a < 0 || b < 0 || a == b)
            continue;
        const auto were = tiesBetween(before, pair), are = tiesBetween(after, pair);
        if (std::max(were.size(), are.size()) > mostTiesApart)
            return anew();
        for (const int tie : were)
            gone.push_back(paintOrder(after.map().ties().at(std::size_t(tie)).kind,
                                      isFaint(options, tie), tie));
        come += are.size();
        for (const int tie : are)
            router.add(styledTie(after, tie, false, isFaint(options, tie)),
                       cardAt(after.index->from(tie)), cardAt(after.index->to(tie)));
    }
    const auto count = list.ties.size() - gone.size() + come;
    if (count <= manyTies || !router.drawsPairsApart(list.ties.size(), count))
        return anew();
    ListChange change;
    change.all = false;
    change.come = ordered(router.route(count), paintOrderOf);
    std::sort(gone.begin(), gone.end());
    change.gone = list.ties.exchange(gone, change.come, paintOrderOf);
    for (const int actor : changedOutsiders(before, after))
        if (const int at = cardAt(actor); at >= 0) {
            list.cards[std::size_t(at)].outsider = isOutsider(after, actor);
            change.cards.push_back(at);
        }
    change.names = !change.cards.empty();
    change.event = options.event && before.currentEvent != after.currentEvent;
    if (change.event) {
        list.event = {};
        Placer placer;
        blockCards(placer, list.cards);
        if (after.currentEvent >= 0)
            list.event = placeEvent(after, list, placer);
    }
    return change;
}

} // namespace entente
