// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actormerge.h"
#include "tableimport.h"

#include <functional>

namespace entente {

/// Makes ties of tie claims, and finds those that the map has already.
class TieMerge
{
public:
    /// The source that a cell of the table names.
    using SourceOf = std::function<SourceId(const std::string &text)>;

    TieMerge(const AllianceMap &base, const Claims &claims, ActorMerge &actors, SourceOf sourceOf,
             NewIds &ids, MapPatch &patch);

    /// Carries one claim into the map and says in it what came of it.
    void merge(TieClaim &claim, const TableImport::Set &set, const SourceId &source);

    std::size_t made() const { return m_made; }
    std::size_t updated() const { return m_updated; }

private:
    Tie frame(const TieClaim &claim, const TableImport::Set &set) const;
    std::vector<Tie> tiesOf(const TieClaim &claim, const TableImport::Set &set,
                            const SourceId &source) const;
    Tie runOf(const TieClaim &claim, const TableImport::Set &set, const SourceId &source,
              std::size_t from, std::size_t to) const;
    void addCitations(const TieClaim &claim, int firstYear, int lastYear, Tie &tie) const;
    const Tie *known(const Tie &made, const SourceId &source) const;
    Verdict put(Tie made, const SourceId &source);

    const AllianceMap &m_base;
    const Claims &m_claims;
    ActorMerge &m_actors;
    SourceOf m_sourceOf;
    NewIds &m_ids;
    MapPatch &m_patch;
    std::unordered_multimap<std::string, const Tie *> m_byEnds;
    std::unordered_set<const Tie *> m_taken;
    std::size_t m_made = 0;
    std::size_t m_updated = 0;
};

/// The member "import" of a record: which set brought it, under which key.
std::string importMark(const std::string &set, const std::string &key);

} // namespace entente
