// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/jobs/threadwork.h"
#include "tests/support/threadsatrest.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <vector>

using namespace entente;
using namespace entente::test;

namespace {

struct Far
{
    std::atomic<bool> begun = false;
    std::atomic<bool> ended = false;
};

template <class GoOn>
int untilItShallEnd(Far &far, const GoOn &goOn)
{
    far.begun = true;
    while (goOn(0))
        QThread::msleep(1);
    far.ended = true;
    return 0;
}

} // namespace

/// Whoever looks at work may end it, begin it anew or be gone before it is done.
class ThreadWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void itTellsHowFarItIsAndWhatCameOutOfIt()
    {
        std::vector<int> looked;
        std::vector<QString> finished;
        ThreadWork<int, QString> work(
            this, [&](int far) { looked.push_back(far); },
            [&](const QString &outcome) { finished.push_back(outcome); });
        work.start([](const auto &goOn) {
            goOn(1);
            return goOn(7) ? QStringLiteral("done") : QStringLiteral("stopped");
        });
        QVERIFY(work.isRunning() && finished.empty());
        QTRY_COMPARE(finished, std::vector{QStringLiteral("done")});
        QCOMPARE(looked.back(), 7);
        QVERIFY(!work.isRunning());
    }

    void nobodyLooksBeforeItHasTakenAWhile()
    {
        int looks = 0;
        bool finished = false;
        ThreadWork<int, int> work(
            this, [&](int) { ++looks; }, [&](int) { finished = true; });
        work.start([](const auto &) { return 1; }, 60000);
        QTRY_VERIFY(finished);
        QCOMPARE(looks, 0);
    }

    void whatIsCancelledEndsAndIsNotHeardOf()
    {
        const auto far = std::make_shared<Far>();
        bool finished = false;
        ThreadWork<int, int> work(
            this, [](int) {}, [&](int) { finished = true; });
        work.start([far](const auto &goOn) { return untilItShallEnd(*far, goOn); });
        QTRY_VERIFY(far->begun);
        work.cancel();
        QVERIFY(!work.isRunning());
        QTRY_VERIFY(far->ended);
        QVERIFY(threadsAreAtRest());
        QVERIFY(!finished);
    }

    void whatIsCancelledWhileItWaitsForAThreadNeverBegins()
    {
        auto *pool = QThreadPool::globalInstance();
        const auto gate = std::make_shared<QSemaphore>();
        const int threads = pool->maxThreadCount();
        for (int i = 0; i < threads; ++i)
            pool->start([gate] { gate->acquire(); });
        const auto begun = std::make_shared<std::atomic<bool>>(false);
        ThreadWork<int, int> work(
            this, [](int) {}, [](int) {});
        work.start([begun](const auto &) { return int(*begun = true); });
        work.cancel();
        gate->release(threads);
        QVERIFY(pool->waitForDone(10000));
        QVERIFY(!*begun);
    }

    void whoIsToldOfTheEndMayBeginAnew()
    {
        std::vector<int> finished;
        const auto gate = std::make_shared<QSemaphore>();
        std::function<void(int)> looked;
        ThreadWork<int, int> work(
            this, [&](int far) { looked(far); }, [&](int outcome) { finished.push_back(outcome); });
        looked = [&](int far) {
            if (far != 1)
                return;
            work.start([gate](const auto &) { return gate->tryAcquire(1, 2000) ? 2 : 0; });
            QTimer::singleShot(20, this, [gate] { gate->release(); }); // nobody waits meanwhile
        };
        work.start([](const auto &goOn) { return int(goOn(1)); });
        QTRY_COMPARE(finished, std::vector{2});
    }

    void itsOwnerMayBeGoneBeforeItIsDone()
    {
        const auto far = std::make_shared<Far>();
        bool heard = false;
        auto owner = std::make_unique<QObject>();
        auto work = std::make_unique<ThreadWork<int, int>>(
            owner.get(), [&](int) { heard = true; }, [&](int) { heard = true; });
        work->start([far](const auto &goOn) { return untilItShallEnd(*far, goOn); }, 60000);
        QTRY_VERIFY(far->begun);
        work.reset();
        owner.reset();
        QTRY_VERIFY(far->ended);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(ThreadWorkTest)
#include "tst_threadwork.moc"
