// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "models/layout/layoutmetrics.h"
#include "models/layout/parts.h"

#include <QtTest>

#include <cmath>
#include <sstream>

using namespace entente;
using namespace entente::test;

/// The stress layout: distances that follow the ties, parts side by side, and what stays put.
class StressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChainIsDrawnOut();
    void opponentsStandThreeTimesAsFarAsAllies();
    void nobodyOverlaps_data();
    void nobodyOverlaps();
    void pinsAreExact_data() { sizes(); }
    void pinsAreExact();
    void twoRunsAreIdentical_data() { sizes(); }
    void twoRunsAreIdentical();
    void theFirstCampIsOnTheLeft();
    void turnsToWhereEverybodyStood();
    void warmKeepsWhatStays_data() { sizes(); }
    void warmKeepsWhatStays();
    void warmMendsWhatIsALittleOff();
    void partsKeepOffEachOther();
    void partsFillAScreen();
    void theUntiedStandBelow();
    void tellsHowFarItIs_data() { sizes(); }
    void tellsHowFarItIs();
    void stopsWhenTold_data() { sizes(); }
    void stopsWhenTold();
    void theSuitedEngine();

private:
    static void sizes();
};

namespace {

/// The usual case: each actor tied to few others, two camps that oppose each other.
LayoutRequest twoCamps(int actors)
{
    LayoutRequest map = randomMap(3, actors, 0);
    for (int i = 1; i < actors; ++i) {
        for (int k = 0; k < 2; ++k) {
            const int other = (i * 7919 + k * 104729) % i;
            const bool allied = map.nodes[static_cast<std::size_t>(i)].camp ==
                                map.nodes[static_cast<std::size_t>(other)].camp;
            map.edges.push_back({i, other, allied || k == 0 ? 1 : -1});
        }
    }
    map.engine = "stress";
    return map;
}

LayoutRequest placed(LayoutRequest map, const std::vector<Position> &positions)
{
    for (std::size_t i = 0; i < positions.size(); ++i) {
        map.nodes[i].position = positions[i];
        map.nodes[i].hasPosition = true;
    }
    return map;
}

double apart(const Position &a, const Position &b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double apart(const Map &map, const LayoutResult &result, const std::string &a, const std::string &b)
{
    return apart(result.positions[map[a]], result.positions[map[b]]);
}

/// Where nearly everybody stood before, in parts of the diagonal.
double moved(const std::vector<Position> &before, std::vector<Position> after)
{
    after.resize(before.size());
    return displacement(before, after);
}

} // namespace

void StressTest::sizes()
{
    QTest::addColumn<int>("actors");
    QTest::newRow("some") << 40;
    QTest::newRow("all pairs") << 400;
    QTest::newRow("pivots") << 1700;
}

void StressTest::aChainIsDrawnOut()
{
    const Map chain("a backs b; b backs c; c backs d; d backs e; e backs f");
    const LayoutResult result = stressLayout(chain.request);
    const double step = apart(chain, result, "c", "d");
    QVERIFY(apart(chain, result, "a", "f") > 4.7 * step);
    QVERIFY(apart(chain, result, "a", "f") < 5.3 * step);
}

void StressTest::opponentsStandThreeTimesAsFarAsAllies()
{
    const Map pair("a backs b; a opposes c");
    const LayoutResult result = stressLayout(pair.request);
    const double ratio = apart(pair, result, "a", "c") / apart(pair, result, "a", "b");
    QVERIFY2(ratio > 2.9 && ratio < 3.1, qPrintable(QString::number(ratio)));
}

void StressTest::nobodyOverlaps_data()
{
    QTest::addColumn<int>("actors");
    QTest::addColumn<int>("ties");
    for (const int actors : {0, 1, 2, 3, 7, 30, 120, 500})
        for (const int each : {1, 2, 5})
            QTest::addRow("%d actors, %d ties", actors, actors * each / 2)
                << actors << actors * each / 2;
    QTest::newRow("2000 actors, 4000 ties") << 2000 << 4000;
}

void StressTest::nobodyOverlaps()
{
    QFETCH(int, actors);
    QFETCH(int, ties);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const LayoutRequest map = randomMap(seed, actors, ties);
        const std::string fault = faultOf(map, stressLayout(map));
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void StressTest::pinsAreExact()
{
    QFETCH(int, actors);
    for (const int pins : {1, 2, 9}) {
        LayoutRequest map = twoCamps(actors);
        for (int i = 0; i < pins; ++i) {
            LayoutRequest::Node &node = map.nodes[static_cast<std::size_t>(4 * i + 1)];
            node.pinned = node.hasPosition = true;
            node.position = {1.0 / 3 + 700.1 * (i % 3), 400.7 * (i / 3) - 0.1};
        }
        const std::string fault = faultOf(map, stressLayout(map));
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void StressTest::twoRunsAreIdentical()
{
    QFETCH(int, actors);
    LayoutRequest map = twoCamps(actors);
    const LayoutResult first = stressLayout(map);
    QCOMPARE(stressLayout(map).positions, first.positions);
    map.seed = 2;
    QVERIFY(stressLayout(map).positions != first.positions);
    map = placed(std::move(map), first.positions);
    map.warm = true;
    QCOMPARE(stressLayout(map).positions, stressLayout(map).positions);
}

void StressTest::theFirstCampIsOnTheLeft()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        Map libya = miniLibya();
        libya.request.seed = seed;
        const LayoutResult result = stressLayout(libya.request);
        QVERIFY(result.positions[libya["gna"]].x < result.positions[libya["lna"]].x);
    }
}

void StressTest::turnsToWhereEverybodyStood()
{
    LayoutRequest map = twoCamps(60);
    for (LayoutRequest::Node &node : map.nodes)
        node.width = node.height = 8; // so that room need not be made anew after the turn
    const std::vector<Position> before = stressLayout(map).positions;
    std::vector<Position> turned;
    for (const Position &p : before)
        turned.push_back({900 - p.y, 500 - p.x}); // mirrored, turned and shifted
    const LayoutResult again = stressLayout(placed(map, turned));
    const double far = moved(turned, again.positions);
    QVERIFY2(far < 0.04, qPrintable(QString::number(far)));
}

void StressTest::warmKeepsWhatStays()
{
    QFETCH(int, actors);
    LayoutRequest map = twoCamps(actors);
    const LayoutResult before = stressLayout(map);
    map = placed(std::move(map), before.positions);
    for (std::size_t i = 0; i < map.edges.size(); i += 50) // 2 % of the ties
        map.edges[i].b = static_cast<int>((i * 31 + 17) % map.nodes.size());
    map.nodes.emplace_back();
    map.edges.push_back({3, static_cast<int>(map.nodes.size()) - 1, 1});
    map.warm = true;
    const LayoutResult after = stressLayout(map);
    const std::string fault = faultOf(map, after);
    QVERIFY2(fault.empty(), fault.c_str());
    const double far = moved(before.positions, after.positions);
    QVERIFY2(far < 0.04, qPrintable(QString::number(far)));
    map.warm = false;
    QVERIFY(moved(before.positions, stressLayout(map).positions) > far);
}

void StressTest::warmMendsWhatIsALittleOff()
{
    const LayoutRequest map = twoCamps(100);
    const LayoutResult good = stressLayout(map);
    std::vector<Position> places = good.positions;
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = {places[i].x + 150 * std::sin(i * 7.0), places[i].y + 150 * std::cos(i * 5.0)};
    LayoutRequest jolted = placed(map, places);
    jolted.warm = true;
    const double best = stressOf(map, good.positions);
    const double before = stressOf(map, places);
    const double after = stressOf(map, stressLayout(jolted).positions);
    QVERIFY(before > 1.01 * best);
    QVERIFY2(after - best < 0.5 * (before - best), qPrintable(QString::number(after)));
}

void StressTest::partsKeepOffEachOther()
{
    LayoutRequest map = randomMap(8, 150, 90);
    const LayoutResult result = stressLayout(map);
    std::vector<std::size_t> part(map.nodes.size());
    std::size_t number = 0;
    for (const NodeIndexes &members : componentsOf(map)) {
        ++number;
        for (const std::size_t i : members)
            part[i] = number;
    }
    QVERIFY(number > 5);
    for (const LayoutRequest::Edge &edge : map.edges) {
        // Ties of one part and the cards of another, as a map of only these.
        LayoutRequest one = map;
        one.edges = {edge};
        for (std::size_t i = 0; i < map.nodes.size(); ++i)
            if (part[i] == part[static_cast<std::size_t>(edge.a)])
                one.nodes[i].width = one.nodes[i].height = 4;
        std::vector<Position> places = result.positions;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (part[i] == part[static_cast<std::size_t>(edge.a)] &&
                static_cast<int>(i) != edge.a && static_cast<int>(i) != edge.b)
                places[i] = {1e5, 1e5};
        QCOMPARE(tiesOverCards(one, places), std::size_t{0});
    }
}

void StressTest::partsFillAScreen()
{
    std::ostringstream pairs;
    for (int i = 0; i < 60; ++i)
        pairs << "a" << i << " backs b" << i << ";";
    const Map map(pairs.str());
    const Box bounds = boundsOf(map.request, stressLayout(map.request).positions);
    const double aspect = bounds.width() / bounds.height();
    QVERIFY2(aspect > 1.1 && aspect < 2.4, qPrintable(QString::number(aspect)));
    // Each pair needs some 250 by 110 points; half of the room may be lost.
    const double area = bounds.width() * bounds.height();
    QVERIFY2(area < 2 * 60 * 250 * 110, qPrintable(QString::number(area)));
}

void StressTest::theUntiedStandBelow()
{
    const Map map("a backs b; b opposes c; x alone; y alone; z alone");
    const LayoutResult result = stressLayout(map.request);
    for (const char *alone : {"x", "y", "z"})
        for (const char *tied : {"a", "b", "c"})
            QVERIFY(result.positions[map[alone]].y > result.positions[map[tied]].y + 40);
}

void StressTest::tellsHowFarItIs()
{
    QFETCH(int, actors);
    std::vector<double> told;
    QVERIFY(stressLayout(twoCamps(actors), [&told](double done) {
                told.push_back(done);
                return true;
            }).ok());
    QVERIFY(told.size() > 5);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0 && told.front() < 0.1);
    QVERIFY(told.back() > 0.4 && told.back() <= 1);
}

void StressTest::stopsWhenTold()
{
    QFETCH(int, actors);
    for (const int after : {0, 3}) {
        int asked = 0;
        const LayoutResult result =
            stressLayout(twoCamps(actors), [&](double) { return asked++ < after; });
        QVERIFY(!result.ok());
        QVERIFY(result.positions.empty());
        QCOMPARE(asked, after + 1);
    }
}

void StressTest::theSuitedEngine()
{
    QCOMPARE(suitedEngine(miniLibya().request), std::string("stage"));
    QCOMPARE(suitedEngine(Map("a backs b").request), std::string("stress"));
    QCOMPARE(suitedEngine(twoCamps(61)), std::string("stress"));
}

QTEST_GUILESS_MAIN(StressTest)
#include "stresstest.moc"
