// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordtablemodel.h"

#include "models/document/snapshotfeed.h"
#include "models/words/narration.h"

#include <QColor>
#include <QFont>
#include <QTextDocument>

namespace entente {

RecordTableModel::RecordTableModel(std::unique_ptr<RecordTable> table, AllianceDocument *document,
                                   SnapshotFeed *feed, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
    , m_document(document)
    , m_feed(feed)
    , m_hasStanding(m_table->kind() == Item::Kind::Tie)
{
    connect(m_feed, &SnapshotFeed::snapshotChanged, this, &RecordTableModel::follow);
    connect(m_document, &AllianceDocument::loaded, this, [this] { m_refused.clear(); });
    if (m_feed->snapshot().index)
        m_map = m_feed->snapshot().map();
}

Item RecordTableModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_table->item(m_map, row) : Item();
}

int RecordTableModel::rowOf(const Item &item) const
{
    return item.kind() == m_table->kind() ? m_table->rowOf(m_map, item.idText()) : -1;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->rowCount(m_map);
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->columnCount() + m_hasStanding;
}

bool RecordTableModel::sameRows(const AllianceMap &a, const AllianceMap &b) const
{
    const int rows = m_table->rowCount(a);
    if (rows != m_table->rowCount(b))
        return false;
    for (int row = 0; row < rows; ++row)
        if (m_table->record(a, row) != m_table->record(b, row) &&
            !(m_table->item(a, row) == m_table->item(b, row)))
            return false;
    return true;
}

void RecordTableModel::setFollowing(bool following)
{
    m_following = following;
    follow();
}

void RecordTableModel::follow()
{
    if (!m_following || !m_feed->snapshot().index)
        return;
    const auto &now = m_feed->snapshot().map();
    if (!sameRows(m_map, now)) {
        beginResetModel();
        m_map = now;
        endResetModel();
        return;
    }
    const auto before = std::exchange(m_map, now);
    tellChanged(before);
}

/// Changed records, and what may tell something else now without being changed: labels, counts,
/// standings.
void RecordTableModel::tellChanged(const AllianceMap &before)
{
    const int rows = rowCount();
    if (rows == 0)
        return;
    if (m_hasStanding)
        Q_EMIT dataChanged(index(0, m_table->columnCount()),
                           index(rows - 1, m_table->columnCount()), {Qt::DisplayRole, SortRole});
    const bool others = !(before.actors() == m_map.actors()) ||
                        !(before.sources() == m_map.sources()) || !(before.ties() == m_map.ties());
    int changed = -1, count = 0;
    for (int row = 0; row < rows; ++row)
        if (m_table->record(before, row) != m_table->record(m_map, row)) {
            changed = row;
            ++count;
        }
    if (count > 1 || others)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    else if (count == 1)
        Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1));
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (isStandingColumn(section))
        return tr("Today");
    return section < m_table->columnCount() ? m_table->column(section).title : QVariant();
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool editable = !isStandingColumn(index.column()) &&
                          m_table->column(index.column()).editable && !m_document->isReadOnly();
    return editable ? usual | Qt::ItemIsEditable : usual;
}

const RecordTableModel::Refusal *RecordTableModel::refusal(const QModelIndex &index) const
{
    if (m_refused.isEmpty())
        return nullptr;
    const auto it = m_refused.find({itemAt(index.row()).idText(), index.column()});
    return it == m_refused.end() ? nullptr : &*it;
}

/// The standing on the day or window of the timeline.
QVariant RecordTableModel::standing(int row, int role) const
{
    const auto &ties = m_feed->snapshot().ties;
    if (std::size_t(row) >= ties.size())
        return {};
    const auto &tie = ties[std::size_t(row)];
    if (role == Qt::DisplayRole) {
        const auto its = word(tie.standing);
        return QString::fromLatin1(its.data(), qsizetype(its.size()));
    }
    if (role == Qt::ToolTipRole)
        return Qt::convertFromPlainText(
            QString::fromStdString(standingWords(tie.standing, tie.why)), Qt::WhiteSpaceNormal);
    return role == SortRole ? QVariant(int(tie.standing)) : QVariant();
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isStandingColumn(index.column()))
        return standing(index.row(), role);
    const auto *waiting = refusal(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return waiting ? waiting->text : m_table->text(m_map, index.row(), index.column());
    case Qt::ToolTipRole:
        return waiting ? QVariant(Qt::convertFromPlainText(waiting->problem, Qt::WhiteSpaceNormal))
                       : QVariant();
    case RefusedRole: return waiting != nullptr;
    case SortRole: return m_table->sortKey(m_map, index.row(), index.column());
    default: return {};
    }
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto text = value.toString();
    const auto item = itemAt(index.row());
    const Cell cell{item.idText(), index.column()};
    MapPatch patch;
    const auto &map = m_document->map();
    const auto problem =
        text == m_table->text(m_map, index.row(), index.column())
            ? QString() // left as it was
            : m_table->write(map, ActorNames(map), item.idText(), index.column(), text, patch);
    if (!problem.isEmpty())
        m_refused.insert(cell, {text, problem});
    else
        m_refused.remove(cell);
    if (problem.isEmpty())
        m_document->apply(patch,
                          tr("Change “%1”", "a column").arg(m_table->column(index.column()).title));
    Q_EMIT dataChanged(index, index);
    if (problem.isEmpty())
        Q_EMIT accepted();
    else
        Q_EMIT refused(index, problem);
    return problem.isEmpty();
}

void RecordTableModel::dropRefused()
{
    if (m_refused.isEmpty())
        return;
    m_refused.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace entente
