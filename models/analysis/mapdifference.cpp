// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapdifference.h"

#include "models/map/recordfields.h"

namespace entente {

namespace {

using What = RecordDifference::Change;

/// The keys of two lists of members whose values are not the same.
void compareMembers(const JsonMembers &from, const JsonMembers &to, Texts &fields)
{
    for (const auto &[key, value] : from.items)
        if (to.json(key) != value)
            fields.push_back(key);
    for (const auto &[key, value] : to.items)
        if (from.json(key).empty())
            fields.push_back(key);
}

template <class Record>
Texts changedFields(const Record &from, const Record &to)
{
    Texts fields;
    forEachField<Record>([&](const auto &field) {
        const auto &was = from.*field.member, &now = to.*field.member;
        if (was == now)
            return;
        if constexpr (std::is_same_v<decltype(was), const JsonMembers &>) {
            if (field.key.empty())
                return compareMembers(was, now, fields);
        }
        fields.emplace_back(field.key);
    });
    return fields;
}

template <class Table>
void compareTables(const AllianceMap &fromMap, const Table &from, const AllianceMap &toMap,
                   const Table &to, const std::string &table, std::vector<RecordDifference> &out)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto &record = from.at(i);
        const auto *other = to.find(keyOf(record));
        if (!other)
            out.push_back(
                {What::Removed, table, keyOf(record).text(), labelOf(fromMap, record), {}});
        else if (other != &record && !(*other == record))
            out.push_back({What::Changed, table, keyOf(record).text(), labelOf(toMap, *other),
                           changedFields(record, *other)});
    }
    for (const auto &record : to)
        if (!from.contains(keyOf(record)))
            out.push_back({What::Added, table, keyOf(record).text(), labelOf(toMap, record), {}});
}

template <class Table>
bool sameOrder(const Table &from, const Table &to)
{
    if (from.size() != to.size())
        return false;
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!(keyOf(from.at(i)) == keyOf(to.at(i))))
            return false;
    return true;
}

template <class Table, class Record, class Key>
void patchTable(const Table &from, const Table &to, std::vector<Change<Record, Key>> &changes)
{
    const bool inPlace = sameOrder(from, to);
    if (!inPlace)
        for (std::size_t i = from.size(); i-- > 0;)
            changes.push_back({keyOf(from.at(i)), nullptr, std::nullopt});
    for (std::size_t i = 0; i < to.size(); ++i)
        if (!inPlace || !(from.at(i) == to.at(i)))
            changes.push_back({keyOf(to.at(i)), to.pointer(i), std::nullopt});
}

std::string nameOf(const AllianceMap &map, const ActorId &id)
{
    const auto *actor = map.actors().find(id);
    return actor ? actor->label() : id.text();
}

} // namespace

std::vector<RecordDifference> differences(const AllianceMap &from, const AllianceMap &to)
{
    std::vector<RecordDifference> out;
    if (!(from.info() == to.info()))
        out.push_back({What::Changed, {}, {}, {}, changedFields(from.info(), to.info())});
    compareTables(from, from.actors(), to, to.actors(), "actors", out);
    compareTables(from, from.ties(), to, to.ties(), "relations", out);
    compareTables(from, from.events(), to, to.events(), "events", out);
    compareTables(from, from.sources(), to, to.sources(), "sources", out);
    compareTables(from, from.scenes(), to, to.scenes(), "scenes", out);
    compareTables(from, from.placements(), to, to.placements(), "layout", out);
    return out;
}

MapPatch patchBetween(const AllianceMap &from, const AllianceMap &to)
{
    MapPatch patch;
    if (!(from.info() == to.info()))
        patch.put(MapInfo(to.info()));
    patchTable(from.actors(), to.actors(), patch.actors);
    patchTable(from.ties(), to.ties(), patch.ties);
    patchTable(from.events(), to.events(), patch.events);
    patchTable(from.sources(), to.sources(), patch.sources);
    patchTable(from.scenes(), to.scenes(), patch.scenes);
    patchTable(from.placements(), to.placements(), patch.placements);
    return patch;
}

std::string labelOf(const AllianceMap &, const Actor &actor)
{
    return actor.label();
}

std::string labelOf(const AllianceMap &map, const Tie &tie)
{
    return nameOf(map, tie.from) + " – " + nameOf(map, tie.to) + " (" +
           std::string(word(tie.kind)) + ")";
}

std::string labelOf(const AllianceMap &, const Event &event)
{
    return event.title;
}

std::string labelOf(const AllianceMap &, const Source &source)
{
    return source.title.empty() ? source.id.text() : source.title;
}

std::string labelOf(const AllianceMap &, const Scene &scene)
{
    return scene.title;
}

std::string labelOf(const AllianceMap &map, const Placement &placement)
{
    return nameOf(map, placement.actor);
}

} // namespace entente
