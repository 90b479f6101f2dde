// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorpool.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

const std::string *codeOf(const PooledActor &actor, std::string_view system)
{
    const auto it = std::find_if(actor.codes.begin(), actor.codes.end(),
                                 [&](const auto &code) { return code.first == system; });
    return it == actor.codes.end() ? nullptr : &it->second;
}

} // namespace

ActorKind guessedKind(std::string_view name, std::string_view system, bool hasCode)
{
    if (name.starts_with("Government of "))
        return ActorKind::Government;
    if (system == "cow" || system == "gw" || system == "iso3166")
        return hasCode ? ActorKind::State : ActorKind::ArmedGroup; // the lists number each state
    return system == "ucdp" || system == "acled" ? ActorKind::ArmedGroup : ActorKind::Organisation;
}

std::size_t ActorPool::find(const ActorColumns &columns, std::string_view name,
                            std::string_view code)
{
    if (code.ends_with(".0"))
        code.remove_suffix(2);
    if (m_same && !m_same->empty())
        if (const auto it = m_same->find(nameAsTold(columns, name, code)); it != m_same->end())
            return findSame(columns, it->first, name.empty() ? name : code, it->second);
    m_key.assign(columns.system);
    m_key += ':';
    m_key += code;
    if (!code.empty())
        if (const auto found = byCode(columns, name, m_key))
            return *found;
    if (!name.empty())
        if (const auto found = byName(columns, name, code))
            return *found;
    return add(columns, name, code);
}

/// What the actor is called where nobody says anything else.
std::string ActorPool::nameAsTold(const ActorColumns &columns, std::string_view name,
                                  std::string_view code) const
{
    auto told = displayText(name);
    if (name.empty() && m_nameOfCode)
        told = m_nameOfCode(columns.system, std::string(code));
    if (!told.empty())
        return told;
    return (columns.system == "cow"  ? "COW "
            : columns.system == "gw" ? "GW "
                                     : "") +
           std::string(code);
}

/// People said so, so no code says otherwise.
std::size_t ActorPool::findSame(const ActorColumns &columns, std::string_view name,
                                std::string_view code, const std::string &meant)
{
    const auto it = m_byName.find(meant);
    const auto place =
        it == m_byName.end() || it->second.empty() ? add(columns, meant, {}) : it->second.front();
    m_actors[place].isMeant = true;
    if (it == m_byName.end()) // a column of codes may call it by its name too
        m_byCode[columns.system + ':' + meant].push_back(place);
    if (name != meant)
        nickname(place, name);
    auto &codes = m_actors[place].aliasCodes;
    const bool known = std::any_of(codes.begin(), codes.end(), [&](const auto &other) {
        return other.first == columns.system;
    });
    if (!code.empty() && !columns.system.empty() && !known)
        codes.emplace_back(columns.system, code);
    return place;
}

std::optional<std::size_t> ActorPool::byCode(const ActorColumns &columns, std::string_view name,
                                             std::string_view key)
{
    const auto it = m_byCode.find(key);
    if (it == m_byCode.end())
        return std::nullopt;
    const auto same = std::find_if(it->second.begin(), it->second.end(),
                                   [&](std::size_t i) { return m_actors[i].name == name; });
    if (same != it->second.end())
        return *same;
    if (columns.nameTells && !name.empty())
        return std::nullopt;
    if (!name.empty())
        nickname(it->second.front(), name);
    return it->second.front();
}

/// By name, unless that actor is known under another code of the same system.
std::optional<std::size_t> ActorPool::byName(const ActorColumns &columns, std::string_view name,
                                             std::string_view code)
{
    const auto it = m_byName.find(name);
    if (it == m_byName.end())
        return std::nullopt;
    for (const auto i : it->second) {
        const auto *known = codeOf(m_actors[i], columns.system);
        if (known && !code.empty() && *known != code)
            continue;
        if (!known && !code.empty()) {
            m_actors[i].codes.emplace_back(columns.system, code);
            m_byCode[m_key].push_back(i);
        }
        return i;
    }
    return std::nullopt;
}

void ActorPool::nickname(std::size_t actor, std::string_view name)
{
    auto &aliases = m_actors[actor].aliases;
    if (std::find(aliases.begin(), aliases.end(), name) != aliases.end())
        return;
    aliases.emplace_back(name);
    m_byName[std::string(name)].push_back(actor);
}

std::size_t ActorPool::add(const ActorColumns &columns, std::string_view name,
                           std::string_view code)
{
    const auto place = m_actors.size();
    auto &actor = m_actors.emplace_back();
    actor.name = nameAsTold(columns, name, code);
    if (!code.empty() && !columns.system.empty())
        actor.codes.emplace_back(columns.system, code);
    actor.nameTells = columns.nameTells;
    actor.kind = columns.kind.empty() ? guessedKind(actor.name, columns.system, !code.empty())
                                      : parse<ActorKind>(columns.kind).value_or(ActorKind::State);
    if (!code.empty())
        m_byCode[m_key].push_back(place);
    m_byName[name.empty() ? actor.name : std::string(name)].push_back(place);
    return place;
}

} // namespace entente
