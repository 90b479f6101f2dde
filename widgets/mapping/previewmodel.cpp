// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "previewmodel.h"

#include "mappingwords.h"

#include <QPalette>

#include <algorithm>

namespace entente {

namespace {

constexpr int shownRows = 100;

} // namespace

PreviewModel::PreviewModel(const ImportDraft *draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
}

void PreviewModel::refresh()
{
    beginResetModel();
    endResetModel();
}

void PreviewModel::refreshMeanings()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::min(shownRows, int(m_draft->preview().rows.size()));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft->preview().header.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_draft->preview().rows[std::size_t(index.row())];
    const auto column = std::size_t(index.column());
    if (role == Qt::DisplayRole)
        return column < row.size() ? QString::fromStdString(row[column]).simplified() : QString();
    const auto isIgnored = [&] {
        return meaningOf(m_draft->mapping(), m_draft->preview().header[column]).meaning ==
               Meaning::Ignored;
    };
    if (role == Qt::ForegroundRole && isIgnored())
        return QPalette().color(QPalette::PlaceholderText);
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole
                   ? QVariant(section + (m_draft->preview().firstRowIsData ? 1 : 2))
                   : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    const auto &name = m_draft->preview().header[std::size_t(section)];
    const auto meaning = meaningOf(m_draft->mapping(), name).meaning;
    const auto shown = name.empty() ? tr("(no name)") : QString::fromStdString(name).simplified();
    return meaning == Meaning::Ignored ? shown + QStringLiteral("\n ")
                                       : shown + QLatin1Char('\n') + meaningWords(meaning);
}

} // namespace entente
