// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importjob.h"

#include "presets.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace entente {

namespace {

constexpr qint64 betweenTellings = 100; // milliseconds

/// Hands what the thread has to say to the job where it lives, unless it was cancelled.
template <class Say>
void say(const QPointer<ImportJob> &job, const std::shared_ptr<std::atomic<bool>> &stop, Say what)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [job, stop, what] {
            if (job && !*stop)
                what();
        },
        Qt::QueuedConnection);
}

} // namespace

ImportJob::ImportJob(QObject *parent) : QObject(parent) {}

ImportJob::~ImportJob()
{
    cancel();
}

void ImportJob::start(const AllianceMap &base, const ImportDraft &draft, std::size_t bytes,
                      const CountryCodes *countries)
{
    cancel();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_bytes = bytes;
    m_clock.start();
    QThreadPool::globalInstance()->start([this, job = QPointer(this), stop = m_stop, base,
                                          name = draft.name(), open = draft.open(),
                                          mapping = draft.finished(), bytes, countries] {
        QElapsedTimer clock;
        clock.start();
        ImportOptions options;
        options.countries = countries;
        options.goOn = [&](const ImportProgress &progress) {
            const bool atEnd = bytes > 0 && progress.bytes >= bytes;
            if (atEnd || clock.elapsed() >= betweenTellings) {
                clock.restart();
                say(job, stop, [this, progress] { tell(progress); });
            }
            return !stop->load();
        };
        const auto run = std::make_shared<const TrialRun>(base, tableBy(mapping, name, open()),
                                                          mapping, std::move(options));
        say(job, stop, [this, run] {
            m_stop.reset();
            Q_EMIT finished(run);
        });
    });
}

void ImportJob::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void ImportJob::tell(const ImportProgress &progress)
{
    double left = -1;
    if (m_bytes > progress.bytes && progress.bytes > 0)
        left = double(m_clock.elapsed()) / 1000 * double(m_bytes - progress.bytes) /
               double(progress.bytes);
    Q_EMIT progressed(qint64(progress.rows), qint64(progress.bytes), left);
}

} // namespace entente
