// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"
#include "models/document/item.h"
#include "models/map/mappatch.h"
#include "models/map/newids.h"
#include "models/matching/actornames.h"

#include <QVariant>

#include <memory>

namespace entente {

/// What a table of records has in one column.
struct ColumnInfo
{
    QString title;
    bool editable = true;
    QStringList words; // of a closed list
};

/// One of the map's tables as rows and columns of text, to be read and to be written. Knows no
/// view.
class RecordTable
{
public:
    virtual ~RecordTable() = default;

    virtual Item::Kind kind() const = 0;
    int columnCount() const { return int(m_columns.size()); }
    /// By its place, from 0.
    const ColumnInfo &column(int column) const { return m_columns[std::size_t(column)]; }
    /// The column of that title, whatever its case; -1 where there is none.
    int columnNamed(const QString &title) const;

    /// Rows are the records in the order of the file; rowOf() is -1 where there is none.
    virtual int rowCount(const AllianceMap &map) const = 0;
    virtual Item item(const AllianceMap &map, int row) const = 0;
    virtual int rowOf(const AllianceMap &map, const QString &id) const = 0;
    /// Where two maps share the record, it is the same.
    virtual const void *record(const AllianceMap &map, int row) const = 0;
    virtual QString text(const AllianceMap &map, int row, int column) const = 0;
    /// What a column is sorted by: dates by their days, numbers as numbers, texts folded.
    virtual QVariant sortKey(const AllianceMap &map, int row, int column) const = 0;

    /// Writes a text into one field: the patch for it, or what is wrong in plain words. An
    /// unchanged text makes no patch.
    virtual QString write(const AllianceMap &map, const ActorNames &names, const QString &id,
                          int column, const QString &text, MapPatch &patch) const = 0;
    /// A new record from texts by column, or what is wrong.
    virtual QString make(const AllianceMap &map, const ActorNames &names, NewIds &ids,
                         const std::vector<std::pair<int, QString>> &cells,
                         MapPatch &patch) const = 0;
    virtual MapPatch remove(const AllianceMap &map, const QString &id) const = 0;

protected:
    std::vector<ColumnInfo> m_columns;
};

/// The five tables, each with its columns.
std::unique_ptr<RecordTable> actorsTable();
std::unique_ptr<RecordTable> tiesTable();
std::unique_ptr<RecordTable> eventsTable();
std::unique_ptr<RecordTable> sourcesTable();
std::unique_ptr<RecordTable> scenesTable();

} // namespace entente
