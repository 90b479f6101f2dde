// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/narration.h"
#include "models/map/mappatch.h"

#include <QTest>

using namespace entente;

namespace {

Actor actor(const char *id, const char *label, ActorKind kind = ActorKind::State)
{
    Actor a;
    a.id = ActorId(id);
    a.name = label;
    a.kind = kind;
    return a;
}

Tie tie(const char *id, const char *from, TieKind kind, const char *to, const char *since,
        std::vector<Means> means = {})
{
    Tie r;
    r.id = TieId(id);
    r.from = ActorId(from);
    r.to = ActorId(to);
    r.kind = kind;
    r.since = TieBound::dated(*Edtf::parse(since));
    r.until = TieBound::open();
    r.means = std::move(means);
    return r;
}

Event event(const char *id, const char *date, const char *who)
{
    Event e;
    e.id = EventId(id);
    e.title = id;
    if (*date)
        e.date = Edtf::parse(date);
    e.participants.push_back({ActorId(who), Role::Party, {}});
    return e;
}

/// Turkey backs the GNA with troops since 5 January; the LNA opposes the GNA since April 2019;
/// Germany is there for an event only.
MapIndexPointer smallLibya()
{
    AllianceMap map;
    MapPatch patch;
    patch.put(actor("gna", "GNA", ActorKind::Government));
    patch.put(actor("lna", "LNA", ActorKind::ArmedGroup));
    patch.put(actor("turkey", "Turkey"));
    patch.put(actor("germany", "Germany"));
    patch.put(tie("troops", "turkey", TieKind::Backs, "gna", "2020-01-05", {Means::Troops}));
    patch.put(tie("war", "lna", TieKind::Opposes, "gna", "2019-04-04"));
    patch.put(event("deployment", "2020-01-05", "turkey"));
    patch.put(event("talks", "2020-01-13", "germany"));
    patch.put(event("refusal", "2020-01-13", "lna"));
    patch.put(event("request", "", "gna"));
    MapInfo head;
    head.asOf = Edtf::parse("2020-01-14");
    patch.put(head);
    map.apply(patch);
    return std::make_shared<const MapIndex>(std::move(map));
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
        QCOMPARE(query.filter.words(index->map()), std::string("without opposition"));
    }

    void wordsTheChange()
    {
        const auto index = smallLibya();
        const auto before = on(index, "2020-01-04"), after = on(index, "2020-01-05");
        const auto log = changeLog(before, after);
        QCOMPARE(int(log.size()), 1);
        QCOMPARE(log[0].words, std::string("Turkey begins to back the GNA with troops"));
        QCOMPARE(changeLog(after, before)[0].words,
                 std::string("Later: Turkey begins to back the GNA with troops"));
        const auto changes = diff(before, after);
        QCOMPARE(changes.appeared, std::vector<int>{0});
        QVERIFY(diff(after, after).empty());
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
