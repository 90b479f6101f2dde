// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importjob.h"

#include "presets.h"

#include <QThreadPool>

#include <atomic>
#include <utility>

namespace entente {

namespace {

constexpr int betweenLooks = 40; // milliseconds

} // namespace

/// What the job and its thread tell each other; the job looks there now and then.
struct ImportJob::Shared
{
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> rows = 0, bytes = 0;
    std::shared_ptr<const TrialRun> run; // once `done`
    std::atomic<bool> done = false;
};

ImportJob::ImportJob(QObject *parent) : QObject(parent)
{
    m_looking.setInterval(betweenLooks);
    connect(&m_looking, &QTimer::timeout, this, &ImportJob::look);
}

ImportJob::~ImportJob()
{
    cancel();
}

void ImportJob::start(const AllianceMap &base, const ImportDraft &draft, std::size_t bytes,
                      const CountryCodes *countries)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    m_bytes = bytes;
    m_toldBytes = 0;
    m_clock.start();
    m_looking.start();
    QThreadPool::globalInstance()->start([shared = m_shared, base, name = draft.name(),
                                          open = draft.open(), mapping = draft.finished(),
                                          countries] {
        ImportOptions options;
        options.countries = countries;
        options.goOn = [&](const ImportProgress &progress) {
            shared->rows = progress.rows;
            shared->bytes = progress.bytes;
            return !shared->stop;
        };
        shared->run = std::make_shared<const TrialRun>(base, tableBy(mapping, name, open()),
                                                       mapping, std::move(options));
        shared->done = true;
    });
}

void ImportJob::cancel()
{
    m_looking.stop();
    if (const auto shared = std::exchange(m_shared, nullptr))
        shared->stop = true;
}

void ImportJob::look()
{
    if (m_shared->done) {
        const auto run = std::move(m_shared->run);
        cancel();
        Q_EMIT finished(run);
        return;
    }
    const std::size_t bytes = m_shared->bytes;
    if (bytes == m_toldBytes)
        return;
    m_toldBytes = bytes;
    double left = -1;
    if (m_bytes > bytes)
        left = double(m_clock.elapsed()) / 1000 * double(m_bytes - bytes) / double(bytes);
    Q_EMIT progressed(qint64(m_shared->rows.load()), qint64(bytes), left);
}

} // namespace entente
