// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappatch.h"

namespace entente {

namespace {

template <class Record, class Key>
void append(std::vector<Change<Record, Key>> &to, const std::vector<Change<Record, Key>> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

template <class Changes, class Record>
void putRecord(Changes &changes, Record &&record)
{
    auto pointer = std::make_shared<const std::decay_t<Record>>(std::forward<Record>(record));
    changes.push_back({keyOf(*pointer), pointer, std::nullopt});
}

} // namespace

bool MapPatch::empty() const
{
    return !info && actors.empty() && ties.empty() && events.empty() && sources.empty() &&
           scenes.empty() && placements.empty();
}

void MapPatch::append(const MapPatch &other)
{
    if (other.info)
        info = other.info;
    entente::append(actors, other.actors);
    entente::append(ties, other.ties);
    entente::append(events, other.events);
    entente::append(sources, other.sources);
    entente::append(scenes, other.scenes);
    entente::append(placements, other.placements);
}

void MapPatch::put(Actor record)
{
    putRecord(actors, std::move(record));
}
void MapPatch::put(Tie record)
{
    putRecord(ties, std::move(record));
}
void MapPatch::put(Event record)
{
    putRecord(events, std::move(record));
}
void MapPatch::put(Source record)
{
    putRecord(sources, std::move(record));
}
void MapPatch::put(Scene record)
{
    putRecord(scenes, std::move(record));
}
void MapPatch::put(Placement record)
{
    record.position = record.position.stored(); // so that what is saved is what is here
    putRecord(placements, std::move(record));
}
void MapPatch::put(MapInfo head)
{
    info = std::make_shared<const MapInfo>(std::move(head));
}

MapPatch removeActor(const AllianceMap &map, const ActorId &id)
{
    MapPatch patch;
    if (!map.actors().contains(id))
        return patch;
    for (const auto &tie : map.ties())
        if (tie.from == id || tie.to == id)
            patch.ties.push_back({tie.id, nullptr, std::nullopt});
    for (Event event : map.events()) {
        const auto gone =
            std::erase_if(event.participants, [&](const Participant &p) { return p.actor == id; });
        if (gone)
            patch.put(std::move(event));
    }
    for (Scene scene : map.scenes()) {
        const auto before = scene.view;
        replaceActors(scene.view,
                      [&](const ActorId &actor) { return actor == id ? ActorId() : actor; });
        if (scene.view != before)
            patch.put(std::move(scene));
    }
    if (map.placements().contains(id))
        patch.placements.push_back({id, nullptr, std::nullopt});
    patch.actors.push_back({id, nullptr, std::nullopt});
    return patch;
}

MapPatch removeTie(const AllianceMap &map, const TieId &id)
{
    MapPatch patch;
    if (map.ties().contains(id))
        patch.ties.push_back({id, nullptr, std::nullopt});
    return patch;
}

MapPatch removeEvent(const AllianceMap &map, const EventId &id)
{
    MapPatch patch;
    if (!map.events().contains(id))
        return patch;
    for (Tie tie : map.ties()) {
        const bool begun = tie.begunBy == id, ended = tie.endedBy == id;
        if (begun)
            tie.begunBy.reset();
        if (ended)
            tie.endedBy.reset();
        if (begun || ended)
            patch.put(std::move(tie));
    }
    patch.events.push_back({id, nullptr, std::nullopt});
    return patch;
}

MapPatch moveActors(const AllianceMap &map, std::span<const std::pair<ActorId, Position>> moves,
                    bool pin)
{
    MapPatch patch;
    for (const auto &[actor, position] : moves) {
        const auto *now = map.placements().find(actor);
        const Placement next{actor, position, pin || (now && now->pinned)};
        if (map.actors().contains(actor) && (!now || !(*now == next)))
            patch.put(next);
    }
    return patch;
}

MapPatch pinActors(const AllianceMap &map, std::span<const ActorId> actors, bool pinned)
{
    MapPatch patch;
    for (const auto &actor : actors)
        if (const auto *now = map.placements().find(actor); now && now->pinned != pinned)
            patch.put(Placement{actor, now->position, pinned});
    return patch;
}

MapPatch arrange(const AllianceMap &map, std::span<const std::pair<ActorId, Position>> places,
                 const std::string &engine, unsigned seed)
{
    MapPatch patch = moveActors(map, places, false);
    MapInfo head = map.info();
    head.layoutEngine = engine;
    head.layoutSeed = seed;
    if (!(head == map.info()))
        patch.put(std::move(head));
    return patch;
}

} // namespace entente
