// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/loadjob.h"

#include <QObject>

namespace entente {

class MessageBar;
class RecoveryController;
struct Workspace;

/// Opens files in a window: at once, or on a thread with progress where they are large. What is
/// wrong with a file is told in the message bar, never in a box.
class OpeningController : public QObject
{
    Q_OBJECT
public:
    OpeningController(Workspace *workspace, MessageBar *messages, QObject *parent);

    /// Asked before a file that others may have is opened, and told when it is not.
    void setRecovery(RecoveryController *recovery) { m_recovery = recovery; }

    /// Reads the file now. False where it cannot be opened at all (`problem` says why) or the user
    /// left it.
    bool open(const QString &path, QString *problem = nullptr);
    /// The same, but a large file is read on a thread until it is open, broken or cancelled. True
    /// then says that it is on its way.
    bool start(const QString &path, QString *problem = nullptr);
    /// A file that is on its way is not opened.
    void cancel();
    bool isRunning() const { return m_job.isRunning(); }
    /// Of the file that is on its way, or was last.
    QString path() const { return m_job.path(); }
    /// Says in the message bar what is wrong with the file that is open, where something is.
    void tellDiagnostics();

Q_SIGNALS:
    void opened(const QString &path);
    /// A file that was on its way is not opened.
    void cancelled();
    /// It cannot be opened, for the reason in the message bar.
    void failed();
    void otherFileAsked();
    void otherWindowAsked(const QString &path);
    void detailsAsked();

private:
    bool mayOpen(const QString &path);
    void doNotOpen();
    void tellProgress(qint64 bytes, qint64 all);
    void finish(LoadedFile loaded);
    void tellUnopened(const QString &problem);
    void show(const QString &path);

    Workspace *m_workspace;
    MessageBar *m_messages;
    RecoveryController *m_recovery = nullptr;
    LoadJob m_job;
    bool m_tellsProgress = false;
    bool m_onlyToLook = false; // at what is being opened
};

} // namespace entente
