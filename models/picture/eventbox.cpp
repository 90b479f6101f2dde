// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventbox.h"

#include "curves.h"
#include "paintdetail.h"
#include "textmeasure.h"

#include "models/words/narration.h"
#include "models/words/testimony.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace entente {

namespace {

constexpr qreal boxWidth = 250;    // of the text at most
constexpr qreal tieCost = 33;      // for each point of a tie behind it; see tiePoints()
constexpr qreal outsideCost = 120; // above all cards the picture grows for it

/// The actor's card, or that of its closed group.
const CardItem *cardOf(const DisplayList &list, int actor)
{
    const int group = list.summary.groupOf(actor);
    const auto it =
        std::find_if(list.cards.begin(), list.cards.end(), [actor, group](const CardItem &card) {
            return card.group >= 0 ? card.group == group : card.actor == actor;
        });
    return it == list.cards.end() ? nullptr : &*it;
}

void writeBox(EventItem &item, const Event &event)
{
    item.type = event.type;
    item.status = event.status;
    auto header =
        shown(eventDateWords(event)) + QStringLiteral(" · ") + shown(eventTypeWords(event.type));
    if (event.status == EventStatus::Alleged || event.status == EventStatus::Cancelled)
        header += QStringLiteral(" · ") + shown(statusWords(event.status));
    if (event.evidence.empty())
        header += QStringLiteral(" · ") + shown(noSourceWords());
    item.header = measured(header, 11.5, QFont::Normal, boxWidth);
    item.title = measuredLines(shown(event.title), 14, QFont::DemiBold, boxWidth, 2);
    item.planned = event.status == EventStatus::Planned || event.status == EventStatus::Alleged;
    qreal width = item.header.width;
    for (const auto &line : item.title)
        width = std::max(width, line.width);
    item.box = QRectF(0, 0, width + 28, 36 + 19 * qreal(item.title.size()));
}

void moveBox(EventItem &item, const QPointF &topLeft)
{
    item.box.moveTopLeft(topLeft);
    item.header.baseline = topLeft + QPointF(14, 21);
    for (std::size_t i = 0; i < item.title.size(); ++i)
        item.title[i].baseline = topLeft + QPointF(14, 41 + 19 * qreal(i));
}

QRectF cardsBounds(const DisplayList &list)
{
    QRectF all;
    for (const auto &card : list.cards)
        all |= card.box;
    for (const auto &frame : list.summary.frames)
        all |= frame.box;
    return all;
}

/// Points on ties, to be hidden as little as may be; none where there are so many that they are
/// everywhere.
std::vector<QPointF> tiePoints(const DisplayList &list)
{
    std::vector<QPointF> points;
    if (list.ties.size() > manyTies)
        return points;
    constexpr int parts = 48;
    for (const auto &tie : list.ties)
        for (int i = 0; i <= parts; ++i)
            points.push_back(pointAt(tie.curve, qreal(i) / parts));
    return points;
}

struct Candidate
{
    QRectF box;
    qreal leastCost = 0; // by where it lies alone
};

/// The boxes of a grid over the drawing and the strip above it, the nearest to the middle first.
std::vector<Candidate> candidates(const QSizeF &size, const QRectF &bounds, const QPointF &middle,
                                  const QRectF &room)
{
    std::vector<Candidate> places;
    const auto grid = room.isNull() ? bounds.adjusted(0, -size.height() - 26, 0, 0) : room;
    for (qreal y = grid.top(); y + size.height() <= grid.bottom() + 0.5; y += 22)
        for (qreal x = grid.left();
             x + size.width() <= std::max(grid.right(), grid.left() + size.width()) + 0.5;
             x += 22) {
            const QRectF box(QPointF(x, y), size);
            const auto away = box.center() - middle;
            places.push_back({box, std::hypot(away.x() * 0.7, away.y()) +
                                       (room.isNull() && y < bounds.top() ? outsideCost : 0)});
        }
    std::stable_sort(places.begin(), places.end(), [](const Candidate &a, const Candidate &b) {
        return a.leastCost < b.leastCost;
    });
    return places;
}

/// The place of least cost; none where no place is free. Where `clear` is asked for, a place with a
/// tie behind it is not free.
std::optional<QPointF> bestPlace(const EventItem &item, const QRectF &bounds, const QPointF &middle,
                                 const QRectF &room, const std::vector<QPointF> &ties,
                                 const Placer &placer, bool clear)
{
    const auto places = candidates(item.box.size(), bounds, middle, room);
    const qreal across = item.isGlyph || !room.isNull() ? 6 : 14, down = item.isGlyph ? 4 : 12;
    std::optional<QPointF> best;
    qreal least = std::numeric_limits<qreal>::max();
    for (const auto &place : places) {
        if (place.leastCost >= least)
            break;
        if (!placer.isFree(place.box.adjusted(-across, -down, across, down)))
            continue;
        const auto covered = place.box.adjusted(-4, -4, 4, 4);
        const auto behind = std::count_if(ties.begin(), ties.end(),
                                          [&](const QPointF &p) { return covered.contains(p); });
        const auto cost = place.leastCost + tieCost * qreal(behind);
        if (cost < least && !(clear && behind > 0)) {
            least = cost;
            best = place.box.topLeft();
        }
    }
    return best;
}

/// Under the card, else above it or beside it.
std::vector<QRectF> tabPlaces(const CardItem &card, const QSizeF &size)
{
    constexpr qreal gap = 3;
    const auto &box = card.box;
    std::vector<QRectF> places;
    const auto add = [&](qreal x, qreal y) { places.emplace_back(QPointF(x, y), size); };
    const qreal middle = box.center().x() - size.width() / 2, below = box.bottom() + gap,
                above = box.top() - gap - size.height(),
                level = card.outlineBox.center().y() - size.height() / 2;
    for (const qreal y : {below, above}) {
        add(middle, y);
        add(box.left(), y);
        add(box.right() - size.width(), y);
        add(box.left() - size.width() * 0.6, y);
        add(box.right() - size.width() * 0.4, y);
    }
    add(box.right() + gap, level);
    add(box.left() - gap - size.width(), level);
    return places;
}

/// The first of the free places with the fewest ties behind it; null where none is free.
QRectF tabPlace(const CardItem &card, const QSizeF &size, const std::vector<QPointF> &ties,
                const Placer &placer)
{
    QRectF best;
    std::ptrdiff_t least = 0;
    for (const auto &place : tabPlaces(card, size)) {
        if (!placer.isFree(place.adjusted(0.5, 0.5, -0.5, -0.5)))
            continue;
        const auto behind = std::count_if(ties.begin(), ties.end(),
                                          [&](const QPointF &p) { return place.contains(p); });
        if (best.isNull() || behind < least) {
            best = place;
            least = behind;
        }
    }
    return best;
}

/// A tab for each participant who is drawn, with all that he does.
void addTabs(EventItem &item, const Snapshot &snapshot, const DisplayList &list,
             const std::vector<QPointF> &ties, Placer &placer)
{
    constexpr qreal type = 12, height = 19;
    const auto &event = snapshot.map().events().at(std::size_t(item.event));
    std::vector<std::pair<const CardItem *, QStringList>> wearers;
    for (const auto &participant : event.participants) {
        const auto *card = cardOf(list, snapshot.index->actorAt(participant.actor));
        if (!card)
            continue;
        auto wearer = std::find_if(wearers.begin(), wearers.end(),
                                   [&](const auto &one) { return one.first == card; });
        if (wearer == wearers.end())
            wearer = wearers.insert(wearer, {card, {}});
        if (const auto word = shown(roleVerb(participant.role)); !wearer->second.contains(word))
            wearer->second << word;
    }
    for (const auto &[card, words] : wearers) {
        EventItem::Tab tab;
        tab.actor = card->actor;
        auto role = measured(words.join(QStringLiteral(", ")), type, QFont::DemiBold);
        tab.box = tabPlace(*card, {role.width + 14, height}, ties, placer);
        if (!tab.box.isNull()) {
            centreOn(role, tab.box.center());
            tab.role = role;
            placer.block(tab.box);
        }
        item.tabs.push_back(std::move(tab));
    }
}

/// Where its box stays, or its glyph where the box finds no room; nothing where that finds none.
std::optional<QPointF> placeBox(EventItem &item, const DisplayList &list, const QPointF &middle,
                                const QRectF &room, const QRectF &kept,
                                const std::vector<QPointF> &ties, const Placer &placer)
{
    if (!kept.isNull() && item.box.width() <= kept.width() && item.box.height() <= kept.height())
        return kept.center() - QPointF(item.box.width(), item.box.height()) / 2;
    const auto bounds = cardsBounds(list);
    const auto best = [&](bool clear) {
        return bestPlace(item, bounds, middle, room, ties, placer, clear);
    };
    if (room.isNull())
        return best(false).value_or(bounds.topLeft() - QPointF(0, item.box.height() + 26));
    if (const auto place = best(true))
        return place;
    item.isGlyph = true;
    item.box = QRectF(0, 0, eventGlyphSide, eventGlyphSide);
    const auto place = best(true);
    return place ? place : best(false);
}

} // namespace

EventItem placeEvent(const Snapshot &snapshot, const DisplayList &list, Placer &placer,
                     const QRectF &room, const QRectF &kept)
{
    EventItem item;
    item.event = snapshot.currentEvent;
    const auto &event = snapshot.map().events().at(std::size_t(item.event));
    writeBox(item, event);
    QPointF middle;
    int participants = 0;
    for (const auto &participant : event.participants)
        if (const auto *card = cardOf(list, snapshot.index->actorAt(participant.actor))) {
            middle += card->box.center();
            ++participants;
        }
    middle = participants > 0 ? middle / qreal(participants) : cardsBounds(list).center();
    const auto ties = tiePoints(list);
    if (const auto place = placeBox(item, list, middle, room, kept, ties, placer)) {
        moveBox(item, *place);
        placer.block(item.box.adjusted(-4, -4, 4, 4));
    } else {
        item.box = {};
    }
    addTabs(item, snapshot, list, ties, placer);
    return item;
}

} // namespace entente
