// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alliancemap.h"

#include <span>

namespace entente {

/// What is to change in a map: for each table a list of (id, record or nothing). Made by pure
/// functions, carried out by AllianceMap::apply, which answers with the patch that takes it back.
class MapPatch
{
public:
    std::shared_ptr<const MapInfo> info; // null: the head stays
    std::vector<Change<Actor, ActorId>> actors;
    std::vector<Change<Tie, TieId>> ties;
    std::vector<Change<Event, EventId>> events;
    std::vector<Change<Source, SourceId>> sources;
    std::vector<Change<Scene, SceneId>> scenes;
    std::vector<Change<Placement, ActorId>> placements;

    bool empty() const;
    /// Other's changes after this one's.
    void append(const MapPatch &other);

    /// Adds the record, or puts it in the place of that with its id.
    void put(Actor record);
    void put(Tie record);
    void put(Event record);
    void put(Source record);
    void put(Scene record);
    void put(Placement record);
    void put(MapInfo head);
};

/// Takes the actor away with its ties, its place and its part in events.
MapPatch removeActor(const AllianceMap &map, const ActorId &id);
/// Takes the tie away.
MapPatch removeTie(const AllianceMap &map, const TieId &id);
/// Takes the event away; ties begun or ended by it keep their dates and forget the event.
MapPatch removeEvent(const AllianceMap &map, const EventId &id);

/// Puts actors at places; pins them where `pin` is true, else leaves the pins as they are.
MapPatch moveActors(const AllianceMap &map, std::span<const std::pair<ActorId, Position>> moves,
                    bool pin);
/// Pins or frees actors where they stand.
MapPatch pinActors(const AllianceMap &map, std::span<const ActorId> actors, bool pinned);
/// A whole new arrangement, with how it came about.
MapPatch arrange(const AllianceMap &map, std::span<const std::pair<ActorId, Position>> places,
                 const std::string &engine, unsigned seed);

} // namespace entente
