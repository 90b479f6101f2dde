// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "exportjob.h"

#include <QThreadPool>

#include <atomic>
#include <utility>

namespace entente {

namespace {

constexpr int betweenLooks = 40; // milliseconds
constexpr int aMoment = 300;     // milliseconds; what takes less needs no progress

} // namespace

/// What the job and its thread tell each other; the job looks there now and then.
struct ExportJob::Shared
{
    std::atomic<bool> stop = false;
    std::atomic<int> percent = 0;
    QString problem; // once `done`
    std::atomic<bool> done = false;
};

ExportJob::ExportJob(QObject *parent) : QObject(parent)
{
    m_looking.setInterval(betweenLooks);
    connect(&m_looking, &QTimer::timeout, this, &ExportJob::look);
}

ExportJob::~ExportJob()
{
    cancel();
}

void ExportJob::start(const Snapshot &snapshot, const Arrangement &arrangement,
                      const FigureOptions &options, const QString &path)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    m_path = path;
    m_clock.start();
    m_looking.start();
    QThreadPool::globalInstance()->start([shared = m_shared, snapshot, arrangement, options, path] {
        writeFigure(snapshot, arrangement, options, path, &shared->problem, [&](int percent) {
            shared->percent = percent;
            return !shared->stop;
        });
        shared->done = true;
    });
}

void ExportJob::cancel()
{
    m_looking.stop();
    if (const auto shared = std::exchange(m_shared, nullptr))
        shared->stop = true;
}

void ExportJob::look()
{
    if (m_shared->done) {
        const auto problem = m_shared->problem;
        cancel();
        Q_EMIT finished(problem);
    } else if (m_clock.elapsed() >= aMoment) {
        Q_EMIT progressed(m_shared->percent);
    }
}

} // namespace entente
