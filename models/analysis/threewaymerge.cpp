// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "threewaymerge.h"

#include "mapdifference.h"

#include "models/map/recordfields.h"
#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

template <class Type>
constexpr bool isList = false;
template <class Item>
constexpr bool isList<std::vector<Item>> = true;

template <class Item>
bool contains(const std::vector<Item> &list, const Item &item)
{
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// Mine, without what they took out and with what they put in. False where both changed the same
/// item.
template <class Item>
bool mergeList(const std::vector<Item> &base, std::vector<Item> &mine,
               const std::vector<Item> &theirs)
{
    std::vector<Item> merged = mine;
    for (const auto &item : base)
        if (!contains(theirs, item) && std::erase(merged, item) == 0)
            return false;
    for (const auto &item : theirs)
        if (!contains(base, item) && !contains(merged, item))
            merged.push_back(item);
    mine = std::move(merged);
    return true;
}

/// Merges one record into `mine`, and says which fields both changed differently.
template <class Record>
class RecordMerge
{
public:
    RecordMerge(const Record &base, Record &mine, const Record &theirs)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
    {
        forEachField<Record>([this](const auto &field) {
            mergeField(std::string(field.key), m_base.*field.member, m_mine.*field.member,
                       m_theirs.*field.member);
        });
    }

    Texts conflicts;

private:
    template <class Field>
    void mergeField(const std::string &name, const Field &base, Field &mine, const Field &theirs)
    {
        if (mine == theirs || theirs == base)
            return;
        if (mine == base) {
            mine = theirs;
            return;
        }
        if constexpr (std::is_same_v<Field, JsonMembers>) {
            mergeMembers(base, mine, theirs);
            return;
        } else if constexpr (isList<Field>) {
            if (mergeList(base, mine, theirs))
                return;
        }
        conflicts.push_back(name);
    }

    void mergeMembers(const JsonMembers &base, JsonMembers &mine, const JsonMembers &theirs)
    {
        Texts keys;
        for (const auto *members : {&base, &theirs})
            for (const auto &[key, value] : members->items)
                if (!contains(keys, key))
                    keys.push_back(key);
        for (const auto &key : keys) {
            const auto was = base.json(key), here = mine.json(key), there = theirs.json(key);
            if (here == there || there == was)
                continue;
            if (here == was)
                setMember(mine, key, std::string(there));
            else
                conflicts.push_back(key);
        }
    }

    static void setMember(JsonMembers &members, const std::string &key, const std::string &value)
    {
        const auto it = std::find_if(members.items.begin(), members.items.end(),
                                     [&](const auto &item) { return item.first == key; });
        if (value.empty())
            members.items.erase(it);
        else if (it != members.items.end())
            it->second = value;
        else
            members.items.emplace_back(key, value);
    }

    const Record &m_base;
    Record &m_mine;
    const Record &m_theirs;
};

/// What is read from other members follows them.
template <class Record>
void settle(Record &, const Record &)
{
}

void settle(Source &merged, const Source &theirs)
{
    if (merged.csl.json("issued") == theirs.csl.json("issued"))
        merged.issued = theirs.issued;
    if (merged.csl.json("author") == theirs.csl.json("author"))
        merged.authors = theirs.authors;
}

void settle(MapInfo &merged, const MapInfo &theirs)
{
    if (merged.reach == theirs.reach)
        merged.reachGiven = merged.reachGiven || theirs.reachGiven;
}

/// Calls one of three functions for each record that another one refers to.
template <class Record, class OnActor, class OnEvent, class OnSource>
void forEachReference(const Record &record, OnActor onActor, OnEvent onEvent, OnSource onSource)
{
    if constexpr (requires { record.evidence; })
        for (const auto &item : record.evidence)
            onSource(item.source);
    if constexpr (requires { record.participants; })
        for (const auto &participant : record.participants)
            onActor(participant.actor);
    if constexpr (requires { record.focus; })
        for (const auto &actor : record.focus)
            onActor(actor);
    if constexpr (requires { record.begunBy; }) {
        onActor(record.from);
        onActor(record.to);
        for (const auto &event : {record.begunBy, record.endedBy})
            if (event)
                onEvent(*event);
    }
}

class MapMerge
{
public:
    MapMerge(const AllianceMap &base, const AllianceMap &mine, const AllianceMap &theirs)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
    {
        result.map = mine;
        mergeHead();
        mergeTable(&AllianceMap::actors, &MapPatch::actors);
        mergeTable(&AllianceMap::ties, &MapPatch::ties);
        mergeTable(&AllianceMap::events, &MapPatch::events);
        mergeTable(&AllianceMap::sources, &MapPatch::sources);
        mergeTable(&AllianceMap::scenes, &MapPatch::scenes);
        mergeTable(&AllianceMap::placements, &MapPatch::placements);
        result.map.apply(m_patch);
        while (bringBackWhatIsUsed())
            continue;
        dropPlacesOfNobody();
    }

    MergedMap result;

private:
    void tell(const std::string &label, const std::string &field, const std::string &words)
    {
        result.conflicts.push_back({label, field, words});
    }

    template <class Record>
    std::optional<Record> merged(const Record *base, const Record &mine, const Record &theirs,
                                 const std::string &label)
    {
        if (mine == theirs || (base && theirs == *base))
            return std::nullopt;
        Record record = mine;
        const Record nothing{};
        for (const auto &field :
             RecordMerge<Record>(base ? *base : nothing, record, theirs).conflicts)
            tell(label, field, translate("Merge", "changed here and there; yours is kept"));
        settle(record, theirs);
        return record == mine ? std::nullopt : std::optional(std::move(record));
    }

    void mergeHead()
    {
        if (auto head = merged(&m_base.info(), m_mine.info(), m_theirs.info(),
                               translate("Merge", "The map")))
            m_patch.put(std::move(*head));
    }

    template <class Table, class Changes>
    void mergeTable(const Table &(AllianceMap::*table)() const, Changes MapPatch::*changes)
    {
        for (const auto &mine : (m_mine.*table)()) {
            const auto &id = keyOf(mine);
            const auto *base = (m_base.*table)().find(id);
            const auto *theirs = (m_theirs.*table)().find(id);
            if (theirs) {
                if (auto record = merged(base, mine, *theirs, labelOf(m_mine, mine)))
                    m_patch.put(std::move(*record));
            } else if (base && mine == *base) {
                (m_patch.*changes).push_back({id, nullptr, std::nullopt});
            } else if (base) {
                tell(labelOf(m_mine, mine), {},
                     translate("Merge", "removed there, changed here; yours is kept"));
            }
        }
        for (const auto &theirs : (m_theirs.*table)()) {
            const auto &id = keyOf(theirs);
            const auto *base = (m_base.*table)().find(id);
            if ((m_mine.*table)().contains(id))
                continue;
            if (!base)
                m_patch.put(theirs);
            else if (!(theirs == *base))
                tell(labelOf(m_theirs, theirs), {},
                     translate("Merge", "changed there, removed here; it stays removed"));
        }
    }

    /// Puts the record back that is not in the merged map, though something there refers to it.
    template <class Table, class Key>
    void need(const Table &(AllianceMap::*table)() const, const Key &id, MapPatch &back)
    {
        if ((result.map.*table)().contains(id))
            return;
        for (const auto *map : {&m_mine, &m_theirs, &m_base}) {
            const auto *record = ((*map).*table)().find(id);
            if (!record)
                continue;
            tell(labelOf(*map, *record), {},
                 translate("Merge", "removed on one side, still needed on the other; it is kept"));
            back.put(*record);
            return;
        }
    }

    bool bringBackWhatIsUsed()
    {
        MapPatch back;
        const auto visit = [&](const auto &table) {
            for (const auto &record : table)
                forEachReference(
                    record, [&](const ActorId &id) { need(&AllianceMap::actors, id, back); },
                    [&](const EventId &id) { need(&AllianceMap::events, id, back); },
                    [&](const SourceId &id) { need(&AllianceMap::sources, id, back); });
        };
        visit(result.map.actors());
        visit(result.map.ties());
        visit(result.map.events());
        visit(result.map.scenes());
        result.map.apply(back);
        std::sort(
            result.conflicts.begin(), result.conflicts.end(), [](const auto &a, const auto &b) {
                return std::tie(a.label, a.field, a.words) < std::tie(b.label, b.field, b.words);
            });
        result.conflicts.erase(std::unique(result.conflicts.begin(), result.conflicts.end()),
                               result.conflicts.end());
        return !back.empty();
    }

    void dropPlacesOfNobody()
    {
        MapPatch drop;
        for (const auto &place : result.map.placements())
            if (!result.map.actors().contains(place.actor))
                drop.placements.push_back({place.actor, nullptr, std::nullopt});
        result.map.apply(drop);
    }

    const AllianceMap &m_base;
    const AllianceMap &m_mine;
    const AllianceMap &m_theirs;
    MapPatch m_patch;
};

} // namespace

MergedMap mergeMaps(const AllianceMap &base, const AllianceMap &mine, const AllianceMap &theirs)
{
    return MapMerge(base, mine, theirs).result;
}

} // namespace entente
