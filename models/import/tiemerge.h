// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actormerge.h"
#include "importmark.h"
#include "tableimport.h"

#include <unordered_set>

namespace entente {

/// Makes ties of claims and finds those of the map that they are: by what an earlier import
/// remembers, else by ends, kind and bounds. What people wrote stays.
class TieMerge
{
public:
    /// The source that a cell names, made where the map does not have it.
    using SourceOf = std::function<SourceId(const std::string &)>;

    TieMerge(const AllianceMap &base, Claims &claims, ActorMerge &actors, SourceOf sourceOf,
             NewIds &ids, MapPatch &patch);

    /// Brings the ties of a claim in: joined with one of the map that says the same, or new.
    void add(ClaimId claim, const TableImport::Set &set, const SourceId &source);
    /// Puts all that was added into the patch, and takes away what an earlier release told, this
    /// one does not tell any more and nobody has written on. Sets the verdicts of the claims.
    void finish(const std::vector<TableImport::Set> &sets);

    std::size_t made() const { return m_made; }
    std::size_t updated() const { return m_updated; }
    /// What became of ties that the newer release does not tell any more.
    std::vector<std::string> notes() const;

private:
    struct Made
    {
        Tie tie;
        ClaimId claim;
        const TableImport::Set *set;
        SourceId source;
        const Tie *known = nullptr;
    };
    struct Known
    {
        const Tie *tie;
        ImportMark mark;
        DayRange days;
    };
    struct Match
    {
        long likeness;
        Made *made;
        const Known *known;
    };

    Tie frame(const TieClaim &claim) const;
    std::vector<Tie> tiesOf(const TieClaim &claim, const TableImport::Set &set,
                            const SourceId &source) const;
    Tie runOf(const TieClaim &claim, const TableImport::Set &set, const SourceId &source,
              std::size_t from, std::size_t to) const;
    void boundYears(const TieClaim &claim, const TableImport::Set &set, std::size_t from,
                    std::size_t to, Tie &tie) const;
    void boundSpell(const TieClaim &claim, const TableImport::Set &set, std::size_t at,
                    Tie &tie) const;
    void addCitations(const TieClaim &claim, const DayRange &days, Tie &tie) const;

    ImportMark markOf(const Made &made) const;
    void matchAll();
    Verdict put(Made &made);
    Tie updated(const Made &made) const;
    void takeAway(const std::vector<TableImport::Set> &sets);

    const AllianceMap &m_base;
    Claims &m_claims;
    ActorMerge &m_actors;
    SourceOf m_sourceOf;
    NewIds &m_ids;
    MapPatch &m_patch;
    CarryOver m_reach;
    std::vector<Made> m_list;
    std::unordered_set<const Tie *> m_taken;
    std::size_t m_made = 0, m_updated = 0, m_gone = 0, m_elsewhere = 0;
    std::vector<std::string> m_keptIds;
};

} // namespace entente
