// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "layoutrequest.h"

#include "models/jobs/threadwork.h"

#include <QProcess>

namespace entente {

/// One layout on its way: in the helper process for Graphviz engines, on a thread of its own for
/// the built-in ones. Cancelling is a kill there and a sign here; a helper that is missing,
/// crashes, answers nonsense, or whatever outlives its deadline ends in a result with a problem in
/// plain words.
class LayoutJob : public QObject
{
    Q_OBJECT
public:
    explicit LayoutJob(QObject *parent = nullptr);
    ~LayoutJob() override;

    /// Where the helper program is; beside the running program by default.
    static QString helperPath();
    static void setHelperPath(const QString &path);
    static int defaultDeadline() { return 20000; } // milliseconds

    /// Starts; `finished` comes later, never from inside this call. A job under way is cancelled
    /// first.
    void start(const LayoutRequest &request, int deadline = defaultDeadline());
    /// Ends the helper; no result comes any more.
    void cancel();
    bool isRunning() const { return m_running; }

    /// Waits for the answer (command line).
    static LayoutResult run(const LayoutRequest &request, int deadline = defaultDeadline());

Q_SIGNALS:
    /// Only from the built-in layouts: Graphviz does not tell.
    void progressed(int percent);
    void finished(const entente::LayoutResult &result);

private:
    void begin();
    void startWorker();
    void tell(int percent);
    void startHelper();
    void readAnswer();
    void readErrors();
    void timeOut();
    void finish(LayoutResult result);
    void dismissHelper();
    void helperEnded(int exitCode, QProcess::ExitStatus status);
    void helperFailed(QProcess::ProcessError error);

    LayoutRequest m_request;
    ThreadWork<int, LayoutResult> m_worker; // per cent
    int m_told = 0;
    QProcess *m_helper = nullptr;
    QByteArray m_answer;
    QByteArray m_errors;
    QTimer m_begin;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    bool m_running = false;
};

} // namespace entente
