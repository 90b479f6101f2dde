// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/importdraft.h"

#include <QAbstractTableModel>

namespace entente {

/// The first rows of a table as they stand in the file, with what each column means above it.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PreviewModel(const ImportDraft *draft, QObject *parent = nullptr);

    /// The draft has another table, or reads it otherwise.
    void refresh();
    /// The meanings changed; the rows are the same.
    void refreshMeanings();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ImportDraft *m_draft;
};

} // namespace entente
