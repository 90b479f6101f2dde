// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "picture.h"

#include "crowding.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t manyToArrange = 60; // actors: fewer are arranged at once
constexpr std::size_t largeDrawing = 400; // ties and cards
constexpr std::size_t largeSummary = 80;  // their lines are wide
constexpr std::size_t mostInAStep = 12;   // more at once is a jump through time
constexpr qreal extentMargin = 12;        // around cards, for ties that bulge
constexpr qreal roomEdge = 11;            // of a room, kept free of lines and words
constexpr qreal roomMargin = 18;          // of a room, around its cards, for camps and bent ties
// More are composed once and seen from nearer or from afar.
constexpr std::size_t mostCardsForScale = 120;
constexpr std::size_t mostTiesForScale = 400;
constexpr std::size_t mostCardsOfPage = 300;

/// Everybody in the order of the map, which takes no time.
void standInRows(Arrangement &arrangement)
{
    constexpr qreal air = 40, shape = 1.6; // wider than high
    QSizeF cell(1, 1);
    for (const auto &card : arrangement.cards)
        cell = cell.expandedTo(card.size + QSizeF(air, air));
    const auto count = arrangement.cards.size();
    const auto columns =
        std::size_t(std::ceil(std::sqrt(shape * double(count) * cell.height() / cell.width())));
    for (std::size_t i = 0; i < count; ++i)
        arrangement.positions[i] = {double(i % columns) * cell.width(),
                                    double(i / columns) * cell.height()};
}

/// What a filter or a focus lets in is no change.
bool differInDateOnly(SnapshotQuery before, const SnapshotQuery &after)
{
    before.date = after.date;
    before.event = after.event;
    return before == after;
}

/// Those of either list.
std::vector<char> both(std::vector<char> actors, const std::vector<char> &others)
{
    for (std::size_t i = 0; i < actors.size() && i < others.size(); ++i)
        actors[i] = actors[i] || others[i];
    return actors;
}

QRectF reachOf(const std::vector<TieItem> &ties)
{
    DisplayList list;
    list.ties = ties;
    return list.bounds();
}

} // namespace

Picture::Picture(MapIndexPointer index, Arrangement arrangement,
                 std::shared_ptr<const SummaryPlan> plan)
    : m_index(std::move(index))
    , m_arrangement(std::move(arrangement))
    , m_plan(std::move(plan))
{
    for (std::size_t g = 0; m_plan && g < m_plan->open.size(); ++g)
        if (m_plan->open[g])
            m_plannedOpen.push_back(m_plan->leaderOf(int(g)));
}

bool Picture::setMap(const MapIndexPointer &index)
{
    const auto before = std::exchange(m_arrangement, {});
    const auto *known = m_index ? &before : nullptr;
    m_arrangement = measure(*index, m_index.get(), known);
    const bool nobodyStood = !known || m_index->map().actors().empty();
    const auto &placed = m_arrangement.placed;
    m_awaitsArrangement = (nobodyStood || m_awaitsArrangement) && placed.size() > manyToArrange &&
                          std::find(placed.begin(), placed.end(), 1) == placed.end();
    const bool inRows = m_awaitsArrangement && nobodyStood;
    if (inRows)
        standInRows(m_arrangement);
    else
        placeMissing(*index, m_arrangement, m_index.get(), known);
    m_index = index;
    placesChanged();
    return inRows;
}

bool Picture::standAt(const std::vector<Position> &positions)
{
    if (positions.size() != m_arrangement.positions.size())
        return false;
    m_arrangement.positions = positions;
    m_awaitsArrangement = false;
    m_plan.reset();
    placesChanged();
    return true;
}

void Picture::moveCard(int actor, const Position &to)
{
    m_arrangement.positions[std::size_t(actor)] = to;
    m_scaled = {};
    m_fittedTo = {};
    m_snapshot.index.reset();
}

void Picture::placesChanged()
{
    m_crowded.reset();
    m_scaled = {};
    m_fittedTo = {};
    m_snapshot.index.reset();
    m_drawn = {};
    m_appeared.clear();
    m_ghosts.clear();
}

bool Picture::isComposedForScale() const
{
    return m_index && !m_plan &&
           m_arrangement.cards.size() <= (m_takesTime ? mostCardsOfPage : mostCardsForScale) &&
           m_index->map().ties().size() <= (m_takesTime ? manyTies : mostTiesForScale);
}

void Picture::setScale(qreal scale)
{
    if (scale == m_scale)
        return;
    const auto ratio = scale / m_scale;
    m_room = {m_room.topLeft() * ratio, m_room.size() * ratio};
    m_scale = scale;
    m_scaled = {};
    m_ghosts.clear();
    m_drawn = {};
    if (isComposedForScale())
        m_snapshot.index.reset();
}

void Picture::fitTo(const QSizeF &room, qreal largest)
{
    if (room != m_fittedTo)
        m_fitted =
            spreadToFit(m_arrangement, room - 2 * QSizeF(roomMargin, roomMargin), largest, m_who);
    m_fittedTo = room;
    const auto scale = std::min(m_fitted.across, m_fitted.down);
    const Spread stretch{m_fitted.across / scale, m_fitted.down / scale};
    setScale(scale);
    const auto middle = middleOf(m_arrangement, m_who);
    QRectF around(QPointF(), room);
    around.moveCenter({middle.x() * m_fitted.across, middle.y() * m_fitted.down});
    if (around != m_room || stretch != m_stretch) {
        m_room = around;
        m_stretch = stretch;
        m_scaled = {};
        if (isComposedForScale())
            m_snapshot.index.reset();
    }
    drawnArrangement();
}

int Picture::fullCards() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_scaled.cards.size(); ++i)
        count += (m_who.empty() || m_who[i]) && m_scaled.cards[i].form == CardForm::Full;
    return count;
}

bool Picture::hasAllCards() const
{
    for (std::size_t i = 0; i < m_scaled.cards.size(); ++i) {
        const auto form = m_scaled.cards[i].form;
        if ((m_who.empty() || m_who[i]) && form != CardForm::Full && form != CardForm::Compact)
            return false;
    }
    return true;
}

const Arrangement &Picture::drawnArrangement()
{
    if (!isComposedForScale())
        return m_arrangement;
    if (m_scaled.cards.empty()) {
        const auto cards = m_room.adjusted(roomMargin, roomMargin, -roomMargin, -roomMargin);
        m_scaled =
            scaledArrangement(m_arrangement, {m_scale * m_stretch.across, m_scale * m_stretch.down},
                              m_room.isNull() ? m_room : cards, m_who);
    }
    return m_scaled;
}

/// Of all actors, or of those that are drawn where nobody else is.
QRectF Picture::cardsExtent() const
{
    return boundsOf(m_scaled.cards.empty() ? m_arrangement : m_scaled, m_who);
}

/// Groups and places anew where the map, the way of grouping or what is open is another.
void Picture::planGroups(const MapIndexPointer &index, const Look &look)
{
    if (!look.grouped) {
        m_plan.reset();
        return;
    }
    const auto before = m_plan;
    const bool same = before && before->index == index && before->groups->by == look.groupsBy;
    if (same && m_plannedOpen == look.openGroups && before->shifts == look.groupShifts)
        return;
    m_plannedOpen = look.openGroups;
    m_plan = planSummary(index, m_arrangement, look.groupsBy, m_plannedOpen, before.get(),
                         look.groupShifts);
    m_drawn = {};
}

ComposeOptions Picture::optionsFor(const Snapshot &snapshot, const Look &look)
{
    auto options = composeOptions(snapshot.query, look, m_plan);
    if (look.fadedTies && !m_plan) {
        if (!m_crowded)
            m_crowded = crowdedTies(*snapshot.index, m_arrangement);
        options.crowded = m_crowded;
    }
    if (isComposedForScale()) {
        // Seen from afar the drawing has more room than its cards.
        auto room = m_room;
        if (m_room.width() < m_fittedTo.width())
            room.setSize(m_fittedTo);
        room.moveCenter(m_room.center());
        options.room = room.adjusted(roomEdge, roomEdge, -roomEdge, -roomEdge);
        options.eventPlace = drawnArrangement().eventPlace;
    }
    options.tieLabels =
        std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                      [](const Snapshot::Tie &tie) { return tie.shown; }) <= int(manyTies);
    return options;
}

void Picture::show(const Snapshot &snapshot, const Look &look)
{
    if (look != m_look)
        m_drawn = {};
    m_look = look;
    planGroups(snapshot.index, look);
    // Who is there on another date only keeps his place, so that all dates lie over each other.
    const auto who =
        snapshot.query.focus.empty() ? std::vector<char>() : both(snapshot.actorShown, m_roomFor);
    if (who != m_who) {
        m_who = who;
        m_scaled = {};
        m_fittedTo = {};
        if (isComposedForScale())
            m_snapshot.index.reset();
    }
    const auto &arrangement = drawnArrangement();
    auto options = optionsFor(snapshot, look);
    const bool same = m_snapshot.index && options == m_options;
    if (same) {
        m_change = recompose(m_list, m_snapshot, snapshot, arrangement, options);
    } else {
        const auto before = std::exchange(m_list, compose(snapshot, arrangement, options));
        m_change = changeBetween(before, m_list);
    }
    // After a step within a large map ties that went leave their room, so that nothing jumps.
    m_bounds = same && !m_change.all ? m_bounds | reachOf(m_change.come) : m_list.bounds();
    m_quick = same && !m_change.all && isLarge();
    m_snapshot = snapshot;
    m_options = std::move(options);
    if (m_options.outsiders)
        m_drawn |= m_bounds;
}

void Picture::step(const Snapshot &snapshot, const Look &look, const SnapshotDiff &diff)
{
    m_appeared.clear();
    m_ghosts.clear();
    const bool fromDateToDate =
        m_snapshot.date() && snapshot.date() && differInDateOnly(m_snapshot.query, snapshot.query);
    const bool few = fromDateToDate && diff.appeared.size() + diff.vanished.size() <= mostInAStep;
    if (few && !diff.vanished.empty())
        std::copy_if(m_list.ties.begin(), m_list.ties.end(), std::back_inserter(m_ghosts),
                     [&](const TieItem &tie) {
                         return std::find(diff.vanished.begin(), diff.vanished.end(),
                                          tie.tieIndex) != diff.vanished.end();
                     });
    show(snapshot, look);
    if (few)
        m_appeared = diff.appeared;
}

ListChange Picture::takeChange()
{
    return std::exchange(m_change, {});
}

bool Picture::isLarge() const
{
    return m_list.ties.size() + m_list.cards.size() > (m_plan ? largeSummary : largeDrawing);
}

/// All cards of any date and whatever was drawn outside them so far: a step through time seldom
/// moves the picture.
QRectF Picture::extent() const
{
    if (isComposedForScale()) { // whatever the date draws between the cards
        const auto all = cardsExtent();
        return all.isEmpty() ? m_bounds
                             : all.adjusted(-roomMargin, -roomMargin, roomMargin, roomMargin);
    }
    QRectF cards;
    const bool whole = m_options.outsiders;
    for (int i = 0; i < int(m_arrangement.cards.size()) && whole && !m_plan; ++i)
        cards |= m_arrangement.boxOf(i);
    if (m_plan && whole)
        for (const auto &box : m_plan->boxes)
            cards |= box;
    return cards.adjusted(-extentMargin, -extentMargin, extentMargin, extentMargin) |
           (whole ? m_drawn : QRectF()) | m_bounds;
}

QRectF Picture::boxOf(int actor) const
{
    if (m_plan && m_plan->index == m_index)
        return m_plan->boxOf(actor);
    return isComposedForScale() && !m_scaled.cards.empty() ? m_scaled.boxOf(actor)
                                                           : m_arrangement.boxOf(actor);
}

std::vector<int> Picture::actorsOf(const CardItem &card) const
{
    if (card.group < 0)
        return {card.actor};
    std::vector<int> actors;
    for (const int actor : m_plan->groups->all[std::size_t(card.group)].members)
        if (m_snapshot.actorIsShown(actor))
            actors.push_back(actor);
    return actors;
}

} // namespace entente
