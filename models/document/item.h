// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <QString>
#include <variant>

namespace entente {

/// A record that can be pointed at: its typed id.
class Item
{
public:
    /// In the order of the ids below.
    enum class Kind : unsigned char { None, Actor, Tie, Event, Source, Scene };

    Item() = default;
    template <class Tag>
    Item(const Id<Tag> &id) : m_id(id)
    {
    }
    /// The record of that kind whose id reads `id`; null for Kind::None.
    Item(Kind kind, const QString &id);

    Kind kind() const { return Kind(m_id.index()); }
    bool isNull() const { return kind() == Kind::None; }
    /// The id where the record is of that table, else null.
    template <class RecordId>
    const RecordId *as() const
    {
        return std::get_if<RecordId>(&m_id);
    }
    /// The id as text; empty where nothing is pointed at.
    QString idText() const;

    bool operator==(const Item &) const = default;

private:
    std::variant<std::monostate, ActorId, TieId, EventId, SourceId, SceneId> m_id;
};

/// The item's record; null where the table has none such.
template <class Record, class RecordId>
const Record *recordOf(const Table<Record, RecordId> &table, const Item &item)
{
    const auto *id = item.as<RecordId>();
    return id ? table.find(*id) : nullptr;
}

} // namespace entente
