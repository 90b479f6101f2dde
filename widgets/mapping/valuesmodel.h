// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/importdraft.h"

#include <QAbstractTableModel>

namespace entente {

/// What stands in the column that tells the kind of tie, one value a row, and which kind each
/// means. What is chosen here changes the draft.
class ValuesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Value, HowOften, MeansWhat, ColumnCount };

    explicit ValuesModel(ImportDraft *draft, QObject *parent = nullptr);

    /// The draft has another table, or another column tells the kind.
    void refresh();
    /// The column that tells the kind; empty where none does.
    QString column() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A value means another kind than before.
    void chosen();

private:
    /// The place of the value's meaning among the choices.
    int meaningPlace(int row) const;

    ImportDraft *m_draft;
    std::vector<std::pair<std::string, std::size_t>> m_values;
};

} // namespace entente
