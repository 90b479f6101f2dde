// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancejob.h"

namespace entente {

BalanceJob::BalanceJob(QObject *parent)
    : QObject(parent)
    , m_work(
          this,
          [this](const Far &far) {
              if (far.best >= 0)
                  Q_EMIT progressed(far.best, far.bound);
          },
          [this](const auto &report) { Q_EMIT finished(report); })
{
}

void BalanceJob::start(const Snapshot &snapshot, const BalanceQuestion &question)
{
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    const auto work = [snapshot, question, stopped = m_isStopped](const auto &goOn) {
        return std::make_shared<const BalanceReport>(
            balanceReport(snapshot, question, [&](std::int64_t best, std::int64_t bound) {
                return goOn(Far{best, bound}) && !*stopped;
            }));
    };
    m_work.start(work, m_work.aMoment);
}

void BalanceJob::stop()
{
    if (m_isStopped)
        *m_isStopped = true;
}

} // namespace entente
