// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "columnsmodel.h"

#include "choiceview.h"
#include "mappingwords.h"

#include "models/picture/textmeasure.h"
#include "models/words/narration.h"

#include <QPalette>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<const char *, 5> separators = {"", "; ", ", ", "|", "/"};
constexpr std::array<const char *, 8> systems = {"",     "iso3166",  "cow",   "gw",
                                                 "ucdp", "wikidata", "acled", "cameo"};

bool isActor(Meaning meaning)
{
    return meaning == Meaning::From || meaning == Meaning::To || meaning == Meaning::FromHelper ||
           meaning == Meaning::ToHelper || meaning == Meaning::Actor;
}

bool isCode(Meaning meaning)
{
    return meaning == Meaning::FromCode || meaning == Meaning::ToCode ||
           meaning == Meaning::ActorCode;
}

bool isDate(Meaning meaning)
{
    return meaning == Meaning::Since || meaning == Meaning::Until || meaning == Meaning::Happened;
}

template <class List>
int placeIn(const List &list, const std::string &text)
{
    const auto it = std::find(list.begin(), list.end(), text);
    return it == list.end() ? 0 : int(it - list.begin());
}

} // namespace

ColumnsModel::ColumnsModel(ImportDraft *draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    refresh();
}

void ColumnsModel::refresh()
{
    beginResetModel();
    m_examples.clear();
    for (std::size_t i = 0; i < m_draft->preview().header.size(); ++i)
        m_examples << examples(int(i));
    endResetModel();
}

QString ColumnsModel::examples(int row) const
{
    constexpr int most = 5;
    constexpr qsizetype longest = 40;
    QStringList list;
    for (const auto &[value, count] : m_draft->preview().values(std::size_t(row))) {
        auto text = QString::fromStdString(value).simplified();
        if (text.isEmpty())
            continue;
        if (text.size() > longest)
            text = text.left(longest) + QStringLiteral("…");
        list << text;
        if (list.size() == most)
            break;
    }
    return list.join(QStringLiteral(" · "));
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_examples.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const std::string &ColumnsModel::columnName(int row) const
{
    return m_draft->preview().header[std::size_t(row)];
}

std::vector<Meaning> ColumnsModel::choicesFor(const ColumnMeaning &meaning) const
{
    const auto all = meaningsOf(shapeOf(m_draft->mapping()));
    std::vector<Meaning> choices(all.begin(), all.end());
    if (meaning.meaning == Meaning::Other)
        choices.push_back(Meaning::Other);
    return choices;
}

ColumnsModel::More ColumnsModel::detailOf(const ColumnMeaning &meaning) const
{
    const auto &mapping = m_draft->mapping();
    More more;
    if (isActor(meaning.meaning)) {
        more.choices = {tr("one in each cell"), tr("several, parted by ;"),
                        tr("several, parted by ,"), tr("several, parted by |"),
                        tr("several, parted by /")};
        more.chosen = placeIn(separators, separatorOf(mapping, meaning.meaning));
    } else if (isCode(meaning.meaning)) {
        more.choices = {tr("the table’s own codes"),
                        tr("ISO 3166"),
                        tr("Correlates of War"),
                        tr("Gleditsch and Ward"),
                        tr("UCDP"),
                        tr("Wikidata"),
                        tr("ACLED"),
                        tr("CAMEO")};
        more.chosen = placeIn(systems, codeSystemOf(mapping, meaning.meaning));
    } else if (isDate(meaning.meaning)) {
        more.choices = {tr("year first, or in words"), tr("day first: 31/12/1994"),
                        tr("month first: 12/31/1994")};
        more.chosen = int(dateOrderOf(mapping));
    } else if (meaning.meaning == Meaning::MeansFlag) {
        for (std::size_t i = 0; i < allWords<Means>().size(); ++i)
            more.choices << QString::fromStdString(meansLabel(Means(i)));
        more.chosen = int(meaning.means);
    }
    return more;
}

void ColumnsModel::chooseDetail(const std::string &column, const ColumnMeaning &meaning, int chosen)
{
    const auto place = std::size_t(chosen);
    m_draft->change([&](TableMapping &mapping) {
        if (isActor(meaning.meaning))
            setSeparator(mapping, meaning.meaning, separators[place]);
        else if (isCode(meaning.meaning))
            setCodeSystem(mapping, meaning.meaning, systems[place]);
        else if (isDate(meaning.meaning))
            setDateOrder(mapping, DateColumns::Order(chosen));
        else
            setMeaning(mapping, column, {Meaning::MeansFlag, Means(chosen)});
    });
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    const auto &name = columnName(index.row());
    if (index.column() == Name) {
        if (role == Qt::DisplayRole)
            return name.empty() ? tr("(no name)") : QString::fromStdString(name);
        return {};
    }
    if (index.column() == Examples) {
        const auto &examples = m_examples[index.row()];
        return role == Qt::DisplayRole   ? QVariant(examples)
               : role == Qt::ToolTipRole ? QVariant(plainToolTip(examples))
                                         : QVariant();
    }
    const auto meaning = meaningOf(m_draft->mapping(), name);
    if (role == Qt::ForegroundRole && meaning.meaning == Meaning::Ignored)
        return QPalette().color(QPalette::PlaceholderText);
    if (index.column() == Detail) {
        const auto more = detailOf(meaning);
        if (role == ChoiceView::ChoicesRole)
            return more.choices;
        if (role == Qt::EditRole)
            return more.chosen;
        if (role == Qt::DisplayRole)
            return more.choices.value(more.chosen);
        return {};
    }
    const auto choices = choicesFor(meaning);
    switch (role) {
    case Qt::DisplayRole: return meaningWords(meaning.meaning);
    case Qt::ToolTipRole: return meaningHelp(meaning.meaning);
    case Qt::EditRole:
        return int(std::find(choices.begin(), choices.end(), meaning.meaning) - choices.begin());
    case ChoiceView::ChoicesRole: {
        QStringList words;
        for (const auto choice : choices)
            words << meaningWords(choice);
        return words;
    }
    default: return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Column"), tr("Means"), tr("How"), tr("What stands in it")};
    return names.value(section);
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    const bool isChoice = index.column() == MeansWhat || index.column() == Detail;
    return isChoice && !columnName(index.row()).empty() ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const auto &name = columnName(index.row());
    const auto before = meaningOf(m_draft->mapping(), name);
    if (index.column() == Detail) {
        chooseDetail(name, before, value.toInt());
    } else {
        const auto choices = choicesFor(before);
        const auto meaning = choices[std::size_t(value.toInt())];
        if (meaning == Meaning::Other)
            return false;
        m_draft->change([&](TableMapping &mapping) {
            setMeaning(mapping, name, {meaning, Means::Other});
        });
    }
    // Another column may have lost this meaning.
    Q_EMIT dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, ColumnCount - 1));
    Q_EMIT chosen();
    return true;
}

} // namespace entente
