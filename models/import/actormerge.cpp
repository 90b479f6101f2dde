// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actormerge.h"

#include "condition.h"

#include "models/formats/jsontext.h"
#include "models/matching/foldedtext.h"

#include <algorithm>

namespace entente {

ActorMerge::ActorMerge(const AllianceMap &base, const ActorPool &pool,
                       const CountryCodes *countries, NewIds &ids, MapPatch &patch)
    : m_base(base)
    , m_pool(pool)
    , m_countries(countries)
    , m_ids(ids)
    , m_patch(patch)
    , m_known(pool.actors().size())
    , m_verdicts(pool.actors().size(), Verdict::New)
{
    for (const auto &actor : base.actors()) {
        for (const auto &[system, json] : actor.codes.items)
            m_byCode.emplace(system + ":" + actor.codes.text(system), &actor);
        std::vector<std::string> all;
        if (slug(actor.name) != actor.id.text()) // else it says no more than the name
            all.push_back(caseFolded(actor.id.text()));
        for (const auto &name : allNames(actor))
            all.push_back(caseFolded(name));
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        for (const auto &name : all)
            if (!name.empty())
                m_byName.emplace(name, &actor);
    }
    m_namesAreCodes = countries && !pool.actors().empty() && namesAreCountryCodes();
}

const ActorId &ActorMerge::id(std::size_t place)
{
    auto &known = m_known[place];
    if (!known.empty())
        return known;
    const auto &pooled = m_pool.actors()[place];
    const auto *actor = find(pooled);
    const auto before = m_patch.actors.size();
    known = actor ? keep(*actor, pooled) : make(pooled);
    m_verdicts[place] = !actor                           ? Verdict::New
                        : m_patch.actors.size() > before ? Verdict::Updates
                                                         : Verdict::Duplicate;
    return known;
}

Verdict ActorMerge::verdict(std::size_t place)
{
    id(place);
    return m_verdicts[place];
}

/// Only where the name means one actor, and no code says that it is another one.
const Actor *ActorMerge::byName(const PooledActor &pooled, const std::string &name) const
{
    const auto [from, to] = m_byName.equal_range(caseFolded(name));
    if (from == to || std::next(from) != to)
        return nullptr;
    const auto *actor = from->second;
    const bool contradicted =
        std::any_of(pooled.codes.begin(), pooled.codes.end(), [&](const auto &code) {
            const auto other = actor->codes.text(code.first);
            return !other.empty() && other != code.second;
        });
    return contradicted ? nullptr : actor;
}

const Actor *ActorMerge::find(const PooledActor &pooled) const
{
    if (pooled.isMeant)
        if (const auto *actor = m_base.actors().find(ActorId(pooled.name)))
            return actor;
    for (const auto &[system, code] : pooled.codes) {
        const auto [from, to] = m_byCode.equal_range(system + ":" + code);
        for (auto i = from; i != to; ++i)
            if (i->second->name == pooled.name)
                return i->second;
        // Another name under the same code: the same actor renamed, unless the table tells actors
        // apart by name.
        const bool alone = from != to && std::next(from) == to;
        if (alone && !pooled.nameTells && m_byName.count(caseFolded(pooled.name)) == 0)
            return from->second;
    }
    if (const auto *actor = byName(pooled, pooled.name))
        return actor;
    return m_countries && !pooled.nameTells ? byOtherNumber(pooled) : nullptr;
}

/// The state that another list numbers otherwise, where both numbers mean one state on all days.
const Actor *ActorMerge::byOtherNumber(const PooledActor &pooled) const
{
    if (pooled.kind != ActorKind::State || m_byName.count(caseFolded(pooled.name)) > 0)
        return nullptr;
    for (const auto &[system, code] : pooled.codes)
        for (const auto *other : {"cow", "gw", "iso3166"}) {
            const auto number = m_countries->numberIn(other, system, code);
            const auto [from, to] = m_byCode.equal_range(std::string(other) + ":" + number);
            if (system != "ucdp" && !number.empty() && from != to && std::next(from) == to &&
                from->second->kind == ActorKind::State)
                return from->second;
        }
    return nullptr;
}

ActorId ActorMerge::keep(const Actor &known, const PooledActor &pooled)
{
    auto actor = known;
    for (const auto *codes : {&pooled.codes, &pooled.aliasCodes})
        for (const auto &[system, code] : *codes)
            if (actor.codes.json(system).empty())
                actor.codes.items.emplace_back(system, jsonString(code));
    const auto addName = [&](const std::string &name) {
        auto names = allNames(actor);
        names.push_back(actor.id.text());
        const bool isNamed = std::any_of(names.begin(), names.end(), [&](const auto &one) {
            return caseFolded(one) == caseFolded(name);
        });
        if (!isNamed)
            actor.aliases.push_back(name);
    };
    addName(pooled.name);
    if (pooled.isMeant)
        std::for_each(pooled.aliases.begin(), pooled.aliases.end(), addName);
    if (!(actor == known))
        m_patch.put(actor);
    return known.id;
}

/// True where a table calls its actors by three letters, and most of these are countries.
bool ActorMerge::namesAreCountryCodes() const
{
    std::size_t countries = 0;
    for (const auto &actor : m_pool.actors()) {
        const bool letters =
            actor.name.size() == 3 && std::all_of(actor.name.begin(), actor.name.end(),
                                                  [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!letters)
            return false;
        countries += !m_countries->iso3166OfCode(actor.name).empty();
    }
    return countries * 2 > m_pool.actors().size();
}

std::string ActorMerge::countryOf(const Actor &actor, const std::string &name) const
{
    if (const auto code = actor.codes.text("iso3166"); !code.empty())
        return m_countries->iso3166OfCode(code);
    return m_namesAreCodes ? m_countries->iso3166OfCode(name) : m_countries->iso3166OfName(name);
}

/// Adds the codes and the flag of a country that is called exactly so; nothing is guessed.
void ActorMerge::addCodes(Actor &actor) const
{
    if (!m_countries)
        return;
    constexpr std::string_view government = "Government of ";
    const bool isGovernment = actor.name.starts_with(government);
    const auto name = isGovernment ? actor.name.substr(government.size()) : actor.name;
    const auto country = countryOf(actor, name);
    const bool isGuessed =
        actor.kind == ActorKind::Organisation || actor.kind == ActorKind::ArmedGroup;
    // Older releases of UCDP call a government by its country.
    const bool isNumbered =
        !actor.codes.empty() && (actor.codes.items.size() > 1 || actor.codes.json("ucdp").empty());
    if (isGuessed && !isNumbered && !country.empty())
        actor.kind = ActorKind::State;
    if (actor.kind != ActorKind::State && !isGovernment)
        return;
    if (!country.empty())
        actor.emblem = "flag:" + lowerCase(country);
    if (isGovernment)
        return;
    if (!country.empty() && actor.codes.json("iso3166").empty())
        actor.codes.items.emplace_back("iso3166", jsonString(country));
    auto cow = m_countries->cow(name);
    for (const auto *system : {"gw", "iso3166"})
        if (cow.empty())
            cow = m_countries->numberIn("cow", system, actor.codes.text(system));
    if (!cow.empty() && actor.codes.json("cow").empty() && actor.codes.json("gw").empty())
        actor.codes.items.emplace_back("cow", jsonString(cow));
}

ActorId ActorMerge::make(const PooledActor &pooled)
{
    Actor actor;
    actor.id = ActorId(m_ids.take(pooled.name));
    actor.name = pooled.name;
    actor.kind = pooled.kind;
    actor.aliases = pooled.aliases;
    for (const auto *codes : {&pooled.codes, &pooled.aliasCodes})
        for (const auto &[system, code] : *codes)
            if (actor.codes.json(system).empty())
                actor.codes.items.emplace_back(system, jsonString(code));
    addCodes(actor);
    m_fresh.push_back(actor.name);
    auto id = actor.id;
    m_patch.put(std::move(actor));
    return id;
}

} // namespace entente
