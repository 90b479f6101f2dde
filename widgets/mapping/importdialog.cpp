// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importdialog.h"

#include "choiceview.h"
#include "mappingpage.h"
#include "trialpage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

enum Destination { OpenMap, NewMap };

} // namespace

ImportDialog::ImportDialog(ImportDraft draft, std::size_t bytes, const AllianceDocument *document,
                           const CountryCodes *countries, QWidget *parent)
    : QDialog(parent)
    , m_draft(std::move(draft))
    , m_bytes(bytes)
    , m_document(document)
    , m_countries(countries)
    , m_pages(new QStackedWidget(this))
    , m_mappingPage(new MappingPage(&m_draft, this))
    , m_trialPage(new TrialPage(&m_draft, this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Import %1").arg(QString::fromStdString(m_draft.name())));
    resize(1080, 740);
    m_pages->addWidget(m_mappingPage);
    m_pages->addWidget(m_trialPage);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_message);
    column->addWidget(makeFoot());
    connect(m_mappingPage, &MappingPage::changed, this, [this] {
        m_run.reset();
        showState();
    });
    connect(m_trialPage, &TrialPage::stopAsked, this, &ImportDialog::stop);
    connect(m_trialPage, &TrialPage::namesDecided, this, &ImportDialog::start);
    connect(&m_job, &ImportJob::progressed, this, [this](qint64 rows, qint64 read, double left) {
        m_trialPage->showProgress(rows, read, qint64(m_bytes), left);
    });
    connect(&m_job, &ImportJob::finished, this, &ImportDialog::finish);
    showState();
    m_mappingPage->columns()->setFocus();
}

QWidget *ImportDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    const auto button = [foot](const QString &text) {
        auto *made = new QPushButton(text, foot);
        made->setAutoDefault(false);
        return made;
    };
    m_load = button(tr("Loa&d Mapping…"));
    m_save = button(tr("Save Mappin&g…"));
    m_report = button(tr("Save &Report…"));
    m_destination = new QComboBox(foot);
    m_back = button(tr("Bac&k"));
    m_dryRun = button(tr("Dry R&un"));
    m_import = button(tr("&Import"));
    m_cancel = button(tr("Cancel"));
    if (!m_document->isReadOnly() && m_document->map() != AllianceMap())
        m_destination->addItem(tr("the open map “%1”").arg(m_document->title()), OpenMap);
    m_destination->addItem(tr("a new map"), NewMap);
    auto *into = new QLabel(tr("Im&port into"), foot);
    into->setBuddy(m_destination);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto *left : {m_load, m_save, m_report})
        row->addWidget(left);
    row->addStretch();
    row->addWidget(into);
    row->addWidget(m_destination);
    row->addSpacing(12);
    for (auto *right : {m_back, m_dryRun, m_import, m_cancel})
        row->addWidget(right);
    connect(m_load, &QPushButton::clicked, this, &ImportDialog::mappingToLoad);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::mappingToSave);
    connect(m_report, &QPushButton::clicked, this, &ImportDialog::reportToSave);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_dryRun, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        if (showsTrial())
            start();
    });
    return foot;
}

void ImportDialog::setTheme(const Theme &theme)
{
    auto palette = m_message->palette();
    palette.setColor(QPalette::WindowText, theme.tie(TieKind::Opposes));
    m_message->setPalette(palette);
    m_mappingPage->setTheme(theme);
    m_trialPage->setTheme(theme);
}

QString ImportDialog::message() const
{
    return m_message->text();
}

bool ImportDialog::showsTrial() const
{
    return m_pages->currentWidget() == m_trialPage;
}

bool ImportDialog::isForNewMap() const
{
    return m_destination->currentData().toInt() == NewMap;
}

AllianceMap ImportDialog::base() const
{
    return isForNewMap() ? AllianceMap() : m_document->map();
}

void ImportDialog::takeMapping(const TableMapping &mapping)
{
    m_draft.setMapping(mapping);
    m_mappingPage->refresh();
    m_run.reset();
    back();
}

void ImportDialog::tell(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ImportDialog::start()
{
    if (!m_draft.problem().empty())
        return;
    m_run.reset();
    m_pages->setCurrentWidget(m_trialPage);
    m_trialPage->showBeginning();
    m_job.start(base(), m_draft, m_bytes, m_countries);
    showState();
}

void ImportDialog::stop()
{
    m_job.cancel();
    m_run.reset();
    back();
    tell(tr("The dry run was stopped. The map is as it was."));
}

void ImportDialog::back()
{
    m_job.cancel();
    m_pages->setCurrentWidget(m_mappingPage);
    showState();
    m_mappingPage->columns()->setFocus();
}

void ImportDialog::finish(const std::shared_ptr<const TrialRun> &run)
{
    if (!run->ok()) {
        back();
        const auto &problem = run->problem();
        return tell(QString::fromStdString(
            problem.message + (problem.hint.empty() ? std::string() : " " + problem.hint)));
    }
    m_run = run;
    m_draft.propose(run->result().near);
    m_trialPage->showRun(run);
    showState();
    if (m_import->isEnabled())
        m_import->setFocus();
}

/// Escape stops a run, then goes a step back, then leaves.
void ImportDialog::reject()
{
    if (m_job.isRunning())
        return stop();
    if (showsTrial() && sender() != m_cancel)
        return back();
    QDialog::reject();
}

/// Which buttons there are, and what stands in the way.
void ImportDialog::showState()
{
    const bool trial = showsTrial();
    const auto problem = QString::fromStdString(m_draft.problem());
    tell(trial ? QString() : problem);
    m_load->setVisible(!trial);
    m_save->setVisible(!trial);
    m_report->setVisible(trial);
    m_back->setVisible(trial);
    m_dryRun->setVisible(!trial);
    m_import->setVisible(trial);
    m_save->setEnabled(problem.isEmpty());
    m_dryRun->setEnabled(problem.isEmpty());
    m_report->setEnabled(m_run != nullptr);
    m_import->setEnabled(m_run && m_run->changesAnything());
    m_dryRun->setDefault(!trial);
    m_import->setDefault(trial);
}

} // namespace entente
