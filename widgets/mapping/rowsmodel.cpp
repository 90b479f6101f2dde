// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rowsmodel.h"

#include "models/picture/textmeasure.h"

#include "mappingwords.h"

#include <QFont>

#include <algorithm>

namespace entente {

void RowsModel::setRun(std::shared_ptr<const TrialRun> run)
{
    m_run = std::move(run);
    m_wanted = {};
    choose();
}

void RowsModel::setWanted(const RowsWanted &wanted)
{
    m_wanted = wanted;
    choose();
}

bool RowsModel::isWanted(std::size_t row) const
{
    if (m_wanted.verdict && m_run->verdict(row) != *m_wanted.verdict)
        return false;
    if (!m_wanted.reason.isEmpty() && QString::fromStdString(m_run->reason(row)) != m_wanted.reason)
        return false;
    if (m_wanted.text.isEmpty())
        return true;
    const auto holds = [&](const std::string &text) {
        return QString::fromStdString(text).contains(m_wanted.text, Qt::CaseInsensitive);
    };
    const auto cells = m_run->cells(row);
    return holds(m_run->reason(row)) || std::any_of(cells.begin(), cells.end(), holds);
}

void RowsModel::choose()
{
    beginResetModel();
    m_rows.clear();
    m_cellsOf = std::size_t(-1);
    for (std::size_t row = 0; m_run && row < m_run->rowCount(); ++row)
        if (isWanted(row))
            m_rows.push_back(std::uint32_t(row));
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_run ? 0 : FirstCell + int(m_run->header().size());
}

QColor RowsModel::colourOf(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::New:
    case Verdict::Updates: return m_theme.tie(TieKind::Backs);
    case Verdict::Rejected: return m_theme.tie(TieKind::Opposes);
    default: return m_theme.mutedText;
    }
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const auto row = std::size_t(m_rows[std::size_t(index.row())]);
    const auto verdict = m_run->verdict(row);
    if (role == Qt::ForegroundRole)
        return index.column() == What ? QVariant(colourOf(verdict)) : QVariant();
    if (role == Qt::FontRole && index.column() == What) {
        QFont font;
        font.setBold(verdict == Verdict::Rejected || verdict == Verdict::New);
        return font;
    }
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number: return qulonglong(m_run->number(row));
    case What: return verdictWords(verdict);
    case Why: return QString::fromStdString(m_run->reason(row));
    default: break;
    }
    if (m_cellsOf != row) {
        m_cells = m_run->cells(row);
        m_cellsOf = row;
    }
    const auto cell = std::size_t(index.column() - FirstCell);
    return cell < m_cells.size() ? QString::fromStdString(m_cells[cell]) : QString();
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Row");
    case What: return tr("Verdict");
    case Why: return tr("Because");
    default: return QString::fromStdString(m_run->header()[std::size_t(section - FirstCell)]);
    }
}

} // namespace entente
