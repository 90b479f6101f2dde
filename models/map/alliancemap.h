// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "records.h"
#include "table.h"

namespace entente {

class MapPatch;

/// A whole map as a value: tables of records, implicitly shared, comparable. `apply` is the only
/// mutator. Nothing here checks what the records say; formats/ does that when reading.
class AllianceMap
{
public:
    using Actors = Table<Actor, ActorId>;
    using Ties = Table<Tie, TieId>;
    using Events = Table<Event, EventId>;
    using Sources = Table<Source, SourceId>;
    using Scenes = Table<Scene, SceneId>;
    using Placements = Table<Placement, ActorId>;

    AllianceMap() = default;
    AllianceMap(MapInfo info, Actors actors, Ties ties, Events events, Sources sources,
                Scenes scenes, Placements placements);

    const MapInfo &info() const { return *m_info; }
    const Actors &actors() const { return m_actors; }
    const Ties &ties() const { return m_ties; }
    const Events &events() const { return m_events; }
    const Sources &sources() const { return m_sources; }
    const Scenes &scenes() const { return m_scenes; }
    const Placements &placements() const { return m_placements; }

    /// Carries the patch out and returns its inverse: applying that gives back the map as it was,
    /// order included.
    MapPatch apply(const MapPatch &patch);

    bool operator==(const AllianceMap &other) const;

private:
    std::shared_ptr<const MapInfo> m_info = std::make_shared<MapInfo>();
    Actors m_actors;
    Ties m_ties;
    Events m_events;
    Sources m_sources;
    Scenes m_scenes;
    Placements m_placements;
};

/// The day or days for which an item of evidence speaks: `attests`, else the source's `issued`
/// where its type attests its own day (newspaper and magazine articles, broadcasts, speeches,
/// interviews, posts, web pages, reports), else none.
std::optional<DayRange> attestation(const AllianceMap &map, const Evidence &evidence);

/// The date that a map opens at: `as-of`, else the last day attested or happened, else none.
std::optional<Edtf> defaultDate(const AllianceMap &map);

} // namespace entente
