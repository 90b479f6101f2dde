// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openingcontroller.h"

#include "app/messagebar.h"
#include "app/recentfiles.h"
#include "app/recoverycontroller.h"
#include "app/workspace.h"
#include "models/files/foreignfile.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace entente {

OpeningController::OpeningController(Workspace *workspace, MessageBar *messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_messages(messages)
{
    connect(&m_job, &LoadJob::progressed, this, &OpeningController::tellProgress);
    connect(&m_job, &LoadJob::finished, this,
            [this](const auto &loaded) { finish(std::move(*loaded)); });
}

bool OpeningController::mayOpen(const QString &path)
{
    cancel(); // first: it lets go of the lock that was taken for the file on its way
    const auto way = m_recovery ? m_recovery->mayOpen(path) : RecoveryController::Way::Write;
    m_onlyToLook = way == RecoveryController::Way::Look;
    return way != RecoveryController::Way::Not;
}

void OpeningController::doNotOpen()
{
    if (m_recovery)
        m_recovery->doesNotOpen();
}

bool OpeningController::open(const QString &path, QString *problem)
{
    if (!mayOpen(path))
        return false;
    auto why = QString::fromStdString(foreignFileWords(path));
    if (!why.isEmpty())
        why = tr("“%1” cannot be opened: %2").arg(QFileInfo(path).fileName(), why);
    if (!why.isEmpty() || !m_workspace->document.load(path, &why)) {
        tellUnopened(why);
        if (problem)
            *problem = why;
        return false;
    }
    show(path);
    return true;
}

bool OpeningController::start(const QString &path, QString *problem)
{
    if (QFileInfo(path).size() < LoadJob::smallFile)
        return open(path, problem);
    if (!mayOpen(path))
        return false;
    m_job.start(path);
    return true;
}

void OpeningController::tellProgress(qint64 bytes, qint64 all)
{
    const auto name = QFileInfo(m_job.path()).fileName();
    const auto far = bytes < all ? tr("Opening “%1”: %2 of %3 MB")
                                       .arg(name, QLocale().toString(bytes / 1e6, 'f', 0),
                                            QLocale().toString(all / 1e6, 'f', 0))
                                 : tr("Opening “%1”: read, now getting it ready").arg(name);
    if (!std::exchange(m_tellsProgress, true))
        m_messages->beginProgress(&m_job, far, [this] { cancel(); });
    m_messages->setProgress(&m_job, int(bytes * 100 / std::max<qint64>(all, 1)), far);
}

void OpeningController::cancel()
{
    if (!m_job.isRunning())
        return;
    m_job.cancel();
    doNotOpen();
    m_tellsProgress = false;
    m_messages->endProgress(&m_job);
    m_messages->note(tr("Opening was cancelled."));
    Q_EMIT cancelled();
}

void OpeningController::finish(LoadedFile loaded)
{
    m_tellsProgress = false;
    m_messages->endProgress(&m_job);
    if (!loaded.problem.isEmpty())
        return tellUnopened(loaded.problem);
    if (!m_workspace->document.isClean()) {
        // What was begun here meanwhile is not pushed out.
        doNotOpen();
        m_messages->tell(tr("“%1” can be opened now, but there is a map with changes in this "
                            "window by now.")
                             .arg(QFileInfo(loaded.path).fileName()),
                         tr("Open in another window"),
                         [this, path = loaded.path] { Q_EMIT otherWindowAsked(path); });
        return;
    }
    const auto path = loaded.path;
    m_workspace->document.take(std::move(loaded));
    show(path);
}

void OpeningController::tellUnopened(const QString &problem)
{
    doNotOpen();
    m_messages->tell(problem, tr("Open another…"), [this] { Q_EMIT otherFileAsked(); });
    Q_EMIT failed();
}

void OpeningController::show(const QString &path)
{
    if (m_onlyToLook)
        m_workspace->document.setReadOnly();
    m_workspace->feed.flush();
    m_workspace->selection.clear();
    tellDiagnostics();
    rememberFile(path);
    Q_EMIT opened(path);
}

void OpeningController::tellDiagnostics()
{
    int errors = 0;
    bool newer = false;
    for (const auto &diagnostic : m_workspace->document.diagnostics()) {
        errors += diagnostic.severity == Diagnostic::Severity::Error;
        newer |= diagnostic.code == "newer-version";
    }
    const auto details = [this] { Q_EMIT detailsAsked(); };
    if (newer)
        m_messages->tell(tr("This file was made by a newer version of Entente. What this one knows "
                            "of it is shown, read-only; it will not be written over."),
                         tr("Show details…"), details);
    else if (errors > 0)
        m_messages->tell(tr("This file has %n error(s). What is readable is shown, read-only.",
                            nullptr, int(errors)),
                         tr("Show them…"), details);
    else if (m_workspace->document.isReadOnly())
        m_messages->tell(tr("Somebody else has this file open, so it is shown read-only. What they "
                            "save is shown when you reload."));
    else
        m_messages->dismiss();
}

} // namespace entente
