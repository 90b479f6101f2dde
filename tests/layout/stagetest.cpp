// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "models/layout/spacing.h"
#include "models/layout/stagecost.h"

#include <QtTest>

#include <cmath>
#include <ctime>

using namespace entente;
using namespace entente::test;

/// The stage layout as one would look at it: who stands left of whom, above, behind, beside.
class StageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsPlacedNowhere();
    void oneStandsInTheMiddle();
    void rivalsFaceEachOther();
    void backersStandBehindTheirs_data();
    void backersStandBehindTheirs();
    void mediatorsStandBetween();
    void peopleStandByWhatTheyLead_data();
    void peopleStandByWhatTheyLead();
    void theUnalignedStandInRowsBelow();
    void fewTiesRunThroughCards();
    void tiesAreLongEnoughToLabel();
    void fitsAScreen_data();
    void fitsAScreen();
    void nobodyOverlaps_data();
    void nobodyOverlaps();
    void pinsAreKept_data();
    void pinsAreKept();
    void aNewActorIsPlacedByItsFriends();
    void sameMapSamePicture();
    void isQuick();
    void survivesNonsense();
    void oneCampStandsAroundItsHead();
    void leadersOfLeadersAndCircles();
};

namespace {

const LayoutResult &libyaStage()
{
    static const LayoutResult stage = stageLayout(miniLibya().request);
    return stage;
}

double x(const Map &map, const LayoutResult &result, const std::string &name)
{
    return result.positions[map[name]].x;
}

double y(const Map &map, const LayoutResult &result, const std::string &name)
{
    return result.positions[map[name]].y;
}

double distance(const Map &map, const LayoutResult &result, const std::string &a,
                const std::string &b)
{
    return std::hypot(x(map, result, a) - x(map, result, b), y(map, result, a) - y(map, result, b));
}

} // namespace

void StageTest::nobodyIsPlacedNowhere()
{
    const LayoutResult result = stageLayout({});
    QVERIFY(result.ok());
    QVERIFY(result.positions.empty());
}

void StageTest::oneStandsInTheMiddle()
{
    const LayoutResult result = stageLayout(Map("china alone").request);
    QCOMPARE(result.positions.size(), std::size_t{1});
    QCOMPARE(result.positions[0], Position{});
}

void StageTest::rivalsFaceEachOther()
{
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    QVERIFY(x(libya, stage, "gna") < x(libya, stage, "lna"));
    QCOMPARE(y(libya, stage, "gna"), y(libya, stage, "lna"));
}

void StageTest::backersStandBehindTheirs_data()
{
    QTest::addColumn<QString>("backer");
    QTest::addColumn<bool>("left");
    for (const char *name : {"turkey", "qatar", "italy"})
        QTest::newRow(name) << name << true;
    for (const char *name : {"egypt", "uae", "france", "russia"})
        QTest::newRow(name) << name << false;
}

void StageTest::backersStandBehindTheirs()
{
    QFETCH(QString, backer);
    QFETCH(bool, left);
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    const double there = x(libya, stage, backer.toStdString());
    if (left)
        QVERIFY(there < x(libya, stage, "gna"));
    else
        QVERIFY(there > x(libya, stage, "lna"));
}

void StageTest::mediatorsStandBetween()
{
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    QVERIFY(x(libya, stage, "germany") > x(libya, stage, "gna"));
    QVERIFY(x(libya, stage, "germany") < x(libya, stage, "lna"));
    // The tie of the rivals stays free.
    QVERIFY(std::abs(y(libya, stage, "germany") - y(libya, stage, "gna")) > 60);
}

void StageTest::peopleStandByWhatTheyLead_data()
{
    QTest::addColumn<QString>("follower");
    QTest::addColumn<QString>("main");
    QTest::newRow("sarraj") << "sarraj"
                            << "gna";
    QTest::newRow("haftar") << "haftar"
                            << "lna";
    QTest::newRow("putin") << "putin"
                           << "russia";
    QTest::newRow("erdogan") << "erdogan"
                             << "turkey";
    QTest::newRow("merkel") << "merkel"
                            << "germany";
    QTest::newRow("parliament") << "parliament"
                                << "turkey";
    QTest::newRow("ministry") << "ministry"
                              << "russia";
}

void StageTest::peopleStandByWhatTheyLead()
{
    QFETCH(QString, follower);
    QFETCH(QString, main);
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    QVERIFY(distance(libya, stage, follower.toStdString(), main.toStdString()) < 200);
}

void StageTest::theUnalignedStandInRowsBelow()
{
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    const double row = y(libya, stage, "china");
    QCOMPARE(y(libya, stage, "congo"), row);
    QCOMPARE(y(libya, stage, "algeria"), row);
    for (const char *name : {"gna", "lna", "germany", "merkel", "turkey", "ministry", "un"})
        QVERIFY(y(libya, stage, name) < row - 40);
}

void StageTest::fewTiesRunThroughCards()
{
    const Map libya = miniLibya();
    StageCost cost(libya.request);
    const auto faults = cost.faults(libyaStage().positions);
    QCOMPARE(faults.overlaps, 0);
    QCOMPARE(faults.throughCards, 0);
    QVERIFY(faults.crossings <= 4);
}

void StageTest::tiesAreLongEnoughToLabel()
{
    const Map libya = miniLibya();
    const LayoutResult &stage = libyaStage();
    for (const LayoutRequest::Edge &edge : libya.request.edges) {
        if (edge.structure)
            continue;
        const auto a = static_cast<std::size_t>(edge.a);
        const auto b = static_cast<std::size_t>(edge.b);
        const Box one = boxOf(libya.request.nodes[a], stage.positions[a]);
        const Box other = boxOf(libya.request.nodes[b], stage.positions[b]);
        const double gapX = std::max({0.0, other.left - one.right, one.left - other.right});
        const double gapY = std::max({0.0, other.top - one.bottom, one.top - other.bottom});
        QVERIFY2(std::hypot(gapX, gapY) >= 60, qPrintable(QString::number(std::hypot(gapX, gapY))));
    }
}

void StageTest::fitsAScreen_data()
{
    QTest::addColumn<int>("actors");
    QTest::addColumn<int>("ties");
    QTest::newRow("8") << 8 << 8;
    QTest::newRow("15") << 15 << 20;
    QTest::newRow("28") << 28 << 30;
    QTest::newRow("40") << 40 << 60;
    QTest::newRow("60") << 60 << 90;
    QTest::newRow("60 loose") << 60 << 0;
}

void StageTest::fitsAScreen()
{
    QFETCH(int, actors);
    QFETCH(int, ties);
    for (unsigned seed = 1; seed <= 2; ++seed) {
        const LayoutRequest map = randomMap(seed, actors, ties);
        const Box bounds = boundsOf(map, stageLayout(map).positions);
        const double aspect = bounds.width() / bounds.height();
        QVERIFY2(aspect > 1.1 && aspect < 2.6, qPrintable(QString::number(aspect)));
    }
}

void StageTest::nobodyOverlaps_data()
{
    QTest::addColumn<int>("actors");
    QTest::addColumn<int>("ties");
    QTest::addColumn<bool>("camps");
    for (const int actors : {1, 2, 3, 8, 20, 60, 150}) {
        QTest::addRow("%d actors", actors) << actors << actors * 3 / 2 << true;
        QTest::addRow("%d actors, dense", actors) << actors << actors * 4 << true;
        QTest::addRow("%d actors, no camps", actors) << actors << actors << false;
    }
    QTest::newRow("1000 actors") << 1000 << 3000 << true;
}

void StageTest::nobodyOverlaps()
{
    QFETCH(int, actors);
    QFETCH(int, ties);
    QFETCH(bool, camps);
    for (unsigned seed = 1; seed <= (actors > 20 ? 1U : 3U); ++seed) {
        const LayoutRequest map = randomMap(seed, actors, ties, camps);
        const std::string fault = faultOf(map, stageLayout(map));
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void StageTest::pinsAreKept_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("stage") << "stage";
    QTest::newRow("circle") << "circle";
}

void StageTest::pinsAreKept()
{
    QFETCH(QString, engine);
    for (unsigned seed = 1; seed <= 3; ++seed) {
        LayoutRequest map = randomMap(seed, 20, 30);
        for (std::size_t i = 0; i < map.nodes.size(); i += 5) {
            map.nodes[i].pinned = map.nodes[i].hasPosition = true;
            map.nodes[i].position = {40.125 * static_cast<double>(i) - 33.3, 17.7 * seed};
        }
        const bool isStage = engine == QLatin1String("stage");
        const std::string fault = faultOf(map, isStage ? stageLayout(map) : circleLayout(map));
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void StageTest::aNewActorIsPlacedByItsFriends()
{
    const Map before = miniLibya();
    const LayoutResult first = stageLayout(before.request);
    LayoutRequest request = before.request;
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        request.nodes[i].pinned = request.nodes[i].hasPosition = true;
        request.nodes[i].position = first.positions[i];
    }
    request.nodes.emplace_back();
    request.nodes.back().camp = 1;
    request.edges.push_back(
        {static_cast<int>(request.nodes.size()) - 1, static_cast<int>(before["lna"]), 1});
    const LayoutResult second = stageLayout(request);
    const std::string fault = faultOf(request, second);
    QVERIFY2(fault.empty(), fault.c_str());
    QVERIFY(second.positions.back().x > first.positions[before["gna"]].x);
}

void StageTest::sameMapSamePicture()
{
    const LayoutRequest map = randomMap(7, 30, 50);
    QCOMPARE(stageLayout(map).positions, stageLayout(map).positions);
    QCOMPARE(circleLayout(map).positions, circleLayout(map).positions);
}

void StageTest::isQuick()
{
    const LayoutRequest map = randomMap(3, 60, 120);
    const std::clock_t start = std::clock(); // of this process: others may be busy
    stageLayout(map);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    // Far less in a release build; this only catches what grows out of hand.
    QVERIFY2(seconds < 4, qPrintable(QString::number(seconds)));
}

void StageTest::survivesNonsense()
{
    LayoutRequest map = randomMap(5, 12, 20);
    map.nodes[0].width = NAN;
    map.nodes[1].height = -40;
    map.nodes[2].width = INFINITY;
    map.nodes[3].pinned = true; // nowhere
    map.nodes[3].position = {NAN, 0};
    map.nodes[4].camp = 17;
    map.edges.push_back({3, 3, 1});
    map.edges.push_back({-1, 400, 1});
    for (const LayoutResult &result : {stageLayout(map), circleLayout(map)}) {
        QVERIFY(result.ok());
        for (const Position &position : result.positions)
            QVERIFY(std::isfinite(position.x) && std::isfinite(position.y));
    }
}

void StageTest::oneCampStandsAroundItsHead()
{
    const Map pact("a backs hub; b backs hub; c backs hub; d backs hub; e backs hub; f backs hub",
                   "hub a b c d e f");
    const LayoutResult stage = stageLayout(pact.request);
    int left = 0;
    for (const char *name : {"a", "b", "c", "d", "e", "f"})
        left += x(pact, stage, name) < x(pact, stage, "hub");
    QVERIFY2(left >= 2 && left <= 4, qPrintable(QString::number(left)));
}

void StageTest::leadersOfLeadersAndCircles()
{
    const Map map("king leads general; general leads army; army part-of state; state backs ally;"
                  "snake leads tail; tail leads snake; self leads self");
    const std::string fault = faultOf(map.request, stageLayout(map.request));
    QVERIFY2(fault.empty(), fault.c_str());
}

QTEST_GUILESS_MAIN(StageTest)
#include "stagetest.moc"
