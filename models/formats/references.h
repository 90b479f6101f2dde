// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fields.h"

#include <array>
#include <deque>

namespace entente {

/// Which ids a file declares and which it refers to; says what is there twice, what dangles and
/// what nobody uses.
class References
{
public:
    /// Takes a record's id down. False, and an error, where this table has it already; another
    /// table's is an error too, and is kept.
    bool declare(const IdText *id, const Fields &record);
    /// Takes down that a record refers to another one, in its member `key` (in item `item` of the
    /// list of that name), at byte `offset`.
    void refer(TableName target, const IdText *id, const RecordPlace &from, std::size_t offset,
               const char *key, std::size_t item = noItem);
    /// Takes down that the record is used where it exists; where not, nothing is wrong.
    void use(TableName target, const IdText *id);
    /// The record was declared, yet cannot be represented.
    void drop(TableName table, const IdText *id);

    /// True for records that the map holds.
    bool holds(TableName table, const IdText *id) const;

    /// Says what dangles. Of tables that were not read to their end nothing is said.
    void reportDangling(Problems &problems, const std::array<bool, tableCount> &whole);
    /// Says which actors and sources nobody uses.
    void reportUnused(Problems &problems) const;
    /// After reportDangling(): true where something is referred to that the map does not hold.
    bool anyGone() const { return m_anyGone; }

    static constexpr std::size_t noItem = 0xFFFFFFFF;

private:
    struct Known
    {
        const IdText *id;
        std::size_t offset;
        std::uint32_t record;
        std::uint32_t next = none; // of the same id, in another table
        TableName table;
        bool used = false;
        bool dropped = false;
    };
    struct Pending
    {
        const IdText *id;
        const char *key; // null where nothing is wrong if it dangles
        std::size_t offset;
        RecordPlace from;
        std::uint32_t item;
        TableName target;
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Slot
    {
        std::uint32_t tag = 0; // half of the hash, so that hardly another id is looked at
        std::uint32_t at = none;
    };

    /// The slot of that id: where it is, or where it is to be put.
    std::size_t slotOf(const IdText *id) const;
    void makeRoom();
    std::uint32_t first(const IdText *id) const;
    Known *known(TableName table, const IdText *id);
    const Known *known(TableName table, const IdText *id) const;
    std::string hintFor(const Pending &pending, bool suggest) const;

    std::deque<Known> m_known; // in the order of the file
    std::vector<Slot> m_slots;
    std::deque<Pending> m_pending;
    std::array<std::size_t, tableCount> m_counts{};
    bool m_anyGone = false;
};

} // namespace entente
