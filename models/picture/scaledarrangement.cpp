// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scaledarrangement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

constexpr QSizeF usualGap(12, 8); // pixels between two cards
constexpr QSizeF leastGap(5, 4);  // where there is little room
constexpr qreal mostGivenWay = 150;
constexpr qreal mostStretch = 1.9;
constexpr qreal lowRoom = 240; // pixels: there width is all that can be won
constexpr qreal lowStretch = 2.8;
constexpr QSizeF eventSize(280, 78); // what the event's box needs at most

using Actors = std::vector<std::size_t>;

Actors drawnOf(const Arrangement &arrangement, const std::vector<char> &drawn)
{
    Actors actors;
    for (std::size_t i = 0; i < arrangement.cards.size(); ++i)
        if (drawn.empty() || drawn[i])
            actors.push_back(i);
    return actors;
}

/// The least box around the centres of those cards.
QRectF centresOf(const Arrangement &arrangement, const Actors &actors)
{
    if (actors.empty())
        return {};
    const auto &first = arrangement.positions[actors.front()];
    QPointF least(first.x, first.y), most = least;
    for (const auto i : actors) {
        const auto &at = arrangement.positions[i];
        least = {std::min(least.x(), at.x), std::min(least.y(), at.y)};
        most = {std::max(most.x(), at.x), std::max(most.y(), at.y)};
    }
    return {least, most};
}

QSizeF overlapOf(const Arrangement &arrangement, std::size_t a, std::size_t b, const QSizeF &gap)
{
    const auto &one = arrangement.cards[a].size, &other = arrangement.cards[b].size;
    const auto &p = arrangement.positions[a], &q = arrangement.positions[b];
    return {(one.width() + other.width()) / 2 + gap.width() - std::abs(p.x - q.x),
            (one.height() + other.height()) / 2 + gap.height() - std::abs(p.y - q.y)};
}

bool areNearer(const Arrangement &arrangement, std::size_t a, std::size_t b, const QSizeF &gap)
{
    const auto deep = overlapOf(arrangement, a, b, gap);
    return deep.width() > 0 && deep.height() > 0;
}

/// Half of the way apart for each of two, along the shorter way. True where they were too close.
bool push(Arrangement &arrangement, std::size_t a, std::size_t b, const QSizeF &gap)
{
    constexpr qreal air = 0.1;
    const auto deep = overlapOf(arrangement, a, b, gap);
    if (deep.width() <= 0 || deep.height() <= 0)
        return false;
    auto &p = arrangement.positions[a], &q = arrangement.positions[b];
    if (deep.width() < deep.height()) {
        const qreal x = std::copysign((deep.width() + air) / 2, q.x - p.x);
        p.x -= x;
        q.x += x;
    } else {
        const qreal y = std::copysign((deep.height() + air) / 2, q.y - p.y);
        p.y -= y;
        q.y += y;
    }
    return true;
}

/// Keeps a card within the room, or in its middle where it is larger.
void keepWithin(const QRectF &room, const QSizeF &size, Position &at)
{
    const auto within = [](qreal centre, qreal low, qreal high) {
        return low < high ? std::clamp(centre, low, high) : (low + high) / 2;
    };
    at.x = within(at.x, room.left() + size.width() / 2, room.right() - size.width() / 2);
    at.y = within(at.y, room.top() + size.height() / 2, room.bottom() - size.height() / 2);
}

/// Out of what is kept free, along the shorter way. True where it was in it.
bool pushOut(const QRectF &kept, const QSizeF &size, const QSizeF &gap, Position &at)
{
    if (kept.isNull())
        return false;
    const auto middle = kept.center();
    const qreal across =
                    (kept.width() + size.width()) / 2 + gap.width() - std::abs(at.x - middle.x()),
                down = (kept.height() + size.height()) / 2 + gap.height() -
                       std::abs(at.y - middle.y());
    if (across <= 0 || down <= 0)
        return false;
    if (across < down)
        at.x += std::copysign(across, at.x - middle.x());
    else
        at.y += std::copysign(down, at.y - middle.y());
    return true;
}

/// Cards of one set of forms that give way to each other within a room.
class Settling
{
public:
    /// Nobody stands in what is `kept` free.
    Settling(const Arrangement &spread, Actors actors, const QRectF &room, const QRectF &kept,
             bool isRoom)
        : m_spread(spread)
        , m_actors(std::move(actors))
        , m_room(room)
        , m_kept(kept)
        , m_isRoom(isRoom)
        , m_rounds(std::clamp(5000 / int(m_actors.size() + 1), 40, 160))
    {
        std::stable_sort(m_actors.begin(), m_actors.end(), [&](std::size_t a, std::size_t b) {
            const auto &one = spread.cards[a], &other = spread.cards[b];
            return std::tuple(one.prominent, one.ties) < std::tuple(other.prominent, other.ties);
        });
    }

    /// How many steps lead from all cards in full to all as dots: half of the chips are there when
    /// the first becomes a dot.
    int steps() const { return int(m_actors.size()) * 2 + firstDot(); }
    /// The cards after so many steps down, each taken by who has fewest ties.
    Arrangement withForms(int step) const
    {
        auto arrangement = m_spread;
        const int count = int(m_actors.size());
        for (int rank = 0; rank < count; ++rank) {
            auto &card = arrangement.cards[m_actors[std::size_t(rank)]];
            const int down =
                (step > rank) + (step > count + rank) + (step > count + firstDot() + rank);
            card.form = CardForm(down);
            card.size = cardSize(card, card.form);
        }
        return arrangement;
    }
    /// The least such step after which all find room; steps() + 1 where none does.
    int leastStep() const
    {
        int fits = steps() + 1;
        for (int low = 0; low < fits;) {
            const int step = (low + fits) / 2;
            auto arrangement = withForms(step);
            settle(arrangement, usualGap, leastGap) ? void(fits = step) : void(low = step + 1);
        }
        return fits;
    }
    /// After that step, as far apart as there is room for; empty where there is none.
    Arrangement settled(int step) const
    {
        if (step > steps())
            return {};
        for (const qreal air : {3.5, 2.5, 1.75}) {
            auto arrangement = withForms(step);
            if (m_isRoom && settle(arrangement, usualGap * air, usualGap * (air * 0.8)))
                return arrangement;
        }
        auto arrangement = withForms(step);
        settle(arrangement, usualGap, leastGap);
        return arrangement;
    }
    /// False where they find no room, or somebody would have to go too far.
    bool settle(Arrangement &arrangement, const QSizeF &wanted, const QSizeF &least) const
    {
        bool crowded = true;
        for (int round = 0; crowded && round < m_rounds; ++round) {
            crowded = false;
            for (std::size_t a = 0; a < m_actors.size(); ++a)
                for (std::size_t b = a + 1; b < m_actors.size(); ++b)
                    crowded |= push(arrangement, m_actors[a], m_actors[b], wanted);
            for (const auto i : m_actors) {
                const auto &size = arrangement.cards[i].size;
                crowded |= pushOut(m_kept, size, wanted, arrangement.positions[i]);
                keepWithin(m_room, size, arrangement.positions[i]);
            }
        }
        return isSettled(arrangement, least);
    }

private:
    int firstDot() const { return int(m_actors.size()) / 2; }
    bool isSettled(const Arrangement &arrangement, const QSizeF &least) const
    {
        for (std::size_t a = 0; a < m_actors.size(); ++a) {
            const auto &to = arrangement.positions[m_actors[a]],
                       &from = m_spread.positions[m_actors[a]];
            if (std::hypot(to.x - from.x, to.y - from.y) > mostGivenWay)
                return false;
            if (m_kept.intersects(arrangement.boxOf(int(m_actors[a]))))
                return false;
            for (std::size_t b = a + 1; b < m_actors.size(); ++b)
                if (areNearer(arrangement, m_actors[a], m_actors[b], least))
                    return false;
        }
        return true;
    }

    const Arrangement &m_spread;
    Actors m_actors; // who has fewest ties first
    QRectF m_room;
    QRectF m_kept; // null: nothing
    bool m_isRoom; // which they can fill
    int m_rounds;
};

/// Where the event's box is in few ways along the top or the bottom of the room, towards its
/// middle; null where the room is hardly larger.
QRectF eventPlaceIn(const Arrangement &arrangement, const Actors &actors, const QRectF &room)
{
    constexpr qreal step = 20, bottomCost = 25;
    if (room.width() < 2 * eventSize.width() || room.height() < 3 * eventSize.height())
        return {};
    QRectF best;
    qreal least = 0;
    for (const bool top : {true, false})
        for (qreal x = room.left(); x + eventSize.width() <= room.right(); x += step) {
            const QRectF place(QPointF(x, top ? room.top() : room.bottom() - eventSize.height()),
                               eventSize);
            qreal cost =
                0.3 * std::abs(place.center().x() - room.center().x()) + (top ? 0 : bottomCost);
            for (const auto i : actors) {
                const auto covered = place & arrangement.boxOf(int(i)).adjusted(-12, -8, 12, 8);
                if (!covered.isEmpty())
                    cost += 3 * std::min(covered.width(), covered.height());
            }
            if (best.isNull() || cost < least) {
                best = place;
                least = cost;
            }
        }
    return best;
}

/// Everybody stays where he is, as large as whoever has more ties leaves room for.
void takeFormsInPlace(Arrangement &arrangement, const Actors &actors)
{
    constexpr QSizeF tinyGap(2, 2);
    const auto take = [&](std::size_t i, CardForm form) {
        auto &card = arrangement.cards[i];
        card.form = form;
        card.size = cardSize(card, form);
    };
    for (const auto i : actors)
        take(i, CardForm::Dot);
    auto order = actors;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto &one = arrangement.cards[a], &other = arrangement.cards[b];
        return std::tuple(other.prominent, other.ties) < std::tuple(one.prominent, one.ties);
    });
    for (const auto i : order)
        for (const auto form : {CardForm::Compact, CardForm::Chip, CardForm::Dot}) {
            take(i, form);
            if (std::none_of(actors.begin(), actors.end(), [&](std::size_t other) {
                    return other != i && areNearer(arrangement, i, other, tinyGap);
                }))
                break;
        }
}

} // namespace

Arrangement scaledArrangement(const Arrangement &arrangement, const Spread &spread,
                              const QRectF &room, const std::vector<char> &drawn)
{
    auto spreadOut = arrangement;
    for (auto &at : spreadOut.positions)
        at = {at.x * spread.across, at.y * spread.down};
    const auto actors = drawnOf(arrangement, drawn);
    // Somebody who was moved out of it by hand stays there.
    auto within = room.isNull() ? boundsOf(spreadOut, drawn) : room;
    for (const auto i : actors)
        if (const auto &at = spreadOut.positions[i]; !within.contains(at.x, at.y))
            within |= spreadOut.boxOf(int(i));
    const auto kept = room.isNull() ? QRectF() : eventPlaceIn(spreadOut, actors, within);
    const Settling settling(spreadOut, actors, within, kept, !room.isNull()),
        withoutEvent(spreadOut, actors, within, {}, !room.isNull());
    const int fits = settling.leastStep();
    const bool keeps = !kept.isNull() && fits <= int(actors.size()); // each has its name on it
    auto settled = keeps ? settling.settled(fits) : withoutEvent.settled(withoutEvent.leastStep());
    if (settled.cards.empty()) {
        takeFormsInPlace(spreadOut, actors);
        return spreadOut;
    }
    if (keeps)
        settled.eventPlace = kept;
    return settled;
}

QRectF boundsOf(const Arrangement &arrangement, const std::vector<char> &drawn)
{
    QRectF bounds;
    for (const auto i : drawnOf(arrangement, drawn))
        bounds |= arrangement.boxOf(int(i));
    return bounds;
}

QPointF middleOf(const Arrangement &arrangement, const std::vector<char> &drawn)
{
    return centresOf(arrangement, drawnOf(arrangement, drawn)).center();
}

Spread spreadToFit(const Arrangement &arrangement, const QSizeF &room, qreal largest,
                   const std::vector<char> &drawn)
{
    constexpr qreal least = 0.02;
    const auto actors = drawnOf(arrangement, drawn);
    QSizeF card;
    for (const auto i : actors)
        card += arrangement.cards[i].size / qreal(actors.size());
    const auto centres = centresOf(arrangement, actors);
    const auto share = [&](qreal has, qreal wants) {
        return std::clamp(wants > 1 ? has / wants : largest, least, largest);
    };
    const Spread full{share(room.width() - card.width(), centres.width()),
                      share(room.height() - card.height(), centres.height())};
    const auto both = std::min(full.across, full.down);
    const auto most = room.height() < lowRoom ? lowStretch : mostStretch;
    return {std::min(full.across, both * most), std::min(full.down, both * most)};
}

namespace {

/// `at`: the coordinate to even out, between 0 and `length`.
void evenOut(std::vector<Position> &positions, double Position::*at, double length)
{
    constexpr double share = 0.6; // of the way to equal steps
    std::vector<std::size_t> order(positions.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return positions[a].*at < positions[b].*at;
    });
    const double least = positions[order.front()].*at,
                 span = std::max(1.0, positions[order.back()].*at - least);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        auto &place = positions[order[rank]].*at;
        const double equal = double(rank) / double(std::max<std::size_t>(1, order.size() - 1));
        place = length * ((1 - share) * (place - least) / span + share * equal);
    }
}

} // namespace

Arrangement evenedOut(const Arrangement &arrangement, const QSizeF &room)
{
    auto evened = arrangement;
    if (evened.positions.empty())
        return evened;
    evenOut(evened.positions, &Position::x, room.width());
    evenOut(evened.positions, &Position::y, room.height());
    return evened;
}

} // namespace entente
