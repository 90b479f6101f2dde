// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actorsmodel.h"

#include "models/map/text.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "recorddelegate.h"
#include "widgets/inspector/links.h"

#include <algorithm>

namespace entente {

void ActorsModel::setSnapshot(const Snapshot &snapshot, bool mapChanged)
{
    if (mapChanged || m_index != snapshot.index) {
        beginResetModel();
        m_index = snapshot.index;
        m_icons.clear();
        fill();
        count(snapshot);
        sortRows();
        endResetModel();
        return;
    }
    if (!count(snapshot))
        return;
    if (m_order == Order::ByTies)
        setOrder(m_order);
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void ActorsModel::fill()
{
    m_rows.clear();
    if (!m_index)
        return;
    int at = 0;
    for (const auto &actor : m_index->map().actors())
        m_rows.push_back({at++, QString::fromStdString(displayText(actor.label())), 0, false});
}

bool ActorsModel::count(const Snapshot &snapshot)
{
    bool changed = false;
    for (auto &row : m_rows) {
        const auto &all = m_index->tiesOf(row.actor);
        const auto ties = int(std::count_if(all.begin(), all.end(), [&](int tie) {
            return snapshot.ties[std::size_t(tie)].shown;
        }));
        const bool shown = snapshot.actorIsShown(row.actor);
        changed |= ties != row.ties || shown != row.shown;
        row.ties = ties;
        row.shown = shown;
    }
    return changed;
}

void ActorsModel::sortRows()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) {
        if (m_order == Order::ByTies && a.ties != b.ties)
            return a.ties > b.ties;
        const int names = QString::localeAwareCompare(a.label, b.label);
        return names != 0 ? names < 0 : a.actor < b.actor;
    });
}

void ActorsModel::setOrder(Order order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_order = order;
    const auto before = persistentIndexList();
    std::vector<int> actors;
    for (const auto &index : before)
        actors.push_back(m_rows[std::size_t(index.row())].actor);
    sortRows();
    std::vector<int> placeOf(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        placeOf[std::size_t(m_rows[row].actor)] = int(row);
    QModelIndexList after;
    for (const int actor : actors)
        after << index(placeOf[std::size_t(actor)]);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ActorsModel::setTheme(const Theme &theme)
{
    m_icons.setTheme(theme);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::DecorationRole});
}

Item ActorsModel::itemAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? Item(actorOf(m_rows[std::size_t(row)]).id)
                                                : Item();
}

int ActorsModel::rowOf(const Item &item) const
{
    const auto *id = item.as<ActorId>();
    if (!id || !m_index)
        return -1;
    const int actor = m_index->actorAt(*id);
    const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const Row &row) { return row.actor == actor; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int ActorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ActorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[std::size_t(index.row())];
    const auto &actor = actorOf(row);
    switch (role) {
    case Qt::DisplayRole: return row.label;
    case Qt::ToolTipRole: return plainToolTip(shown(actor.name));
    case Qt::AccessibleTextRole:
        return QStringList{row.label, QString::fromStdString(actorKindWords(actor.kind)),
                           tr("%n ties", nullptr, int(row.ties)),
                           row.shown ? tr("in the picture") : tr("not in the picture")}
            .join(QLatin1String(", "));
    case Qt::DecorationRole: return m_icons.icon(m_index->map(), Item(actor.id));
    case TrailRole: return row.ties > 0 ? QString::number(row.ties) : QString();
    case MutedRole: return !row.shown;
    case ItemRole: return QVariant::fromValue(Item(actor.id));
    default: return {};
    }
}

} // namespace entente
