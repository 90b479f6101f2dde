// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signedmaps.h"

#include "models/balance/camps.h"
#include "models/map/mappatch.h"

#include <QTest>

#include <algorithm>

using namespace entente;

namespace {

enum { a, b, c, d, e };

Camps campsOf(const std::vector<TieLine> &ties)
{
    const auto snapshot = snapshotOf(ties);
    return campsAt(snapshot, campsOfAllTime(*snapshot.index));
}

} // namespace

class CampsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rivalsAndTheirBackersPart()
    {
        const auto camps = campsOf(
            {{"a", "opposes", "b"}, {"c", "backs", "a"}, {"d", "backs", "a"}, {"e", "backs", "b"}});
        QCOMPARE(camps.misfits, 0);
        QVERIFY(camps.isProven);
        QCOMPARE(camps.distinct.size(), std::size_t(2));
        QCOMPARE(camps.distinct[0].members, (std::vector<int>{a, c, d}));
        QCOMPARE(camps.distinct[0].leader, int(a));
        QCOMPARE(camps.distinct[1].members, (std::vector<int>{b, e}));
    }

    void nobodyOpposesAnybody()
    {
        const auto camps = campsOf({{"a", "backs", "b"}, {"b", "backs", "c"}});
        QVERIFY(camps.distinct.empty());
        QVERIFY(!camps.isArbitrary);
    }

    void everybodyAgainstEverybodyIsNoDivision()
    {
        const auto camps =
            campsOf({{"a", "opposes", "b"}, {"b", "opposes", "c"}, {"c", "opposes", "a"}});
        QVERIFY(camps.distinct.empty());
        QVERIFY(camps.isArbitrary);
    }

    void whoWouldFitEitherIsInNone()
    {
        const auto camps = campsOf({{"a", "opposes", "b"},
                                    {"c", "backs", "a"},
                                    {"c", "backs", "b"},
                                    {"a", "backs", "d"},
                                    {"d", "opposes", "b"},
                                    {"e", "backs", "b"}});
        QVERIFY(camps.straddles[c]);
        for (const auto &camp : camps.distinct)
            QVERIFY(std::find(camp.members.begin(), camp.members.end(), int(c)) ==
                    camp.members.end());
        QCOMPARE(camps.distinct.size(), std::size_t(2));
    }

    void twoAtWarAreNotOneCampForATradeMission()
    {
        const auto camps = campsOf({{"a", "opposes", "b", ",'means':['fighting']"},
                                    {"a", "backs", "b", ",'means':['diplomatic']"},
                                    {"c", "backs", "a", ",'means':['statement']"},
                                    {"c", "backs", "b", ",'means':['statement']"}});
        QVERIFY(camps.campOf[a] != camps.campOf[b]);
    }

    void theyAreWeighedByTheMapsRule()
    {
        const auto distinctUnder = [](const std::vector<TieLine> &ties, const SignRule &rule) {
            const auto snapshot = snapshotOf(ties);
            auto map = snapshot.map();
            MapPatch patch;
            patch.put(withSignRule(map.info(), rule));
            map.apply(patch);
            const auto index = std::make_shared<const MapIndex>(map);
            const auto camps = campsAt(snapshotAt(index, snapshot.query), campsOfAllTime(*index));
            return camps.rule == rule ? camps.distinct.size() : 99;
        };
        // War outweighs a trade mission; where each counts once, nothing is left of both.
        const std::vector<TieLine> war{{"a", "opposes", "b", ",'means':['fighting']"},
                                       {"a", "backs", "b", ",'means':['diplomatic']"}};
        QCOMPARE(distinctUnder(war, {}), std::size_t(2));
        QCOMPARE(distinctUnder(war, {TieWeights::Equal}), std::size_t(0));
        QCOMPARE(distinctUnder(war, {TieWeights::Equal, Contradictions::Opposition}),
                 std::size_t(2));
        QCOMPARE(distinctUnder(war, {TieWeights::ByMeans, Contradictions::Nothing}),
                 std::size_t(0));
    }

    void partsOfTheMapAreWorldsOfTheirOwn()
    {
        // d and e only back each other: no camp of theirs is told from another.
        const auto camps =
            campsOf({{"a", "opposes", "b"}, {"c", "backs", "a"}, {"d", "backs", "e"}});
        for (const auto &camp : camps.distinct)
            for (const int actor : camp.members)
                QVERIFY(actor < d);
    }

    /// On a day with other misfits the camps keep the colours that they have over all dates.
    void coloursAreThoseOfAllDates()
    {
        const std::vector<TieLine> ties{
            {"a", "opposes", "b"}, {"c", "backs", "a"}, {"d", "backs", "b"}, {"e", "backs", "b"}};
        const auto all = campsOf(ties);
        const auto few = snapshotOf(ties);
        auto fewer = few;
        fewer.ties[0].shown = fewer.ties[1].shown = false;
        fewer.ties[2].shown = true;
        const auto camps = campsAt(fewer, all);
        QCOMPARE(camps.campOf[d], all.campOf[d]);
        QCOMPARE(camps.campOf[e], all.campOf[e]);
    }
};

QTEST_GUILESS_MAIN(CampsTest)
#include "tst_camps.moc"
