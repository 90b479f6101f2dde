// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fieldcolumns.h"

#include <algorithm>
#include <set>

namespace entente {

/// A RecordTable over one table of the map, from its columns.
template <class Record, class Id>
class TableOf : public RecordTable
{
public:
    using Records = Table<Record, Id>;

    QVariant sortKey(const AllianceMap &map, int row, int column) const override
    {
        const auto &its = m_fields[std::size_t(column)];
        return its.key ? its.key(map, at(map, row))
                       : QVariant(foldedText(its.text(map, at(map, row))));
    }
    int rowCount(const AllianceMap &map) const override { return int(records(map).size()); }
    Item item(const AllianceMap &map, int row) const override { return Item(at(map, row).id); }
    int rowOf(const AllianceMap &map, const QString &id) const override
    {
        const auto row = records(map).indexOf(Id(id.toStdString()));
        return row ? int(*row) : -1;
    }
    const void *record(const AllianceMap &map, int row) const override
    {
        return records(map).pointer(std::size_t(row)).get();
    }
    QString text(const AllianceMap &map, int row, int column) const override
    {
        return m_fields[std::size_t(column)].text(map, at(map, row));
    }

    QString write(const AllianceMap &map, const ActorNames &names, const QString &id, int column,
                  const QString &text, MapPatch &patch) const override
    {
        const auto *now = records(map).find(Id(id.toStdString()));
        if (!now)
            return TableWords::tr("The record is not there any more.");
        Record next = *now;
        if (auto problem = writeField(names, next, column, text); !problem.isEmpty())
            return problem;
        if (auto problem = wrong(next); !problem.isEmpty())
            return problem;
        if (!(next == *now))
            patch.put(std::move(next));
        return {};
    }

    QString make(const AllianceMap &map, const ActorNames &names, NewIds &ids,
                 const std::vector<std::pair<int, QString>> &cells, MapPatch &patch) const override
    {
        Record made = blank();
        for (const auto &[column, text] : cells)
            if (!text.trimmed().isEmpty() && m_fields[std::size_t(column)].write)
                if (auto problem = writeField(names, made, column, text); !problem.isEmpty())
                    return QStringLiteral("%1: %2").arg(m_columns[std::size_t(column)].title,
                                                        problem);
        if (auto problem = wrong(made); !problem.isEmpty())
            return problem;
        made.id = Id(ids.take(nameFor(map, made)));
        patch.put(std::move(made));
        return {};
    }

protected:
    virtual const Records &records(const AllianceMap &map) const = 0;
    /// What a record as a whole lacks, or nothing.
    virtual QString wrong(const Record &record) const = 0;
    virtual Record blank() const { return {}; }
    /// From what a new record's id is made.
    virtual std::string nameFor(const AllianceMap &map, const Record &record) const = 0;

    void add(TableColumn<Record> column)
    {
        m_columns.push_back({column.title, bool(column.write), column.words});
        m_fields.push_back(std::move(column));
    }
    /// The columns of these fields; of the others that have a label, in the order of the file.
    void addFields(std::initializer_list<std::string_view> keys)
    {
        for (const auto key : keys)
            forEachField<Record>([&](const auto &field) {
                if (field.key == key)
                    addField(field);
            });
    }
    void addOtherFields()
    {
        forEachField<Record>([&](const auto &field) {
            if (!m_added.contains(field.key))
                addField(field);
        });
    }

    const Record &at(const AllianceMap &map, int row) const
    {
        return records(map).at(std::size_t(row));
    }

private:
    template <class Value>
    void addField(const Field<Record, Value> &field)
    {
        if constexpr (requires { columnOf(field); })
            if (field.label)
                add(columnOf(field));
        m_added.insert(field.key);
    }

    QString writeField(const ActorNames &names, Record &record, int column,
                       const QString &text) const
    {
        const auto &field = m_fields[std::size_t(column)];
        return field.write ? field.write(names, record, text)
                           : TableWords::tr("This column tells and is not written.");
    }

    std::vector<TableColumn<Record>> m_fields;
    std::set<std::string_view> m_added;
};

} // namespace entente
