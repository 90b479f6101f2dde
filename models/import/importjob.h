// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importdraft.h"
#include "trialrun.h"

#include "models/jobs/threadwork.h"

namespace entente {

/// A trial run on a thread of its own, told how far it is while it goes. One that is cancelled
/// ends by itself, and nobody hears of it again.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(QObject *parent = nullptr);

    /// Starts; `finished` comes later, never from inside this call. A run under way is cancelled
    /// first. `bytes`: how long the table is, 0 where that is not known.
    void start(const AllianceMap &base, const ImportDraft &draft, std::size_t bytes,
               const CountryCodes *countries);
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }

Q_SIGNALS:
    /// `secondsLeft` is an estimate; negative where there is none.
    void progressed(qint64 rows, qint64 bytes, double secondsLeft);
    void finished(const std::shared_ptr<const entente::TrialRun> &run);

private:
    void tell(const ImportProgress &progress);

    ThreadWork<ImportProgress, std::shared_ptr<const TrialRun>> m_work;
    std::size_t m_bytes = 0;
    std::size_t m_toldBytes = 0;
};

} // namespace entente
