// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "balancereport.h"

#include "models/jobs/threadwork.h"

#include <atomic>

namespace entente {

/// Works out a report on a thread of its own and tells the best so far and its bound meanwhile. A
/// search that is stopped ends with what it has; one that is cancelled is heard of no more.
class BalanceJob : public QObject
{
    Q_OBJECT
public:
    explicit BalanceJob(QObject *parent = nullptr);

    /// What is under way is cancelled first; `finished` comes later, never from inside this call.
    void start(const Snapshot &snapshot, const BalanceQuestion &question);
    /// Ends the search: the report comes with the best found.
    void stop();
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }

Q_SIGNALS:
    /// The fewest misfits found so far, and what none can be below.
    void progressed(qint64 best, qint64 bound);
    /// Once for each start() that was not cancelled.
    void finished(const std::shared_ptr<const entente::BalanceReport> &report);

private:
    struct Far
    {
        std::int64_t best = -1;
        std::int64_t bound = 0;
    };
    ThreadWork<Far, std::shared_ptr<const BalanceReport>> m_work;
    std::shared_ptr<std::atomic_bool> m_isStopped;
};

} // namespace entente
