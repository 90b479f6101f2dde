// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mergerecords.h"

#include <QTest>

using namespace entente;

namespace {

Edtf date(const char *text)
{
    return *Edtf::parse(text);
}

/// Turkey backs the GNA since 2019, attested 2019-06-01 and 2020-01-14 by two reports; talks with
/// both; a pact mutual.
AllianceMap war()
{
    MapPatch patch;
    for (const auto *name : {"turkey", "gna", "lna"}) {
        Actor actor;
        actor.id = ActorId(name);
        actor.name = name;
        patch.put(actor);
        patch.put(Placement{actor.id, {10, 20}, true});
    }
    for (const auto *name : {"report", "paper"}) {
        Source source;
        source.id = SourceId(name);
        source.title = name;
        patch.put(source);
    }
    Tie tie;
    tie.id = TieId("turkey-backs-gna");
    tie.from = ActorId("turkey");
    tie.to = ActorId("gna");
    tie.means = {Means::Funding};
    tie.since = TieBound::dated(date("2019"));
    for (const auto *day : {"2019-06-01", "2020-01-14"}) {
        Evidence item;
        item.source = SourceId("report");
        item.attests = date(day);
        tie.evidence.push_back(item);
    }
    patch.put(tie);
    Event talks;
    talks.id = EventId("talks");
    talks.title = "Talks";
    talks.date = date("2020-01-05");
    talks.participants = {{ActorId("gna"), Role::Party, {}}, {ActorId("lna"), Role::Party, {}}};
    patch.put(talks);
    AllianceMap map;
    map.apply(patch);
    return map;
}

AllianceMap after(AllianceMap map, const MapPatch &patch)
{
    map.apply(patch);
    return map;
}

const TieId support("turkey-backs-gna");

} // namespace

class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSplitTieEndsOnTheDayBefore()
    {
        const auto map =
            after(war(), splitTie(war(), support, date("2020-01-05"), {Means::Troops}));
        QCOMPARE(map.ties().size(), std::size_t(2));
        const auto &first = map.ties().at(0), &second = map.ties().at(1);
        QCOMPARE(first.until.text(), std::string("2020-01-04"));
        QCOMPARE(second.since.text(), std::string("2020-01-05"));
        QVERIFY(first.means == std::vector{Means::Funding} &&
                second.means == std::vector{Means::Troops});
        QCOMPARE(first.evidence.size(), std::size_t(1));  // of 2019
        QCOMPARE(second.evidence.size(), std::size_t(1)); // of 2020
        QCOMPARE(second.id.text(), std::string("turkey-backs-gna-2"));
    }

    void aSplitAtAYearLeavesBothWithinIt()
    {
        const auto map = after(war(), splitTie(war(), support, date("2020"), {}));
        QCOMPARE(map.ties().at(0).until.text(), std::string("2020"));
        QCOMPARE(map.ties().at(1).since.text(), std::string("2020"));
    }

    void noSplitOutsideTheTie()
    {
        QVERIFY(splitTie(war(), support, date("2018"), {}).empty());
        QVERIFY(splitTie(war(), support, date("2019-01-01/2019-02-01"), {}).empty());
        QVERIFY(splitTie(war(), TieId("nobody"), date("2020"), {}).empty());
    }

    void anEventLendsItsDate()
    {
        const auto begun =
            after(war(), boundByEvent(war(), support, EventId("talks"), TieEnd::Begins));
        QCOMPARE(begun.ties().at(0).since.text(), std::string("2020-01-05"));
        QVERIFY(begun.ties().at(0).begunBy == EventId("talks"));
        const auto ended =
            after(war(), boundByEvent(war(), support, EventId("talks"), TieEnd::Ends));
        QCOMPARE(ended.ties().at(0).until.text(), std::string("2020-01-05"));
    }

    void noEventEndsATieBeforeItBegins()
    {
        auto map = war();
        MapPatch later;
        auto tie = map.ties().at(0);
        tie.since = TieBound::dated(date("2021"));
        later.put(tie);
        map.apply(later);
        QVERIFY(boundByEvent(map, support, EventId("talks"), TieEnd::Ends).empty());
    }

    void anUndatedEventBeginsATieAtAnUnknownDate()
    {
        auto map = war();
        MapPatch undate;
        auto talks = map.events().at(0);
        talks.date.reset();
        undate.put(talks);
        map.apply(undate);
        map.apply(boundByEvent(map, support, talks.id, TieEnd::Begins));
        QVERIFY(map.ties().at(0).since == TieBound::unknown());
    }

    void aReversedTieTurnsRound()
    {
        const auto map = after(war(), reverseTie(war(), support));
        QVERIFY(map.ties().at(0).from == ActorId("gna") &&
                map.ties().at(0).to == ActorId("turkey"));
        QVERIFY(after(map, reverseTie(map, support)) == war());
    }

    void deletingTakesWhatHangsOnIt()
    {
        RecordSelection picked;
        picked.actors = {ActorId("gna"), ActorId("lna")};
        const auto map = after(war(), removePicked(war(), picked));
        QCOMPARE(map.actors().size(), std::size_t(1));
        QVERIFY(map.ties().empty());
        QVERIFY(map.events().at(0).participants.empty());
        QCOMPARE(map.placements().size(), std::size_t(1));
    }

    void aCitedSourceStays()
    {
        QCOMPARE(citations(war(), SourceId("report")), 2);
        QVERIFY(removeSource(war(), SourceId("report")).empty());
        QVERIFY(!after(war(), removeSource(war(), SourceId("paper")))
                     .sources()
                     .contains(SourceId("paper")));
    }

    void mergedSourcesAreCitedAsOne()
    {
        const auto map =
            after(war(), mergeRecords(war(), SourceId("paper"), SourceId("report")).patch);
        QCOMPARE(map.sources().size(), std::size_t(1));
        QCOMPARE(citations(map, SourceId("paper")), 2);
    }

    void anExcerptStandsAlone()
    {
        RecordSelection picked;
        picked.ties = {support};
        const auto part = excerpt(war(), picked);
        QCOMPARE(part.actors().size(), std::size_t(2));
        QCOMPARE(part.ties().size(), std::size_t(1));
        QCOMPARE(part.sources().size(), std::size_t(1)); // the one that is cited
        QCOMPARE(part.events().size(), std::size_t(0));
    }

    void whatIsThereAlreadyIsNotInsertedAgain()
    {
        RecordSelection picked;
        picked.ties = {support};
        QVERIFY(insertMap(war(), excerpt(war(), picked), {}).empty());
    }

    void anotherRecordOfThatIdGetsANameOfItsOwn()
    {
        auto other = war();
        MapPatch rename;
        auto gna = *other.actors().find(ActorId("gna"));
        gna.name = "Another gna";
        rename.put(gna);
        other.apply(rename);
        const auto map = after(war(), insertMap(war(), other, {5, 5}));
        QCOMPARE(map.actors().size(), std::size_t(4));
        const auto *second = map.actors().find(ActorId("gna-2"));
        QVERIFY(second && second->name == "Another gna");
        const auto *tie = map.ties().find(TieId("turkey-backs-gna-2"));
        QVERIFY(tie && tie->to == ActorId("gna-2") && tie->from == ActorId("turkey"));
    }

    void aDuplicateStandsAsideWithANameOfItsOwn()
    {
        RecordSelection picked;
        picked.actors = {ActorId("lna")};
        const auto map = after(war(), duplicate(war(), picked, {36, 36}));
        const auto *copy = map.actors().find(ActorId("lna-2"));
        QVERIFY(copy);
        QCOMPARE(map.placements().find(copy->id)->position.x, 46.0);
        QVERIFY(!map.placements().find(copy->id)->pinned);
    }

    /// Every maker's patch is taken back by what apply() answers.
    void eachEditIsTakenBack()
    {
        RecordSelection all;
        all.actors = {ActorId("gna")};
        all.events = {EventId("talks")};
        all.sources = {SourceId("paper")};
        const std::vector<MapPatch> edits{
            splitTie(war(), support, date("2020-01-05"), {Means::Troops}),
            boundByEvent(war(), support, EventId("talks"), TieEnd::Begins),
            reverseTie(war(), support),
            retypeTie(war(), support, TieKind::Opposes),
            removePicked(war(), all),
            mergeRecords(war(), SourceId("paper"), SourceId("report")).patch,
            duplicate(war(), all, {1, 1})};
        for (const auto &edit : edits) {
            auto map = war();
            QVERIFY(!edit.empty());
            const auto back = map.apply(edit);
            QVERIFY(!(map == war()));
            map.apply(back);
            QVERIFY(map == war());
        }
    }
};

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
