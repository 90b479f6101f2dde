// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importjob.h"

#include "presets.h"

#include <utility>

namespace entente {

ImportJob::ImportJob(QObject *parent)
    : QObject(parent)
    , m_work(
          this, [this](const ImportProgress &progress) { tell(progress); },
          [this](const auto &run) { Q_EMIT finished(run); })
{
}

void ImportJob::start(const AllianceMap &base, const ImportDraft &draft, std::size_t bytes,
                      const CountryCodes *countries)
{
    m_bytes = bytes;
    m_toldBytes = 0;
    m_work.start([base, name = draft.name(), open = draft.open(), mapping = draft.finished(),
                  countries](const auto &goOn) {
        ImportOptions options;
        options.reach = base.info().reach;
        options.countries = countries;
        options.goOn = goOn;
        return std::make_shared<const TrialRun>(base, tableBy(mapping, name, open()), mapping,
                                                std::move(options));
    });
}

void ImportJob::tell(const ImportProgress &progress)
{
    const auto bytes = progress.bytes;
    if (bytes == m_toldBytes)
        return;
    m_toldBytes = bytes;
    double left = -1;
    if (m_bytes > bytes)
        left = double(m_work.elapsed()) / 1000 * double(m_bytes - bytes) / double(bytes);
    Q_EMIT progressed(qint64(progress.rows), qint64(bytes), left);
}

} // namespace entente
