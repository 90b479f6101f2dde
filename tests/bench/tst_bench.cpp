// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sstream>

using namespace entente::bench;

namespace {

/// Compares values said beforehand, and notes whose turn it was.
Benchmark told(std::vector<double> ours, std::vector<double> theirs, std::string *turns = nullptr)
{
    Benchmark benchmark;
    benchmark.name = "told";
    benchmark.unit = "ms";
    benchmark.goal = 2;
    benchmark.runs = int(ours.size()) - 1;
    benchmark.prepare = [=] {
        const auto next = [turns](std::vector<double> values, char who) {
            return [=, at = std::size_t(0)]() mutable {
                if (turns)
                    *turns += who;
                return values[at++];
            };
        };
        return Sides{next(ours, 'o'), next(theirs, 't')};
    };
    return benchmark;
}

QJsonArray reported(const std::vector<Figures> &figures)
{
    std::ostringstream out;
    Report report(out, true);
    for (const auto &each : figures)
        report.add(told({}, {}), each);
    report.end();
    return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).array();
}

} // namespace

/// The frame round the benchmarks; what they measure is no test's matter.
class BenchTest : public QObject
{
    Q_OBJECT

private:
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    static Answer bench(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(ENTENTE_BIN_DIR "/entente-bench"), arguments);
        process.waitForFinished(60000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private Q_SLOTS:
    void bothSidesTakeTurnsAndTheFirstTurnDoesNotCount()
    {
        std::string turns;
        const auto figures =
            measure(told({1000, 5, 1, 4, 2, 3}, {1000, 10, 30, 20, 50, 40}, &turns));
        QCOMPARE(turns, std::string("otototototot"));
        QCOMPARE(figures.ours, 3.0);
        QCOMPARE(figures.theirs, 30.0);
        QCOMPARE(figures.ratio(), 0.1);
    }

    void noFewerThanFiveRunsCount()
    {
        auto benchmark = told({9, 1, 2, 3, 4, 5}, {9, 1, 1, 1, 1, 1});
        benchmark.runs = 1;
        QCOMPARE(measure(benchmark).ours, 3.0);
    }

    void percentilesAndMedians()
    {
        std::vector<double> hundred;
        for (int i = 100; i >= 1; --i)
            hundred.push_back(i);
        QCOMPARE(percentile(hundred, 95), 95.0);
        QCOMPARE(percentile({7}, 95), 7.0);
        QCOMPARE(percentile({1, 2, 3}, 0), 1.0);
        QCOMPARE(median(hundred), 50.5);
    }

    void eachIsAnObjectOfNineKeys()
    {
        const auto list = reported({{4, 2}, {4.1, 2}});
        QCOMPARE(list.size(), 2);
        const auto object = list[0].toObject();
        QCOMPARE(object.keys().join(QLatin1Char(' ')),
                 QStringLiteral("against goal name ok on ours ratio theirs unit"));
        QCOMPARE(object[QStringLiteral("ours")].toDouble(), 4.0);
        QCOMPARE(object[QStringLiteral("ratio")].toDouble(), 2.0);
        QCOMPARE(object[QStringLiteral("ok")].toBool(), true);
        QCOMPARE(list[1].toObject()[QStringLiteral("ok")].toBool(), false);
    }

    void whatIsNotInstalledIsNamed()
    {
        auto benchmark = told({}, {});
        benchmark.missing = "CBC";
        for (const bool json : {false, true}) {
            std::ostringstream out;
            Report report(out, json);
            report.addMissing(benchmark);
            report.end();
            QVERIFY2(QString::fromStdString(out.str()).contains(QStringLiteral("CBC")),
                     out.str().c_str());
        }
    }

    void nothingAskedForIsAnEmptyArray()
    {
        const auto answer =
            bench({QStringLiteral("--json"), QStringLiteral("--filter"), QStringLiteral("^$")});
        QCOMPARE(answer.code, 0);
        QVERIFY(QJsonDocument::fromJson(answer.out).isArray());
        QCOMPARE(QJsonDocument::fromJson(answer.out).array().size(), 0);
    }

    void anUnreadableFilterIsTold()
    {
        const auto answer = bench({QStringLiteral("--filter"), QStringLiteral("(")});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.err.contains("entente-bench: --filter: "));
        QVERIFY(answer.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(BenchTest)
#include "tst_bench.moc"
