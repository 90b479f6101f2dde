// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/ids.h"

#include <cstdint>
#include <string>

namespace entente {

/// The tables whose records have ids.
enum class TableName : unsigned char { Actors, Ties, Events, Sources, Scenes };
constexpr std::size_t tableCount = 5;
/// As the file calls the table, and one of its records.
std::string_view tableWord(TableName table);
std::string recordWord(TableName table);

/// The lists of a record whose items have members of their own.
enum class ItemList : unsigned char { None, Evidence, Participants, Figures };

/// A record, or an item of one of its lists, as messages name it. Small, so that it can be kept for
/// each reference.
struct RecordPlace
{
    const IdText *id = IdText::none(); // the record's own, as the file has it
    std::uint32_t record = 0;
    std::uint32_t item = 0;
    TableName table = TableName::Actors;
    ItemList list = ItemList::None;

    /// "Tie "egypt-backs-lna", evidence 2"
    std::string who() const;
    /// "/ties/3/evidence/1"
    std::string pointer() const;
};

} // namespace entente
