// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "trialpage.h"

#include "models/picture/textmeasure.h"

#include "mappingwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr int allRows = 5; // the chip behind those of the verdicts
constexpr int barEnd = 1000;

} // namespace

TrialPage::TrialPage(ImportDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowsModel(this))
    , m_progress(makeProgress())
    , m_found(new QWidget(this))
    , m_summary(new QLabel(m_found))
{
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *split = new QSplitter(m_found);
    split->addWidget(makeRows());
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({730, 330});
    split->setChildrenCollapsible(false);
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->addWidget(m_summary);
    found->addWidget(split, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_progress);
    column->addWidget(m_found, 1);
}

QWidget *TrialPage::makeProgress()
{
    auto *box = new QWidget(this);
    m_bar = new QProgressBar(box);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far the dry run is"));
    m_far = new QLabel(box);
    m_stop = new QPushButton(tr("S&top"), box);
    connect(m_stop, &QPushButton::clicked, this, &TrialPage::stopAsked);
    auto *column = new QVBoxLayout(box);
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    column->addStretch();
    column->addWidget(m_far);
    column->addLayout(row);
    column->addStretch();
    return box;
}

QWidget *TrialPage::makeRows()
{
    auto *box = new QWidget(m_found);
    m_chips = new QButtonGroup(box);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(4);
    for (const int place : {allRows, 0, 1, 2, 3, 4}) {
        auto *chip = new QPushButton(box);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        m_chips->addButton(chip, place);
        chips->addWidget(chip);
    }
    chips->addStretch();
    m_reasons = new QComboBox(box);
    m_reasons->setAccessibleName(tr("Reason"));
    m_reasons->setMinimumContentsLength(24);
    m_reasons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_search = new QLineEdit(box);
    m_search->setPlaceholderText(tr("Find in rows"));
    m_search->setAccessibleName(tr("Find in rows"));
    m_search->setClearButtonEnabled(true);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_reasons, 3);
    filters->addWidget(m_search, 2);
    m_rows = new QTableView(box);
    m_rows->setModel(m_model);
    m_rows->setAccessibleName(tr("Rows of the table and what becomes of them"));
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->setShowGrid(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(22);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(chips);
    column->addLayout(filters);
    column->addWidget(m_rows, 1);
    connect(m_chips, &QButtonGroup::idClicked, this, [this] {
        fillReasons();
        filter();
    });
    connect(m_reasons, &QComboBox::currentIndexChanged, this, &TrialPage::filter);
    connect(m_search, &QLineEdit::textChanged, this, &TrialPage::filter);
    return box;
}

QWidget *TrialPage::makeSide()
{
    m_side = new QWidget(m_found);
    m_namesBox = new QGroupBox(tr("Perhaps one actor under two names"), m_side);
    auto *why = new QLabel(tr("Nothing is merged unless you check it."), m_namesBox);
    why->setWordWrap(true);
    m_names = new QTreeWidget(m_namesBox);
    m_names->setAccessibleName(tr("Names that may be one actor"));
    m_names->setHeaderLabels({tr("This name"), tr("is that actor")});
    m_names->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_names->setRootIsDecorated(false);
    m_names->setAlternatingRowColors(true);
    auto *names = new QVBoxLayout(m_namesBox);
    names->addWidget(why);
    names->addWidget(m_names, 1);
    m_notesBox = new QGroupBox(tr("To look at"), m_side);
    m_notes = new QListWidget(m_notesBox);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setWordWrap(true);
    auto *notes = new QVBoxLayout(m_notesBox);
    notes->addWidget(m_notes);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_namesBox, 2);
    column->addWidget(m_notesBox, 1);
    connect(m_names, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_filling)
            return;
        m_draft->accept(std::size_t(m_names->indexOfTopLevelItem(item)),
                        item->checkState(0) == Qt::Checked);
        Q_EMIT namesDecided();
    });
    return m_side;
}

void TrialPage::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
}

QPushButton *TrialPage::chip(std::optional<Verdict> verdict) const
{
    return static_cast<QPushButton *>(m_chips->button(verdict ? int(*verdict) : allRows));
}

QString TrialPage::summary() const
{
    return m_summary->text();
}

QString TrialPage::progressText() const
{
    return m_far->text();
}

void TrialPage::showBeginning()
{
    m_found->hide();
    m_progress->show();
    m_bar->setRange(0, 0);
    m_far->setText(tr("Reading the table …"));
    m_stop->setFocus();
}

void TrialPage::showProgress(qint64 rows, qint64 bytes, qint64 ofBytes, double secondsLeft)
{
    auto text = tr("%Ln rows, %1 MB", nullptr, int(rows)).arg(megabytes(bytes));
    if (ofBytes > 0) {
        m_bar->setRange(0, barEnd);
        m_bar->setValue(int(double(barEnd) * double(bytes) / double(ofBytes)));
        text = tr("%Ln rows, %1 of %2 MB", nullptr, int(rows))
                   .arg(megabytes(bytes), megabytes(ofBytes));
    }
    if (secondsLeft >= 0)
        text = tr("%1; about %n seconds left", nullptr, int(std::ceil(secondsLeft))).arg(text);
    else if (ofBytes > 0 && bytes >= ofBytes)
        text = tr("%1; comparing with the map").arg(text);
    m_far->setText(text);
}

QString TrialPage::summaryOf(const TrialRun &run) const
{
    if (!run.changesAnything())
        return tr("The import would change nothing.");
    const auto words = resultWords(run.result());
    return words.isEmpty()
               ? tr("Nothing has been changed yet. The import would bring no actors, "
                    "ties or events.")
               : tr("Nothing has been changed yet. The import would bring %1.").arg(words);
}

void TrialPage::showRun(std::shared_ptr<const TrialRun> run)
{
    m_run = std::move(run);
    m_progress->hide();
    m_found->show();
    m_summary->setText(summaryOf(*m_run));
    m_search->clear();
    m_model->setRun(m_run);
    fillChips();
    fillReasons();
    fillNames();
    filter();
    m_rows->resizeColumnsToContents();
    auto *header = m_rows->horizontalHeader();
    constexpr int widest = 240, widestReason = 440;
    for (int i = 0; i < header->count(); ++i)
        header->resizeSection(
            i, std::min(header->sectionSize(i) + 8, i == RowsModel::Why ? widestReason : widest));
    m_notes->clear();
    for (const auto &note : m_run->result().notes)
        m_notes->addItem(QString::fromStdString(note));
    m_notesBox->setVisible(m_notes->count() > 0);
    m_side->setVisible(!m_notesBox->isHidden() || !m_namesBox->isHidden());
    chip(std::nullopt)->setFocus();
}

void TrialPage::fillChips()
{
    const QLocale english(QLocale::English);
    chip(std::nullopt)->setText(tr("All %1").arg(english.toString(qulonglong(m_run->rowCount()))));
    for (int i = 0; i < allRows; ++i) {
        const auto count = m_run->result().count(Verdict(i));
        auto *one = chip(Verdict(i));
        one->setText(QStringLiteral("%1 %2").arg(verdictWords(Verdict(i)),
                                                 english.toString(qulonglong(count))));
        one->setEnabled(count > 0);
    }
    chip(std::nullopt)->setChecked(true);
}

/// The reasons of the verdict that is looked at.
void TrialPage::fillReasons()
{
    const QSignalBlocker quiet(m_reasons);
    m_reasons->clear();
    m_reasons->addItem(tr("Whatever the reason"));
    constexpr int most = 200; // a list of thousands is no choice
    for (const auto &reason : m_run->reasons())
        if (m_reasons->count() <= most && (!chosenVerdict() || reason.verdict == *chosenVerdict()))
            m_reasons->addItem(
                QStringLiteral("%1 × %2").arg(reason.rows).arg(QString::fromStdString(reason.text)),
                QString::fromStdString(reason.text));
    m_reasons->setEnabled(m_reasons->count() > 1);
}

void TrialPage::fillNames()
{
    m_filling = true;
    m_names->clear();
    for (const auto &proposal : m_draft->proposals()) {
        const auto a = QString::fromStdString(proposal.match.a),
                   b = QString::fromStdString(proposal.match.b);
        auto *item = new QTreeWidgetItem(m_names, {a, b});
        const auto why =
            QStringLiteral("%1 – %2: %3").arg(a, b, QString::fromStdString(proposal.match.why));
        for (const int column : {0, 1})
            item->setToolTip(column, plainToolTip(why));
        item->setCheckState(0, proposal.isAccepted ? Qt::Checked : Qt::Unchecked);
    }
    if (m_names->topLevelItemCount() > 0)
        m_names->setCurrentItem(m_names->topLevelItem(0));
    m_namesBox->setVisible(m_names->topLevelItemCount() > 0);
    m_filling = false;
}

std::optional<Verdict> TrialPage::chosenVerdict() const
{
    const int chosen = m_chips->checkedId();
    return chosen < 0 || chosen == allRows ? std::nullopt : std::optional(Verdict(chosen));
}

void TrialPage::filter()
{
    m_model->setWanted({chosenVerdict(), m_reasons->currentData().toString(), m_search->text()});
}

} // namespace entente
