// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compose.h"
#include "scaledarrangement.h"
#include "summary.h"

#include "models/analysis/diff.h"

namespace entente {

/// A map as it is drawn: where its cards stand, how its actors are gathered, the display list of
/// the snapshot that it shows, and what became of the list since somebody painted it. A value
/// without a widget: a copy goes its own way, for an export, an arrangement or a second view.
class Picture
{
public:
    Picture() = default;
    /// Of a map that is measured and placed already.
    Picture(MapIndexPointer index, Arrangement arrangement,
            std::shared_ptr<const SummaryPlan> plan = {});

    /// Measures and places the map's actors; what is the same as before is taken over. True where
    /// it is a large map in which nobody stands anywhere: all are in rows, see awaitsArrangement().
    bool setMap(const MapIndexPointer &index);
    /// The next map has nothing to do with this one.
    void forgetMap() { m_index.reset(); }
    const MapIndexPointer &index() const { return m_index; }
    bool awaitsArrangement() const { return m_awaitsArrangement; }
    const Arrangement &arrangement() const { return m_arrangement; }
    /// All stand there, in the order of the map; false, and nothing, where it has another number.
    bool standAt(const std::vector<Position> &positions);
    /// Moves one card, until the map says otherwise.
    void moveCard(int actor, const Position &to);

    /// A small map is composed for the scale at which it is seen: places go apart, cards and type
    /// keep their size. The list's units are then the map's times scale(). A large one, and groups,
    /// are composed once, and the painter leaves out what is too small: its scale is 1.
    bool isComposedForScale() const;
    /// A page may take its time: up to 300 actors and manyTies are composed for the scale too.
    void composeLargeForScale() { m_takesTime = true; }
    qreal scale() const { return isComposedForScale() ? m_scale : 1; }
    void setScale(qreal scale);
    /// By actor: who has room in the picture whatever is drawn of it, so that from one focus to
    /// another nobody moves; empty: those who are drawn.
    void keepRoomFor(std::vector<char> actors) { m_roomFor = std::move(actors); }
    /// The scale, up to `largest`, at which all fills the room, in which labels and the event's box
    /// stay too. Where the room has another shape, places go further apart along one way.
    void fitTo(const QSizeF &room, qreal largest);
    /// The room as it was fitted, in units of the list; null before that.
    const QRectF &room() const { return m_room; }
    /// What of the list, at scale 1, makes a unit of the map: 1 but for a picture that was fitted
    /// into a room of another shape.
    Spread stretch() const { return isComposedForScale() ? m_stretch : Spread(); }
    /// How many of those who are drawn have all of their card.
    int fullCards() const;
    /// True where all that are drawn have a card with their name on it, no chip or dot.
    bool hasAllCards() const;
    /// True where show() has to make the list anew.
    bool isStale() const { return m_snapshot.index == nullptr; }

    /// Brings the display list to the snapshot.
    void show(const Snapshot &snapshot, const Look &look);
    /// The same for a step through time: new ties are marked, those that went stay as ghosts;
    /// neither where filter or focus is another one, or too many ties are for marks to tell
    /// anything.
    void step(const Snapshot &snapshot, const Look &look, const SnapshotDiff &diff);
    const DisplayList &list() const { return m_list; }
    /// What the list was made of; without an index where it has to be made anew.
    const Snapshot &snapshot() const { return m_snapshot; }
    const ComposeOptions &options() const { return m_options; }
    /// The groups that are drawn; null where actors are.
    const std::shared_ptr<const SummaryPlan> &plan() const { return m_plan; }
    /// What became of the list by showing it last; asked for once.
    ListChange takeChange();
    /// True where that was a step within a large drawing, after which all else is as it was.
    bool wasQuick() const { return m_quick; }

    const std::vector<int> &appeared() const { return m_appeared; }
    const std::vector<TieItem> &ghosts() const { return m_ghosts; }
    /// What left the picture fades no more.
    void clearGhosts() { m_ghosts.clear(); }

    /// Lines enough that a view keeps it as pixels.
    bool isLarge() const;
    /// What is drawn at any date, as far as it is known.
    QRectF extent() const;
    /// Where an actor is seen: its card, or that of its closed group.
    QRectF boxOf(int actor) const;
    /// The actors that a card stands for, those of the snapshot.
    std::vector<int> actorsOf(const CardItem &card) const;

private:
    void placesChanged();
    const Arrangement &drawnArrangement();
    QRectF cardsExtent() const;
    void planGroups(const MapIndexPointer &index, const Look &look);
    ComposeOptions optionsFor(const Snapshot &snapshot, const Look &look);

    MapIndexPointer m_index; // none for a map that was just loaded
    Arrangement m_arrangement;
    bool m_takesTime = false;
    qreal m_scale = 1;
    Spread m_stretch;     // beside the scale
    Arrangement m_scaled; // m_arrangement at that scale; empty until asked for
    std::vector<char> m_roomFor;
    std::vector<char> m_who; // is drawn, by actor; empty: everybody
    QSizeF m_fittedTo;       // the last room, as long as nobody stands elsewhere
    Spread m_fitted;         // of it
    QRectF m_room;           // of the list, as it was fitted
    bool m_awaitsArrangement = false;
    std::shared_ptr<const SummaryPlan> m_plan;
    std::vector<ActorId> m_plannedOpen;
    std::shared_ptr<const std::vector<char>> m_crowded; // of this arrangement; null until asked for

    DisplayList m_list;
    Snapshot m_snapshot;
    Look m_look;
    ComposeOptions m_options;
    ListChange m_change;
    bool m_quick = false;
    QRectF m_bounds; // of m_list
    QRectF m_drawn;  // what was drawn at some date since the cards stand where they stand
    std::vector<int> m_appeared;
    std::vector<TieItem> m_ghosts;
};

} // namespace entente
