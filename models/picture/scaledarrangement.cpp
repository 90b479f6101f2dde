// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scaledarrangement.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente {

namespace {

constexpr qreal gapAcross = 12; // pixels between two cards
constexpr qreal gapDown = 8;
constexpr qreal tinyGap = 2;       // between chips and dots
constexpr qreal mostGivenWay = 46; // pixels that a full card may stand aside
constexpr qreal mostGivenWayCompact = 110;
constexpr int mostRounds = 120;

void takeForm(CardMetrics &card, CardForm form)
{
    card.form = form;
    card.size = cardSize(card, form);
}

QSizeF overlapOf(const Arrangement &arrangement, std::size_t a, std::size_t b, qreal across,
                 qreal down)
{
    const auto &one = arrangement.cards[a].size, &other = arrangement.cards[b].size;
    const auto &p = arrangement.positions[a], &q = arrangement.positions[b];
    return {(one.width() + other.width()) / 2 + across - std::abs(p.x - q.x),
            (one.height() + other.height()) / 2 + down - std::abs(p.y - q.y)};
}

/// Half of the way apart for each of two, along the shorter way. True where they were too close.
bool push(Arrangement &arrangement, std::size_t a, std::size_t b)
{
    constexpr qreal air = 0.1;
    const auto deep = overlapOf(arrangement, a, b, gapAcross, gapDown);
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

using Actors = std::vector<std::size_t>;

Actors drawnOf(const Arrangement &arrangement, const std::vector<char> &drawn)
{
    Actors actors;
    for (std::size_t i = 0; i < arrangement.cards.size(); ++i)
        if (drawn.empty() || drawn[i])
            actors.push_back(i);
    return actors;
}

/// Lets cards of one form give way; false where somebody would have to go further than that.
bool giveWay(Arrangement &arrangement, const Actors &actors, CardForm form, qreal most)
{
    for (const auto i : actors)
        takeForm(arrangement.cards[i], form);
    const auto from = arrangement.positions;
    bool crowded = true;
    for (int round = 0; crowded && round < mostRounds; ++round) {
        crowded = false;
        for (std::size_t a = 0; a < actors.size(); ++a)
            for (std::size_t b = a + 1; b < actors.size(); ++b)
                crowded |= push(arrangement, actors[a], actors[b]);
        for (const auto i : actors)
            if (std::hypot(arrangement.positions[i].x - from[i].x,
                           arrangement.positions[i].y - from[i].y) > most)
                return false;
    }
    return !crowded;
}

/// Everybody stays, and is drawn as large as whoever has more ties leaves room for.
void takeFormsByRank(Arrangement &arrangement, Actors actors)
{
    for (const auto i : actors)
        takeForm(arrangement.cards[i], CardForm::Dot);
    const auto isFree = [&](std::size_t card) {
        return std::none_of(actors.begin(), actors.end(), [&](std::size_t i) {
            const auto deep = overlapOf(arrangement, card, i, tinyGap, tinyGap);
            return i != card && deep.width() > 0 && deep.height() > 0;
        });
    };
    std::stable_sort(actors.begin(), actors.end(), [&](std::size_t a, std::size_t b) {
        const auto &one = arrangement.cards[a], &other = arrangement.cards[b];
        return std::tuple(other.prominent, other.ties) < std::tuple(one.prominent, one.ties);
    });
    for (const auto i : actors)
        for (const auto form : {CardForm::Compact, CardForm::Chip, CardForm::Dot}) {
            takeForm(arrangement.cards[i], form);
            if (isFree(i))
                break;
        }
}

} // namespace

Arrangement scaledArrangement(const Arrangement &arrangement, qreal scale,
                              const std::vector<char> &drawn)
{
    auto scaled = arrangement;
    for (auto &at : scaled.positions)
        at = {at.x * scale, at.y * scale};
    const auto positions = scaled.positions;
    const auto actors = drawnOf(arrangement, drawn);
    if (giveWay(scaled, actors, CardForm::Full, mostGivenWay))
        return scaled;
    scaled.positions = positions;
    if (giveWay(scaled, actors, CardForm::Compact, mostGivenWayCompact))
        return scaled;
    scaled.positions = positions;
    takeFormsByRank(scaled, actors);
    return scaled;
}

QRectF boundsOf(const Arrangement &arrangement, const std::vector<char> &drawn)
{
    QRectF bounds;
    for (const auto i : drawnOf(arrangement, drawn))
        bounds |= arrangement.boxOf(int(i));
    return bounds;
}

qreal scaleToFit(const Arrangement &arrangement, const QSizeF &room, qreal largest,
                 const std::vector<char> &drawn)
{
    constexpr qreal least = 0.02, step = 0.985;
    const QSizeF card(90, 30); // about; it does not shrink
    qreal scale = largest;
    while (scale > least) {
        const auto bounds = boundsOf(scaledArrangement(arrangement, scale, drawn), drawn);
        if (bounds.width() <= room.width() && bounds.height() <= room.height())
            return scale;
        const auto share = [](qreal has, qreal wants) {
            return std::max(has, 1.0) / std::max(wants, 1.0);
        };
        scale *= std::clamp(
            std::min(share(room.width() - card.width(), bounds.width() - card.width()),
                     share(room.height() - card.height(), bounds.height() - card.height())),
            0.5, step);
    }
    return least;
}

} // namespace entente
