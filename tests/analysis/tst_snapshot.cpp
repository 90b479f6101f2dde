// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/words/filterwords.h"
#include "models/words/narration.h"
#include "tests/support/maptext.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

/// Turkey backs the GNA with troops since 5 January; the LNA opposes the GNA since April 2019;
/// Germany is there for an event only.
MapIndexPointer smallLibya()
{
    return std::make_shared<const MapIndex>(
        mapFrom("gna is government article the named GNA\n"
                "lna is armed-group named LNA\n"
                "turkey is state named Turkey\n"
                "germany is state named Germany\n"
                "turkey backs gna since 2020-01-05 until .. "
                "with troops\n"
                "lna opposes gna since 2019-04-04 until ..\n"
                "event deployment other on 2020-01-05 by turkey\n"
                "event talks other on 2020-01-13 by germany\n"
                "event refusal other on 2020-01-13 by lna\n"
                "event request other by gna\n"
                "as-of 2020-01-14"));
}

Snapshot on(const MapIndexPointer &index, const char *date)
{
    SnapshotQuery query;
    query.date = Edtf::parse(date);
    return snapshotAt(index, query);
}

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatStandsAndItsEnds()
    {
        const auto index = smallLibya();
        const auto before = on(index, "2020-01-04");
        QVERIFY(!before.ties[0].shown);
        QVERIFY(before.ties[1].shown);
        QVERIFY(!before.actorIsShown(2));
        QCOMPARE(before.hiddenActors, 2);
        const auto after = on(index, "2020-01-05");
        QVERIFY(after.ties[0].shown);
        QVERIFY(after.actorIsShown(2));
    }

    void tellsTheLatestBegunEventInFileOrder()
    {
        const auto index = smallLibya();
        QCOMPARE(on(index, "2020-01-04").currentEvent, -1);
        QCOMPARE(on(index, "2020-01-08").currentEvent, 0);
        QCOMPARE(on(index, "2020-01-14").currentEvent, 2);
        QCOMPARE(int(index->stops().size()), 3);
        QCOMPARE(index->undatedEvents(), std::vector<int>{3});
    }

    void focusKeepsTheNeighbourhood()
    {
        const auto index = smallLibya();
        SnapshotQuery query;
        query.date = Edtf::parse("2020-01-14");
        query.focus = {ActorId("turkey")};
        const auto near = snapshotAt(index, query);
        QVERIFY(near.ties[0].shown);
        QVERIFY(!near.ties[1].shown);
        query.focusSteps = 2;
        QVERIFY(snapshotAt(index, query).ties[1].shown);
    }

    void filtersCountWhatTheyLeaveOut()
    {
        const auto index = smallLibya();
        SnapshotQuery query;
        query.date = Edtf::parse("2020-01-14");
        query.filter.hiddenKinds = {TieKind::Opposes};
        const auto snapshot = snapshotAt(index, query);
        QCOMPARE(snapshot.filteredTies, 1);
        QCOMPARE(snapshot.ties[1].standing, Standing::Attested);
        QCOMPARE(filterWords(index->map(), query.filter), std::string("without opposition"));
    }

    void wordsTheChange()
    {
        const auto index = smallLibya();
        const auto before = on(index, "2020-01-04"), after = on(index, "2020-01-05");
        const auto log = changeLog(before, after);
        QCOMPARE(int(log.size()), 1);
        QCOMPARE(log[0].words, std::string("Turkey backs the GNA with troops"));
        QCOMPARE(log[0].change, ChangeLine::Change::Begins);
        QCOMPARE(changeLog(after, before)[0].change, ChangeLine::Change::Ends);
        QCOMPARE(changeWords(before, after),
                 std::string("Began since 4 Jan 2020: Turkey backs the GNA with troops"));
        QCOMPARE(changeWords(after, before),
                 std::string("Not yet begun on 4 Jan 2020: Turkey backs the GNA with troops"));
        QCOMPARE(changeWords(after, after), std::string());
        const auto changes = diff(before, after);
        QCOMPARE(changes.appeared, std::vector<int>{0});
        QVERIFY(diff(after, after).empty());
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
