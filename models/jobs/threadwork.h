// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace entente {

/// Work on another thread, which its owner looks at now and then: it tells how far it is, and what
/// came out of it. Work that is cancelled ends by itself, and nobody hears of it again.
template <class Far, class Outcome>
class ThreadWork
{
public:
    /// The work says how far it is; where that answers false, it shall end.
    using Watch = std::function<bool(const Far &)>;

    /// Both are called in the owner's thread: `looked` from time to time while the work goes on and
    /// once more at its end, `finished` after that and never from inside start().
    ThreadWork(QObject *owner, std::function<void(const Far &)> looked,
               std::function<void(Outcome)> finished)
        : m_owner(owner)
        , m_looked(std::move(looked))
        , m_finished(std::move(finished))
    {
        constexpr int betweenLooks = 40; // milliseconds
        m_looking.setInterval(betweenLooks);
        QObject::connect(&m_looking, &QTimer::timeout, owner, [this] { look(); });
    }
    ~ThreadWork() { cancel(); }

    ThreadWork(const ThreadWork &) = delete;
    ThreadWork &operator=(const ThreadWork &) = delete;

    /// What takes less needs no progress.
    static constexpr int aMoment = 300; // milliseconds

    /// Work under way is cancelled first. Nobody looks before it has taken `quiet` milliseconds.
    void start(std::function<Outcome(const Watch &)> work, int quiet = 0)
    {
        cancel();
        m_quiet = quiet;
        m_told = std::make_shared<Told>();
        const auto promise = std::make_shared<QPromise<Outcome>>();
        m_watcher = new QFutureWatcher<Outcome>(m_owner);
        QObject::connect(m_watcher, &QFutureWatcherBase::finished, m_owner, [this] { finish(); });
        promise->start();
        m_watcher->setFuture(promise->future());
        m_clock.start();
        m_looking.start();
        QThreadPool::globalInstance()->start([promise, told = m_told, work = std::move(work)] {
            if (!promise->isCanceled()) // while it waited for a thread
                promise->addResult(work([&](const Far &far) {
                    const std::scoped_lock lock(told->mutex);
                    told->far = far;
                    return !promise->isCanceled();
                }));
            promise->finish();
        });
    }

    /// Signs to the work to stop; what it still comes to is dropped.
    void cancel()
    {
        m_looking.stop();
        m_told.reset();
        auto *watcher = std::exchange(m_watcher, nullptr);
        if (!watcher)
            return;
        watcher->disconnect(m_owner);
        watcher->cancel();
        watcher->deleteLater(); // it may be the one that tells of the end
    }

    bool isRunning() const { return m_watcher != nullptr; }
    /// Milliseconds since the start.
    qint64 elapsed() const { return m_clock.elapsed(); }

private:
    struct Told
    {
        std::mutex mutex;
        Far far = {};
    };

    void look()
    {
        if (m_clock.elapsed() < m_quiet)
            return;
        const auto far = [this] {
            const std::scoped_lock lock(m_told->mutex);
            return m_told->far;
        }();
        m_looked(far);
    }

    void finish()
    {
        auto *const watcher = m_watcher;
        look();
        if (m_watcher != watcher)
            return; // cancelled, or begun anew, by who was told
        auto outcome = watcher->future().takeResult();
        cancel();
        m_finished(std::move(outcome));
    }

    QObject *m_owner;
    std::function<void(const Far &)> m_looked;
    std::function<void(Outcome)> m_finished;
    QFutureWatcher<Outcome> *m_watcher = nullptr; // of the work under way
    std::shared_ptr<Told> m_told;                 // with its thread
    QTimer m_looking;
    QElapsedTimer m_clock;
    int m_quiet = 0;
};

} // namespace entente
