// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summary.h"

#include "curves.h"
#include "drawnrecords.h"
#include "eventbox.h"
#include "textmeasure.h"
#include "tielabels.h"
#include "tierouter.h"

#include "models/words/groupwords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
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
    tie.tieIndex = -1;
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

/// By place in what is counted between ends, whether its line recedes: of many lines, those that
/// count most at each group stay.
std::vector<char> receding(const std::vector<GroupTallies::Between> &between)
{
    std::vector<char> faint(between.size());
    if (between.size() <= mostLines)
        return faint;
    std::vector<std::size_t> order(between.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return between[a].tally.count() > between[b].tally.count();
    });
    std::map<GroupEnd, int> kept;
    for (const auto i : order) {
        bool counts = false;
        for (const auto &end : {between[i].a, between[i].b})
            counts |= kept[end]++ < (end.actor < 0 ? mostAtGroup : 0);
        faint[i] = !counts;
    }
    return faint;
}

/// The lines of a summary. Those that recede run straight, unless they share their way with one
/// that does not.
class Lines
{
public:
    Lines(const GroupTallies &tallies, const Cards &cards)
        : m_tallies(tallies)
        , m_cards(cards)
        , m_careful(cards.items)
        , m_straight(cards.items)
    {
    }

    void addSums(int mostTies)
    {
        const auto &between = m_tallies.between;
        const auto faint = receding(between);
        for (std::size_t i = 0; i < between.size();) {
            auto end = i;
            bool allFaint = true;
            for (; end < between.size() && between[end].a == between[i].a &&
                   between[end].b == between[i].b;
                 ++end)
                allFaint &= faint[end] != 0;
            for (; i < end; ++i)
                addSum(allFaint ? m_straight : m_careful, sumOf(between[i], int(i), mostTies),
                       faint[i] != 0);
        }
    }

    void addSingles(const Snapshot &snapshot)
    {
        const bool labelled = m_tallies.single.size() + m_tallies.between.size() <= manyTies;
        for (const int tieIndex : m_tallies.single) {
            const int from = m_cards.at(snapshot.index->from(tieIndex)),
                      to = m_cards.at(snapshot.index->to(tieIndex));
            if (from >= 0 && to >= 0)
                m_careful.add(styledTie(snapshot, tieIndex, labelled), from, to);
        }
    }

    /// As in every drawing, the quiet below; lines for many below the ties of one, the widest on
    /// top.
    std::vector<TieItem> route()
    {
        constexpr std::size_t careless = 1000000;
        auto ties = m_straight.route(careless);
        auto more = m_careful.route();
        std::move(more.begin(), more.end(), std::back_inserter(ties));
        const auto rank = [](const TieItem &tie) {
            return std::tuple(!tie.faint, tie.sum < 0, sign(tie.kind) != 0,
                              tie.sum < 0 ? 0 : tie.width);
        };
        return ordered(std::move(ties), rank);
    }

private:
    void addSum(TieRouter &router, TieItem tie, bool faint)
    {
        const auto &between = m_tallies.between[std::size_t(tie.sum)];
        int from = m_cards.at(between.a), to = m_cards.at(between.b);
        if (from < 0 || to < 0)
            return;
        if (between.tally.there == 0 && between.tally.mutual == 0)
            std::swap(from, to);
        tie.faint = faint;
        router.add(std::move(tie), from, to);
    }

    const GroupTallies &m_tallies;
    const Cards &m_cards;
    TieRouter m_careful;
    TieRouter m_straight;
};

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
            places.push_back(pointAt(tie->curve, t));
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
    Lines lines(list.summary.tallies, cards);
    lines.addSums(plan.mostTies);
    lines.addSingles(snapshot);
    list.ties = lines.route();
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
        placer.block(frameTitle(frame, 1).strip);
    placeLabels(list, placer);
    if (options.event && snapshot.currentEvent >= 0)
        list.event = placeEvent(snapshot, list, placer);
    return list;
}

} // namespace entente
