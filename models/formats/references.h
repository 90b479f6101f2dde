// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fields.h"

#include <array>
#include <deque>
#include <unordered_map>

namespace entente {

/// The tables whose records have ids.
enum class TableName : unsigned char { Actors, Relations, Events, Sources, Scenes };
constexpr std::size_t tableCount = 5;
/// As the file calls the table, and one of its records.
std::string_view tableWord(TableName table);
std::string_view recordWord(TableName table);

/// Which ids a file declares and which it refers to; says what is there twice, what dangles and
/// what nobody uses.
class References
{
public:
    /// Takes a record's id down. False, and an error, where this table has it already; another
    /// table's is an error too, and is kept.
    bool declare(TableName table, const std::string &id, const Fields &record, std::size_t index);
    /// Takes down that a record refers to another one.
    void refer(TableName target, const std::string &id, const Fields &from, Place place,
               std::string_view key);
    /// Takes down that the record is used where it exists; where not, nothing is wrong.
    void use(TableName target, const std::string &id);
    /// The record was declared, yet cannot be represented.
    void drop(TableName table, const std::string &id);

    /// True for records that the map holds.
    bool holds(TableName table, const std::string &id) const;

    /// Says what dangles. Of tables that were not read to their end nothing is said.
    void reportDangling(Problems &problems, const std::array<bool, tableCount> &whole);
    /// Says which actors and sources nobody uses.
    void reportUnused(Problems &problems) const;

private:
    struct Known
    {
        std::size_t offset = 0;
        std::size_t index = 0;
        bool used = false;
        bool dropped = false;
    };
    struct Pending
    {
        TableName target;
        std::string id;
        std::string who;
        std::string key;
        Place place;
    };

    Known *known(TableName table, const std::string &id);
    std::string hintFor(const Pending &pending, bool suggest) const;

    std::array<std::unordered_map<std::string, Known>, tableCount> m_known;
    std::deque<Pending> m_pending;
};

} // namespace entente
