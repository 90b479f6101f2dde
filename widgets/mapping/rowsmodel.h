// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/import/trialrun.h"
#include "models/picture/theme.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace entente {

/// Which rows of a trial run are looked at.
struct RowsWanted
{
    std::optional<Verdict> verdict;
    QString reason; // empty: any
    QString text;   // in some cell, or in the reason
};

/// The rows of a trial run: number, verdict, reason, and the cells as they stand in the file.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, What, Why, FirstCell };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the table.
    void setRun(std::shared_ptr<const TrialRun> run);
    /// Leaves in the rows that meet all that is asked.
    void setWanted(const RowsWanted &wanted);
    void setTheme(const Theme &theme) { m_theme = theme; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isWanted(std::size_t row) const;
    void choose();
    QColor colourOf(Verdict verdict) const;

    std::shared_ptr<const TrialRun> m_run;
    RowsWanted m_wanted;
    std::vector<std::uint32_t> m_rows; // of the run
    Theme m_theme = Theme::of(Theme::Name::Light);
    mutable std::size_t m_cellsOf = std::size_t(-1);
    mutable std::vector<std::string> m_cells; // of the row that was asked for last
};

} // namespace entente
