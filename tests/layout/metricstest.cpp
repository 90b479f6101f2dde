// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "maps.h"

#include "models/layout/layoutmetrics.h"

#include <QtTest>

#include <cmath>

using namespace entente;
using namespace entente::test;

/// What layouts are measured by, on pictures that one can count by hand.
class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossings_data();
    void crossings();
    void tiesThatMeetDoNotCross();
    void pairsCountOnce();
    void manyCrossingsAreEstimated();
    void stressIsNoneWhereAllLengthsAreAsWished();
    void stressByHand();
    void cardsThatTiesRunOver();
    void displacementInPartsOfTheDiagonal();
};

namespace {

std::vector<Position> onCircle(int count)
{
    std::vector<Position> positions;
    for (int i = 0; i < count; ++i)
        positions.push_back({1000 * std::cos(6.283185307179586 * i / count),
                             1000 * std::sin(6.283185307179586 * i / count)});
    return positions;
}

LayoutRequest complete(int count)
{
    LayoutRequest map;
    map.nodes.resize(static_cast<std::size_t>(count));
    for (int a = 0; a < count; ++a)
        for (int b = 0; b < a; ++b)
            map.edges.push_back({a, b, 1});
    return map;
}

} // namespace

void MetricsTest::crossings_data()
{
    QTest::addColumn<int>("actors");
    QTest::addColumn<double>("count");
    // Any four points of a circle make one.
    QTest::newRow("3") << 3 << 0.0;
    QTest::newRow("4") << 4 << 1.0;
    QTest::newRow("5") << 5 << 5.0;
    QTest::newRow("9") << 9 << 126.0;
}

void MetricsTest::crossings()
{
    QFETCH(int, actors);
    QFETCH(double, count);
    QCOMPARE(crossingsOf(complete(actors), onCircle(actors)), count);
}

void MetricsTest::tiesThatMeetDoNotCross()
{
    const Map fan("a backs hub; b backs hub; c backs hub; d opposes hub");
    QCOMPARE(crossingsOf(fan.request, {{0, 0}, {5, 5}, {1, 9}, {7, 2}, {3, 3}}), 0.0);
}

void MetricsTest::pairsCountOnce()
{
    const Map map("a backs b; b opposes a; a mediates b; c backs d");
    QCOMPARE(crossingsOf(map.request, {{0, 0}, {10, 10}, {0, 10}, {10, 0}}), 1.0);
}

void MetricsTest::manyCrossingsAreEstimated()
{
    const LayoutRequest map = complete(60); // 1,770 pairs
    const std::vector<Position> positions = onCircle(60);
    const double exact = crossingsOf(map, positions);
    const double estimated = crossingsOf(map, positions, 400);
    QVERIFY(estimated != exact);
    QVERIFY2(std::abs(estimated / exact - 1) < 0.1, qPrintable(QString::number(estimated / exact)));
}

void MetricsTest::stressIsNoneWhereAllLengthsAreAsWished()
{
    const Map chain("a backs b; b opposes c; c backs d");
    for (const double scale : {1.0, 50.0}) {
        const double stress =
            stressOf(chain.request, {{0, 0}, {scale, 0}, {4 * scale, 0}, {5 * scale, 0}});
        QVERIFY(std::abs(stress) < 1e-9);
    }
}

void MetricsTest::stressByHand()
{
    // Distances 1, 1 and 1 where 1, 1 and 2 are wished; the best scale makes them 10/9.
    const Map chain("a backs b; b backs c");
    const double stress = stressOf(chain.request, {{0, 0}, {1, 0}, {0.5, std::sqrt(0.75)}});
    const double s = 10.0 / 9;
    const double expected = ((s - 1) * (s - 1) * 2 + (s / 2 - 1) * (s / 2 - 1)) / 3;
    QVERIFY(std::abs(stress - expected) < 1e-9);
}

void MetricsTest::cardsThatTiesRunOver()
{
    const Map map("a backs b; c alone; d alone");
    QCOMPARE(tiesOverCards(map.request, {{0, 0}, {400, 0}, {200, 19}, {200, 21}}), std::size_t{1});
    QCOMPARE(tiesOverCards(map.request, {{0, 0}, {400, 400}, {220, 200}, {200, 300}}),
             std::size_t{1});
}

void MetricsTest::displacementInPartsOfTheDiagonal()
{
    const std::vector<Position> before{{0, 0}, {300, 400}};
    QCOMPARE(displacement(before, before), 0.0);
    QCOMPARE(displacement(before, {{0, 10}, {300, 400}}), 0.01);
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "metricstest.moc"
