// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/diff.h"
#include "recordicons.h"

#include <QAbstractListModel>

namespace entente {

/// All actors of the map as a list, each with the number of its ties in today's picture; by name or
/// by that number.
class ActorsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Order { ByName, ByTies };

    using QAbstractListModel::QAbstractListModel;

    /// Counts the ties of that picture; the rows are made anew where the map changed.
    void setSnapshot(const Snapshot &snapshot, bool mapChanged);
    /// By name as people sort them, or by the most ties first.
    void setOrder(Order order);
    Order order() const { return m_order; }
    void setTheme(const Theme &theme);

    /// Null beyond the last row.
    Item itemAt(int row) const;
    int rowOf(const Item &item) const; // -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        int actor = 0; // place in the map
        QString label;
        int ties = 0;
        bool shown = false;
    };

    void fill();
    /// False where nothing changed.
    bool count(const Snapshot &snapshot);
    void sortRows();
    const Actor &actorOf(const Row &row) const
    {
        return m_index->map().actors().at(std::size_t(row.actor));
    }

    MapIndexPointer m_index;
    std::vector<Row> m_rows;
    Order m_order = Order::ByName;
    RecordIcons m_icons;
};

} // namespace entente
