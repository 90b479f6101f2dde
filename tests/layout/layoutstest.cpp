// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "models/layout/layoutjob.h"
#include "models/layout/layoutmetrics.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace entente;
using namespace entente::test;

/// Every engine end to end, those of Graphviz through the real helper.
class LayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LayoutJob::setHelperPath(QStringLiteral(ENTENTE_LAYOUT_HELPER)); }
    void nobodyOverlaps_data() { engines(); }
    void nobodyOverlaps();
    void pinsAreExact_data() { engines(); }
    void pinsAreExact();
    void sameMapSamePicture_data() { engines(); }
    void sameMapSamePicture();
    void twentyEightActorsTakeMoments_data() { engines(); }
    void twentyEightActorsTakeMoments();
    void emptyAndAlone_data() { engines(); }
    void emptyAndAlone();
    void nonsenseIsSurvived_data() { engines(); }
    void nonsenseIsSurvived();
    void firstCampIsOnTheLeft_data();
    void firstCampIsOnTheLeft();
    void opponentsStandFartherApartThanAllies();
    void backersStandAboveWhomTheyBackInDot();
    void stressIsNoWorseThanNeatos();
    void arrangedTwiceStandTheSameWay_data() { engines(); }
    void arrangedTwiceStandTheSameWay();
    void tooMuchIsRefusedAtOnce_data();
    void tooMuchIsRefusedAtOnce();

private:
    static void engines();
};

namespace {

double apart(const LayoutResult &result, const LayoutRequest::Edge &edge)
{
    const Position &a = result.positions[static_cast<std::size_t>(edge.a)];
    const Position &b = result.positions[static_cast<std::size_t>(edge.b)];
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

void LayoutsTest::engines()
{
    QTest::addColumn<QString>("engine");
    for (const std::string &engine : layoutEngines())
        QTest::newRow(engine.c_str()) << QString::fromStdString(engine);
}

void LayoutsTest::nobodyOverlaps()
{
    QFETCH(QString, engine);
    for (unsigned seed = 1; seed <= 4; ++seed) {
        LayoutRequest map =
            randomMap(seed, static_cast<int>(6 * seed * seed), static_cast<int>(9 * seed * seed));
        map.engine = engine.toStdString();
        const std::string fault = faultOf(map, LayoutJob::run(map));
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void LayoutsTest::pinsAreExact()
{
    QFETCH(QString, engine);
    Map libya = miniLibya();
    libya.pin("gna", {-300.125, 1.0 / 3});
    libya.pin("lna", {310.5, -20.7});
    libya.pin("germany", {0.1, 290});
    libya.request.engine = engine.toStdString();
    const std::string fault = faultOf(libya.request, LayoutJob::run(libya.request));
    QVERIFY2(fault.empty(), fault.c_str());
}

void LayoutsTest::sameMapSamePicture()
{
    QFETCH(QString, engine);
    LayoutRequest map = randomMap(9, 25, 40);
    map.engine = engine.toStdString();
    const LayoutResult first = LayoutJob::run(map); // each in a fresh process
    const LayoutResult second = LayoutJob::run(map);
    QVERIFY2(first.ok(), first.problem.c_str());
    QCOMPARE(first.positions, second.positions);
}

void LayoutsTest::twentyEightActorsTakeMoments()
{
    QFETCH(QString, engine);
    LayoutRequest map = randomMap(4, 28, 40);
    map.engine = engine.toStdString();
    const LayoutResult result = LayoutJob::run(map);
    QVERIFY2(result.ok(), result.problem.c_str());
    QVERIFY2(result.milliseconds < 5000, qPrintable(QString::number(result.milliseconds)));
}

void LayoutsTest::emptyAndAlone()
{
    QFETCH(QString, engine);
    LayoutRequest map;
    map.engine = engine.toStdString();
    QVERIFY(LayoutJob::run(map).ok());
    map.nodes.resize(1);
    const LayoutResult alone = LayoutJob::run(map);
    QVERIFY2(alone.ok(), alone.problem.c_str());
    QCOMPARE(alone.positions.at(0), Position{});
    map.nodes.resize(30); // and thirty that nothing ties
    const std::string fault = faultOf(map, LayoutJob::run(map));
    QVERIFY2(fault.empty(), fault.c_str());
}

void LayoutsTest::nonsenseIsSurvived()
{
    QFETCH(QString, engine);
    LayoutRequest map = randomMap(6, 12, 20);
    map.engine = engine.toStdString();
    map.nodes[0].width = NAN;
    map.nodes[1].height = -1;
    map.nodes[2].position = {INFINITY, NAN};
    map.nodes[2].pinned = map.nodes[2].hasPosition = true;
    map.edges.push_back({0, 0, 1});
    map.edges.push_back({5, 99, 1});
    const LayoutResult result = LayoutJob::run(map);
    QVERIFY2(result.ok(), result.problem.c_str());
    QCOMPARE(result.positions.size(), map.nodes.size());
}

void LayoutsTest::firstCampIsOnTheLeft_data()
{
    engines();
}

void LayoutsTest::firstCampIsOnTheLeft()
{
    QFETCH(QString, engine);
    Map libya = miniLibya();
    libya.request.engine = engine.toStdString();
    const LayoutResult result = LayoutJob::run(libya.request);
    QVERIFY2(result.ok(), result.problem.c_str());
    double sum[2] = {0, 0};
    double count[2] = {0, 0};
    for (std::size_t i = 0; i < result.positions.size(); ++i) {
        const int camp = libya.request.nodes[i].camp;
        if (camp < 0)
            continue;
        sum[camp] += result.positions[i].x;
        ++count[camp];
    }
    QVERIFY(sum[0] / count[0] < sum[1] / count[1]);
}

void LayoutsTest::opponentsStandFartherApartThanAllies()
{
    Map libya = miniLibya();
    for (const char *engine : {"neato", "fdp"}) {
        libya.request.engine = engine;
        const LayoutResult result = LayoutJob::run(libya.request);
        double sum[2] = {0, 0};
        double count[2] = {0, 0};
        for (const LayoutRequest::Edge &edge : libya.request.edges) {
            if (edge.sign == 0)
                continue;
            sum[edge.sign < 0] += apart(result, edge);
            ++count[edge.sign < 0];
        }
        QVERIFY2(sum[1] / count[1] > 1.4 * sum[0] / count[0], engine);
    }
}

void LayoutsTest::backersStandAboveWhomTheyBackInDot()
{
    Map libya = miniLibya();
    libya.request.engine = "dot";
    const LayoutResult result = LayoutJob::run(libya.request);
    QVERIFY(result.positions[libya["egypt"]].y < result.positions[libya["lna"]].y);
    QVERIFY(result.positions[libya["qatar"]].y < result.positions[libya["gna"]].y);
}

void LayoutsTest::stressIsNoWorseThanNeatos()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        LayoutRequest map =
            randomMap(seed, 20 * static_cast<int>(seed), 50 * static_cast<int>(seed));
        map.engine = "stress";
        const double ours = stressOf(map, LayoutJob::run(map).positions);
        map.engine = "neato";
        const double neatos = stressOf(map, LayoutJob::run(map).positions);
        QVERIFY2(ours < 1.02 * neatos, qPrintable(QString::number(ours / neatos)));
    }
}

void LayoutsTest::arrangedTwiceStandTheSameWay()
{
    // Arranged once more, a map does not turn over: its actors stood somewhere before.
    QFETCH(QString, engine);
    LayoutRequest map = miniLibya().request;
    map.engine = engine.toStdString();
    const LayoutResult first = LayoutJob::run(map);
    QVERIFY2(first.ok(), first.problem.c_str());
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        map.nodes[i].hasPosition = true;
        map.nodes[i].position = first.positions[i];
    }
    map.warm = true;
    const LayoutResult second = LayoutJob::run(map);
    QVERIFY2(second.ok(), second.problem.c_str());
    const double far = displacement(first.positions, second.positions);
    QVERIFY2(far < 0.12, qPrintable(QString::number(far)));
}

void LayoutsTest::tooMuchIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("actors");
    QTest::newRow("circo") << "circo" << 151;
    QTest::newRow("dot") << "dot" << 301;
    QTest::newRow("neato") << "neato" << 1201;
}

void LayoutsTest::tooMuchIsRefusedAtOnce()
{
    QFETCH(QString, engine);
    QFETCH(int, actors);
    LayoutRequest map = randomMap(1, actors, actors);
    map.engine = engine.toStdString();
    QElapsedTimer clock;
    clock.start();
    const LayoutResult result = LayoutJob::run(map);
    QVERIFY(!result.ok());
    QVERIFY(result.problem.find(std::to_string(actors) + " actors") != std::string::npos);
    QVERIFY(result.problem.find("Stress") != std::string::npos);
    QVERIFY(clock.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(LayoutsTest)
#include "layoutstest.moc"
