// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recordicons.h"
#include "recordsearch.h"

#include <QAbstractListModel>

namespace entente {

/// What a search found, as a list for views.
class ResultsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// `map` is what the pictures are drawn from.
    void setHits(std::vector<SearchHit> hits, const AllianceMap &map);
    void setTheme(const Theme &theme);
    /// Null beyond the last row.
    Item itemAt(int row) const;
    /// What a row makes of what was typed; empty where it is a record.
    QString completionAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SearchHit> m_hits;
    AllianceMap m_map;
    RecordIcons m_icons;
};

} // namespace entente
