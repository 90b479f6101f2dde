// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "backupsdialog.h"

#include "recoverydialog.h"

#include "models/analysis/mapdifference.h"
#include "models/document/alliancedocument.h"
#include "models/safety/storefile.h"
#include "models/words/differencewords.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int mostShown = 500;

QString timeWords(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

BackupsDialog::BackupsDialog(AllianceDocument *document, FileGuard *guard, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_guard(guard)
    , m_list(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_changes(new QListWidget(this))
    , m_bringBack(new QPushButton(this))
{
    setWindowTitle(tr("Backups"));
    resize(680, 560);
    auto *column = new QVBoxLayout(this);
    auto *what = new QLabel(tr("The last ten saved states are kept, and the last one of each day "
                               "for thirty days. Bringing one back is a step that can be undone."),
                            this);
    what->setWordWrap(true);
    column->addWidget(what);
    m_list->setHeaderLabels({tr("Time"), tr("What"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Earlier states"));
    column->addWidget(m_list, 1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_changes->setAccessibleName(tr("What would change"));
    column->addWidget(m_changes, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_bringBack, QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_bringBack, &QPushButton::clicked, this, &BackupsDialog::bringBack);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsDialog::showChosen);
    fill();
}

void BackupsDialog::fill()
{
    if (!m_document->path().isEmpty()) {
        m_backups = Backups(m_document->path()).list();
        m_aside = journalsSetAside(m_document->path());
    }
    for (const auto &backup : m_backups)
        new QTreeWidgetItem(m_list, {timeWords(backup.time), tr("Saved state"),
                                     QLocale().formattedDataSize(backup.size)});
    for (const auto &journal : m_aside) {
        const auto begun = QDateTime::fromString(QString::fromStdString(journal.text.head.begun),
                                                 Qt::ISODateWithMs);
        new QTreeWidgetItem(m_list, {timeWords(begun), tr("Edits set aside"),
                                     stepWords(qsizetype(journal.text.steps.size()))});
    }
    for (int i = 0; i < m_list->columnCount(); ++i)
        m_list->resizeColumnToContents(i);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    else
        m_summary->setText(m_document->path().isEmpty()
                               ? tr("This map was never saved, so there is no earlier state.")
                               : tr("There is no earlier state of this file yet."));
    showChosen();
}

void BackupsDialog::showChosen()
{
    m_changes->clear();
    m_chosen.reset();
    m_bringBack->setText(tr("&Bring Back"));
    m_bringBack->setEnabled(false);
    const auto row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0 && row < m_backups.size())
        showBackup(m_backups[row]);
    else if (row >= 0)
        showAside(m_aside[row - m_backups.size()]);
}

void BackupsDialog::showBackup(const Backup &backup)
{
    const auto bytes = fileBytes(backup.path);
    auto read = bytes ? readMap({bytes->constData(), std::size_t(bytes->size())}) : ReadMap();
    if (!bytes || read.errors() > 0) {
        m_summary->setText(tr("This backup cannot be read: it is at %1.").arg(backup.path));
        return;
    }
    const auto changes = differences(m_document->map(), read.map);
    m_summary->setText(changes.empty() ? tr("The same as what is open.")
                                       : tr("Bringing it back changes what is open: %1.")
                                             .arg(QString::fromStdString(summaryOf(changes))));
    for (std::size_t i = 0; i < changes.size() && i < mostShown; ++i)
        m_changes->addItem(QString::fromStdString(differenceWords(changes[i])));
    m_bringBack->setEnabled(!changes.empty() && !m_document->isReadOnly());
    m_chosen = std::move(read.map);
}

void BackupsDialog::showAside(const FoundJournal &journal)
{
    m_summary->setText(tr("These edits belong to another state of the file. Joined with what is "
                          "open, both are kept; where both changed the same, what is open stays."));
    const QList<JournalStep> steps(journal.text.steps.begin(), journal.text.steps.end());
    for (const auto &line : Recovery{journal, steps, {}}.lines())
        m_changes->addItem(timeWords(line.time) + QStringLiteral("  ") + line.name);
    m_bringBack->setText(tr("&Merge"));
    m_bringBack->setEnabled(!m_document->isReadOnly());
}

void BackupsDialog::bringBack()
{
    const auto row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (m_chosen) {
        m_document->endMerge();
        m_document->apply(patchBetween(m_document->map(), *m_chosen),
                          tr("Bring back the state of %1").arg(timeWords(m_backups[row].time)));
        return accept();
    }
    auto conflicts = m_guard->mergeAside(m_aside[row - m_backups.size()]);
    if (!conflicts) {
        m_summary->setText(tr(
            "These edits cannot be joined: the state that they start from is not kept any more."));
        return;
    }
    m_conflicts = std::move(*conflicts);
    accept();
}

} // namespace entente
