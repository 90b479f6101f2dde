// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "comparepanel.h"

#include "comparechoice.h"

#include "models/document/snapshotfeed.h"
#include "models/export/comparisonfigure.h"
#include "models/jobs/seenwork.h"
#include "models/picture/activetheme.h"
#include "models/picture/textmeasure.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int itemsRole = Qt::UserRole; // the place of the row's items

/// The items that a row of the table selects.
struct RowItems
{
    std::vector<Item> items;
};

} // namespace

} // namespace entente

Q_DECLARE_METATYPE(entente::RowItems)

namespace entente {

ComparePanel::ComparePanel(SnapshotFeed *feed, Selection *selection,
                           std::function<const Arrangement &()> arrangement, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_selection(selection)
    , m_arrangement(std::move(arrangement))
    , m_choice(new CompareChoice(this))
    , m_view(new ComparisonView(selection, this))
    , m_headline(new QLabel(this))
    , m_table(new QTreeWidget(this))
    , m_log(new QPlainTextEdit(this))
    , m_sideBySide(new QCheckBox(tr("side by side"), this))
    , m_export(new QPushButton(tr("Export Figure…"), this))
    , m_work(new SeenWork(this, 0, [this] { compare(); }))
{
    setAccessibleName(tr("Compare"));
    build();
    connect(m_choice, &CompareChoice::changed, m_work, &SeenWork::schedule);
    connect(m_feed, &SnapshotFeed::snapshotChanged, m_work, &SeenWork::schedule);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ComparePanel::select);
    connect(m_table, &QTreeWidget::itemClicked, this, &ComparePanel::select);
    connect(m_export, &QPushButton::clicked, this, &ComparePanel::askAndExport);
    connect(&m_job, &ExportJob::finished, this, [this](const QString &problem) {
        m_headline->setText(problem.isEmpty() ? tr("Exported to %1.").arg(m_job.path()) : problem);
        Q_EMIT exported(problem);
    });
}

void ComparePanel::build()
{
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_table->setHeaderLabels({tr("Change"), tr("What")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAccessibleName(tr("What differs"));
    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("What differs, in words"));
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(m_table, tr("Table"));
    tabs->addTab(m_log, tr("In Words"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_view);
    split->addWidget(tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 1300}); // shares
    auto *below = new QHBoxLayout;
    below->addWidget(m_headline, 1);
    below->addWidget(m_sideBySide);
    below->addWidget(m_export);
    m_sideBySide->setToolTip(tr("The figure has a drawing for each state, at the same places."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 6);
    column->addWidget(m_choice);
    column->addLayout(below);
    column->addWidget(split, 1);
    for (auto *widget : findChildren<QWidget *>())
        widget->setFont(uiFont(12));
}

void ComparePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    const auto colours = panelPalette(theme);
    setPalette(colours);
    setAutoFillBackground(true);
    for (auto *widget : findChildren<QWidget *>())
        widget->setPalette(colours);
    m_view->setTheme(theme);
}

QString ComparePanel::changeLog() const
{
    return m_log->toPlainText();
}

QString ComparePanel::headline() const
{
    return m_headline->text();
}

void ComparePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT firstDayChanged();
}

void ComparePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT firstDayChanged();
}

std::optional<Day> ComparePanel::firstDay() const
{
    const auto date = m_choice->firstDate();
    if (!isVisible() || m_choice->of() != CompareChoice::Of::Dates || !date)
        return std::nullopt;
    return date->days().first;
}

void ComparePanel::setFirstDay(Day day)
{
    m_choice->setFirstDate(Edtf::ofDay(day));
}

bool ComparePanel::isStale() const
{
    return m_work->isDue();
}

void ComparePanel::compareNow()
{
    m_work->run();
}

std::optional<ComparedStates> ComparePanel::statesOfChoice(Comparison &comparison,
                                                           QString &problem) const
{
    const auto view = m_feed->view();
    const auto &index = m_feed->snapshot().index;
    const auto &map = index->map();
    switch (m_choice->of()) {
    case CompareChoice::Of::Dates: {
        const auto first = m_choice->firstDate();
        const auto second = m_choice->followsTimeline() ? view.query.date : m_choice->secondDate();
        if (!first || !second) {
            problem = !first ? tr("Write the first date.")
                      : m_choice->followsTimeline()
                          ? tr("The timeline shows all dates. Move its handle, or write a date.")
                          : tr("Write the second date.");
            return std::nullopt;
        }
        comparison = compareDates(*index, *first, *second);
        return comparedDates(index, *first, *second, view.query);
    }
    case CompareChoice::Of::Voices: {
        const auto first = m_choice->firstVoice().toStdString();
        const auto second = m_choice->secondVoice().toStdString();
        if (first.empty() || second.empty()) {
            problem = tr("No source or speaker tells anything in this map.");
            return std::nullopt;
        }
        comparison = compareVoices(*index, first, second);
        return comparedVoices(index, first, second, view.query);
    }
    case CompareChoice::Of::Files: break;
    }
    if (!m_choice->file()) {
        problem = m_choice->fileProblem().isEmpty() ? tr("Choose a file to compare the map with.")
                                                    : m_choice->fileProblem();
        return std::nullopt;
    }
    const auto &other = m_choice->file()->read.map;
    comparison = compareMaps(map, other);
    return comparedFiles(map, tr("this map"), other, QFileInfo(m_choice->file()->path).fileName());
}

/// That of the map on the screen, with places for who is only in the other file.
Arrangement ComparePanel::arrangementOf(const MapIndexPointer &index) const
{
    const auto &here = m_feed->snapshot().index;
    if (index == here)
        return m_arrangement();
    auto arrangement = measure(*index, here.get(), &m_arrangement());
    placeMissing(*index, arrangement, here.get(), &m_arrangement());
    return arrangement;
}

void ComparePanel::compare()
{
    const auto &index = m_feed->snapshot().index;
    if (!index)
        return;
    if (m_offered != index) {
        const QSignalBlocker quiet(m_choice);
        m_choice->setMap(*index);
        m_offered = index;
    }
    m_choice->setTimelineDate(m_feed->view().query.date);
    Comparison comparison;
    QString problem;
    Q_EMIT firstDayChanged();
    auto states = statesOfChoice(comparison, problem);
    m_export->setEnabled(states.has_value());
    if (!states) {
        m_states.reset();
        m_view->setNothing(problem);
        m_headline->clear();
        showRows({});
        return;
    }
    m_states = std::make_shared<const ComparedStates>(std::move(*states));
    m_drawnAt = arrangementOf(m_states->merged->both.index);
    m_view->setStates(m_states, m_drawnAt);
    QStringList words;
    for (const auto &remark : comparison.remarks)
        words << shown(remark);
    m_headline->setText((words << m_states->counts()).join(u' '));
    showRows(differenceRows(*m_states, comparison));
}

void ComparePanel::showRows(const std::vector<DifferenceRow> &rows)
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    QList<QTreeWidgetItem *> items;
    QStringList sentences;
    for (const auto &row : rows) {
        auto *item = new QTreeWidgetItem({row.change, row.what});
        item->setData(0, itemsRole, QVariant::fromValue(RowItems{row.items}));
        item->setToolTip(1, plainToolTip(row.what));
        items << item;
        sentences << row.sentence();
    }
    m_table->addTopLevelItems(items);
    m_table->resizeColumnToContents(0);
    m_log->setPlainText(sentences.isEmpty() && m_states ? tr("Nothing differs.")
                                                        : sentences.join(u'\n'));
}

void ComparePanel::select(QTreeWidgetItem *row)
{
    if (row)
        m_selection->setItems(row->data(0, itemsRole).value<RowItems>().items);
}

void ComparePanel::askAndExport()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Export Figure"), {},
                                                   tr("Pictures (*.svg *.png *.pdf)"));
    if (!path.isEmpty())
        exportTo(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".svg") : path);
}

void ComparePanel::exportTo(const QString &path)
{
    if (!m_states)
        return;
    auto options = comparisonOptions(m_states, m_sideBySide->isChecked());
    options.theme = m_theme.name;
    m_job.start(m_states->merged->both, m_drawnAt, options, path);
}

} // namespace entente
