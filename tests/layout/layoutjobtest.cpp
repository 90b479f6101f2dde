// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"
#include "tests/support/threadsatrest.h"

#include "models/layout/layoutjob.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

#include <memory>

using namespace entente;
using namespace entente::test;

/// What a helper can do wrong, and what is said about it. The helpers here are small scripts.
class LayoutJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { LayoutJob::setHelperPath(QStringLiteral(ENTENTE_LAYOUT_HELPER)); }
    void answersLaterAndOnce_data();
    void answersLaterAndOnce();
    void failuresAreToldInPlainWords_data();
    void failuresAreToldInPlainWords();
    void missingHelper();
    void directoryAsHelper();
    void hangingHelperIsStopped();
    void floodIsStopped();
    void cancelIsSilent();
    void secondStartReplacesTheFirst();
    void mayBeDeletedByItsReceiver();
    void destructorIsQuick();
    void unknownEngine();
    void builtInLayoutsTellHowFarTheyAre();
    void builtInLayoutsStopWhenCancelled();
    void builtInLayoutsMeetTheirDeadline();
    void helperRefusesGarbage();
    void helperSaysWhatIsTooLarge();
    void helperTellsOfASecondGraph();
    void helperMayNotWriteOrConnect();

private:
    void useScript(const QByteArray &body);
    static LayoutRequest request();
    static bool helperRuns(const LayoutJob &job);

    QTemporaryDir m_folder;
};

bool LayoutJobTest::helperRuns(const LayoutJob &job)
{
    const auto helpers = job.findChildren<QProcess *>();
    return !helpers.isEmpty() && helpers.last()->state() == QProcess::Running;
}

LayoutRequest LayoutJobTest::request()
{
    LayoutRequest map = randomMap(1, 10, 15);
    map.engine = "neato";
    return map;
}

void LayoutJobTest::useScript(const QByteArray &body)
{
    QFile file(m_folder.filePath(QStringLiteral("helper")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + body + "\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    LayoutJob::setHelperPath(file.fileName());
}

void LayoutJobTest::answersLaterAndOnce_data()
{
    QTest::addColumn<QString>("engine");
    for (const std::string &engine : layoutEngines())
        QTest::newRow(engine.c_str()) << QString::fromStdString(engine);
}

void LayoutJobTest::answersLaterAndOnce()
{
    QFETCH(QString, engine);
    LayoutJob::setHelperPath(QStringLiteral(ENTENTE_LAYOUT_HELPER));
    LayoutRequest map = request();
    map.engine = engine.toStdString();
    LayoutJob job;
    QSignalSpy finished(&job, &LayoutJob::finished);
    job.start(map);
    QVERIFY(job.isRunning());
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    QVERIFY(!job.isRunning());
    const auto result = finished.at(0).at(0).value<LayoutResult>();
    QVERIFY2(result.ok(), result.problem.c_str());
    QVERIFY(threadsAreAtRest());
    QCOMPARE(finished.count(), 1);
}

void LayoutJobTest::failuresAreToldInPlainWords_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("said");
    QTest::newRow("garbage") << QByteArray("cat >/dev/null; echo hello") << "could not be read";
    QTest::newRow("nothing") << QByteArray("cat >/dev/null") << "could not be read";
    QTest::newRow("half an answer")
        << QByteArray("cat >/dev/null; printf 'entente-layout-result 1 5 positions 10\\nat 1 2\\n'")
        << "could not be read";
    QTest::newRow("does not listen") << QByteArray("exec <&-; exit 0") << "could not be read";
    QTest::newRow("exits with 3") << QByteArray("echo no memory >&2; exit 3")
                                  << "an error (3). It said: no memory.";
    QTest::newRow("is killed") << QByteArray("kill -9 $$") << "crashed";
    QTest::newRow("crashes") << QByteArray("echo oh dear >&2; kill -SEGV $$")
                             << "crashed. It said: oh dear.";
    QTest::newRow("long complaint")
        << QByteArray("cat >/dev/null; head -c 5000000 /dev/zero | tr '\\0' x >&2; exit 3")
        << "an error (3)";
}

void LayoutJobTest::failuresAreToldInPlainWords()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, said);
    useScript(script);
    LayoutJob job;
    QSignalSpy finished(&job, &LayoutJob::finished);
    job.start(request());
    QVERIFY(finished.wait());
    const auto result = finished.at(0).at(0).value<LayoutResult>();
    QVERIFY(result.positions.empty());
    QVERIFY2(QString::fromStdString(result.problem).contains(said), result.problem.c_str());
    QVERIFY2(result.problem.find("Stress or Stage") != std::string::npos, result.problem.c_str());
    QVERIFY(result.problem.size() < 500);
    QVERIFY(threadsAreAtRest());
    QCOMPARE(finished.count(), 1);
}

void LayoutJobTest::missingHelper()
{
    LayoutJob::setHelperPath(m_folder.filePath(QStringLiteral("entente-layout")));
    const LayoutResult result = LayoutJob::run(request());
    QVERIFY(!result.ok());
    QVERIFY(result.problem.find("The layout helper entente-layout is missing") == 0);
    QVERIFY(result.problem.find("Stress or Stage") != std::string::npos);
}

void LayoutJobTest::directoryAsHelper()
{
    LayoutJob::setHelperPath(m_folder.path());
    const LayoutResult result = LayoutJob::run(request());
    QVERIFY(result.problem.find("not a program") != std::string::npos);
}

void LayoutJobTest::hangingHelperIsStopped()
{
    useScript("exec sleep 60");
    QElapsedTimer clock;
    clock.start();
    const LayoutResult result = LayoutJob::run(request(), 300);
    QVERIFY(result.problem.find("neato layout was not ready within 0.3 seconds") !=
            std::string::npos);
    QVERIFY(clock.elapsed() >= 299);
    QVERIFY(clock.elapsed() < 5000);
}

void LayoutJobTest::floodIsStopped()
{
    useScript("cat >/dev/null; exec yes");
    const LayoutResult result = LayoutJob::run(request(), 10000);
    QVERIFY2(result.problem.find("nonsense without end") != std::string::npos,
             result.problem.c_str());
}

void LayoutJobTest::cancelIsSilent()
{
    LayoutJob job;
    QSignalSpy finished(&job, &LayoutJob::finished);
    constexpr int deadline = 200; // of the helper, in milliseconds
    for (const bool begun : {false, true}) {
        useScript("exec sleep 60");
        job.start(request(), deadline);
        if (begun)
            QTRY_VERIFY(helperRuns(job));
        job.cancel();
        QVERIFY(!job.isRunning());
    }
    QVERIFY(!finished.wait(2 * deadline));
}

void LayoutJobTest::secondStartReplacesTheFirst()
{
    useScript("exec sleep 60");
    LayoutJob job;
    QSignalSpy finished(&job, &LayoutJob::finished);
    job.start(request());
    QTRY_VERIFY(helperRuns(job));
    LayoutRequest small = request();
    small.engine = "stage";
    small.nodes.resize(1);
    job.start(small);
    QVERIFY(finished.wait());
    QVERIFY(threadsAreAtRest());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<LayoutResult>().positions.size(), std::size_t{1});
}

void LayoutJobTest::mayBeDeletedByItsReceiver()
{
    for (const char *script : {"exit 3", "cat >/dev/null; exec yes"}) {
        useScript(script);
        auto job = std::make_unique<LayoutJob>();
        const QPointer<LayoutJob> gone(job.get());
        QEventLoop waiting;
        connect(job.get(), &LayoutJob::finished, &waiting, [&] {
            job.release()->deleteLater();
            waiting.quit();
        });
        job->start(request());
        waiting.exec();
        QVERIFY(!job);
        QTRY_VERIFY(gone.isNull());
    }
}

void LayoutJobTest::destructorIsQuick()
{
    const auto deaf = m_folder.filePath(QStringLiteral("deaf"));
    useScript("trap '' TERM; touch " + deaf.toUtf8() +
              "; cat >/dev/null; while :; do sleep 1; done");
    auto job = std::make_unique<LayoutJob>();
    job->start(request());
    QTRY_VERIFY(QFile::exists(deaf));
    QElapsedTimer clock;
    clock.start();
    job.reset();
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

void LayoutJobTest::unknownEngine()
{
    LayoutRequest map = request();
    map.engine = "patchwork";
    QVERIFY(LayoutJob::run(map).problem.find("no layout called “patchwork”") != std::string::npos);
}

void LayoutJobTest::builtInLayoutsTellHowFarTheyAre()
{
    LayoutRequest map = randomMap(1, 300, 900);
    map.engine = "stress";
    LayoutJob job;
    QSignalSpy progressed(&job, &LayoutJob::progressed);
    QSignalSpy finished(&job, &LayoutJob::finished);
    job.start(map);
    QVERIFY(finished.wait());
    QVERIFY(!progressed.isEmpty());
    QVERIFY(progressed.last().first().toInt() <= 100);
}

void LayoutJobTest::builtInLayoutsStopWhenCancelled()
{
    LayoutRequest map = randomMap(1, 9000, 40000);
    map.engine = "stress";
    LayoutJob job;
    QSignalSpy progressed(&job, &LayoutJob::progressed);
    QSignalSpy finished(&job, &LayoutJob::finished);
    job.start(map);
    QVERIFY(progressed.wait());
    job.cancel();
    QVERIFY(!job.isRunning());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(finished.isEmpty());
    QVERIFY(progressed.last().first().toInt() < 90);
}

void LayoutJobTest::builtInLayoutsMeetTheirDeadline()
{
    LayoutRequest map = randomMap(1, 9000, 40000);
    map.engine = "stress";
    const LayoutResult result = LayoutJob::run(map, 1);
    QVERIFY(!result.ok());
    QVERIFY(result.problem.find("was stopped") != std::string::npos);
}

void LayoutJobTest::helperRefusesGarbage()
{
    const QByteArrayList inputs = {
        "", "hello\n", QByteArray(1 << 20, '['), "entente-layout 1 neato 1 99999999 1\n",
        "entente-layout 1 neato 1 1 0\nnode 1e400 1 0 0 0 0 0 0 0\nend\n"};
    for (const QByteArray &input : inputs) {
        QProcess helper;
        helper.start(QStringLiteral(ENTENTE_LAYOUT_HELPER), {QStringLiteral("5")});
        helper.write(input);
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished());
        QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
        QCOMPARE(helper.exitCode(), 2);
        QVERIFY(helper.readAllStandardOutput().isEmpty());
        QVERIFY(helper.readAllStandardError().contains("no layout request"));
    }
    // An orphan ends itself.
    QProcess orphan;
    orphan.start(QStringLiteral(ENTENTE_LAYOUT_HELPER), {QStringLiteral("1")});
    QVERIFY(orphan.waitForFinished(5000));
    QCOMPARE(orphan.exitStatus(), QProcess::CrashExit);
}

namespace {

/// The answer of the helper to a DOT text, and how it ended.
QByteArray answerTo(const QByteArray &dot, QProcess &helper)
{
    helper.start(QStringLiteral(ENTENTE_LAYOUT_HELPER), {QStringLiteral("60")});
    helper.write("entente-dot 1 " + QByteArray::number(dot.size()) + "\n" + dot);
    helper.closeWriteChannel();
    helper.waitForFinished(60000);
    return helper.readAllStandardOutput();
}

} // namespace

/// Nine million ties in 60 KB.
void LayoutJobTest::helperSaysWhatIsTooLarge()
{
    QByteArray side;
    for (int i = 0; i < 3000; ++i)
        side += " n" + QByteArray::number(i);
    QProcess helper;
    const auto answer = answerTo("digraph {{" + side + "} -> {" + side + "}}", helper);
    QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
    QVERIFY2(answer.contains("too-large"), answer.left(300).constData());
}

void LayoutJobTest::helperTellsOfASecondGraph()
{
    QProcess helper, other;
    const auto answer = answerTo("digraph { a -> b }\ngraph { c }\n", helper);
    QVERIFY2(answer.contains("more-graphs") && answer.contains("1 b"), answer.constData());
    QVERIFY(!answerTo("digraph { a -> b }\n// an end\n", other).contains("more-graphs"));
}

/// What the kernel says of the helper while it waits for its request.
void LayoutJobTest::helperMayNotWriteOrConnect()
{
    QProcess helper;
    helper.start(QStringLiteral(ENTENTE_LAYOUT_HELPER), {QStringLiteral("20")});
    QVERIFY(helper.waitForStarted());
    const auto fileOf = [&](const char *name) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(helper.processId()).arg(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    if (!QFile::exists(QStringLiteral("/proc/self/limits")))
        QSKIP("this system does not tell what processes may do");
    QTRY_VERIFY(fileOf("limits").contains("Max open files            64"));
    const auto confined = [&] { return fileOf("status").contains("Seccomp:\t2"); };
    if (!QTest::qWaitFor(confined, 2000)) {
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished());
        QVERIFY(helper.readAllStandardError().contains("no seccomp")); // and says so
        return;
    }
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished());
}

QTEST_GUILESS_MAIN(LayoutJobTest)
#include "layoutjobtest.moc"
