// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include <QtTest>

#include <clocale>
#include <cmath>
#include <random>

using namespace entente;
using namespace entente::test;

/// The helper's language: what is written is read, and nothing else is taken for it.
class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsGoRoundTrip();
    void resultsGoRoundTrip();
    void problemsGoRoundTrip();
    void decimalsArePointsInEveryLocale();
    void cutRequestsAreRefused();
    void cutResultsAreProblems();
    void wrongResultsAreProblems_data();
    void wrongResultsAreProblems();
    void fuzzedBytesNeverBecomeNonsense();
};

namespace {

LayoutResult someResult()
{
    LayoutResult result;
    result.positions = {{0.1, -2.5}, {1e-9, 123456.789}, {-7, 1.0 / 3}};
    result.milliseconds = 12.5;
    return result;
}

} // namespace

void WireTest::requestsGoRoundTrip()
{
    LayoutRequest sent = randomMap(1, 20, 40);
    sent.engine = "neato";
    sent.seed = 4000000000U;
    sent.nodes[3].pinned = sent.nodes[3].hasPosition = true;
    sent.nodes[3].position = {1.0 / 3, -1e-7};
    LayoutRequest received;
    QVERIFY(readRequest(writeRequest(sent), received));
    QCOMPARE(writeRequest(received), writeRequest(sent));
    QCOMPARE(received.nodes[3].position, sent.nodes[3].position);
    QCOMPARE(received.nodes[5].camp, sent.nodes[5].camp);
    QCOMPARE(received.edges[7].sign, sent.edges[7].sign);
    QCOMPARE(received.engine, sent.engine);
    QCOMPARE(received.seed, sent.seed);
}

void WireTest::resultsGoRoundTrip()
{
    const LayoutResult sent = someResult();
    const LayoutResult received = readResult(writeResult(sent), 3);
    QVERIFY(received.ok());
    QCOMPARE(received.positions, sent.positions);
    QCOMPARE(received.milliseconds, sent.milliseconds);
}

void WireTest::problemsGoRoundTrip()
{
    LayoutResult sent;
    sent.problem = "No.\nend\nat 1 2";
    const LayoutResult received = readResult(writeResult(sent), 3);
    QCOMPARE(received.problem, std::string("No. end at 1 2"));
    QVERIFY(received.positions.empty());
}

void WireTest::decimalsArePointsInEveryLocale()
{
    const bool hasComma = std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr;
    const std::string text = writeResult(someResult());
    const LayoutResult received = readResult(text, 3);
    std::setlocale(LC_NUMERIC, "C");
    QVERIFY(text.find(',') == std::string::npos);
    QCOMPARE(received.positions, someResult().positions);
    if (!hasComma)
        QSKIP("No locale with decimal commas is installed here: checked in the C locale only.");
}

void WireTest::cutRequestsAreRefused()
{
    const std::string whole = writeRequest(randomMap(2, 5, 6));
    LayoutRequest request;
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(!readRequest(whole.substr(0, length), request),
                 qPrintable(QString::number(length)));
    QVERIFY(!readRequest(whole + "x", request));
}

void WireTest::cutResultsAreProblems()
{
    const std::string whole = writeResult(someResult());
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(!readResult(whole.substr(0, length), 3).ok(), qPrintable(QString::number(length)));
}

void WireTest::wrongResultsAreProblems_data()
{
    QTest::addColumn<QString>("text");
    const QString head = QStringLiteral("entente-layout-result 1 5 ");
    QTest::newRow("nothing") << "";
    QTest::newRow("chatter") << "Warning: something\n";
    QTest::newRow("too few") << head + QStringLiteral("positions 1\nat 1 2\nend\n");
    QTest::newRow("not a number") << head + QStringLiteral("positions 2\nat 1 2\nat nan 2\nend\n");
    QTest::newRow("without end") << head + QStringLiteral("positions 2\nat 1 2\nat inf 2\nend\n");
    QTest::newRow("comma") << head + QStringLiteral("positions 2\nat 1,5 2\nat 1 2\nend\n");
    QTest::newRow("other version")
        << "entente-layout-result 2 5 positions 2\nat 1 2\nat 3 2\nend\n";
    QTest::newRow("silent problem") << head + QStringLiteral("problem\n\nend\n");
    QTest::newRow("after the end")
        << head + QStringLiteral("positions 2\nat 1 2\nat 3 4\nend\nmore\n");
}

void WireTest::wrongResultsAreProblems()
{
    QFETCH(QString, text);
    const LayoutResult result = readResult(text.toStdString(), 2);
    QVERIFY(!result.ok());
    QVERIFY(result.positions.empty());
    QVERIFY(result.problem.find("Stage") != std::string::npos); // says what to do
}

void WireTest::fuzzedBytesNeverBecomeNonsense()
{
    std::mt19937 random(14012020);
    const LayoutRequest map = randomMap(3, 6, 8);
    const std::string request = writeRequest(map);
    const std::string result = writeResult(someResult());
    for (int round = 0; round < 20000; ++round) {
        std::string text = round % 2 == 0 ? request : result;
        for (unsigned i = 0; i <= random() % 3; ++i)
            text[random() % text.size()] = static_cast<char>(random() % 256);
        LayoutRequest read;
        if (readRequest(text, read))
            for (const LayoutRequest::Edge &edge : read.edges)
                QVERIFY(edge.a >= 0 && edge.b >= 0 &&
                        std::max(edge.a, edge.b) < int(read.nodes.size()));
        const LayoutResult answer = readResult(text, 3);
        QVERIFY(answer.ok() == (answer.positions.size() == 3));
        for (const Position &position : answer.positions)
            QVERIFY(std::isfinite(position.x) && std::isfinite(position.y));
    }
}

QTEST_GUILESS_MAIN(WireTest)
#include "wiretest.moc"
