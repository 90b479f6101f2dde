// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recoverycontroller.h"

#include "models/words/differencewords.h"

#include "backupsdialog.h"
#include "controllers/openingcontroller.h"
#include "controllers/savingcontroller.h"
#include "listbox.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "recoverydialog.h"
#include "workspace.h"

#include <QEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace entente {

namespace {

QStringList linesOf(const std::vector<MergeConflict> &conflicts)
{
    QStringList lines;
    for (const auto &conflict : conflicts) {
        const auto field = conflict.field.empty()
                               ? QString()
                               : QStringLiteral(", ") + QString::fromStdString(conflict.field);
        lines << QString::fromStdString(conflict.label) + field + QStringLiteral(": ") +
                     QString::fromStdString(conflict.words);
    }
    return lines;
}

QStringList linesOf(const std::vector<RecordDifference> &changes)
{
    QStringList lines;
    for (const auto &change : changes)
        lines << QString::fromStdString(differenceWords(change));
    return lines;
}

} // namespace

RecoveryController::RecoveryController(MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_guard(window->document())
    , m_watch(window->document())
{
    connect(&m_watch, &DiskWatch::changed, this, &RecoveryController::tellChanged);
    connect(&m_watch, &DiskWatch::vanished, this, &RecoveryController::tellVanished);
    connect(&m_guard, &FileGuard::journalFailed, this, [this](const QString &problem) {
        m_window->messages()->tell(
            tr("Your edits are not safe from a crash for now. %1").arg(problem),
            tr("Save elsewhere…"), [this] { m_window->saving()->saveAs(); });
    });
    connect(&m_guard, &FileGuard::journalMoved, this, [this](const QString &path) {
        m_window->messages()->tell(
            tr("The folder of this map, or its journal, was taken away. Your edits are safe from a "
               "crash: they are kept in %1.")
                .arg(path),
            tr("Save elsewhere…"), [this] { m_window->saving()->saveAs(); });
    });
    connect(&m_guard, &FileGuard::backupFailed, this, [this](const QString &problem) {
        m_window->messages()->tell(tr("No backup could be kept. %1").arg(problem));
    });
    window->installEventFilter(this);
}

bool RecoveryController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate)
        m_watch.lookIfTouched(); // network drives do not tell
    return QObject::eventFilter(watched, event);
}

RecoveryController::Way RecoveryController::mayOpen(const QString &path)
{
    const auto holder = m_guard.otherHolder(path);
    if (!holder)
        return Way::Write;
    QMessageBox box(
        QMessageBox::Question, tr("The Map Is Open Elsewhere"),
        tr("“%1” is open already: %2.").arg(QFileInfo(path).fileName(), holder->words()),
        QMessageBox::Cancel, m_window);
    box.setInformativeText(tr(
        "Read-only, you see what they save. Where both change it, one of you will have to merge."));
    const auto *look = box.addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
    const auto *anyway = box.addButton(tr("Open &Anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(qobject_cast<QPushButton *>(box.buttons().constFirst()));
    box.exec();
    if (box.clickedButton() == look)
        return Way::Look;
    return box.clickedButton() == anyway ? Way::Write : Way::Not;
}

void RecoveryController::offerRecovery()
{
    if (const auto wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        for (const auto &recovery : m_guard.recoveries(nullptr))
            if (recovery.journal.path == wanted)
                return recover(recovery);
    QList<FoundJournal> aside;
    const auto recoveries = m_guard.recoveries(&aside);
    tellAside(aside);
    if (!recoveries.isEmpty())
        choose(recoveries);
}

void RecoveryController::offerAtStart(const QStringList &recentFiles)
{
    auto recoveries = FileGuard::recoveriesOf({}, nullptr) + FileGuard::recoveriesWithoutFile();
    QString changed; // since its edits were made
    for (const auto &path : recentFiles) {
        if (path == m_window->document()->path())
            continue; // which was offered when it was opened
        const auto found = FileGuard::recoveriesOf(path, nullptr);
        recoveries += found;
        if (found.isEmpty() && !foundJournals(path).isEmpty())
            changed = path;
    }
    if (!recoveries.isEmpty())
        choose(std::move(recoveries));
    else if (!changed.isEmpty())
        m_window->messages()->tell(
            tr("There are edits of “%1” that were not saved.").arg(QFileInfo(changed).fileName()),
            tr("Open it"), [this, changed] { m_window->opening()->start(changed); });
}

void RecoveryController::choose(QList<Recovery> recoveries)
{
    RecoveryDialog dialog(recoveries, m_window);
    dialog.exec();
    const auto &chosen = recoveries[dialog.chosen()];
    if (dialog.choice() == RecoveryDialog::Choice::Recover)
        carryOut(chosen);
    else if (dialog.choice() == RecoveryDialog::Choice::Discard)
        FileGuard::discard(chosen);
}

void RecoveryController::carryOut(const Recovery &recovery)
{
    const auto &file = recovery.path;
    if (file.isEmpty() || m_window->document()->path() == file)
        return recover(recovery);
    m_window->opening()->cancel(); // of another one
    m_wanted = recovery.journal.path;
    if (!m_window->opening()->start(file))
        m_wanted.clear();
}

void RecoveryController::recover(const Recovery &recovery)
{
    m_guard.recover(recovery);
    m_window->messages()->tell(
        tr("Recovered: %1. Save to keep them in the file.").arg(stepWords(recovery.lines().size())),
        tr("Save"), [this] { m_window->saving()->save(); });
}

void RecoveryController::tellAside(const QList<FoundJournal> &aside)
{
    if (aside.isEmpty())
        return;
    m_window->messages()->tell(tr("There are edits that were not saved, but they belong to another "
                                  "state of this file. They are kept."),
                               tr("Show them…"), [this] { showBackups(); });
}

bool RecoveryController::maySave(const QString &path)
{
    const auto *document = m_window->document();
    if (path == document->path() && document->diskState() == AllianceDocument::DiskState::Changed) {
        m_watch.look();
        tellChanged();
        return false;
    }
    const auto holder = path == document->path() ? std::nullopt : m_guard.otherHolder(path);
    if (holder)
        m_window->messages()->tell(
            tr("“%1” is open elsewhere: %2. It was not saved; choose another name.")
                .arg(QFileInfo(path).fileName(), holder->words()),
            tr("Save elsewhere…"), [this] { m_window->saving()->saveAs(); });
    return !holder;
}

void RecoveryController::tellChanged()
{
    auto *bar = m_window->messages();
    if (!m_watch.isReadable()) {
        bar->tell(tr("Another program changed this file, and it cannot be read any more. What you "
                     "have here is whole."),
                  {{tr("Keep mine"), [this] { m_watch.keepMine(); }}});
        return;
    }
    const auto changes = m_watch.theirChanges();
    const auto message = tr("Another program changed this file: %1.")
                             .arg(QString::fromStdString(summaryOf(changes)));
    QList<MessageBar::Action> actions = {{tr("Show…"),
                                          [this, changes, message] {
                                              showList(m_window, tr("Changes on Disk"), message,
                                                       linesOf(changes));
                                              tellChanged();
                                          }},
                                         {tr("Reload"), [this] { m_watch.reload(); }}};
    if (!m_window->document()->isReadOnly()) {
        actions.append({tr("Keep mine"), [this] { m_watch.keepMine(); }});
        actions.append({tr("Merge"), [this] { mergeWithDisk(); }});
    }
    bar->tell(message, actions);
}

void RecoveryController::tellVanished()
{
    m_window->messages()->tell(
        tr("The file is gone: moved, deleted, or its drive is away. What you have here is whole."),
        {{tr("Save"), [this] { m_window->saving()->save(); }},
         {tr("Save elsewhere…"), [this] { m_window->saving()->saveAs(); }}});
}

void RecoveryController::mergeWithDisk()
{
    QString problem;
    const auto conflicts = m_watch.merge(&problem);
    if (conflicts)
        tellMerged(*conflicts);
    else
        m_window->messages()->tell(problem, {{tr("Reload"), [this] { m_watch.reload(); }},
                                             {tr("Keep mine"), [this] { m_watch.keepMine(); }}});
}

void RecoveryController::tellMerged(const std::vector<MergeConflict> &conflicts)
{
    if (conflicts.empty()) {
        m_window->messages()->tell(tr("Merged: both are here now. Save to keep it."), tr("Save"),
                                   [this] { m_window->saving()->save(); });
        return;
    }
    m_window->messages()->tell(
        tr("Merged. In %n places both had changed the same, and yours was kept.", nullptr,
           int(conflicts.size())),
        tr("Show them…"), [this, conflicts] {
            showList(m_window, tr("Changed by Both"), tr("Here yours was kept:"),
                     linesOf(conflicts));
        });
}

void RecoveryController::showBackups()
{
    BackupsDialog dialog(m_window->document(), &m_guard, m_window);
    if (dialog.exec() == QDialog::Accepted && !dialog.conflicts().empty())
        tellMerged(dialog.conflicts());
}

} // namespace entente
