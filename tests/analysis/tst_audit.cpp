// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/audit.h"
#include "models/analysis/snapshot.h"
#include "models/map/mappatch.h"
#include "models/words/auditwords.h"
#include "models/words/filterwords.h"
#include "models/words/narration.h"

#include <QTest>

using namespace entente;

namespace {

Evidence says(const char *source, const char *attests = "",
              AssertionType what = AssertionType::Asserts)
{
    Evidence item;
    item.source = SourceId(source);
    item.says = what;
    if (*attests)
        item.attests = Edtf::parse(attests);
    return item;
}

Tie tie(const char *id, std::vector<Evidence> evidence, const char *since = "")
{
    Tie tie;
    tie.id = TieId(id);
    tie.from = ActorId("a");
    tie.to = ActorId("b");
    tie.evidence = std::move(evidence);
    if (*since)
        tie.since = TieBound::dated(*Edtf::parse(since));
    return tie;
}

Event happening(const char *id, const char *date, std::vector<Evidence> evidence,
                EventStatus status = EventStatus::Happened, const char *group = "")
{
    Event event;
    event.id = EventId(id);
    event.evidence = std::move(evidence);
    event.status = status;
    event.versionOf = group;
    if (*date)
        event.date = Edtf::parse(date);
    return event;
}

/// As of 1 June 2020, with a reach of one year.
MapIndex index(std::initializer_list<Tie> ties, std::initializer_list<Event> events)
{
    MapPatch patch;
    for (const auto *id : {"a", "b"}) {
        Actor actor;
        actor.id = ActorId(id);
        patch.put(actor);
    }
    MapInfo head;
    head.asOf = Edtf::parse("2020-06-01");
    patch.put(head);
    for (const auto &one : ties)
        patch.put(one);
    for (const auto &one : events)
        patch.put(one);
    AllianceMap map;
    map.apply(patch);
    return MapIndex(map);
}

std::string idsOf(const MapIndex &map, Finding finding)
{
    const auto report = audit(map);
    std::string ids;
    for (const auto &id : report[finding].ties)
        ids += id.text() + " ";
    for (const auto &id : report[finding].events)
        ids += id.text() + " ";
    return ids;
}

} // namespace

/// Each number of the audit, with the claims behind it.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAreCounted()
    {
        const auto map =
            index({tie("nobody", {}), tie("one", {says("x"), says("x")}),
                   tie("two", {says("x"), says("y")})},
                  {happening("told", "2020", {says("y")}), happening("rumour", "2020", {})});
        QCOMPARE(idsOf(map, Finding::Sourced), std::string("one two told "));
        QCOMPARE(idsOf(map, Finding::SingleSource), std::string("one told "));
        QCOMPARE(idsOf(map, Finding::Unsourced), std::string("nobody rumour "));
        QCOMPARE(audit(map).claims(), std::size_t(5));
        QCOMPARE(claimCountWords(3, 2), std::string("3 ties and 2 events"));
    }

    void undatedIsWhereNoDayIsKnown()
    {
        const auto map = index(
            {tie("bare", {says("x")}), tie("attested", {says("x", "2020-01")}),
             tie("begun", {}, "2019")},
            {happening("some-day", "", {says("x")}), happening("that-year", "2019", {says("x")})});
        QCOMPARE(idsOf(map, Finding::Undated), std::string("bare some-day "));
    }

    void aDenialOrARivalTellingIsADispute()
    {
        const auto map = index(
            {tie("denied", {says("x"), says("y", "2019", AssertionType::Denies)}), tie("not", {})},
            {happening("his", "2020", {}, EventStatus::Happened, "night"),
             happening("hers", "2020", {}, EventStatus::Happened, "night"),
             happening("alone", "2020", {}, EventStatus::Happened, "day"),
             happening("denied-event", "2020", {says("x", "", AssertionType::Denies)})});
        QCOMPARE(idsOf(map, Finding::Disputed), std::string("denied his hers denied-event "));
    }

    void staleIsWhatNobodySpokeOfWithinTheReach()
    {
        auto ended = tie("ended", {says("x", "2015")}, "2014");
        ended.until = TieBound::dated(*Edtf::parse("2016"));
        auto open = tie("open", {says("x", "2015")}, "2014"); // as of the map's date it goes on
        open.until = TieBound::open();
        const auto map = index(
            {tie("old", {says("x", "2019-05-31")}), tie("fresh", {says("x", "2019-06-01")}),
             tie("old-start", {}, "2010"),
             tie("old-and-denied", {says("x", "2018"), says("y", "2020", AssertionType::Denies)}),
             tie("undated", {says("x")}), ended, open},
            {happening("overdue", "2020-05", {}, EventStatus::Planned),
             happening("coming", "2020-06", {}, EventStatus::Planned),
             happening("happened", "2001", {})});
        QCOMPARE(idsOf(map, Finding::Stale), std::string("old old-start old-and-denied overdue "));
    }

    void aNumberIsAFilter()
    {
        const auto map = std::make_shared<const MapIndex>(
            index({tie("nobody", {}), tie("one", {says("x", "2020")})},
                  {happening("told", "2020", {says("y")}), happening("rumour", "2020", {})}));
        const auto filter =
            onlyThese(audit(*map)[Finding::Unsourced], findingLabel(Finding::Unsourced));
        SnapshotQuery query;
        query.filter = filter;
        const auto shown = snapshotAt(map, query);
        QVERIFY(shown.ties[0].shown && !shown.ties[1].shown);
        QCOMPARE(shown.filteredTies, 1);
        QVERIFY(!filter.passes(map->map().events().at(0)));
        QVERIFY(filter.passes(map->map().events().at(1)));
        QCOMPARE(filterWords(map->map(), filter), std::string("only: Unsourced"));
        QVERIFY(filter ==
                    onlyThese(audit(*map)[Finding::Unsourced], findingLabel(Finding::Unsourced)) &&
                !(filter == Filter()));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
