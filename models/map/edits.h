// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mappatch.h"

#include <set>

namespace entente {

/// Patches that follow one another, each made on the map as the earlier ones leave it, and together
/// one step of the history.
class PatchChain
{
public:
    explicit PatchChain(AllianceMap map) : m_map(std::move(map)) {}

    const AllianceMap &map() const { return m_map; }
    /// Applies the patch to the map of the chain and joins it to the others.
    void add(const MapPatch &patch);
    const MapPatch &patch() const { return m_patch; }

private:
    AllianceMap m_map;
    MapPatch m_patch;
};

/// What is picked out of a map, by table.
struct RecordSelection
{
    std::set<ActorId> actors;
    std::set<TieId> ties;
    std::set<EventId> events;
    std::set<SourceId> sources;

    bool empty() const
    {
        return actors.empty() && ties.empty() && events.empty() && sources.empty();
    }
};

/// An id that no record of the map has: the slug of `name`, numbered where that is taken.
std::string freeId(const AllianceMap &map, std::string_view name);
/// The id for a new tie: "turkey-backs-gna".
TieId freeTieId(const AllianceMap &map, const Tie &tie);

/// Takes the records away with what hangs on them. A source that is cited stays; see citations().
MapPatch removePicked(const AllianceMap &map, const RecordSelection &picked);
/// Takes a source away that nothing cites; an empty patch where something does.
MapPatch removeSource(const AllianceMap &map, const SourceId &id);
/// How many items of evidence cite the source.
int citations(const AllianceMap &map, const SourceId &id);

/// The tie the other way round.
MapPatch reverseTie(const AllianceMap &map, const TieId &id);
/// The tie as another kind.
MapPatch retypeTie(const AllianceMap &map, const TieId &id, TieKind kind);
/// Two ties for one, the second from `at` on with other means ("began as funding, troops from 5
/// January"). Where `at` is a day the first ends on the day before, else it ends within `at`, as
/// the second begins. Evidence that attests a later day goes with the second, all other stays.
/// Empty where `at` lies outside the tie's bounds.
MapPatch splitTie(const AllianceMap &map, const TieId &id, const Edtf &at,
                  const std::vector<Means> &meansAfter);
/// The event begins or ends the tie, which takes over its date; an undated event begins it at an
/// unknown date. Empty where the tie would end before it begins.
enum class TieEnd : unsigned char { Begins, Ends };
MapPatch boundByEvent(const AllianceMap &map, const TieId &id, const EventId &event, TieEnd end);

/// The records with all they need to stand alone: ends of ties, participants, speakers and sources.
AllianceMap excerpt(const AllianceMap &map, const RecordSelection &picked);
/// Adds the records of another map. A record that is there already, equal, is not added again; one
/// whose id is taken by another record gets a new id. Actors stand `shift` aside of where they
/// stood.
MapPatch insertMap(const AllianceMap &map, const AllianceMap &part, Position shift);
/// Copies of the records beside them, with ids of their own.
MapPatch duplicate(const AllianceMap &map, const RecordSelection &picked, Position shift);

} // namespace entente
