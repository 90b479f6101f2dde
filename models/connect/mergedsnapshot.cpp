// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mergedsnapshot.h"

#include "sameids.h"

#include "models/map/mappatch.h"

#include <algorithm>

namespace entente {

namespace {

StateChange changeOf(bool before, bool after)
{
    return before  ? after ? StateChange::Same : StateChange::Ended
           : after ? StateChange::Begun
                   : StateChange::Absent;
}

/// By actor: whether a tie of the snapshot is theirs.
std::vector<char> tiedActors(const Snapshot &snapshot)
{
    std::vector<char> tied(snapshot.map().actors().size(), 0);
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        if (snapshot.ties[i].shown)
            tied[std::size_t(snapshot.index->from(int(i)))] =
                tied[std::size_t(snapshot.index->to(int(i)))] = 1;
    return tied;
}

template <class Table>
void addMissing(const Table &first, const Table &second, MapPatch &patch)
{
    for (const auto &record : second)
        if (!first.contains(keyOf(record)))
            patch.put(record);
}

AllianceMap withRecordsOf(AllianceMap first, const AllianceMap &second)
{
    MapPatch patch;
    addMissing(first.sources(), second.sources(), patch);
    addMissing(first.actors(), second.actors(), patch);
    addMissing(first.ties(), second.ties(), patch);
    addMissing(first.events(), second.events(), patch);
    for (const auto &placement : second.placements())
        if (!first.actors().contains(placement.actor))
            patch.put(placement);
    first.apply(patch);
    return first;
}

SnapshotQuery only(const AllianceMap &map)
{
    RecordSet records;
    for (const auto &tie : map.ties())
        records.ids.insert(tie.id.text());
    for (const auto &event : map.events())
        records.ids.insert(event.id.text());
    SnapshotQuery query;
    query.filter.only = std::make_shared<const RecordSet>(std::move(records));
    return query;
}

} // namespace

std::string_view word(StateChange change)
{
    constexpr std::string_view words[] = {"", "same", "begun", "ended", "changed"};
    return words[std::size_t(change)];
}

int MergedSnapshot::count(StateChange change) const
{
    return int(std::count(ties.begin(), ties.end(), change));
}

MergedSnapshot mergedSnapshot(Snapshot first, Snapshot second)
{
    MergedSnapshot merged;
    auto &both = merged.both = second;
    both.query.date.reset();
    both.query.event = {};
    both.currentEvent = -1;
    for (std::size_t i = 0; i < both.ties.size(); ++i) {
        const auto &was = first.ties[i], &is = second.ties[i];
        auto change = changeOf(was.shown, is.shown);
        if (change == StateChange::Same && was.standing != is.standing)
            change = StateChange::Changed;
        if (change == StateChange::Ended)
            both.ties[i] = was;
        merged.ties.push_back(change);
    }
    const auto before = tiedActors(first), after = tiedActors(second);
    for (std::size_t i = 0; i < before.size(); ++i) {
        merged.actors.push_back(changeOf(before[i], after[i]));
        both.actorShown[i] = before[i] || after[i];
    }
    both.hiddenActors = int(std::count(both.actorShown.begin(), both.actorShown.end(), false));
    merged.secondRecords = both.map();
    merged.first = std::move(first);
    merged.second = std::move(second);
    return merged;
}

MergedSnapshot mergedSnapshotOf(const AllianceMap &first, const AllianceMap &second)
{
    const auto other = withIdsOf(first, second).map;
    const auto index = std::make_shared<const MapIndex>(withRecordsOf(first, other));
    auto merged = mergedSnapshot(snapshotAt(index, only(first)), snapshotAt(index, only(other)));
    merged.both.query = {};
    merged.both.filteredTies = 0;
    merged.secondRecords = other;
    for (std::size_t i = 0; i < merged.ties.size(); ++i) {
        const auto &tie = index->map().ties().at(i);
        const auto *its = other.ties().find(tie.id);
        if (its && first.ties().contains(tie.id) && *its != tie)
            merged.ties[i] = StateChange::Changed;
    }
    return merged;
}

} // namespace entente
