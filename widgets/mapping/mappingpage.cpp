// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mappingpage.h"

#include "choiceview.h"
#include "columnsmodel.h"
#include "mappingwords.h"
#include "previewmodel.h"
#include "valuesmodel.h"

#include "models/import/columnmeanings.h"
#include "models/import/presets.h"
#include "models/words/narration.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array encodings = {TextEncoding::Utf8, TextEncoding::Windows1252,
                                  TextEncoding::Utf16Le, TextEncoding::Utf16Be};
constexpr char delimiters[] = {',', ';', '\t', '|'};

QLabel *labelFor(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

std::vector<std::string> namesIn(const QString &list)
{
    std::vector<std::string> names;
    for (const auto &part : list.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (const auto name = part.trimmed(); !name.isEmpty())
            names.push_back(name.toStdString());
    return names;
}

std::optional<int> yearIn(const QLineEdit *field)
{
    bool sound = false;
    const int year = field->text().toInt(&sound);
    return sound ? std::optional(year) : std::nullopt;
}

} // namespace

MappingPage::MappingPage(ImportDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_columnsModel(new ColumnsModel(draft, this))
    , m_valuesModel(new ValuesModel(draft, this))
    , m_previewModel(new PreviewModel(draft, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeTop());
    column->addWidget(makeTables(), 1);
    column->addWidget(makeFilter());
    fillDataSets();
    showMapping();
    const auto meanings = [this] {
        showMeanings();
        Q_EMIT changed();
    };
    connect(m_columnsModel, &ColumnsModel::chosen, this, meanings);
    connect(m_valuesModel, &ValuesModel::chosen, this, &MappingPage::changed);
    connect(m_columns->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { lookAtColumn(row.row()); });
    connect(m_preview->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        m_columns->setCurrentIndex(m_columnsModel->index(section, ColumnsModel::MeansWhat));
    });
    m_columns->setCurrentIndex(m_columnsModel->index(firstUsed(), ColumnsModel::MeansWhat));
}

/// The first column that means something: wide data sets begin with many that do not.
int MappingPage::firstUsed() const
{
    const auto &header = m_draft->preview().header;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (const auto meaning = meaningOf(m_draft->mapping(), header[i]).meaning;
            meaning != Meaning::Ignored && meaning != Meaning::Other)
            return int(i);
    return 0;
}

QWidget *MappingPage::makeTop()
{
    auto *box = new QWidget(this);
    m_dataSet = new QComboBox(box);
    m_citation = new QLabel(box);
    m_citation->setWordWrap(true);
    m_citation->setMinimumWidth(700); // so that it does not ask for room for many short lines
    m_citation->setTextFormat(Qt::PlainText);
    m_citation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_encoding = new QComboBox(box);
    m_delimiter = new QComboBox(box);
    m_header = new QCheckBox(tr("First row &names the columns"), box);
    m_shape = new QComboBox(box);
    for (const auto shape : {RowShape::Tie, RowShape::Participant, RowShape::Actor})
        m_shape->addItem(shapeWords(shape));
    m_kindRow = new QWidget(box);
    m_kind = new QComboBox(m_kindRow);
    m_kind->setAccessibleName(tr("Kind of all ties"));
    for (std::size_t i = 0; i < allWords<TieKind>().size(); ++i)
        m_kind->addItem(QString::fromStdString(kindVerb(TieKind(i), false, false)));
    m_mutual = new QCheckBox(tr("ties go &both ways"), box);
    auto *file = new QHBoxLayout;
    file->addWidget(m_encoding);
    file->addSpacing(12);
    file->addWidget(labelFor(tr("S&eparator"), m_delimiter, box));
    file->addWidget(m_delimiter);
    file->addSpacing(12);
    file->addWidget(m_header);
    file->addStretch();
    auto *rows = new QHBoxLayout;
    rows->addWidget(m_shape);
    auto *kind = new QHBoxLayout(m_kindRow);
    kind->setContentsMargins(0, 0, 0, 0);
    kind->addWidget(labelFor(tr("in which the &first"), m_kind, m_kindRow));
    kind->addWidget(m_kind);
    kind->addWidget(new QLabel(tr("the second"), m_kindRow));
    rows->addWidget(m_kindRow);
    rows->addSpacing(12);
    rows->addWidget(m_mutual);
    m_disputeRow = new QWidget(box);
    m_dispute = new QLineEdit(m_disputeRow);
    m_dispute->setPlaceholderText(tr("for example: First World War"));
    m_dispute->setAccessibleName(tr("The dispute of all rows"));
    auto *dispute = new QHBoxLayout(m_disputeRow);
    dispute->setContentsMargins(0, 0, 0, 0);
    dispute->addWidget(labelFor(tr("w&hich, for all rows, is"), m_dispute, m_disputeRow));
    dispute->addWidget(m_dispute, 1);
    rows->addWidget(m_disputeRow, 1);
    rows->addStretch();
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("D&ata set"), m_dataSet);
    form->addRow(m_citation);
    auto *encodingLabel = labelFor(tr("En&coding"), m_encoding, box);
    form->addRow(encodingLabel, file);
    form->addRow(labelFor(tr("Each row te&lls"), m_shape, box), rows);
    connectTop();
    return box;
}

void MappingPage::connectTop()
{
    connect(m_dataSet, &QComboBox::activated, this, &MappingPage::chooseDataSet);
    connect(m_encoding, &QComboBox::activated, this, [this](int place) {
        m_draft->setEncoding(place == 0 ? std::nullopt
                                        : std::optional(encodings[std::size_t(place - 1)]));
        refresh();
        Q_EMIT changed();
    });
    connect(m_delimiter, &QComboBox::activated, this, [this](int place) {
        m_draft->setDelimiter(place == 0 ? '\0' : delimiters[place - 1]);
        refresh();
        Q_EMIT changed();
    });
    connect(m_header, &QCheckBox::toggled, this, [this](bool on) {
        if (m_filling)
            return;
        m_draft->setFirstRowIsData(!on);
        refresh();
        Q_EMIT changed();
    });
    connect(m_shape, &QComboBox::activated, this, &MappingPage::chooseShape);
    connect(m_kind, &QComboBox::activated, this, &MappingPage::takeKind);
    connect(m_mutual, &QCheckBox::toggled, this, &MappingPage::takeKind);
    connect(m_dispute, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (m_filling)
            return;
        m_draft->change([&](TableMapping &mapping) {
            for (auto &sides : mapping.sides)
                sides.title = name.trimmed().toStdString();
        });
        Q_EMIT changed();
    });
}

/// The kind of all ties, and whether they go both ways; conditions may part them there.
void MappingPage::takeKind()
{
    if (m_filling)
        return;
    m_draft->change([this](TableMapping &mapping) {
        const auto ties = mainTies(mapping);
        for (auto *tie : ties) {
            tie->kind = TieKind(m_kind->currentIndex());
            if (ties.size() == 1)
                tie->mutual = m_mutual->isChecked();
        }
    });
    Q_EMIT changed();
}

QWidget *MappingPage::makeTables()
{
    m_columns = new ChoiceView(this);
    m_columns->setModel(m_columnsModel);
    m_columns->setAccessibleName(tr("What each column means"));
    auto *columnsBox = new QGroupBox(tr("What each column &means"), this);
    auto *columns = new QVBoxLayout(columnsBox);
    columns->addWidget(m_columns);
    m_valuesBox = new QGroupBox(this);
    m_values = new ChoiceView(m_valuesBox);
    m_values->setModel(m_valuesModel);
    m_values->setAccessibleName(tr("What each value means"));
    auto *values = new QVBoxLayout(m_valuesBox);
    values->addWidget(m_values);
    auto *upper = new QSplitter(this);
    upper->addWidget(columnsBox);
    upper->addWidget(m_valuesBox);
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    upper->setChildrenCollapsible(false);
    m_preview = new QTableView(this);
    m_preview->setModel(m_previewModel);
    m_preview->setAccessibleName(tr("First rows of the table"));
    m_preview->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_preview->setSelectionMode(QAbstractItemView::SingleSelection);
    m_preview->setTabKeyNavigation(false);
    m_preview->setWordWrap(false);
    m_preview->verticalHeader()->setDefaultSectionSize(22);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_previewTitle = new QLabel(this);
    auto *lower = new QWidget(this);
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_previewTitle);
    column->addWidget(m_preview, 1);
    auto *all = new QSplitter(Qt::Vertical, this);
    all->addWidget(upper);
    all->addWidget(lower);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 2);
    all->setChildrenCollapsible(false);
    return all;
}

QWidget *MappingPage::makeFilter()
{
    auto *box = new QGroupBox(tr("Which rows are taken"), this);
    constexpr int earliest = -5000, latest = 9999;
    const auto yearField = [&](const QString &name) {
        auto *field = new QLineEdit(box);
        field->setValidator(new QIntValidator(earliest, latest, field));
        field->setAccessibleName(name);
        field->setMaximumWidth(64);
        field->setPlaceholderText(tr("any"));
        return field;
    };
    m_firstYear = yearField(tr("First year"));
    m_lastYear = yearField(tr("Last year"));
    m_actors = new QLineEdit(box);
    m_actors->setPlaceholderText(tr("any; names or codes, parted by semicolons"));
    m_actors->setAccessibleName(tr("Actors"));
    m_minimum = new QSpinBox(box);
    m_minimum->setRange(1, 1000000);
    m_minimum->setAccessibleName(tr("At least so many events"));
    m_minimum->setToolTip(tr("A tie that only events tell of needs at least so many of them"));
    m_condition = new QLineEdit(box);
    m_condition->setPlaceholderText(tr("for example: deaths >= 25 and not region = Europe"));
    m_condition->setToolTip(tr("Columns compared by = != < <= > >= ~ (contains) or in (…), joined "
                               "by and, or, not. Names and values with blanks stand in double "
                               "quotes; year and actor may always be asked for."));
    m_condition->setAccessibleName(tr("Condition"));
    auto *row = new QHBoxLayout;
    row->addWidget(labelFor(tr("&Years"), m_firstYear, box));
    row->addWidget(m_firstYear);
    row->addWidget(new QLabel(QStringLiteral("–"), box));
    row->addWidget(m_lastYear);
    row->addSpacing(12);
    row->addWidget(labelFor(tr("Act&ors"), m_actors, box));
    row->addWidget(m_actors, 1);
    row->addSpacing(12);
    row->addWidget(labelFor(tr("Even&ts, at least"), m_minimum, box));
    row->addWidget(m_minimum);
    auto *second = new QHBoxLayout;
    second->addWidget(labelFor(tr("Only ro&ws with"), m_condition, box));
    second->addWidget(m_condition, 1);
    m_governments = new QCheckBox(tr("“&Government of X” is X"), box);
    m_governments->setToolTip(
        tr("Takes each government for its state, as the Correlates of War and "
           "Gleditsch and Ward do; otherwise it is an actor of its own"));
    second->addWidget(m_governments);
    auto *column = new QVBoxLayout(box);
    column->addLayout(row);
    column->addLayout(second);
    for (auto *field : {m_firstYear, m_lastYear, m_actors, m_condition})
        connect(field, &QLineEdit::textChanged, this, &MappingPage::takeFilter);
    connect(m_minimum, &QSpinBox::valueChanged, this, &MappingPage::takeFilter);
    connect(m_governments, &QCheckBox::toggled, this, &MappingPage::takeFilter);
    return box;
}

void MappingPage::fillDataSets()
{
    m_dataSet->addItem(tr("A table of my own"));
    const auto *known = m_draft->recognisedPreset();
    for (const auto &preset : presets()) {
        const auto title = QString::fromStdString(preset.title);
        m_dataSet->addItem(&preset == known ? tr("%1 – recognised by its columns").arg(title)
                                            : title,
                           QString::fromStdString(preset.id));
    }
}

void MappingPage::chooseDataSet(int place)
{
    const auto *preset = presetNamed(m_dataSet->itemData(place).toString().toStdString());
    if (!preset)
        m_draft->setMapping(guessedMapping(m_draft->preview()));
    else if (preset == m_draft->recognisedPreset())
        m_draft->guess();
    else
        m_draft->setMapping(*preset);
    refresh();
    Q_EMIT changed();
}

void MappingPage::chooseShape(int place)
{
    m_draft->change([place](TableMapping &mapping) { setShape(mapping, RowShape(place)); });
    refresh();
    Q_EMIT changed();
}

void MappingPage::refresh()
{
    const int row = m_columns->currentIndex().row();
    m_columnsModel->refresh();
    m_previewModel->refresh();
    showMapping();
    m_columns->setCurrentIndex(m_columnsModel->index(
        std::clamp(row, 0, std::max(0, m_columnsModel->rowCount() - 1)), ColumnsModel::MeansWhat));
}

void MappingPage::showMapping()
{
    m_filling = true;
    const auto &mapping = m_draft->mapping();
    m_dataSet->setCurrentIndex(
        std::max(0, m_dataSet->findData(QString::fromStdString(mapping.id))));
    m_citation->setText(citation());
    m_citation->setVisible(!m_citation->text().isEmpty());
    const auto &filter = m_draft->filter;
    m_firstYear->setText(filter.firstYear ? QString::number(*filter.firstYear) : QString());
    m_lastYear->setText(filter.lastYear ? QString::number(*filter.lastYear) : QString());
    QStringList actors;
    for (const auto &actor : filter.actors)
        actors << QString::fromStdString(actor);
    m_actors->setText(actors.join(QStringLiteral("; ")));
    m_condition->setText(QString::fromStdString(filter.condition));
    m_minimum->setValue(int(mapping.minimum));
    m_governments->setChecked(mapping.governmentsAreStates);
    m_governments->setVisible(mapping.governmentsAreStates || namesGovernments(m_draft->preview()));
    showWritten();
    showMeanings();
    constexpr int widest = 260;
    m_preview->resizeColumnsToContents();
    for (int i = 0; i < m_previewModel->columnCount(); ++i)
        m_preview->setColumnWidth(i, std::min(m_preview->columnWidth(i) + 8, widest));
    m_filling = false;
}

QString MappingPage::citation() const
{
    const auto &mapping = m_draft->mapping();
    QStringList lines;
    if (!mapping.citation.empty())
        lines << tr("Cite: %1").arg(QString::fromStdString(mapping.citation));
    if (!mapping.licence.empty())
        lines << tr("Licence found: %1").arg(QString::fromStdString(mapping.licence));
    return lines.join(QLatin1Char('\n'));
}

/// How the file is written, as it was found out or said.
void MappingPage::showWritten()
{
    const auto &preview = m_draft->preview();
    const auto &mapping = m_draft->mapping();
    m_encoding->clear();
    m_encoding->addItem(mapping.encoding.empty()
                            ? tr("Automatic: %1").arg(encodingWords(preview.encoding))
                            : tr("Automatic"));
    for (const auto encoding : encodings) {
        m_encoding->addItem(encodingWords(encoding));
        if (encodingNamed(mapping.encoding) == encoding)
            m_encoding->setCurrentIndex(m_encoding->count() - 1);
    }
    m_delimiter->clear();
    m_delimiter->addItem(mapping.delimiter.empty()
                             ? tr("Automatic: %1").arg(delimiterWords(preview.delimiter))
                             : tr("Automatic"));
    for (const char delimiter : delimiters) {
        m_delimiter->addItem(delimiterWords(delimiter));
        if (mapping.delimiter == std::string(1, delimiter))
            m_delimiter->setCurrentIndex(m_delimiter->count() - 1);
    }
    m_header->setChecked(!preview.firstRowIsData);
    const auto count = int(preview.rows.size());
    m_previewTitle->setText(preview.isWhole ? tr("The table: %Ln rows", nullptr, count)
                                            : tr("The first rows of the table"));
}

void MappingPage::showMeanings()
{
    m_filling = true;
    const auto &mapping = m_draft->mapping();
    m_shape->setCurrentIndex(int(shapeOf(mapping)));
    const auto *tie = mainTie(mapping);
    auto looked = mapping;
    const auto ties = mainTies(looked);
    const bool isFixed = tie && tie->kindColumn.empty() &&
                         std::all_of(ties.begin(), ties.end(),
                                     [&](const auto *other) { return other->kind == tie->kind; });
    m_kindRow->setVisible(isFixed);
    m_mutual->setVisible(tie != nullptr);
    const bool isOneDispute = !mapping.sides.empty() && mapping.sides.front().group.empty();
    m_disputeRow->setVisible(isOneDispute);
    if (isOneDispute)
        m_dispute->setText(QString::fromStdString(mapping.sides.front().title));
    if (tie) {
        m_kind->setCurrentIndex(int(tie->kind));
        m_mutual->setChecked(tie->mutual);
        m_mutual->setEnabled(ties.size() == 1);
    }
    m_valuesModel->refresh();
    m_valuesBox->setTitle(tr("What each &value of “%1” means").arg(m_valuesModel->column()));
    m_valuesBox->setVisible(m_valuesModel->rowCount() > 0);
    m_previewModel->refreshMeanings();
    for (auto *view : {m_columns, m_values}) {
        view->resizeColumnsToContents();
        view->horizontalHeader()->setStretchLastSection(true);
    }
    m_columns->setColumnWidth(ColumnsModel::Examples, 60); // the rest of the room
    m_values->setColumnWidth(ValuesModel::MeansWhat, 60);
    constexpr int widestName = 170;
    m_columns->setColumnWidth(ColumnsModel::Name,
                              std::min(m_columns->columnWidth(ColumnsModel::Name) + 8, widestName));
    m_values->setColumnWidth(ValuesModel::Value,
                             std::min(m_values->columnWidth(ValuesModel::Value) + 8, widestName));
    m_filling = false;
}

void MappingPage::takeFilter()
{
    if (m_filling)
        return;
    m_draft->filter = {yearIn(m_firstYear), yearIn(m_lastYear), namesIn(m_actors->text()),
                       m_condition->text().trimmed().toStdString()};
    m_draft->change([this](TableMapping &mapping) {
        mapping.minimum = m_minimum->value();
        mapping.governmentsAreStates = m_governments->isChecked();
    });
    Q_EMIT changed();
}

void MappingPage::lookAtColumn(int column)
{
    if (column < 0 || column >= m_previewModel->columnCount())
        return;
    m_preview->selectColumn(column);
    m_preview->scrollTo(m_previewModel->index(0, column));
}

void MappingPage::setTheme(const Theme &theme)
{
    auto palette = m_citation->palette();
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_citation->setPalette(palette);
}

} // namespace entente
