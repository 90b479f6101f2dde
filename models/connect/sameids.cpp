// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sameids.h"

#include "names.h"

#include "models/map/viewids.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace entente {

namespace {

/// The second map's ids that are others in the first. Ids are unique across tables.
using NewIds = std::unordered_map<std::string, std::string>;

class Renaming
{
public:
    explicit Renaming(const NewIds &ids) : m_ids(ids) {}

    template <class Tag>
    Id<Tag> operator()(const Id<Tag> &id) const
    {
        const auto found = m_ids.find(id.text());
        return found == m_ids.end() ? id : Id<Tag>(found->second);
    }

    void evidence(std::vector<Evidence> &items) const
    {
        for (auto &item : items) {
            item.source = (*this)(item.source);
            const auto speaker = m_ids.find(item.speaker.str());
            if (speaker != m_ids.end())
                item.speaker = speaker->second;
        }
    }
    Actor operator()(Actor actor) const
    {
        actor.id = (*this)(actor.id);
        evidence(actor.evidence);
        return actor;
    }
    Source operator()(Source source) const
    {
        source.id = (*this)(source.id);
        return source;
    }
    Event operator()(Event event) const
    {
        event.id = (*this)(event.id);
        for (auto &participant : event.participants)
            participant.actor = (*this)(participant.actor);
        evidence(event.evidence);
        return event;
    }
    Tie operator()(Tie tie) const
    {
        tie.id = (*this)(tie.id);
        tie.from = (*this)(tie.from);
        tie.to = (*this)(tie.to);
        if (tie.begunBy)
            tie.begunBy = (*this)(*tie.begunBy);
        if (tie.endedBy)
            tie.endedBy = (*this)(*tie.endedBy);
        evidence(tie.evidence);
        return tie;
    }
    Scene operator()(Scene scene) const
    {
        replaceIds(scene.view, [this](const std::string &id) {
            const auto found = m_ids.find(id);
            return found == m_ids.end() ? id : found->second;
        });
        return scene;
    }
    Placement operator()(Placement placement) const
    {
        placement.actor = (*this)(placement.actor);
        return placement;
    }

    template <class Table>
    Table table(const Table &records) const
    {
        std::vector<typename Table::Pointer> renamed;
        for (const auto &record : records)
            renamed.push_back(
                std::make_shared<const std::decay_t<decltype(record)>>((*this)(record)));
        return Table(std::move(renamed));
    }

private:
    const NewIds &m_ids;
};

/// What an actor is known by: "iso3166:TR", "=turkey".
Texts marksOf(const Actor &actor)
{
    Texts marks;
    for (const auto &[key, value] : actor.codes.items)
        marks.push_back(key + ":" + value);
    for (const auto &name : caseFoldedNames(actor))
        marks.push_back("=" + name);
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

/// Actors that only one of the maps has, by what they are known by; nothing where it is several.
std::map<std::string, std::optional<std::string>> unmatchedByMark(const AllianceMap &map,
                                                                  const AllianceMap &other)
{
    std::map<std::string, std::optional<std::string>> byMark;
    for (const auto &actor : map.actors()) {
        if (other.actors().contains(actor.id))
            continue;
        for (const auto &mark : marksOf(actor)) {
            const auto [place, isNew] = byMark.emplace(mark, actor.id.text());
            if (!isNew)
                place->second.reset();
        }
    }
    return byMark;
}

NewIds sameActors(const AllianceMap &first, const AllianceMap &second)
{
    const auto known = unmatchedByMark(first, second), fresh = unmatchedByMark(second, first);
    NewIds ids;
    std::unordered_map<std::string, int> taken;
    for (const auto &actor : second.actors()) {
        if (first.actors().contains(actor.id))
            continue;
        std::optional<std::string> match;
        for (const auto &mark : marksOf(actor)) { // codes sort before names
            const auto place = known.find(mark);
            if (place != known.end() && place->second && fresh.at(mark)) {
                match = place->second;
                break;
            }
        }
        if (match && taken[*match]++ == 0)
            ids.emplace(actor.id.text(), *match);
    }
    return ids;
}

/// Adds records of the second map, with ids that the first has not, that say what one of the first
/// says whose id the second has not.
template <class Table>
void addSameRecords(const Table &first, const Table &second, NewIds &ids)
{
    const Renaming renamed(ids);
    NewIds found;
    std::vector<char> isTaken(first.size(), 0);
    for (const auto &record : second) {
        if (first.contains(record.id))
            continue;
        auto wanted = renamed(record);
        for (std::size_t i = 0; i < first.size(); ++i) {
            if (isTaken[i] || second.contains(first.at(i).id))
                continue;
            wanted.id = first.at(i).id;
            if (wanted == first.at(i)) {
                isTaken[i] = 1;
                found.emplace(record.id.text(), wanted.id.text());
                break;
            }
        }
    }
    ids.merge(found);
}

} // namespace

MapWithIds withIdsOf(const AllianceMap &first, const AllianceMap &second)
{
    auto ids = sameActors(first, second);
    std::set<std::string> known;
    for (const auto &[id, match] : ids)
        known.insert(match);
    const Texts matched(known.begin(), known.end());
    addSameRecords(first.sources(), second.sources(), ids);
    addSameRecords(first.events(), second.events(), ids);
    addSameRecords(first.ties(), second.ties(), ids);
    if (ids.empty())
        return {second, {}};
    const Renaming renamed(ids);
    return {AllianceMap(second.info(), renamed.table(second.actors()), renamed.table(second.ties()),
                        renamed.table(second.events()), renamed.table(second.sources()),
                        renamed.table(second.scenes()), renamed.table(second.placements())),
            matched};
}

} // namespace entente
