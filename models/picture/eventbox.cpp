// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventbox.h"

#include "curves.h"
#include "paintdetail.h"
#include "textmeasure.h"

#include "models/words/narration.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace entente {

namespace {

constexpr qreal boxWidth = 250;      // of the text at most
constexpr std::size_t manyLinks = 6; // beyond, each role is named once
constexpr qreal tieCost = 100;       // for a sixteenth of a tie behind it
constexpr qreal outsideCost = 120;   // above all cards the picture grows for it
constexpr qreal shortestLink = 62;   // leaves room for a role

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
        header += QStringLiteral(" · no source");
    item.header = measured(header, 11.5, QFont::Normal, boxWidth);
    item.title = measuredLines(shown(event.title), 14, QFont::DemiBold, boxWidth, 2);
    item.planned = event.status == EventStatus::Planned || event.status == EventStatus::Alleged;
    item.doubtful = event.status == EventStatus::Alleged || !event.versionOf.empty();
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

std::vector<QRectF> cardBoxes(const DisplayList &list, qreal margin)
{
    std::vector<QRectF> boxes;
    for (const auto &card : list.cards)
        boxes.push_back(card.box.adjusted(-margin, -margin, margin, margin));
    return boxes;
}

/// Points on ties, to be hidden as little as may be; none where there are so many that they are
/// everywhere.
std::vector<QPointF> tiePoints(const DisplayList &list)
{
    std::vector<QPointF> points;
    if (list.ties.size() > manyTies)
        return points;
    for (const auto &tie : list.ties)
        for (int i = 1; i < 16; ++i)
            points.push_back(pointAt(tie.curve, i / 16.0));
    return points;
}

/// From within the box to the card's middle, leaving the box at the side that faces it; bent aside
/// by that share of its length.
Cubic wholeLine(const QRectF &box, const CardItem &card, qreal bend = 0)
{
    const auto to = card.outlineBox.center();
    const qreal inset = std::min(22.0, box.width() / 2);
    const QPointF from(std::clamp(to.x(), box.left() + inset, box.right() - inset),
                       box.center().y());
    const auto along = to - from;
    const auto aside = QPointF(along.y(), -along.x()) * bend;
    return {from, from + QPointF(0, along.y() * 0.35) + aside,
            to - QPointF(along.x() * 0.25, along.y() * 0.35) + aside, to};
}

/// What of the line lies between the two boxes, to a sixteenth of it: enough to compare places.
Cubic betweenBoxes(const Cubic &line, const QRectF &box, const QRectF &card)
{
    constexpr int steps = 16;
    int first = 0, last = steps;
    while (first < last && box.contains(pointAt(line, qreal(first) / steps)))
        ++first;
    while (last > first && card.contains(pointAt(line, qreal(last) / steps)))
        --last;
    return between(line, qreal(first) / steps, qreal(last) / steps);
}

/// The line that runs behind few other cards, with little bend.
EventItem::Link linkTo(const QRectF &box, const CardItem &card, const std::vector<QRectF> &boxes,
                       int at)
{
    constexpr qreal hitCost = 30, bendCost = 90; // as of ties
    Cubic curve;
    qreal least = -1;
    for (const qreal bend : {0.0, 0.07, -0.07, 0.14, -0.14, 0.21, -0.21, 0.28, -0.28}) {
        const auto line = wholeLine(box, card, bend);
        const int hits = collisions(betweenBoxes(line, box, card.outlineBox), boxes, at, -1);
        const qreal cost = hitCost * hits + bendCost * std::abs(bend);
        if (least < 0 || cost < least) {
            least = cost;
            curve = line;
        }
        if (hits == 0)
            break;
    }
    QPainterPath boxPath;
    boxPath.addRect(box);
    cutAt(curve, boxPath, tieRegion(card, 2));
    EventItem::Link link;
    link.actor = card.actor;
    link.curve = curve;
    return link;
}

/// How often the lines to the participants would run behind other cards, and how many would be too
/// short for a role.
struct LinkTrouble
{
    int crossings = 0;
    int tooShort = 0;
};

LinkTrouble troubleOf(const QRectF &box, const std::vector<const CardItem *> &participants,
                      const DisplayList &list, const std::vector<QRectF> &boxes)
{
    LinkTrouble trouble;
    for (const auto *card : participants) {
        const auto line = betweenBoxes(wholeLine(box, *card), box, card->outlineBox);
        trouble.crossings += collisions(line, boxes, int(card - list.cards.data()), -1);
        const auto reach = line[3] - line[0];
        trouble.tooShort += std::hypot(reach.x(), reach.y()) < shortestLink;
    }
    return trouble;
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

/// The place of least cost; none where no place is free. What is dear to know (whom it hides, how
/// its lines run) is asked of those only that can still be the best.
std::optional<QPointF> bestPlace(const EventItem &item, const QRectF &bounds, const QPointF &middle,
                                 const QRectF &room,
                                 const std::vector<const CardItem *> &participants,
                                 const DisplayList &list, const Placer &placer)
{
    const auto boxes = cardBoxes(list, 3);
    const auto ties = tiePoints(list);
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
        qreal cost = place.leastCost +
                     tieCost * qreal(std::count_if(ties.begin(), ties.end(), [&](const QPointF &p) {
                         return covered.contains(p);
                     }));
        if (cost >= least)
            continue;
        const auto trouble = troubleOf(place.box, participants, list, boxes);
        cost += 60.0 * trouble.crossings + 90.0 * trouble.tooShort;
        if (cost < least) {
            least = cost;
            best = place.box.topLeft();
        }
    }
    return best;
}

std::vector<QPointF> rolePlaces(const EventItem::Link &link)
{
    std::vector<QPointF> places;
    for (const qreal aside : {0.0, -30.0, 30.0})
        for (const qreal t : {0.5, 0.6, 0.4, 0.7, 0.3, 0.8})
            for (const qreal shift : {0.0, -12.0, 12.0})
                places.push_back(pointAt(link.curve, t) + QPointF(aside, shift));
    return places;
}

void joinParticipants(EventItem &item, const Snapshot &snapshot, const DisplayList &list,
                      Placer &placer)
{
    const auto &event = snapshot.map().events().at(std::size_t(item.event));
    const auto boxes = cardBoxes(list, 8);
    std::set<Role> named;
    std::set<std::pair<int, Role>> joined; // closed groups, one line for a role
    for (const auto &participant : event.participants) {
        const auto *card = cardOf(list, snapshot.index->actorAt(participant.actor));
        if (!card || (card->group >= 0 && !joined.emplace(card->group, participant.role).second))
            continue;
        auto link = linkTo(item.box, *card, boxes, int(card - list.cards.data()));
        const bool name =
            event.participants.size() <= manyLinks || named.insert(participant.role).second;
        auto role = measured(shown(roleWords(participant.role)), 11);
        if (name && placer.place(role, rolePlaces(link)))
            link.role = role;
        item.links.push_back(std::move(link));
    }
}

} // namespace

EventItem placeEvent(const Snapshot &snapshot, const DisplayList &list, Placer &placer,
                     const QRectF &room)
{
    EventItem item;
    item.event = snapshot.currentEvent;
    const auto &event = snapshot.map().events().at(std::size_t(item.event));
    writeBox(item, event);
    QPointF middle;
    std::vector<const CardItem *> participants;
    for (const auto &participant : event.participants)
        if (const auto *card = cardOf(list, snapshot.index->actorAt(participant.actor))) {
            middle += card->box.center();
            participants.push_back(card);
        }
    const auto bounds = cardsBounds(list);
    middle = participants.empty() ? bounds.center() : middle / qreal(participants.size());
    auto place = bestPlace(item, bounds, middle, room, participants, list, placer);
    if (!place && !room.isNull()) {
        item.isGlyph = true;
        item.box = QRectF(0, 0, eventGlyphSide, eventGlyphSide);
        place = bestPlace(item, bounds, middle, room, participants, list, placer);
    }
    const auto above = bounds.topLeft() - QPointF(0, item.box.height() + 26);
    moveBox(item, place.value_or(item.isGlyph ? middle : above));
    placer.block(item.box.adjusted(-4, -4, 4, 4));
    joinParticipants(item, snapshot, list, placer);
    return item;
}

} // namespace entente
