// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/mapfile.h"
#include "models/map/editdistance.h"
#include "models/map/mergerecords.h"
#include "models/tables/duplicates.h"

#include <QTest>

using namespace entente;

namespace {

Evidence from(const char *source, const char *speaker = "")
{
    Evidence item;
    item.source = SourceId(source);
    item.speaker = speaker;
    return item;
}

Actor actor(const char *id, const char *name, Texts aliases = {})
{
    Actor actor;
    actor.id = ActorId(id);
    actor.name = name;
    actor.aliases = std::move(aliases);
    return actor;
}

Tie tie(const char *id, const char *fromActor, const char *to, TieKind kind = TieKind::Backs,
        const char *since = "")
{
    Tie tie;
    tie.id = TieId(id);
    tie.from = ActorId(fromActor);
    tie.to = ActorId(to);
    tie.kind = kind;
    tie.evidence = {from("paper")};
    if (*since)
        tie.since = TieBound::dated(*Edtf::parse(since));
    return tie;
}

Event happening(const char *id, const char *title, const char *date,
                std::vector<Participant> participants = {})
{
    Event event;
    event.id = EventId(id);
    event.title = title;
    if (*date)
        event.date = Edtf::parse(date);
    event.participants = std::move(participants);
    return event;
}

Source source(const char *id, const char *title, const char *url = "")
{
    Source source;
    source.id = SourceId(id);
    source.type = "report";
    source.title = title;
    source.url = url;
    return source;
}

template <class... Records>
AllianceMap mapOf(Records... records)
{
    MapPatch patch;
    (patch.put(records), ...);
    AllianceMap map;
    map.apply(patch);
    return map;
}

std::string ids(const std::vector<TieId> &ties)
{
    std::string all;
    for (const auto &id : ties)
        all += id.text() + " ";
    return all;
}

QStringList pairsOf(const AllianceMap &map)
{
    QStringList pairs;
    for (const auto &pair : possibleDuplicates(map))
        pairs << pair.first.idText() + QLatin1Char('+') + pair.second.idText();
    return pairs;
}

} // namespace

/// Two records become one, nothing that either says is lost unsaid, and one undo brings both back.
class MergeTest : public QObject
{
    Q_OBJECT

    static void verifyUndo(const AllianceMap &before, const MapPatch &patch)
    {
        auto map = before;
        const auto inverse = map.apply(patch);
        QVERIFY(readMap(writeMap(map)).errors() == 0); // nothing dangles
        map.apply(inverse);
        QVERIFY(map == before);
    }

private Q_SLOTS:
    void anActorGoesOverWithAllThatIsHis()
    {
        auto keep = actor("vardania", "Vardania", {"the South"});
        keep.note = "A state.";
        auto gone = actor("vardanja", "Vardanja", {"the South", "VJ"});
        gone.kind = ActorKind::Government;
        gone.since = Edtf::parse("1950");
        gone.note = "Founded late.";
        gone.evidence = {from("paper")};
        gone.codes.items = {{"cow", "999"}};
        auto spoken = tie("third", "osmark", "hill");
        spoken.evidence = {from("paper", "vardanja")};
        const Placement place{ActorId("vardanja"), {3, 4}, true};
        const auto map =
            mapOf(keep, gone, actor("osmark", "Osmark"), actor("hill", "Hill Front"),
                  source("paper", "Paper"), tie("first", "vardania", "osmark"),
                  tie("second", "vardanja", "hill"), spoken, tie("same", "vardanja", "osmark"),
                  tie("between", "vardanja", "vardania", TieKind::Opposes),
                  happening("talks", "Talks", "2020",
                            {{ActorId("vardanja"), Role::Host, {}},
                             {ActorId("vardania"), Role::Host, {}}}),
                  place);
        const auto merge = mergeRecords(map, ActorId("vardania"), ActorId("vardanja"));
        QCOMPARE(merge.names, (Texts{"Vardanja", "VJ"}));
        QCOMPARE(ids(merge.movedTies), std::string("second "));
        QCOMPARE(ids(merge.sameTies), std::string("same "));
        QCOMPARE(ids(merge.lostTies), std::string("between "));
        QCOMPARE(merge.evidence, std::size_t(1));
        auto after = map;
        after.apply(merge.patch);
        const auto &one = *after.actors().find(ActorId("vardania"));
        QVERIFY(!after.actors().contains(ActorId("vardanja")));
        QCOMPARE(one.kind, ActorKind::State);
        QCOMPARE(one.since->text(), std::string("1950"));
        QCOMPARE(one.note, std::string("A state.\nFounded late."));
        QCOMPARE(one.codes.json("cow"), std::string_view("999"));
        QCOMPARE(after.ties().find(TieId("second"))->from, ActorId("vardania"));
        QCOMPARE(after.ties().find(TieId("third"))->evidence[0].speaker, std::string("vardania"));
        QCOMPARE(after.ties().size(), std::size_t(3));
        QCOMPARE(after.events().at(0).participants.size(), std::size_t(1));
        QCOMPARE(after.placements().find(ActorId("vardania"))->position.x, 3.0);
        const auto kind = std::find_if(merge.fields.begin(), merge.fields.end(),
                                       [](const auto &field) { return field.field == "kind"; });
        QVERIFY(kind != merge.fields.end() && !kind->taken && kind->other == "government");
        verifyUndo(map, merge.patch);
    }

    void sameTiesGiveTheirEvidenceAndOtherDatesStayTies()
    {
        auto same = tie("same", "b", "c");
        same.evidence = {from("paper"), from("book")};
        const auto map = mapOf(actor("a", "A"), actor("b", "B"), actor("c", "C"),
                               source("paper", "P"), source("book", "B"), tie("first", "a", "c"),
                               same, tie("later", "b", "c", TieKind::Backs, "2020"));
        const auto merge = mergeRecords(map, ActorId("a"), ActorId("b"));
        QCOMPARE(ids(merge.sameTies), std::string("same "));
        QCOMPARE(ids(merge.movedTies), std::string("later "));
        auto after = map;
        after.apply(merge.patch);
        QCOMPARE(after.ties().find(TieId("first"))->evidence.size(), std::size_t(2));
        verifyUndo(map, merge.patch);
    }

    void tiesEventsAndSourcesAreMerged()
    {
        auto begun = tie("begun", "a", "b", TieKind::Opposes);
        begun.begunBy = EventId("war-2");
        begun.evidence = {from("copy")};
        auto second = tie("second", "a", "b", TieKind::Backs, "2020");
        second.means = {Means::Troops};
        second.evidence = {from("copy")};
        const auto map =
            mapOf(actor("a", "A"), actor("b", "B"), source("paper", "P"),
                  source("copy", "P", "https://p.example/"), tie("first", "a", "b"), second, begun,
                  happening("war", "War", ""),
                  happening("war-2", "The war", "2020", {{ActorId("a"), Role::Party, {}}}));
        const auto ties = mergeRecords(map, TieId("first"), TieId("second"));
        const auto events = mergeRecords(map, EventId("war"), EventId("war-2"));
        const auto sources = mergeRecords(map, SourceId("paper"), SourceId("copy"));
        for (const auto *merge : {&ties, &events, &sources})
            verifyUndo(map, merge->patch);
        auto after = map;
        after.apply(ties.patch);
        const auto &one = *after.ties().find(TieId("first"));
        QVERIFY(one.since.text() == "2020" && one.means.size() == 1 && one.evidence.size() == 2);
        after = map;
        after.apply(events.patch);
        QCOMPARE(after.ties().find(TieId("begun"))->begunBy, std::optional(EventId("war")));
        QCOMPARE(after.events().at(0).date->text(), std::string("2020"));
        QCOMPARE(after.events().at(0).title, std::string("War"));
        after = map;
        after.apply(sources.patch);
        QCOMPARE(after.ties().find(TieId("begun"))->evidence[0].source, SourceId("paper"));
        QCOMPARE(after.sources().at(0).url, std::string("https://p.example/"));
    }

    void scenesAskForWhatStays()
    {
        Scene scene;
        scene.id = SceneId("scene");
        scene.title = "Scene";
        scene.view.query.event = EventId("war-2");
        scene.view.query.focus = {ActorId("b2")};
        auto &filter = scene.view.query.filter;
        filter.hiddenSources = {SourceId("copy")};
        filter.only =
            std::make_shared<const RecordSet>(RecordSet{{"war-2", "second", "same"}, "x"});
        const auto map =
            mapOf(actor("a", "A"), actor("b", "B"), actor("b2", "B"), source("paper", "P"),
                  source("copy", "P"), tie("first", "a", "b"),
                  tie("second", "a", "b", TieKind::Backs, "2020"), tie("same", "a", "b2"),
                  happening("war", "War", ""), happening("war-2", "The war", "2020"), scene);
        const auto sceneAfter = [&](const Merge &merge) {
            auto after = map;
            after.apply(merge.patch);
            verifyUndo(map, merge.patch);
            return after.scenes().at(0).view.query;
        };
        const auto events = sceneAfter(mergeRecords(map, EventId("war"), EventId("war-2")));
        QCOMPARE(events.event, EventId("war"));
        QVERIFY(events.filter.only->ids.contains("war") &&
                !events.filter.only->ids.contains("war-2"));
        const auto sources = sceneAfter(mergeRecords(map, SourceId("paper"), SourceId("copy")));
        QVERIFY(sources.filter.hiddenSources == std::set{SourceId("paper")});
        const auto ties = sceneAfter(mergeRecords(map, TieId("first"), TieId("second")));
        QVERIFY(ties.filter.only->ids.contains("first") &&
                !ties.filter.only->ids.contains("second"));
        // Two actors become one, and with them two ties that say the same.
        const auto actors = sceneAfter(mergeRecords(map, ActorId("b"), ActorId("b2")));
        QVERIFY(actors.focus == std::vector{ActorId("b")});
        QVERIFY(actors.filter.only->ids.contains("first") &&
                !actors.filter.only->ids.contains("same"));
    }

    void whatIsInsertedUnderAnotherIdIsAskedForByIt()
    {
        Scene scene;
        scene.id = SceneId("scene");
        scene.title = "Scene";
        scene.view.query.filter.hiddenSources = {SourceId("paper")};
        scene.view.query.filter.only = std::make_shared<const RecordSet>(RecordSet{{"t"}, "x"});
        const auto part = mapOf(actor("a", "A"), actor("b", "B"), source("paper", "Another"),
                                tie("t", "a", "b", TieKind::Opposes), scene);
        auto map =
            mapOf(actor("a", "A"), actor("b", "B"), source("paper", "P"), tie("t", "a", "b"));
        map.apply(insertMap(map, part, {}));
        QCOMPARE(map.sources().size(), std::size_t(2));
        const auto &filter = map.scenes().at(0).view.query.filter;
        QVERIFY(filter.hiddenSources == std::set{map.sources().at(1).id});
        QVERIFY(filter.only->ids == std::unordered_set{map.ties().at(1).id.text()});
    }

    void nothingIsMergedWithItselfOrWithNobody()
    {
        const auto map = mapOf(actor("a", "A"));
        QVERIFY(mergeRecords(map, ActorId("a"), ActorId("a")).patch.empty());
        QVERIFY(mergeRecords(map, ActorId("a"), ActorId("b")).patch.empty());
    }

    void likelyDuplicatesAreProposed()
    {
        QCOMPARE(pairsOf(mapOf(actor("a", "Vardania"), actor("b", "the Várdania"))),
                 QStringList{QStringLiteral("a+b")});
        QCOMPARE(pairsOf(mapOf(actor("a", "Vardania"), actor("b", "Vardanja"))),
                 QStringList{QStringLiteral("a+b")});
        QCOMPARE(
            pairsOf(mapOf(actor("a", "Republic", {"Osmark Guard"}), actor("b", "Osmark-Guard"))),
            QStringList{QStringLiteral("a+b")});
        QCOMPARE(pairsOf(mapOf(actor("a", "Iran"), actor("b", "Iraq"))), QStringList());
        QCOMPARE(pairsOf(mapOf(actor("a", "A"), actor("b", "B"), tie("x", "a", "b"),
                               tie("y", "a", "b", TieKind::Backs, "2020"),
                               tie("z", "a", "b", TieKind::Backs, "2010"), tie("w", "b", "a"))),
                 QStringList({QStringLiteral("x+y"), QStringLiteral("x+z")}));
        auto troops = tie("troops", "a", "b", TieKind::Backs, "2020");
        troops.means = {Means::Troops};
        QCOMPARE(pairsOf(mapOf(actor("a", "A"), actor("b", "B"), tie("x", "a", "b"), troops)),
                 QStringList());
        QCOMPARE(pairsOf(mapOf(happening("e", "Talks in Belm", "2020"),
                               happening("f", "talks in belm", "2020"),
                               happening("g", "Talks in Belm", "2021"))),
                 QStringList{QStringLiteral("e+f")});
        QCOMPARE(pairsOf(mapOf(source("s", "One", "https://p.example/"),
                               source("t", "Two", "https://p.example/"), source("u", "one"))),
                 QStringList({QStringLiteral("s+t"), QStringLiteral("s+u")}));
    }

    void lettersAreCounted_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("apart");
        const auto row = [](const char *a, const char *b, int apart) {
            QTest::addRow("%s-%s", a, b)
                << QString::fromLatin1(a) << QString::fromLatin1(b) << apart;
        };
        row("vesh", "vesh", 0);
        row("vesh", "vash", 1);
        row("vesh", "vehs", 1);
        row("vesh", "ves", 1);
        row("", "ab", 2);
        row("vesh", "orlo", 3); // more than two
        row("abcdef", "badcfe", 3);
    }

    void lettersAreCounted()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, apart);
        QCOMPARE(lettersApart(a, b, 2), apart);
        QCOMPARE(lettersApart(b, a, 2), apart);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
