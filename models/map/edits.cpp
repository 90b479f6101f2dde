// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "edits.h"

#include "newids.h"
#include "viewids.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// True where the evidence speaks of a day from `day` on.
bool attestsFrom(const AllianceMap &map, const Evidence &item, Day day)
{
    const auto days = attestation(map, item);
    return days && days->first >= day;
}

template <class List, class Test>
List taken(List &from, Test test)
{
    List out;
    for (const auto &item : from)
        if (test(item))
            out.push_back(item);
    std::erase_if(from, test);
    return out;
}

} // namespace

void PatchChain::add(const MapPatch &patch)
{
    m_map.apply(patch);
    m_patch.append(patch);
}

std::string freeId(const AllianceMap &map, std::string_view name)
{
    return NewIds(map).take(name);
}

TieId freeTieId(const AllianceMap &map, const Tie &tie)
{
    return TieId(
        freeId(map, tie.from.text() + " " + std::string(word(tie.kind)) + " " + tie.to.text()));
}

int citations(const AllianceMap &map, const SourceId &id)
{
    int count = 0;
    const auto add = [&](const auto &table) {
        for (const auto &record : table)
            count += int(std::count_if(record.evidence.begin(), record.evidence.end(),
                                       [&](const Evidence &item) { return item.source == id; }));
    };
    add(map.actors());
    add(map.ties());
    add(map.events());
    return count;
}

MapPatch removeSource(const AllianceMap &map, const SourceId &id)
{
    MapPatch patch;
    if (map.sources().contains(id) && citations(map, id) == 0)
        patch.sources.push_back({id, nullptr, std::nullopt});
    return patch;
}

MapPatch removePicked(const AllianceMap &map, const RecordSelection &picked)
{
    PatchChain chain(map);
    for (const auto &id : picked.ties)
        chain.add(removeTie(chain.map(), id));
    for (const auto &id : picked.events)
        chain.add(removeEvent(chain.map(), id));
    for (const auto &id : picked.actors)
        chain.add(removeActor(chain.map(), id));
    for (const auto &id : picked.sources)
        chain.add(removeSource(chain.map(), id));
    return chain.patch();
}

MapPatch reverseTie(const AllianceMap &map, const TieId &id)
{
    MapPatch patch;
    if (const auto *now = map.ties().find(id)) {
        auto tie = *now;
        std::swap(tie.from, tie.to);
        patch.put(std::move(tie));
    }
    return patch;
}

MapPatch retypeTie(const AllianceMap &map, const TieId &id, TieKind kind)
{
    MapPatch patch;
    const auto *now = map.ties().find(id);
    if (now && now->kind != kind) {
        auto tie = *now;
        tie.kind = kind;
        patch.put(std::move(tie));
    }
    return patch;
}

MapPatch splitTie(const AllianceMap &map, const TieId &id, const Edtf &at,
                  const std::vector<Means> &meansAfter)
{
    MapPatch patch;
    const auto *now = map.ties().find(id);
    const bool after = now && now->since.isDated() && at.earliest() <= now->since.date.earliest();
    const bool before = now && now->until.isDated() && at.latest() >= now->until.date.latest();
    if (!now || at.isInterval() || !at.earliest().isFinite() || after || before)
        return patch;
    auto first = *now, second = *now;
    const auto belongsToSecond = [&](const Evidence &item) {
        return attestsFrom(map, item, at.earliest());
    };
    second.evidence = taken(first.evidence, belongsToSecond);
    first.until = TieBound::dated(
        at.isSingleDay() && !at.imprecise() ? Edtf::ofDay(at.earliest().plus(-1)) : at);
    first.endedBy.reset();
    second.since = TieBound::dated(at);
    second.begunBy.reset();
    second.means = meansAfter;
    second.id = TieId(freeId(map, id.text()));
    patch.put(std::move(first));
    const auto place = map.ties().indexOf(id);
    patch.ties.push_back({second.id, std::make_shared<const Tie>(second),
                          place ? std::optional(*place + 1) : std::nullopt});
    return patch;
}

MapPatch boundByEvent(const AllianceMap &map, const TieId &id, const EventId &event, TieEnd end)
{
    MapPatch patch;
    const auto *now = map.ties().find(id);
    const auto *cause = map.events().find(event);
    if (!now || !cause)
        return patch;
    auto tie = *now;
    const bool begins = end == TieEnd::Begins;
    auto bound = TieBound::unknown();
    if (cause->date && !cause->date->isInterval())
        bound = TieBound::dated(*cause->date);
    else if (const auto day = cause->date
                                  ? (begins ? cause->date->earliest() : cause->date->latest())
                                  : Day::first();
             day.isFinite())
        bound = TieBound::dated(Edtf::ofDay(day));
    (begins ? tie.begunBy : tie.endedBy) = event;
    (begins ? tie.since : tie.until) = bound;
    if (tie.since.isDated() && tie.until.isDated() &&
        tie.until.date.latest() < tie.since.date.earliest())
        return patch;
    if (!(tie == *now))
        patch.put(std::move(tie));
    return patch;
}

namespace {

/// Copies records into a map of their own, each once.
class Excerpt
{
public:
    Excerpt(const AllianceMap &map) : m_map(map) {}

    void take(const ActorId &id)
    {
        const auto *actor = m_map.actors().find(id);
        if (!actor || !m_actors.insert(id).second)
            return;
        cite(actor->evidence);
        m_patch.put(*actor);
        if (const auto *placement = m_map.placements().find(id))
            m_patch.put(*placement);
    }
    void take(const TieId &id)
    {
        const auto *found = m_map.ties().find(id);
        if (!found)
            return;
        auto tie = *found;
        take(tie.from);
        take(tie.to);
        cite(tie.evidence);
        m_patch.put(std::move(tie));
    }
    void take(const EventId &id)
    {
        const auto *event = m_map.events().find(id);
        if (!event || !m_events.insert(id).second)
            return;
        for (const auto &participant : event->participants)
            take(participant.actor);
        cite(event->evidence);
        m_patch.put(*event);
    }
    void take(const SourceId &id)
    {
        const auto *source = m_map.sources().find(id);
        if (source && m_sources.insert(id).second)
            m_patch.put(*source);
    }
    AllianceMap map() const
    {
        AllianceMap part;
        part.apply(m_patch);
        MapPatch tidy;
        for (auto tie : part.ties()) {
            const bool begun = tie.begunBy && !part.events().contains(*tie.begunBy),
                       ended = tie.endedBy && !part.events().contains(*tie.endedBy);
            if (begun)
                tie.begunBy.reset();
            if (ended)
                tie.endedBy.reset();
            if (begun || ended)
                tidy.put(std::move(tie));
        }
        part.apply(tidy);
        return part;
    }

private:
    void cite(const std::vector<Evidence> &evidence)
    {
        for (const auto &item : evidence) {
            take(item.source);
            if (m_map.actors().contains(ActorId(item.speaker)))
                take(ActorId(item.speaker));
        }
    }

    const AllianceMap &m_map;
    MapPatch m_patch;
    std::set<ActorId> m_actors;
    std::set<EventId> m_events;
    std::set<SourceId> m_sources;
};

} // namespace

AllianceMap excerpt(const AllianceMap &map, const RecordSelection &picked)
{
    Excerpt part(map);
    for (const auto &id : picked.actors)
        part.take(id);
    for (const auto &id : picked.ties)
        part.take(id);
    for (const auto &id : picked.events)
        part.take(id);
    for (const auto &id : picked.sources)
        part.take(id);
    return part.map();
}

namespace {

/// Records on their way into another map: which id each is to have there.
class Insertion
{
public:
    Insertion(const AllianceMap &map, const AllianceMap &part, Position shift)
        : m_map(map)
        , m_part(part)
        , m_shift(shift)
        , m_ids(map)
    {
    }

    MapPatch patch(const RecordSelection &copies)
    {
        // In the order of who refers to whom: what a record refers to has its name before the
        // record is compared.
        putAll(m_part.sources(), m_map.sources(), copies.sources, [](Source &) {});
        nameAhead(m_part.actors(), m_map.actors(), copies.actors);
        putAll(m_part.actors(), m_map.actors(), copies.actors,
               [this](Actor &actor) { renameIn(actor.evidence); });
        putAll(m_part.events(), m_map.events(), copies.events, [this](Event &event) {
            renameIn(event.evidence);
            for (auto &participant : event.participants)
                participant.actor = renamed(participant.actor);
        });
        putAll(m_part.ties(), m_map.ties(), copies.ties, [this](Tie &tie) {
            tie.from = renamed(tie.from);
            tie.to = renamed(tie.to);
            for (auto *event : {&tie.begunBy, &tie.endedBy})
                if (*event)
                    *event = renamed(**event);
            renameIn(tie.evidence);
        });
        putAll(m_part.scenes(), m_map.scenes(), std::set<SceneId>(), [this](Scene &scene) {
            replaceIds(scene.view, [this](const std::string &id) {
                const auto it = m_names.find(id);
                return it == m_names.end() ? id : it->second;
            });
        });
        for (auto placement : m_part.placements()) {
            placement.actor = renamed(placement.actor);
            if (m_map.placements().contains(placement.actor))
                continue;
            placement.position = {placement.position.x + m_shift.x,
                                  placement.position.y + m_shift.y};
            placement.pinned = false;
            m_patch.put(placement);
        }
        return std::move(m_patch);
    }

private:
    /// A record keeps its id where that is free or names an equal record, and is not to be a copy.
    template <class Table, class Record, class Ids>
    std::string nameFor(const Table &there, const Record &record, const Ids &copies)
    {
        const auto &id = record.id.text();
        const auto *same = there.find(record.id);
        const bool keeps =
            !copies.contains(record.id) && (same ? *same == record : m_ids.reserve(id));
        const auto next = keeps ? id : m_ids.take(id);
        m_names[id] = next;
        return next;
    }
    /// Speakers may be named before they are put.
    template <class Table, class Ids>
    void nameAhead(const Table &records, const Table &there, const Ids &copies)
    {
        for (const auto &record : records)
            nameFor(there, record, copies);
    }
    template <class Table, class Ids, class Rename>
    void putAll(const Table &records, const Table &there, const Ids &copies, Rename rename)
    {
        for (auto record : records) {
            rename(record);
            const auto named = m_names.find(record.id.text());
            using Key = decltype(record.id);
            const Key next(named == m_names.end() ? nameFor(there, record, copies) : named->second);
            record.id = next;
            if (!there.contains(record.id))
                m_patch.put(std::move(record));
        }
    }
    template <class Key>
    Key renamed(const Key &id) const
    {
        const auto it = m_names.find(id.text());
        return it == m_names.end() ? id : Key(it->second);
    }
    void renameIn(std::vector<Evidence> &evidence) const
    {
        for (auto &item : evidence) {
            item.source = renamed(item.source);
            if (m_part.actors().contains(ActorId(item.speaker)))
                item.speaker = renamed(ActorId(item.speaker)).text();
        }
    }
    const AllianceMap &m_map;
    const AllianceMap &m_part;
    Position m_shift;
    std::map<std::string, std::string> m_names;
    NewIds m_ids;
    MapPatch m_patch;
};

} // namespace

MapPatch insertMap(const AllianceMap &map, const AllianceMap &part, Position shift)
{
    return Insertion(map, part, shift).patch({});
}

MapPatch duplicate(const AllianceMap &map, const RecordSelection &picked, Position shift)
{
    return Insertion(map, excerpt(map, picked), shift).patch(picked);
}

} // namespace entente
