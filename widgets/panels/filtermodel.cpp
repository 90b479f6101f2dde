// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filtermodel.h"

#include "models/document/viewstate.h"
#include "models/map/text.h"
#include "models/picture/displaylist.h"
#include "models/picture/textfont.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "widgets/inspector/links.h"

#include <QPixmap>

namespace entente {

namespace {

template <class T>
void put(std::set<T> &set, const T &value, bool in)
{
    if (in)
        set.insert(value);
    else
        set.erase(value);
}

bool citesSource(const std::vector<Evidence> &evidence, const SourceId &source)
{
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const Evidence &item) { return item.source == source; });
}

} // namespace

FilterModel::FilterModel(ViewState *view, QObject *parent)
    : QAbstractItemModel(parent)
    , m_view(view)
{
    connect(view, &ViewState::changed, this, &FilterModel::tellChecks);
}

void FilterModel::setSnapshot(const Snapshot &snapshot, bool mapChanged)
{
    if (mapChanged || m_index != snapshot.index) {
        beginResetModel();
        m_index = snapshot.index;
        for (auto &rows : m_rows)
            rows.clear();
        if (m_index) {
            fill(m_index->map());
            count(snapshot);
        }
        endResetModel();
        return;
    }
    if (m_index && !count(snapshot))
        return;
    for (int group = 0; group < groupCount; ++group)
        if (const auto parent = index(group, 0); rowCount(parent) > 0)
            Q_EMIT dataChanged(index(0, 1, parent), index(rowCount(parent) - 1, 1, parent),
                               {Qt::DisplayRole});
}

void FilterModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    tellChecks();
}

/// Only what the map has can be left out; standings are always there.
void FilterModel::fill(const AllianceMap &map)
{
    std::set<TieKind> kinds;
    std::set<Means> means;
    for (const auto &tie : map.ties()) {
        kinds.insert(tie.kind);
        means.insert(tie.means.begin(), tie.means.end());
    }
    for (const auto kind : kinds)
        m_rows[int(Group::Kind)].push_back(
            {int(kind), {}, shown(sentenceCase(kindNoun(kind))), {}, 0});
    for (const auto one : means)
        m_rows[int(Group::Means)].push_back(
            {int(one), {}, shown(sentenceCase(meansWords({one}))), {}, 0});
    for (const auto standing : {Standing::Attested, Standing::Assumed, Standing::Disputed})
        m_rows[int(Group::Standing)].push_back({int(standing),
                                                {},
                                                QString::fromStdString(standingLabel(standing)),
                                                QString::fromStdString(standingMeaning(standing)),
                                                0});
    fillSources(map);
}

void FilterModel::fillSources(const AllianceMap &map)
{
    auto &rows = m_rows[int(Group::Source)];
    for (const auto &source : map.sources())
        rows.push_back({0, source.id, labelOf(map, Item(source.id)),
                        QString::fromStdString(citation(source)), 0});
    rows.push_back({0, {}, tr("Unsourced"), tr("What names nobody who says so"), 0});
}

bool FilterModel::count(const Snapshot &snapshot)
{
    const auto counts = [this] {
        std::vector<int> all;
        for (const auto &rows : m_rows)
            for (const auto &row : rows)
                all.push_back(row.count);
        return all;
    };
    const auto before = counts();
    for (auto &rows : m_rows)
        for (auto &row : rows)
            row.count = 0;
    const auto tally = [this](Group group, auto matches) {
        for (auto &row : m_rows[int(group)])
            row.count += matches(row);
    };
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        const auto standing = snapshot.ties[i].standing;
        if (standing == Standing::Absent)
            continue;
        const auto &tie = m_index->map().ties().at(i);
        tally(Group::Kind, [&](const Row &row) { return TieKind(row.word) == tie.kind; });
        tally(Group::Means, [&](const Row &row) {
            return std::find(tie.means.begin(), tie.means.end(), Means(row.word)) !=
                   tie.means.end();
        });
        tally(Group::Standing, [&](const Row &row) { return Standing(row.word) == standing; });
        tally(Group::Source, [&](const Row &row) {
            return row.source.empty() ? tie.evidence.empty()
                                      : citesSource(tie.evidence, row.source);
        });
    }
    return counts() != before;
}

bool FilterModel::isTicked(Group group, const Row &row) const
{
    const auto &filter = m_view->filter();
    switch (group) {
    case Group::Kind: return !filter.hiddenKinds.contains(TieKind(row.word));
    case Group::Means: return !filter.hiddenMeans.contains(Means(row.word));
    case Group::Standing: return !filter.hiddenStandings.contains(Standing(row.word));
    case Group::Source:
        return row.source.empty() ? !filter.hideUnsourced
                                  : !filter.hiddenSources.contains(row.source);
    }
    return true;
}

bool FilterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.parent().isValid() || index.column() != 0)
        return false;
    const auto group = Group(index.parent().row());
    const auto &row = m_rows[int(group)][std::size_t(index.row())];
    const bool hidden = value.toInt() != Qt::Checked;
    Filter filter = m_view->filter();
    switch (group) {
    case Group::Kind: put(filter.hiddenKinds, TieKind(row.word), hidden); break;
    case Group::Means: put(filter.hiddenMeans, Means(row.word), hidden); break;
    case Group::Standing: put(filter.hiddenStandings, Standing(row.word), hidden); break;
    case Group::Source:
        if (row.source.empty())
            filter.hideUnsourced = hidden;
        else
            put(filter.hiddenSources, row.source, hidden);
        break;
    }
    m_view->setFilter(std::move(filter)); // its signal brings the check mark
    return true;
}

void FilterModel::tellChecks()
{
    for (int group = 0; group < groupCount; ++group)
        if (const auto parent = index(group, 0); rowCount(parent) > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent),
                               {Qt::CheckStateRole, Qt::DecorationRole});
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(parent.isValid() ? parent.row() + 1 : 0));
}

QModelIndex FilterModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0
               ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
               : QModelIndex();
}

int FilterModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount;
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_rows[parent.row()].size()) : 0;
}

Qt::ItemFlags FilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!index.parent().isValid())
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == 0 ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant FilterModel::groupData(int group, int column, int role) const
{
    static const char *const names[groupCount] = {QT_TR_NOOP("Kinds"), QT_TR_NOOP("Means"),
                                                  QT_TR_NOOP("On the date shown"),
                                                  QT_TR_NOOP("Sources")};
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole)
        return tr(names[group]);
    if (role == Qt::ForegroundRole)
        return m_theme.mutedText;
    if (role != Qt::FontRole)
        return {};
    QFont font = textFont(11, QFont::Bold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    return font;
}

QPixmap FilterModel::sample(TieKind kind) const
{
    QPixmap picture(QSize(32, 14) * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTie(painter, sampleTie(kind, Standing::Attested, QRectF(1, 0, 30, 14)), m_theme);
    return picture;
}

QVariant FilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(index.row(), index.column(), role);
    const auto group = Group(index.internalId() - 1);
    const auto &row = m_rows[int(group)][std::size_t(index.row())];
    if (index.column() == 1) {
        if (role == Qt::DisplayRole)
            return QString::number(row.count);
        if (role == Qt::ForegroundRole)
            return m_theme.mutedText;
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                             : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return row.label;
    case Qt::ToolTipRole: return row.tip.isEmpty() ? QVariant() : QVariant(plainToolTip(row.tip));
    case Qt::CheckStateRole: return isTicked(group, row) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        return group == Group::Kind ? QVariant(sample(TieKind(row.word))) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(row.label, tr("%n ties", nullptr, int(row.count)));
    default: return {};
    }
}

} // namespace entente
