// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summary.h"

#include "composing.h"
#include "eventbox.h"
#include "textmeasure.h"
#include "tielabels.h"
#include "tierouter.h"

#include "models/analysis/groupwords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace entente {

namespace {

constexpr qreal leastWidth = 1.4;
constexpr qreal mostWidth = 9; // of a line that stands for many ties
constexpr qreal countType = 12;
constexpr std::size_t mostLines = 40; // between groups, before some recede
constexpr int mostAtGroup = 2;        // of its lines that stay then

/// The cards of closed groups and of the members of open ones, found by group and by actor.
class Cards
{
public:
    Cards(const Snapshot &snapshot, const SummaryPlan &plan, const GroupTallies &tallies,
          bool outsiders)
        : m_byGroup(plan.cards.size(), -1)
        , m_byActor(snapshot.actorShown.size(), -1)
    {
        for (std::size_t g = 0; g < plan.cards.size(); ++g)
            if (!plan.open[g] && (outsiders || tallies.actors[g] > 0))
                add(m_byGroup[g], groupCard(snapshot, plan, tallies, int(g)));
        for (std::size_t g = 0; g < plan.cards.size(); ++g)
            for (const int actor : plan.groups->all[g].members)
                if (plan.open[g] && (outsiders || snapshot.actorIsShown(actor))) {
                    auto card = cardOf(*snapshot.index, plan.members, actor);
                    card.outsider = isOutsider(snapshot, actor);
                    add(m_byActor[std::size_t(actor)], std::move(card));
                }
    }
    /// The card's place in items; -1 where it is not drawn.
    int at(const GroupEnd &end) const
    {
        return end.actor >= 0 ? m_byActor[std::size_t(end.actor)]
                              : m_byGroup[std::size_t(end.group)];
    }
    int at(int actor) const { return m_byActor[std::size_t(actor)]; }

    std::vector<CardItem> items;

private:
    void add(int &at, CardItem card)
    {
        at = int(items.size());
        items.push_back(std::move(card));
    }

    static CardItem groupCard(const Snapshot &, const SummaryPlan &plan,
                              const GroupTallies &tallies, int group)
    {
        const auto at = std::size_t(group);
        CardItem card;
        card.actor = -1;
        card.group = group;
        card.prominent = true;
        card.box = card.outlineBox = plan.boxes[at];
        card.outline = cardOutline(card.kind, card.outlineBox);
        card.outsider = tallies.actors[at] == 0;
        const auto front = frontOf(card);
        card.label = plan.cards[at].name;
        card.subtitle = measured(shown(groupCounts(*plan.groups, tallies, group)), 12,
                                 QFont::Normal, front.width() - 20);
        centreOn(card.label, {front.center().x(), front.center().y() - 10});
        centreOn(card.subtitle, {front.center().x(), front.bottom() - 17});
        for (const auto &tally : tallies.inside[at])
            card.ties += tally.count();
        return card;
    }

    std::vector<int> m_byGroup;
    std::vector<int> m_byActor;
};

Standing standingOf(const TieTally &tally)
{
    return tally.attested > 0  ? Standing::Attested
           : tally.assumed > 0 ? Standing::Assumed
                               : Standing::Disputed;
}

/// The line for many ties: as wide as their number asks, by area; half of it where all of them are
/// assumed.
TieItem sumOf(const GroupTallies::Between &between, int sum, int mostTies)
{
    const auto &tally = between.tally;
    TieItem tie;
    tie.relation = -1;
    tie.sum = sum;
    const bool turned = tally.there == 0 && tally.mutual == 0;
    tie.from = turned ? between.b.actor : between.a.actor;
    tie.to = turned ? between.a.actor : between.b.actor;
    tie.kind = between.kind;
    tie.standing = standingOf(tally);
    tie.unsourced = tally.unsourced == tally.count();
    dressTie(tie, 1, tally.mutual > 0 || (tally.there > 0 && tally.back > 0));
    const qreal share = std::sqrt(std::min(1.0, qreal(tally.count()) / mostTies));
    const qreal width = leastWidth + (mostWidth - leastWidth) * share;
    tie.width = tie.standing == Standing::Assumed ? width / 2 : width;
    for (auto *head : {&tie.head, &tie.tail})
        head->size += 1.15 * (width - leastWidth);
    return tie;
}

/// Of many lines, those that count most at each group stay, the others recede.
void letRecede(DisplayList &list)
{
    const auto &between = list.summary.tallies.between;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < list.ties.size(); ++i)
        if (list.ties[i].sum >= 0)
            order.push_back(i);
    if (order.size() <= mostLines)
        return;
    const auto sumOf = [&](std::size_t i) -> const auto &
    {
        return between[std::size_t(list.ties[i].sum)];
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sumOf(a).tally.count() > sumOf(b).tally.count();
    });
    std::map<GroupEnd, int> kept;
    for (const auto i : order) {
        auto &tie = list.ties[i];
        bool counts = false;
        for (const auto &end : {sumOf(i).a, sumOf(i).b})
            counts |= kept[end]++ < (end.actor < 0 ? mostAtGroup : 0);
        tie.faint = !counts;
    }
}

void routeAll(DisplayList &list, const Snapshot &snapshot, const SummaryPlan &plan,
              const Cards &cards)
{
    const auto &tallies = list.summary.tallies;
    TieRouter router(cards.items);
    for (std::size_t i = 0; i < tallies.between.size(); ++i) {
        const auto &between = tallies.between[i];
        int from = cards.at(between.a), to = cards.at(between.b);
        if (from < 0 || to < 0)
            continue;
        const auto tie = sumOf(between, int(i), plan.mostTies);
        if (between.tally.there == 0 && between.tally.mutual == 0)
            std::swap(from, to);
        router.add(tie, from, to);
    }
    const bool labelled = tallies.single.size() + tallies.between.size() <= manyTies;
    for (const int relation : tallies.single) {
        const int from = cards.at(snapshot.index->from(relation)),
                  to = cards.at(snapshot.index->to(relation));
        if (from >= 0 && to >= 0)
            router.add(dressed(snapshot, relation, labelled), from, to);
    }
    list.ties = router.route();
    letRecede(list);
    // As in every drawing, the quiet below; lines for many below the ties of one, the widest on
    // top.
    const auto order = [](const TieItem &tie) {
        return std::tuple(!tie.faint, tie.sum < 0, sign(tie.kind) != 0,
                          tie.sum < 0 ? 0 : tie.width);
    };
    std::stable_sort(list.ties.begin(), list.ties.end(),
                     [&](const TieItem &a, const TieItem &b) { return order(a) < order(b); });
}

/// The numbers on the lines, the largest first.
void placeCounts(DisplayList &list, Placer &placer)
{
    std::vector<TieItem *> sums;
    const auto countOf = [&](const TieItem *tie) {
        return list.summary.tallies.between[std::size_t(tie->sum)].tally.count();
    };
    for (auto &tie : list.ties)
        if (tie.sum >= 0)
            sums.push_back(&tie);
    std::stable_sort(sums.begin(), sums.end(),
                     [&](const TieItem *a, const TieItem *b) { return countOf(a) > countOf(b); });
    for (auto *tie : sums) {
        auto label =
            measured(shown(tieCountWords(tie->kind, countOf(tie))), countType, QFont::DemiBold);
        std::vector<QPointF> places;
        for (const qreal t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74})
            places.push_back(tie->at(t));
        if (tie->faint) { // written while it is lit
            centreOn(label, tie->middle);
            tie->label = label;
        } else if (placer.place(label, places))
            tie->label = label;
        else
            ++list.labelsWithoutRoom;
    }
}

/// Numbers first, then what is written beside single ties.
void placeLabels(DisplayList &list, Placer &placer)
{
    if (list.ties.size() > manyTies)
        return;
    for (const auto &tie : list.ties)
        if (!tie.faint)
            placer.blockHeads(tie);
    placeCounts(list, placer);
    std::vector<TextItem> counts;
    for (auto &tie : list.ties)
        if (tie.sum >= 0)
            counts.push_back(std::exchange(tie.label, {}));
    placeTieLabels(list, placer);
    auto count = counts.begin();
    for (auto &tie : list.ties)
        if (tie.sum >= 0)
            tie.label = *count++;
}

} // namespace

DisplayList composeSummary(const Snapshot &snapshot, const SummaryPlan &plan,
                           const ComposeOptions &options)
{
    DisplayList list;
    list.summary.groups = plan.groups;
    list.summary.tallies = tallyGroups(snapshot, *plan.groups, plan.open);
    Cards cards(snapshot, plan, list.summary.tallies, options.outsiders);
    routeAll(list, snapshot, plan, cards);
    for (const auto &tie : list.ties)
        for (const int end : {tie.from, tie.to})
            if (end >= 0)
                ++cards.items[std::size_t(cards.at(end))].ties;
    list.cards = std::move(cards.items);
    for (std::size_t g = 0; g < plan.open.size(); ++g)
        if (plan.open[g])
            list.summary.frames.push_back({int(g), plan.boxes[g], plan.cards[g].name});
    Placer placer;
    blockCards(placer, list.cards);
    for (const auto &frame : list.summary.frames)
        placer.block(frameHead(frame, 1).strip);
    placeLabels(list, placer);
    if (options.event && snapshot.currentEvent >= 0)
        list.event = placeEvent(snapshot, list, placer);
    return list;
}

} // namespace entente
