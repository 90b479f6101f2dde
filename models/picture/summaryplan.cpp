// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summary.h"

#include "textmeasure.h"

#include "models/layout/spacing.h"
#include "models/words/groupwords.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

using What = Groups::Group::What;

constexpr qreal gapAcross = 120; // between cards, for what is written on the lines
constexpr qreal gapDown = 90;
constexpr qreal airOfMembers = 1.6; // of the area, more than cards with their gaps need
constexpr qreal landscape = 1.5;
constexpr qreal framePadding = 26;
constexpr qreal frameStrip = 40; // for name and mark
constexpr qreal widestName = 420;

qreal nameType(std::size_t members)
{
    return 15 + std::round(3.2 * std::log10(qreal(std::max<std::size_t>(members, 1))));
}

SummaryPlan::Card cardOf(const SummaryPlan &plan, const GroupTallies &allTime, int group)
{
    const auto members = plan.groups->all[std::size_t(group)].members.size();
    const auto type = nameType(members);
    SummaryPlan::Card card;
    card.name = measured(shown(groupName(plan.index->map(), *plan.groups, group)), type,
                         QFont::Bold, widestName);
    const auto size = std::to_string(members) + " of ";
    const auto counts = measured(shown(size + groupCounts(*plan.groups, allTime, group)), 12);
    card.size = {std::max({150.0, card.name.width, counts.width}) + 36, type * 1.3 + 46};
    return card;
}

/// Spreads places evenly over about that area in a screen's shape, around 0,0: by their order in
/// each direction, so that who is left of and above whom stays and no outlier needs room.
void gatherIn(std::vector<Position> &places, qreal area)
{
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto spread = [&](double Position::*along, qreal length) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return places[a].*along < places[b].*along;
        });
        for (std::size_t k = 0; k < order.size(); ++k)
            places[order[k]].*along = ((qreal(k) + 0.5) / qreal(order.size()) - 0.5) * length;
    };
    spread(&Position::x, std::sqrt(area * landscape));
    spread(&Position::y, std::sqrt(area / landscape));
}

/// How many rows of boxes of about that size make a drawing of a screen's shape.
std::size_t rowsFor(std::size_t count, const QSizeF &mean)
{
    const auto rows = std::sqrt(qreal(count) * mean.width() / (mean.height() * landscape));
    return std::clamp<std::size_t>(std::size_t(std::round(rows)), 1, count);
}

Position centroid(const Arrangement &arrangement, const std::vector<int> &members)
{
    Position sum;
    for (const int actor : members) {
        sum.x += arrangement.positions[std::size_t(actor)].x;
        sum.y += arrangement.positions[std::size_t(actor)].y;
    }
    return {sum.x / qreal(members.size()), sum.y / qreal(members.size())};
}

/// Puts cards side by side, their row centred on x = 0 below `top`. Returns the row's bottom.
qreal layRow(const std::vector<SummaryPlan::Card *> &row, qreal top)
{
    qreal width = -gapAcross, height = 0;
    for (const auto *card : row) {
        width += card->size.width() + gapAcross;
        height = std::max(height, card->size.height());
    }
    qreal x = -width / 2;
    for (auto *card : row) {
        card->closedAt = {x + card->size.width() / 2, top + height / 2};
        x += card->size.width() + gapAcross;
    }
    return top + height;
}

/// Groups with a head in rows, above, below and beside each other as the middles of their members
/// are; the others in a row below.
void placeClosed(SummaryPlan &plan, const Arrangement &arrangement)
{
    struct Named
    {
        SummaryPlan::Card *card;
        Position at;
    };
    std::vector<Named> named;
    std::vector<SummaryPlan::Card *> others;
    QSizeF sizes(0, 0);
    for (std::size_t g = 0; g < plan.cards.size(); ++g) {
        auto &card = plan.cards[g];
        const auto &group = plan.groups->all[g];
        if (group.what != What::Named) {
            others.push_back(&card);
            continue;
        }
        named.push_back({&card, centroid(arrangement, group.members)});
        sizes += card.size + QSizeF(gapAcross, gapDown);
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const Named &a, const Named &b) { return a.at.y < b.at.y; });
    const auto rows = named.empty() ? 0 : rowsFor(named.size(), sizes / qreal(named.size()));
    qreal top = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto from = named.begin() + std::ptrdiff_t(row * named.size() / rows),
                   to = named.begin() + std::ptrdiff_t((row + 1) * named.size() / rows);
        std::stable_sort(from, to, [](const Named &a, const Named &b) { return a.at.x < b.at.x; });
        std::vector<SummaryPlan::Card *> cards;
        std::transform(from, to, std::back_inserter(cards),
                       [](const Named &one) { return one.card; });
        top = layRow(cards, top) + gapDown;
    }
    layRow(others, top);
}

void placeMembers(SummaryPlan::Card &card, const std::vector<int> &members,
                  const Arrangement &arrangement)
{
    LayoutRequest request;
    qreal area = 0;
    card.inside.clear();
    for (const int actor : members) {
        card.inside.push_back(arrangement.positions[std::size_t(actor)]);
        const auto &size = arrangement.cards[std::size_t(actor)].size;
        LayoutRequest::Node node;
        node.width = size.width();
        node.height = size.height();
        request.nodes.push_back(node);
        area += (size.width() + leastGapX) * (size.height() + leastGapY);
    }
    gatherIn(card.inside, area * airOfMembers);
    makeRoom(request, card.inside);
    const auto all = entente::boundsOf(request, card.inside);
    const QRectF bounds(all.left, all.top, all.width(), all.height());
    const auto middle = bounds.center();
    for (auto &at : card.inside)
        at = {at.x - middle.x(), at.y - middle.y() + frameStrip / 2};
    card.insideSize = {std::max(bounds.width(), card.name.width + 60) + 2 * framePadding,
                       bounds.height() + 2 * framePadding + frameStrip};
}

/// Lets the others make room for one that grows, each to its own side: whoever was beside or above
/// another still is, and nobody comes nearer to anybody.
void grow(std::vector<QPointF> &centres, std::size_t at, const QSizeF &from, const QSizeF &to)
{
    const auto middle = centres[at];
    const auto more = (to - from) / 2;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        if (i == at)
            continue;
        const auto away = centres[i] - middle;
        centres[i] += {std::clamp(away.x() / (from.width() / 2), -1.0, 1.0) * more.width(),
                       std::clamp(away.y() / (from.height() / 2), -1.0, 1.0) * more.height()};
    }
}

void openGroups(SummaryPlan &plan, const Arrangement &arrangement)
{
    std::vector<QPointF> centres;
    for (const auto &card : plan.cards)
        centres.push_back(card.closedAt);
    for (std::size_t g = 0; g < centres.size(); ++g) {
        if (!plan.open[g])
            continue;
        auto &card = plan.cards[g];
        if (card.inside.empty())
            placeMembers(card, plan.groups->all[g].members, arrangement);
        const QSizeF apart(gapAcross / 2, gapDown / 2);
        grow(centres, g, card.size, card.insideSize.expandedTo(card.size) + apart);
    }
    plan.boxes.clear();
    for (std::size_t g = 0; g < centres.size(); ++g) {
        if (const auto moved = plan.shifts.find(plan.leaderOf(int(g))); moved != plan.shifts.end())
            centres[g] += {moved->second.x, moved->second.y};
        const auto &card = plan.cards[g];
        const auto size = plan.open[g] ? card.insideSize : card.size;
        plan.boxes.emplace_back(centres[g] - QPointF(size.width(), size.height()) / 2, size);
        const auto &members = plan.groups->all[g].members;
        for (std::size_t i = 0; plan.open[g] && i < members.size(); ++i)
            plan.members.positions[std::size_t(members[i])] = {centres[g].x() + card.inside[i].x,
                                                               centres[g].y() + card.inside[i].y};
    }
}

void makeGroups(SummaryPlan &plan, const Arrangement &arrangement, GroupsBy by)
{
    plan.groups = std::make_shared<const Groups>(groupsOf(*plan.index, by, arrangement.camps));
    const auto allTime = tallyGroups(snapshotAt(plan.index, {}), *plan.groups,
                                     std::vector<char>(plan.groups->all.size()));
    for (const auto &between : allTime.between)
        plan.mostTies = std::max(plan.mostTies, between.tally.count());
    for (int g = 0; g < plan.groups->count(); ++g)
        plan.cards.push_back(cardOf(plan, allTime, g));
    placeClosed(plan, arrangement);
}

} // namespace

QRectF SummaryPlan::boxOf(int actor) const
{
    const int group = groups->groupOf[std::size_t(actor)];
    return isOpen(group) ? members.boxOf(actor) : boxes[std::size_t(group)];
}

const ActorId &SummaryPlan::leaderOf(int group) const
{
    return index->map().actors().at(std::size_t(groups->all[std::size_t(group)].leader)).id;
}

std::shared_ptr<const SummaryPlan> planSummary(const MapIndexPointer &index,
                                               const Arrangement &arrangement, GroupsBy by,
                                               const std::vector<ActorId> &opened,
                                               const SummaryPlan *before, const GroupShifts &shifts)
{
    auto plan = std::make_shared<SummaryPlan>();
    if (before && before->index == index && before->groups->by == by) {
        *plan = *before;
    } else {
        plan->index = index;
        plan->members = arrangement;
        makeGroups(*plan, arrangement, by);
    }
    plan->open.assign(plan->cards.size(), false);
    for (const auto &id : opened)
        if (const int actor = index->actorAt(id); actor >= 0) {
            const auto group = std::size_t(plan->groups->groupOf[std::size_t(actor)]);
            plan->open[group] = plan->groups->all[group].leader == actor;
        }
    plan->shifts = shifts;
    openGroups(*plan, arrangement);
    return plan;
}

} // namespace entente
