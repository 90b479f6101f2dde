// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "resultsmodel.h"

#include "models/picture/textmeasure.h"

#include "recorddelegate.h"

namespace entente {

void ResultsModel::setHits(std::vector<SearchHit> hits, const AllianceMap &map)
{
    beginResetModel();
    if (!(m_map == map))
        m_icons.clear();
    m_map = map;
    m_hits = std::move(hits);
    endResetModel();
}

void ResultsModel::setTheme(const Theme &theme)
{
    m_icons.setTheme(theme);
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0), index(int(m_hits.size()) - 1), {Qt::DecorationRole});
}

Item ResultsModel::itemAt(int row) const
{
    return row >= 0 && row < int(m_hits.size()) ? m_hits[std::size_t(row)].item : Item();
}

QString ResultsModel::completionAt(int row) const
{
    return row >= 0 && row < int(m_hits.size()) ? m_hits[std::size_t(row)].completion : QString();
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &hit = m_hits[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return hit.label;
    case Qt::ToolTipRole: return plainToolTip(QStringLiteral("%1\n%2").arg(hit.label, hit.detail));
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(hit.label, hit.detail);
    case Qt::DecorationRole: return hit.item.isNull() ? QVariant() : m_icons.icon(m_map, hit.item);
    case DetailRole: return hit.detail;
    case ItemRole: return QVariant::fromValue(hit.item);
    default: return {};
    }
}

} // namespace entente
