// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace entente {

/// An actor as the tables of one import name it.
struct PooledActor
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> codes; // system -> code
    std::vector<std::string> aliases;
    std::vector<std::pair<std::string, std::string>> aliasCodes; // of names that were said to be it
    ActorKind kind = ActorKind::Organisation;
    bool nameTells = false;     // the same code under another name is another actor
    std::uint32_t firstRow = 0; // in a table of actors
    bool isMeant = false;       // a name of the table was said to mean it
    bool wanted = false;        // by itself, not only where a tie or an event names it
};

/// Finds out which cells mean the same actor: first by code, then by name. Two groups of one name
/// with different codes stay two.
class ActorPool
{
public:
    using NameOfCode =
        std::function<std::string(const std::string &system, const std::string &code)>;

    /// `nameOfCode` may give a name to actors of whom the table has the code only.
    explicit ActorPool(NameOfCode nameOfCode = {}) : m_nameOfCode(std::move(nameOfCode)) {}

    /// Says that names of the table mean another one: an id or a name of the map, or a name of the
    /// table.
    void setSame(const std::map<std::string, std::string> &names) { m_same = &names; }

    /// The place of the actor in `actors`. Name or code may be empty, not both.
    std::size_t find(const ActorColumns &columns, std::string_view name, std::string_view code);

    std::vector<PooledActor> &actors() { return m_actors; }
    const std::vector<PooledActor> &actors() const { return m_actors; }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Index = std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>>;

    std::optional<std::size_t> byCode(const ActorColumns &columns, std::string_view name,
                                      std::string_view key);
    std::optional<std::size_t> byName(const ActorColumns &columns, std::string_view name,
                                      std::string_view code);
    std::string nameAsTold(const ActorColumns &columns, std::string_view name,
                           std::string_view code) const;
    std::size_t findSame(const ActorColumns &columns, std::string_view name, std::string_view code,
                         const std::string &meant);
    std::size_t add(const ActorColumns &columns, std::string_view name, std::string_view code);
    void nickname(std::size_t actor, std::string_view name);

    NameOfCode m_nameOfCode;
    const std::map<std::string, std::string> *m_same = nullptr;
    std::vector<PooledActor> m_actors;
    Index m_byCode;
    Index m_byName;
    std::string m_key;
};

/// What kind of actor a name or a system of codes suggests: "Government of …" is one; numbered
/// states are states, and who has no number among them is none.
ActorKind guessedKind(std::string_view name, std::string_view system, bool hasCode);

} // namespace entente
