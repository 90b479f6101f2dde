// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "valuesmodel.h"

#include "choiceview.h"
#include "mappingwords.h"

#include "models/import/boundmapping.h"
#include "models/words/narration.h"

#include <QFont>

namespace entente {

namespace {

constexpr int kinds = int(tieKindCount); // then: no tie, not known
constexpr int noTie = kinds;
constexpr int unknown = kinds + 1;

} // namespace

ValuesModel::ValuesModel(ImportDraft *draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    refresh();
}

void ValuesModel::refresh()
{
    beginResetModel();
    m_values.clear();
    const auto *tie = mainTie(m_draft->mapping());
    const auto &header = m_draft->preview().header;
    for (std::size_t i = 0; tie && i < header.size(); ++i)
        if (!header[i].empty() && sameWord(header[i], tie->kindColumn))
            m_values = m_draft->preview().values(i);
    std::erase_if(m_values, [](const auto &value) { return value.first.empty(); });
    endResetModel();
}

QString ValuesModel::column() const
{
    const auto *tie = mainTie(m_draft->mapping());
    return tie ? QString::fromStdString(tie->kindColumn) : QString();
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

int ValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ValuesModel::meaningPlace(int row) const
{
    const auto *tie = mainTie(m_draft->mapping());
    const auto *word = tie ? kindOfValue(*tie, m_values[std::size_t(row)].first) : nullptr;
    if (!word)
        return unknown;
    const auto kind = parse<TieKind>(*word);
    return kind ? int(*kind) : noTie;
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    const auto &[value, count] = m_values[std::size_t(index.row())];
    if (index.column() == Value)
        return role == Qt::DisplayRole ? QString::fromStdString(value).simplified() : QVariant();
    if (index.column() == HowOften) {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(qulonglong(count)) : QVariant();
    }
    const int place = meaningPlace(index.row());
    QStringList choices;
    for (int i = 0; i < kinds; ++i)
        choices << QString::fromStdString(kindVerb(TieKind(i), false, false));
    choices << tr("no tie: the row is left out");
    if (place == unknown)
        choices << tr("not known: the row is rejected");
    switch (role) {
    case Qt::DisplayRole: return choices.value(place);
    case Qt::EditRole: return place;
    case Qt::FontRole: {
        QFont font;
        font.setBold(place == unknown);
        return font;
    }
    case ChoiceView::ChoicesRole: return choices;
    default: return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Value"), tr("Rows"), tr("The first actor …")};
    return names.value(section);
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == MeansWhat ? flags | Qt::ItemIsEditable : flags;
}

bool ValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int place = value.toInt();
    if (role != Qt::EditRole || place == unknown)
        return false;
    const auto word =
        place == noTie ? std::string("skip") : std::string(entente::word(TieKind(place)));
    m_draft->change([&](TableMapping &mapping) {
        setKindOfValue(mapping, m_values[std::size_t(index.row())].first, word);
    });
    Q_EMIT dataChanged(index, index);
    Q_EMIT chosen();
    return true;
}

} // namespace entente
