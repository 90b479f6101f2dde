// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "recordtable.h"

#include <QAbstractTableModel>
#include <QHash>

namespace entente {

class SnapshotFeed;

/// One table of the map for views, edited in place: each change is one step of the history. What
/// cannot be taken stays in its cell as it was typed, marked, until it is put right or dropped; the
/// map does not get it.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1, RefusedRole };

    RecordTableModel(std::unique_ptr<RecordTable> table, AllianceDocument *document,
                     SnapshotFeed *feed, QObject *parent = nullptr);

    const RecordTable &table() const { return *m_table; }
    /// The record of a row.
    Item itemAt(int row) const;
    /// -1 where the item is not of this table.
    int rowOf(const Item &item) const;
    /// What was refused and waits in its cell; empty where nothing does.
    int refusedCount() const { return int(m_refused.size()); }
    void dropRefused();
    /// Unless it follows, the model stays as it is, at no cost; it catches up when it follows
    /// again.
    void setFollowing(bool following);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// What was typed is no value of that column, and why; or it was taken.
    void refused(const QModelIndex &cell, const QString &problem);
    void accepted();

private:
    struct Refusal
    {
        QString text;
        QString problem;
    };
    using Cell = std::pair<QString, int>; // id and column

    void follow();
    void tellChanged(const AllianceMap &before);
    bool sameRows(const AllianceMap &a, const AllianceMap &b) const;
    bool isStandingColumn(int column) const
    {
        return m_hasStanding && column == m_table->columnCount();
    }
    QVariant standing(int row, int role) const;
    const Refusal *refusal(const QModelIndex &index) const;

    std::unique_ptr<RecordTable> m_table;
    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    AllianceMap m_map; // as the last snapshot had it
    QHash<Cell, Refusal> m_refused;
    bool m_hasStanding;
    bool m_following = true;
};

} // namespace entente
