// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "models/analysis/camps.h"
#include "models/layout/layoutrequest.h"

namespace entente {

/// An actor's card as measured, wherever it stands: its size does not depend on the date.
struct CardMetrics
{
    QSizeF size; // all of it
    bool prominent = false;
    QString label;
    QString subtitle;
};

/// What stays the same at every date: cards measured, and where they stand. Made once per change of
/// the map.
struct Arrangement
{
    std::vector<CardMetrics> cards;  // by actor
    std::vector<Position> positions; // by actor: centres
    std::vector<char> placed;        // by actor: the file holds its place
    Camps camps;                     // over all dates

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
/// picture of the same map stays there, but for those who had no tie. False where the watch stopped
/// it, and they stand nowhere.
bool placeMissing(const MapIndex &index, Arrangement &arrangement,
                  const MapIndex *indexBefore = nullptr, const Arrangement *before = nullptr,
                  const ProgressAndCancel &watch = {});

struct SummaryPlan;

struct ComposeOptions
{
    bool hulls = false;
    bool outsiders = true; // actors who are not in the picture of the day, faded
    bool tieLabels = true; // means beside the ties
    bool event = true;
    std::shared_ptr<const SummaryPlan> summary = {}; // gathers actors; see planSummary()
    /// By tie: recedes where many ties are drawn; see crowdedTies().
    std::shared_ptr<const std::vector<char>> crowded = {};

    bool operator==(const ComposeOptions &) const = default;
};

/// What a look makes of a display list: a summary draws no camps and fades by itself, and nobody is
/// drawn outside a focus. Which ties are crowded is left to the caller, who may know it already.
ComposeOptions composeOptions(const SnapshotQuery &query, const Look &look,
                              std::shared_ptr<const SummaryPlan> plan);

/// The display list of a snapshot. Pure: same input, same list.
DisplayList compose(const Snapshot &snapshot, const Arrangement &arrangement,
                    const ComposeOptions &options = {});

/// What became of a display list.
struct ListChange
{
    bool all = true; // made anew; the rest says nothing
    bool event = false;
    bool names = true;               // those beside cards from afar may be others
    std::vector<TieItem> gone;       // ties as they were drawn
    std::vector<TieItem> come;       // and as they are drawn now
    std::vector<int> cards;          // places of those that look different
    std::vector<CardItem> cardsGone; // as they were drawn, where the box may be another
};

/// What tells one large drawing without labels on ties from another, for a picture of the first to
/// become one of the second: after an edit most of it is as it was. All where cards came or went,
/// or where camps are drawn.
ListChange changeBetween(const DisplayList &before, const DisplayList &now);

/// Brings a list that compose() made of the snapshot `before` to what it makes of `after`, with the
/// same arrangement and options. Of a large drawing without labels on ties it composes only the
/// pairs of actors that changed.
ListChange recompose(DisplayList &list, const Snapshot &before, const Snapshot &after,
                     const Arrangement &arrangement, const ComposeOptions &options);

} // namespace entente
