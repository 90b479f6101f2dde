// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actorpool.h"
#include "claims.h"
#include "countrycodes.h"

#include "models/map/mappatch.h"
#include "models/map/newids.h"

namespace entente {

/// Finds the actors of an import in a map by the mapping's word, by code and by exact name, and
/// makes those that are not there.
class ActorMerge
{
public:
    ActorMerge(const AllianceMap &base, const ActorPool &pool, const CountryCodes *countries,
               NewIds &ids, MapPatch &patch);

    /// The actor's id in the map.
    const ActorId &id(std::size_t pooled);
    /// What came of it.
    Verdict verdict(std::size_t pooled);
    /// Names of the actors that were made.
    const std::vector<std::string> &fresh() const { return m_fresh; }

private:
    const Actor *find(const PooledActor &actor) const;
    const Actor *byName(const PooledActor &actor, const std::string &name) const;
    const Actor *byOtherNumber(const PooledActor &actor) const;
    ActorId make(const PooledActor &pooled);
    ActorId keep(const Actor &known, const PooledActor &pooled);
    bool namesAreCountryCodes() const;
    std::string countryOf(const Actor &actor, const std::string &name) const;
    void addCodes(Actor &actor) const;

    const AllianceMap &m_base;
    const ActorPool &m_pool;
    const CountryCodes *m_countries;
    NewIds &m_ids;
    MapPatch &m_patch;
    std::unordered_multimap<std::string, const Actor *> m_byCode;
    std::unordered_multimap<std::string, const Actor *> m_byName; // case folded
    std::vector<ActorId> m_known;
    bool m_namesAreCodes = false; // "GBR", "FRA"
    std::vector<Verdict> m_verdicts;
    std::vector<std::string> m_fresh;
};

} // namespace entente
