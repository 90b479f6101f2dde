// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/columnmeanings.h"
#include "models/import/importdraft.h"

#include <QAbstractTableModel>

namespace entente {

/// The columns of a table, one a row: what each is called, what it means, what else is to be said
/// of that, and what stands in it. What is chosen here changes the draft.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, MeansWhat, Detail, Examples, ColumnCount };

    explicit ColumnsModel(ImportDraft *draft, QObject *parent = nullptr);

    /// The draft was changed elsewhere.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Somebody chose something.
    void chosen();

private:
    /// What more is to be chosen of a column with that meaning.
    struct More
    {
        QStringList choices;
        int chosen = 0;
    };

    const std::string &columnName(int row) const;
    More detailOf(const ColumnMeaning &meaning) const;
    void chooseDetail(const std::string &column, const ColumnMeaning &meaning, int chosen);
    std::vector<Meaning> choicesFor(const ColumnMeaning &meaning) const;
    QString examples(int row) const;

    ImportDraft *m_draft;
    QStringList m_examples; // by row
};

} // namespace entente
