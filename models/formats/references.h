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
    /// Takes down that a record refers to another one (a scene only asks for it: where it is gone,
    /// that is a warning), in its member `key` (in item `item` of the
    /// list of that name), at byte `offset`.
    void refer(TableName target, const IdText *id, const RecordPlace &from, std::size_t offset,
               const char *key, std::size_t item = noItem);
    /// Takes down that the record is used where it exists; where not, nothing is wrong.
    void use(TableName target, const IdText *id);
    /// The record was declared, yet cannot be represented.
    void drop(TableName table, const IdText *id);

    /// True for records that the map holds.
    bool holds(TableName table, const IdText *id) const;

    /// True where something is referred to that is not there, in a table that was read to its end.
    bool dangle(const std::array<bool, tableCount> &whole) const;
    /// The places of references are not kept, as hardly a file has one that dangles. Where some do,
    /// the file is read again, with references that say so of those that `all` has not.
    void reportDangling(const References &all, const std::array<bool, tableCount> &whole,
                        Problems &problems);
    /// Says which actors and sources nobody uses.
    void reportUnused(Problems &problems) const;
    /// True where something is referred to that the map does not hold.
    bool anyGone() const;

    /// Gives the memory back.
    void forget();

    static constexpr std::size_t noItem = 0xFFFFFFFF;

private:
    struct Known
    {
        const IdText *id;
        std::size_t offset;
        std::uint32_t record;
        std::uint32_t next; // of the same id, in another table
        TableName table;
        bool declared = false;
        bool referred = false;
        bool used = false;
        bool wished = false; // by a scene
        bool dropped = false;
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    /// The slot of that id: where it is, or where it is to be put.
    std::size_t slotOf(const IdText *id) const;
    void makeRoom();
    std::uint32_t first(const IdText *id) const;
    const Known *find(TableName table, const IdText *id) const;
    Known &findOrAdd(TableName table, const IdText *id);
    void sayDangling(TableName target, const IdText *id, const RecordPlace &from,
                     std::size_t offset, const char *key, std::size_t item);
    std::string hintFor(TableName target, const IdText *id);

    /// What a reading that tells what dangles goes by.
    struct Telling
    {
        const References &all;
        const std::array<bool, tableCount> &whole;
        Problems &problems;
        std::size_t suggestions = 0;
    };

    std::deque<Known> m_known; // as they come
    std::vector<std::uint32_t> m_slots;
    std::array<std::size_t, tableCount> m_counts{};
    std::optional<Telling> m_telling;
};

} // namespace entente
