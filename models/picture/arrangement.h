// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/camps.h"
#include "models/analysis/mapindex.h"
#include "models/layout/layoutrequest.h"

#include <QRectF>
#include <QString>

namespace entente {

/// How much of a card there is room for.
enum class CardForm : unsigned char {
    Full,
    Compact, // smaller, without a subtitle
    Chip,    // its outline and emblem; the name beside it where there is room
    Dot
};

/// An actor's card as measured, wherever it stands: its size does not depend on the date.
struct CardMetrics
{
    QSizeF size; // all of it
    bool prominent = false;
    QString label;
    QString subtitle;
    ActorKind kind = ActorKind::State;
    bool hasFlag = false;
    int ties = 0; // over all dates: who has more keeps more of the card
    CardForm form = CardForm::Full;
};

/// How large all of such a card is.
QSizeF cardSize(const CardMetrics &card, CardForm form);

/// Measures of what stands on a card, in pixels.
struct CardMeasures
{
    qreal padding, emblem, gap, end, height, name, leaderName, leaderHeight, disc, personName;
};
constexpr CardMeasures fullCard{7, 26, 10, 12, 40, 15, 19, 58, 44, 13.5};
constexpr CardMeasures compactCard{5, 18, 6, 9, 27, 13, 15, 32, 28, 12.5};
constexpr qreal chipSize = 22;
constexpr qreal dotSize = 8;

/// What stays the same at every date: cards measured, and where they stand. Made once per change of
/// the map.
struct Arrangement
{
    std::vector<CardMetrics> cards;  // by actor
    std::vector<Position> positions; // by actor: centres
    std::vector<char> placed;        // by actor: the file holds its place
    Camps camps;                     // over all dates
    QRectF eventPlace;               // kept free for the event's box at all dates; null: none

    QRectF boxOf(int actor) const;
    bool complete() const; // everybody has a place in the file
};

/// Measures the cards and takes the places that the map holds; the others stand at 0,0 until a
/// layout has placed them.
/// What is the same in the map `before` is taken over from its arrangement.
Arrangement measure(const MapIndex &index, const MapIndex *indexBefore = nullptr,
                    const Arrangement *before = nullptr);
/// The request for a layout of the whole map, over the union of all dates. Placed actors that are
/// pinned (all placed ones, where `keepPlaced`) stay exactly where they are.
LayoutRequest layoutRequest(const MapIndex &index, const Arrangement &arrangement,
                            const std::string &engine, bool keepPlaced);
/// Gives everybody without a place one, by the built-in layouts only: a new actor among those it is
/// tied to, a map without any places the layout that suits it. Who stood somewhere `before` in the
/// picture of the same map stays there; only who had no tie yet and gets one joins a partner who
/// had ties. False where the watch stopped it, and they stand nowhere.
bool placeMissing(const MapIndex &index, Arrangement &arrangement,
                  const MapIndex *indexBefore = nullptr, const Arrangement *before = nullptr,
                  const ProgressAndCancel &watch = {});

} // namespace entente
