// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "models/layout/layoutmetrics.h"
#include "models/layout/spacing.h"

#include <QtTest>

#include <cmath>

using namespace entente;
using namespace entente::test;

/// New actors on a map that has its places: they join those they are tied to, and nobody moves.
class NewcomersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyElseMoves();
    void standsNearItsFriend();
    void standsFarFromItsFoe();
    void standsBetweenTwoFriends();
    void itsTieKeepsOffCards();
    void aFriendOfANewcomerFollowsIt();
    void strangersStandBelow();
    void aLoneStrangerTakesTheRoomThatThereIs();
    void aMapWithoutPlacesGetsTheSuitedLayout();
    void fewPlacesArePins();
    void sameMapSamePlaces();
};

namespace {

Map placed(const std::string &ties, const std::vector<std::pair<std::string, Position>> &places)
{
    Map map(ties);
    for (const auto &[name, position] : places) {
        map.pin(name, position);
        map.request.nodes[map[name]].pinned = false;
    }
    return map;
}

double apart(const Map &map, const LayoutResult &result, const std::string &a, const std::string &b)
{
    const Position &one = result.positions[map[a]];
    const Position &other = result.positions[map[b]];
    return std::hypot(one.x - other.x, one.y - other.y);
}

} // namespace

void NewcomersTest::nobodyElseMoves()
{
    LayoutRequest map = randomMap(2, 80, 160);
    const LayoutResult before = stressLayout(map);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        map.nodes[i].hasPosition = i % 9 != 0;
        map.nodes[i].position = before.positions[i];
    }
    const LayoutResult after = placeNewcomers(map);
    for (LayoutRequest::Node &node : map.nodes)
        node.pinned = node.hasPosition; // to stand exactly there
    const std::string fault = faultOf(map, after);
    QVERIFY2(fault.empty(), fault.c_str());
}

void NewcomersTest::standsNearItsFriend()
{
    const Map map = placed("a backs b; b backs c; new backs a",
                           {{"a", {0, 0}}, {"b", {300, 0}}, {"c", {600, 0}}});
    const LayoutResult result = placeNewcomers(map.request);
    QVERIFY(apart(map, result, "new", "a") > 200);
    QVERIFY(apart(map, result, "new", "a") < 400);
    QVERIFY(apart(map, result, "new", "a") < apart(map, result, "new", "b"));
}

void NewcomersTest::standsFarFromItsFoe()
{
    const Map map =
        placed("a backs b; new opposes a; new backs b", {{"a", {0, 0}}, {"b", {300, 0}}});
    const LayoutResult result = placeNewcomers(map.request);
    QVERIFY(apart(map, result, "new", "a") > 1.4 * apart(map, result, "new", "b"));
}

void NewcomersTest::standsBetweenTwoFriends()
{
    const Map map = placed("a opposes b; new backs a; new backs b; a backs c; b backs d",
                           {{"a", {0, 0}}, {"b", {600, 0}}, {"c", {-300, 0}}, {"d", {900, 0}}});
    const LayoutResult result = placeNewcomers(map.request);
    const double x = result.positions[map["new"]].x;
    QVERIFY2(x > 100 && x < 500, qPrintable(QString::number(x)));
}

void NewcomersTest::itsTieKeepsOffCards()
{
    // Ten stand around its only friend, with gaps.
    Map map("new backs hub");
    LayoutRequest request = map.request;
    request.nodes[map["hub"]].hasPosition = true;
    for (int i = 0; i < 10; ++i) {
        LayoutRequest::Node node;
        node.hasPosition = true;
        node.position = {220 * std::cos(0.6283 * i), 220 * std::sin(0.6283 * i)};
        request.nodes.push_back(node);
    }
    const LayoutResult result = placeNewcomers(request);
    QCOMPARE(tiesOverCards(request, result.positions), std::size_t{0});
}

void NewcomersTest::aFriendOfANewcomerFollowsIt()
{
    const Map map = placed(
        "a backs b; new backs a; newer backs new; newest backs newer; b backs c; "
        "c backs d; d backs e",
        {{"a", {0, 0}}, {"b", {250, 0}}, {"c", {500, 0}}, {"d", {750, 0}}, {"e", {1000, 0}}});
    const LayoutResult result = placeNewcomers(map.request);
    QVERIFY(apart(map, result, "newer", "new") < 400);
    QVERIFY(apart(map, result, "newest", "newer") < 400);
}

void NewcomersTest::strangersStandBelow()
{
    const Map map = placed("a backs b; x backs y; z alone; b backs c; c backs d",
                           {{"a", {0, 0}}, {"b", {250, 0}}, {"c", {250, 250}}, {"d", {0, 250}}});
    const LayoutResult result = placeNewcomers(map.request);
    for (const char *stranger : {"x", "y", "z"})
        QVERIFY(result.positions[map[stranger]].y > 290);
    QVERIFY(apart(map, result, "x", "y") < 400);
}

void NewcomersTest::aLoneStrangerTakesTheRoomThatThereIs()
{
    const auto beside = [](const std::string &others, const Position &e) {
        const Map map = placed("a backs b; b backs c; e alone; z alone" + others,
                               {{"a", {0, 0}}, {"b", {900, 0}}, {"c", {900, 600}}, {"e", e}});
        return placeNewcomers(map.request).positions[map["z"]];
    };
    QCOMPARE(beside("", {0, 600}).y, 600.0); // in a row with who is alone as well
    const Position inside = beside("", {0, 0.5});
    QVERIFY(inside.x >= 0 && inside.x <= 900 && inside.y >= 0 && inside.y <= 600);
    const Map full = placed("a backs b; z alone", {{"a", {0, 0}}, {"b", {500, 0}}});
    QVERIFY(placeNewcomers(full.request).positions[full["z"]].y > 72); // not on the tie
}

void NewcomersTest::aMapWithoutPlacesGetsTheSuitedLayout()
{
    const Map libya = miniLibya();
    QCOMPARE(placeNewcomers(libya.request).positions, stageLayout(libya.request).positions);
    LayoutRequest many = randomMap(5, 90, 200);
    QCOMPARE(placeNewcomers(many).positions, stressLayout(many).positions);
}

void NewcomersTest::fewPlacesArePins()
{
    LayoutRequest map = randomMap(4, 30, 60);
    for (const std::size_t i : {3U, 11U, 20U}) {
        map.nodes[i].hasPosition = true;
        map.nodes[i].position = {40.5 * static_cast<double>(i), 1.0 / 3};
    }
    const LayoutResult result = placeNewcomers(map);
    for (LayoutRequest::Node &node : map.nodes)
        node.pinned = node.hasPosition;
    const std::string fault = faultOf(map, result);
    QVERIFY2(fault.empty(), fault.c_str());
}

void NewcomersTest::sameMapSamePlaces()
{
    LayoutRequest map = randomMap(6, 40, 80);
    const LayoutResult before = stressLayout(map);
    for (std::size_t i = 0; i < 30; ++i) {
        map.nodes[i].hasPosition = true;
        map.nodes[i].position = before.positions[i];
    }
    QCOMPARE(placeNewcomers(map).positions, placeNewcomers(map).positions);
}

QTEST_GUILESS_MAIN(NewcomersTest)
#include "newcomerstest.moc"
