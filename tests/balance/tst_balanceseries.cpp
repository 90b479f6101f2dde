// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/balance/balanceseries.h"
#include "models/balance/camps.h"
#include "models/formats/mapfile.h"
#include "models/map/mappatch.h"
#include "tests/support/maptext.h"

#include <QFile>
#include <QTest>

using namespace entente;

namespace {

MapIndexPointer sample(const char *name)
{
    QFile file(QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", name);
    return std::make_shared<const MapIndex>(readMap(file.readAll().toStdString()).map);
}

Snapshot snapshotOn(const MapIndexPointer &index, Day day, const Filter &filter)
{
    SnapshotQuery query;
    query.date = Edtf::ofDay(day);
    query.filter = filter;
    return snapshotAt(index, query);
}

/// The moment to which the day belongs.
const BalanceMoment *momentOn(const BalanceSeries &series, Day day)
{
    for (const auto &moment : series.moments)
        if (moment.days.contains(day))
            return &moment;
    return nullptr;
}

} // namespace

/// Camps and balance over time.
class BalanceSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDayIsAsItsMomentSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("attestedOnly");
        for (const auto *name : {"libya-2020", "yemen-2011-2022", "europe-1879-1918"})
            for (const bool attestedOnly : {false, true})
                QTest::addRow("%s%s", name, attestedOnly ? ", attested only" : "")
                    << QString::fromLatin1(name) << attestedOnly;
    }
    void eachDayIsAsItsMomentSays()
    {
        QFETCH(QString, name);
        QFETCH(bool, attestedOnly);
        const auto index = sample(name.toLatin1());
        Filter filter;
        if (attestedOnly)
            filter.hiddenStandings = {Standing::Assumed};
        const auto series = balanceSeries(index, filter);
        const auto extent = *index->extent();
        QCOMPARE(series.moments.front().days.first, extent.first);
        QCOMPARE(series.moments.back().days.last, extent.last);
        const auto ofAllTime = campsOfAllTime(*index);
        const int step = std::max(1, int(extent.last.number - extent.first.number) / 300);
        for (auto day = extent.first; day <= extent.last; day = day.plus(step)) {
            const auto snapshot = snapshotOn(index, day, filter);
            const auto *moment = momentOn(series, day);
            QVERIFY(moment);
            const auto network =
                balanceNetwork(signedGraph(snapshot, signRuleOf(index->map().info()))).network;
            QVERIFY2(moment->pairs == int(network.edges.size()), day.iso().c_str());
            const auto camps = campsAt(snapshot, ofAllTime);
            for (const auto &camp : camps.distinct)
                for (const int actor : camp.members)
                    if (!camps.straddles[std::size_t(actor)])
                        QVERIFY2(int(moment->sideOf[std::size_t(actor)]) == camp.number,
                                 day.iso().c_str());
        }
    }

    void whoJoinsWithoutASignIsSeenFromThatDayOn()
    {
        const auto index = std::make_shared<const MapIndex>(
            test::mapFrom("a opposes b since 1900-01-01 until 1910-12-31\n"
                          "c backs a since 1900-01-01 until 1910-12-31\n"
                          "x part-of a since 1905-03-01 until 1910-12-31"));
        const auto series = balanceSeries(index, {});
        const auto x = std::size_t(index->actorAt(ActorId("x")));
        const auto a = std::size_t(index->actorAt(ActorId("a")));
        using Side = BalanceMoment::Side;
        QCOMPARE(momentOn(series, Day::of(1905, 2, 28))->sideOf[x], Side::None);
        QCOMPARE(momentOn(series, Day::of(1905, 3, 1))->sideOf[x],
                 momentOn(series, Day::of(1905, 3, 1))->sideOf[a]);
    }

    void whoChangesSidesIsToldWithTheTiesThatDidIt()
    {
        const auto index = std::make_shared<const MapIndex>(
            test::mapFrom("a opposes b since 1900-01-01 until 1910-12-31\n"
                          "c backs a since 1900-01-01 until 1905-02-28\n"
                          "c opposes b since 1900-01-01 until 1905-02-28 id against\n"
                          "c backs b since 1905-03-01 until 1910-12-31\n"
                          "c opposes a since 1905-03-01 until 1910-12-31 id turned"));
        const auto series = balanceSeries(index, {});
        QCOMPARE(series.switches(), 1);
        const auto &change = *std::find_if(series.changes.begin(), series.changes.end(),
                                           [](const SideChange &at) { return at.isSwitch(); });
        QCOMPARE(index->map().actors().at(std::size_t(change.actor)).id, ActorId("c"));
        QCOMPARE(change.day, Day::of(1905, 3, 1));
        QCOMPARE(change.begun.size(), std::size_t(2));
        QCOMPARE(change.ended.size(), std::size_t(2));
        QCOMPARE(changeWords(series, change),
                 std::string("1 March 1905: c changes sides (C backs b, C opposes a, no longer: C "
                             "backs a and no longer: C opposes b)"));
    }

    void whoJoinsAndLeavesIsToldWithTheEventThatDidIt()
    {
        auto map = test::mapFrom("a opposes b since 1900-01-01 until 1910-12-31\n"
                                 "d backs b since 1900-01-01 until 1910-12-31\n"
                                 "c backs a since 1905-03-01 until 1907-12-31");
        Event pact;
        pact.id = EventId("pact");
        pact.title = "The pact";
        pact.date = Edtf::ofDay(Day::of(1905, 3, 1));
        pact.participants = {{ActorId("c"), Role::Party, {}}};
        MapPatch patch;
        patch.put(pact);
        map.apply(patch);
        const auto series = balanceSeries(std::make_shared<const MapIndex>(map), {});
        QCOMPARE(series.switches(), 0);
        std::vector<std::string> told;
        for (const auto &change : series.changes)
            told.push_back(changeWords(series, change));
        QCOMPARE(told, (std::vector<std::string>{
                           "1 March 1905: c joins the camp of a (C backs a and “The pact”)",
                           "1 January 1908: c leaves the camp of a (no longer: C backs a)"}));
    }

    /// By the map's own rule, as the panel: the same misfits, of another weight.
    void theMapsRuleWeighs()
    {
        auto map = test::mapFrom("a backs b since 1900-01-01 until 1901-12-31\n"
                                 "b backs c since 1900-01-01 until 1901-12-31\n"
                                 "a opposes c since 1900-01-01 until 1901-12-31");
        const auto weighed = [&](TieWeights weights) {
            MapPatch patch;
            patch.put(withSignRule(map.info(), {weights}));
            map.apply(patch);
            return balanceSeries(std::make_shared<const MapIndex>(map), {}).moments.front();
        };
        const auto equal = weighed(TieWeights::Equal), byMeans = weighed(TieWeights::ByMeans);
        QCOMPARE(equal.index, std::int64_t(1));
        QCOMPARE(byMeans.index, std::int64_t(2));
        QCOMPARE(equal.misfits, 1);
        QCOMPARE(byMeans.misfits, 1);
    }

    void theTableIsOneForSpreadsheets()
    {
        auto map = test::mapFrom("a opposes b since 1900-01-01 until 1901-12-31");
        auto actor = map.actors().at(0);
        actor.name = "=HYPERLINK(\"x\")";
        MapPatch patch;
        patch.put(actor);
        map.apply(patch);
        const auto text = seriesCsv(balanceSeries(std::make_shared<const MapIndex>(map), {}));
        QVERIFY2(text.starts_with("from,to,pairs,misfits,frustration_index,proven,normalised,"
                                  "unbalanced_triads,\"'=HYPERLINK(\"\"x\"\")\",b\n"),
                 text.c_str());
        QVERIFY2(text.find("1900-01-01,1901-12-31,1,0,0,yes,0.0000,,1,2\n") != std::string::npos,
                 text.c_str());
    }
};

QTEST_GUILESS_MAIN(BalanceSeriesTest)
#include "tst_balanceseries.moc"
