// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "randomedits.h"

#include "models/map/mergerecords.h"

#include <iterator>

namespace entente::test {

namespace {

std::string text(Chance &chance)
{
    static const std::string pieces[] = {
        "Egypt", " ", "\"", "\\", "/", "é", "حكومة", "{}", "%1", "<b>", "\xF0\x9F\x95\x8A"};
    std::string out = "T";
    for (int n = chance.below(6); n > 0; --n)
        out += pieces[chance.below(int(std::size(pieces)))];
    return out;
}

Edtf date(Chance &chance)
{
    static const char *const texts[] = {"2020-01-14", "2020-01",     "2020", "2019-04~",
                                        "2019-12?",   "1914-07-28%", "201X", "2021-06-30"};
    return *Edtf::parse(texts[chance.below(int(std::size(texts)))]);
}

TieBound bound(Chance &chance, const char *year)
{
    const int which = chance.below(3);
    return which == 0   ? TieBound::unknown()
           : which == 1 ? TieBound::open()
                        : TieBound::dated(*Edtf::parse(year));
}

JsonMembers unknown(Chance &chance)
{
    JsonMembers members;
    if (chance.oneIn(3))
        members.items = {{"x-note", "{\"a\": [1.50, null, \"ü\\n\"]}"}};
    return members;
}

std::vector<Evidence> evidence(const AllianceMap &map, Chance &chance)
{
    std::vector<Evidence> items;
    for (int n = chance.below(3); n > 0 && !map.sources().empty(); --n) {
        Evidence item;
        item.source = chance.anyOf(map.sources())->id;
        item.quote = text(chance) + "\n" + text(chance);
        item.says = chance.any<AssertionType>();
        if (chance.oneIn(2))
            item.attests = date(chance);
        item.extra = unknown(chance);
        items.push_back(std::move(item));
    }
    return items;
}

std::string newId(const char *word, int number)
{
    return std::string(word) + "-new-" + std::to_string(number);
}

MapPatch newActor(const AllianceMap &map, Chance &chance, int number)
{
    Actor actor;
    actor.id = ActorId(newId("actor", number));
    actor.name = text(chance);
    actor.kind = chance.any<ActorKind>();
    actor.aliases = {text(chance)};
    actor.codes.items = {{"iso3166", "\"LY\""}, {"cow", "620"}};
    actor.names = {{"ar", text(chance)}};
    actor.evidence = evidence(map, chance);
    actor.extra = unknown(chance);
    MapPatch patch;
    patch.put(std::move(actor));
    return patch;
}

MapPatch changeActor(const AllianceMap &map, Chance &chance, int)
{
    MapPatch patch;
    const auto *found = chance.anyOf(map.actors());
    if (!found)
        return patch;
    Actor actor = *found;
    switch (chance.below(4)) {
    case 0: actor.name = text(chance); break;
    case 1: actor.kind = chance.any<ActorKind>(); break;
    case 2: actor.evidence = evidence(map, chance); break;
    default:
        actor.since = date(chance);
        actor.until.reset();
        break;
    }
    patch.put(std::move(actor));
    return patch;
}

MapPatch newTie(const AllianceMap &map, Chance &chance, int number)
{
    MapPatch patch;
    const auto *from = chance.anyOf(map.actors());
    const auto *to = chance.anyOf(map.actors());
    if (!from || from == to)
        return patch;
    Tie tie;
    tie.id = TieId(newId("tie", number));
    tie.from = from->id;
    tie.to = to->id;
    tie.kind = chance.any<TieKind>();
    tie.mutual = chance.oneIn(3);
    tie.means = {chance.any<Means>()};
    tie.since = bound(chance, "2011");
    tie.until = bound(chance, "2030");
    tie.evidence = evidence(map, chance);
    tie.extra = unknown(chance);
    patch.put(std::move(tie));
    return patch;
}

MapPatch changeTie(const AllianceMap &map, Chance &chance, int)
{
    MapPatch patch;
    const auto *found = chance.anyOf(map.ties());
    if (!found)
        return patch;
    Tie tie = *found;
    const auto *event = chance.anyOf(map.events());
    switch (chance.below(5)) {
    case 0: tie.kind = chance.any<TieKind>(); break;
    case 1: std::swap(tie.from, tie.to); break;
    case 2: tie.evidence = evidence(map, chance); break;
    case 3: tie.strength = 1 + chance.below(3); break;
    default:
        if (event)
            tie.begunBy = event->id;
        break;
    }
    patch.put(std::move(tie));
    return patch;
}

MapPatch newEvent(const AllianceMap &map, Chance &chance, int number)
{
    Event event;
    event.id = EventId(newId("event", number));
    event.type = chance.any<EventType>();
    event.title = text(chance);
    if (chance.oneIn(2))
        event.date = date(chance);
    for (int n = chance.below(3); n > 0 && !map.actors().empty(); --n)
        event.participants.push_back(
            {chance.anyOf(map.actors())->id, chance.any<Role>(), unknown(chance)});
    event.figures = {{text(chance), chance.below(1000) / 7.0, Bound::MoreThan, true, {}, {}}};
    event.evidence = evidence(map, chance);
    MapPatch patch;
    patch.put(std::move(event));
    return patch;
}

MapPatch newSource(const AllianceMap &, Chance &chance, int number)
{
    Source source;
    source.id = SourceId(newId("source", number));
    source.type = "article-newspaper";
    source.title = text(chance);
    source.csl.items = {{"issued", "{\"date-parts\": [[2020, 1, 14]]}"}};
    source.issued = Edtf::parse("2020-01-14");
    MapPatch patch;
    patch.put(std::move(source));
    return patch;
}

MapPatch newScene(const AllianceMap &map, Chance &chance, int number)
{
    Scene scene;
    scene.id = SceneId(newId("scene", number));
    scene.title = text(chance);
    if (const auto *actor = chance.anyOf(map.actors()))
        scene.view.query.focus = {actor->id};
    MapPatch patch;
    patch.put(std::move(scene));
    return patch;
}

MapPatch changeHead(const AllianceMap &map, Chance &chance, int)
{
    MapInfo head = map.info();
    if (chance.oneIn(2))
        head.title = text(chance);
    else
        head.asOf = date(chance);
    MapPatch patch;
    patch.put(std::move(head));
    return patch;
}

MapPatch anyRemoveActor(const AllianceMap &map, Chance &chance, int)
{
    const auto *actor = map.actors().size() > 8 ? chance.anyOf(map.actors()) : nullptr;
    return actor ? removeActor(map, actor->id) : MapPatch();
}

MapPatch anyRemoveTie(const AllianceMap &map, Chance &chance, int)
{
    const auto *tie = chance.anyOf(map.ties());
    return tie ? removeTie(map, tie->id) : MapPatch();
}

MapPatch anyRemoveEvent(const AllianceMap &map, Chance &chance, int)
{
    const auto *event = chance.anyOf(map.events());
    return event ? removeEvent(map, event->id) : MapPatch();
}

Position anywhere(Chance &chance)
{
    return {(chance.below(200000) - 100000) / 7.0, (chance.below(200000) - 100000) / 3.0};
}

MapPatch anyMove(const AllianceMap &map, Chance &chance, int)
{
    std::vector<std::pair<ActorId, Position>> moves;
    for (int n = 1 + chance.below(3); n > 0 && !map.actors().empty(); --n)
        moves.emplace_back(chance.anyOf(map.actors())->id, anywhere(chance));
    return moveActors(map, moves, chance.oneIn(2));
}

MapPatch anyPin(const AllianceMap &map, Chance &chance, int)
{
    std::vector<ActorId> actors;
    if (const auto *actor = chance.anyOf(map.actors()))
        actors = {actor->id};
    return pinActors(map, actors, chance.oneIn(2));
}

MapPatch anyArrange(const AllianceMap &map, Chance &chance, int number)
{
    std::vector<std::pair<ActorId, Position>> places;
    for (const auto &actor : map.actors())
        places.emplace_back(actor.id, anywhere(chance));
    return arrange(map, places, chance.oneIn(2) ? "stage" : "circle", unsigned(number));
}

template <class Table, class Ids>
void pickOne(const Table &table, Chance &chance, Ids &ids)
{
    if (const auto *record = chance.anyOf(table); record && chance.oneIn(2))
        ids.insert(record->id);
}

RecordSelection anyPicked(const AllianceMap &map, Chance &chance)
{
    RecordSelection picked;
    pickOne(map.actors(), chance, picked.actors);
    pickOne(map.ties(), chance, picked.ties);
    pickOne(map.events(), chance, picked.events);
    pickOne(map.sources(), chance, picked.sources);
    return picked;
}

MapPatch anyRemovePicked(const AllianceMap &map, Chance &chance, int)
{
    return map.actors().size() > 8 ? removePicked(map, anyPicked(map, chance)) : MapPatch();
}

MapPatch anyRemoveSource(const AllianceMap &map, Chance &chance, int)
{
    const auto *source = chance.anyOf(map.sources());
    return source ? removeSource(map, source->id) : MapPatch();
}

MapPatch anyMergeSources(const AllianceMap &map, Chance &chance, int)
{
    const auto *kept = chance.anyOf(map.sources());
    const auto *gone = chance.anyOf(map.sources());
    return kept && kept != gone ? mergeRecords(map, kept->id, gone->id).patch : MapPatch();
}

MapPatch anyReverse(const AllianceMap &map, Chance &chance, int)
{
    const auto *tie = chance.anyOf(map.ties());
    return tie ? reverseTie(map, tie->id) : MapPatch();
}

MapPatch anyRetype(const AllianceMap &map, Chance &chance, int)
{
    const auto *tie = chance.anyOf(map.ties());
    return tie ? retypeTie(map, tie->id, chance.any<TieKind>()) : MapPatch();
}

MapPatch anySplit(const AllianceMap &map, Chance &chance, int)
{
    const auto *tie = chance.anyOf(map.ties());
    return tie ? splitTie(map, tie->id, date(chance), {chance.any<Means>()}) : MapPatch();
}

/// Only where the tie's other bound is not dated: whether an event suits a dated one is the user's
/// to judge.
MapPatch anyBound(const AllianceMap &map, Chance &chance, int)
{
    const auto *tie = chance.anyOf(map.ties());
    const auto *event = chance.anyOf(map.events());
    const auto end = chance.oneIn(2) ? TieEnd::Begins : TieEnd::Ends;
    if (!tie || !event || (end == TieEnd::Begins ? tie->until : tie->since).isDated())
        return {};
    return boundByEvent(map, tie->id, event->id, end);
}

MapPatch anyInsert(const AllianceMap &map, Chance &chance, int)
{
    auto part = excerpt(map, anyPicked(map, chance));
    if (const auto *actor = chance.anyOf(part.actors())) {
        Actor other = *actor;
        other.name = text(chance);
        MapPatch patch;
        patch.put(std::move(other));
        part.apply(patch);
    }
    return insertMap(map, part, {12.345, -7});
}

MapPatch anyDuplicate(const AllianceMap &map, Chance &chance, int)
{
    return duplicate(map, anyPicked(map, chance), {20.005, 20});
}

} // namespace

const std::vector<Maker> &makers()
{
    static const std::vector<Maker> all = {
        {"new actor", newActor},
        {"change actor", changeActor},
        {"new tie", newTie},
        {"change tie", changeTie},
        {"new event", newEvent},
        {"new source", newSource},
        {"new scene", newScene},
        {"change head", changeHead},
        {"removeActor", anyRemoveActor},
        {"removeRelation", anyRemoveTie},
        {"removeEvent", anyRemoveEvent},
        {"moveActors", anyMove},
        {"pinActors", anyPin},
        {"arrange", anyArrange},
        {"removePicked", anyRemovePicked},
        {"removeSource", anyRemoveSource},
        {"mergeRecords", anyMergeSources},
        {"reverseRelation", anyReverse},
        {"retypeRelation", anyRetype},
        {"splitRelation", anySplit},
        {"boundByEvent", anyBound},
        {"insertMap", anyInsert},
        {"duplicate", anyDuplicate},
    };
    return all;
}

RandomEdit RandomEdits::next(const AllianceMap &map)
{
    const auto &maker = makers()[std::size_t(m_chance.below(int(makers().size())))];
    RandomEdit edit{maker.name, {}, maker.make(map, m_chance, ++m_number)};
    if (std::string_view(maker.name) == "moveActors" && m_chance.oneIn(2))
        edit.mergeKey = "drag";
    return edit;
}

} // namespace entente::test
