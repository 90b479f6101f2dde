// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/mapdifference.h"
#include "models/analysis/threewaymerge.h"
#include "models/map/signrule.h"
#include "models/words/differencewords.h"
#include "tests/support/randomedits.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

Actor actor(const char *id, const char *name)
{
    Actor made;
    made.id = ActorId(id);
    made.name = name;
    return made;
}

Tie tie(const char *id, const char *from, const char *to)
{
    Tie made;
    made.id = TieId(id);
    made.from = ActorId(from);
    made.to = ActorId(to);
    return made;
}

Evidence quote(const char *words)
{
    Evidence item;
    item.source = SourceId("s");
    item.quote = words;
    return item;
}

/// Egypt backs the LNA, says one source; Turkey is there too.
AllianceMap base()
{
    Source source;
    source.id = SourceId("s");
    source.type = "book";
    source.csl.items = {{"volume", "1"}};
    auto backs = tie("t", "egypt", "lna");
    backs.evidence = {quote("first"), quote("second")};
    MapPatch patch;
    patch.put(actor("egypt", "Egypt"));
    patch.put(actor("lna", "LNA"));
    patch.put(actor("turkey", "Turkey"));
    patch.put(backs);
    patch.put(source);
    AllianceMap map;
    map.apply(patch);
    return map;
}

template <class Edit>
AllianceMap edited(const AllianceMap &map, Edit edit)
{
    auto copy = map;
    MapPatch patch;
    edit(patch);
    copy.apply(patch);
    return copy;
}

AllianceMap withTie(const AllianceMap &map, void (*change)(Tie &))
{
    auto tieIndex = *map.ties().find(TieId("t"));
    change(tieIndex);
    return edited(map, [&](MapPatch &patch) { patch.put(tieIndex); });
}

QStringList told(const MergedMap &merged)
{
    QStringList lines;
    for (const auto &conflict : merged.conflicts)
        lines << QString::fromStdString(conflict.label + "|" + conflict.field);
    return lines;
}

QStringList words(const std::vector<RecordDifference> &all)
{
    QStringList lines;
    for (const auto &difference : all)
        lines << QString::fromStdString(differenceWords(difference));
    return lines;
}

const Tie &theTie(const MergedMap &merged)
{
    return *merged.map.ties().find(TieId("t"));
}

} // namespace

/// What differs between two maps, and how two sides' changes come together.
class MapMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesNameRecordsAndFields()
    {
        const auto map = base();
        auto other = withTie(map, [](Tie &t) {
            t.note = "n";
            t.mutual = true;
        });
        other = edited(other, [&](MapPatch &patch) {
            patch.put(actor("russia", "Russia"));
            patch.actors.push_back({ActorId("turkey"), nullptr, std::nullopt});
            patch.put(Placement{ActorId("egypt"), {1, 2}, false});
            MapInfo head;
            head.title = "Libya";
            head.extra.items = {{"x-team", "\"A\""}};
            patch.put(head);
        });
        QCOMPARE(words(differences(map, other)),
                 (QStringList{QStringLiteral("The map's own fields: title and x-team changed"),
                              QStringLiteral("Actor Turkey: removed"),
                              QStringLiteral("Actor Russia: added"),
                              QStringLiteral("Tie Egypt – LNA (backs): mutual and note changed"),
                              QStringLiteral("Place Egypt: added")}));
        QCOMPARE(QString::fromStdString(summaryOf(differences(map, other))),
                 QStringLiteral("the map's own fields changed, 1 actor removed, 1 actor added, 1 "
                                "tie changed and 1 place added"));
        QCOMPARE(QString::fromStdString(summaryOf(differences(map, map))),
                 QStringLiteral("nothing"));
    }

    void aPatchBetweenTwoMapsMakesTheOneTheOther()
    {
        RandomEdits random(4);
        auto map = base();
        std::vector<AllianceMap> maps;
        for (int i = 0; i < 300; ++i) {
            map.apply(random.next(map).patch);
            maps.push_back(map);
        }
        for (int i = 0; i < 300; ++i) {
            auto from = maps[std::size_t(random.chance().below(300))];
            const auto start = from;
            const auto &to = maps[std::size_t(random.chance().below(300))];
            const auto back = from.apply(patchBetween(from, to));
            QVERIFY(from == to);
            QCOMPARE(differences(start, to).empty() && patchBetween(start, to).empty(),
                     patchBetween(start, to).empty());
            from.apply(back);
            QVERIFY(from == start);
        }
    }

    void changesOfDifferentFieldsComeTogether()
    {
        const auto mine = withTie(base(), [](Tie &t) { t.note = "mine"; });
        const auto theirs = withTie(base(), [](Tie &t) { t.mutual = true; });
        const auto merged = mergeMaps(base(), mine, theirs);
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(theTie(merged).note, std::string("mine"));
        QVERIFY(theTie(merged).mutual);
    }

    void theRuleOfSignsIsMergedAsOtherFieldsAre()
    {
        const auto under = [](const SignRule &rule, const char *title) {
            auto map = base();
            auto head = withSignRule(map.info(), rule);
            head.title = title;
            MapPatch patch;
            patch.put(head);
            map.apply(patch);
            return map;
        };
        const SignRule equal{TieWeights::Equal};
        const auto merged = mergeMaps(base(), under({}, "mine"), under(equal, "theirs"));
        QVERIFY(signRuleOf(merged.map.info()) == equal);
        QCOMPARE(merged.map.info().title, std::string("mine"));
    }

    void ofTheSameFieldMineIsKeptAndTheirsTold()
    {
        const auto mine = withTie(base(), [](Tie &t) { t.note = "mine"; });
        const auto theirs = withTie(base(), [](Tie &t) { t.note = "theirs"; });
        const auto merged = mergeMaps(base(), mine, theirs);
        QCOMPARE(theTie(merged).note, std::string("mine"));
        QCOMPARE(told(merged), QStringList{QStringLiteral("Egypt – LNA (backs)|note")});
    }

    void evidenceOfBothIsKept()
    {
        const auto mine = withTie(base(), [](Tie &t) { t.evidence.push_back(quote("mine")); });
        const auto theirs = withTie(base(), [](Tie &t) {
            t.evidence = {quote("second"), quote("theirs")};
        });
        const auto merged = mergeMaps(base(), mine, theirs);
        QVERIFY(merged.conflicts.empty());
        QVERIFY(theTie(merged).evidence ==
                (std::vector{quote("second"), quote("mine"), quote("theirs")}));
    }

    void theSameItemChangedByBothIsAConflict()
    {
        const auto mine = withTie(base(), [](Tie &t) { t.evidence[0].at = "page 1"; });
        const auto theirs = withTie(base(), [](Tie &t) { t.evidence[0].at = "page 2"; });
        const auto merged = mergeMaps(base(), mine, theirs);
        QCOMPARE(told(merged), QStringList{QStringLiteral("Egypt – LNA (backs)|evidence")});
        QVERIFY(theTie(merged).evidence == mine.ties().at(0).evidence);
    }

    void membersThatNobodyKnowsComeTogetherToo()
    {
        const auto source = [](const char *volume, const char *page) {
            auto changed = *base().sources().find(SourceId("s"));
            changed.csl.items = {{"volume", volume}, {"page", page}};
            return edited(base(), [&](MapPatch &patch) { patch.put(changed); });
        };
        const auto merged = mergeMaps(base(), source("2", "\"7\""), source("1", "\"7\""));
        QCOMPARE(merged.map.sources().at(0).csl.json("volume"), std::string_view("2"));
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(told(mergeMaps(base(), source("2", "\"7\""), source("3", "\"8\""))),
                 (QStringList{QStringLiteral("s|page"), QStringLiteral("s|volume")}));
    }

    void recordsOfBothAreThere()
    {
        const auto mine = edited(base(), [](MapPatch &patch) { patch.put(actor("a", "A")); });
        const auto theirs = edited(base(), [](MapPatch &patch) {
            patch.put(actor("b", "B"));
            patch.put(tie("u", "b", "lna"));
        });
        const auto merged = mergeMaps(base(), mine, theirs);
        QVERIFY(merged.conflicts.empty());
        QVERIFY(merged.map.actors().contains(ActorId("a")) &&
                merged.map.actors().contains(ActorId("b")));
        QVERIFY(merged.map.ties().contains(TieId("u")));
    }

    void whatOneRemovedAndTheOtherLeftAloneIsGone()
    {
        const auto removed = edited(
            base(), [](MapPatch &patch) { patch.append(removeActor(base(), ActorId("turkey"))); });
        QVERIFY(!mergeMaps(base(), base(), removed).map.actors().contains(ActorId("turkey")));
        QVERIFY(!mergeMaps(base(), removed, base()).map.actors().contains(ActorId("turkey")));
    }

    void whatOneRemovedAndTheOtherChangedIsTold()
    {
        const auto removed =
            edited(base(), [](MapPatch &patch) { patch.append(removeTie(base(), TieId("t"))); });
        const auto changed = withTie(base(), [](Tie &t) { t.note = "n"; });
        QVERIFY(mergeMaps(base(), changed, removed).map.ties().contains(TieId("t")));
        QVERIFY(!mergeMaps(base(), removed, changed).map.ties().contains(TieId("t")));
        QCOMPARE(told(mergeMaps(base(), removed, changed)),
                 QStringList{QStringLiteral("Egypt – LNA (backs)|")});
    }

    void whatIsStillReferredToIsKept()
    {
        const auto removed = edited(
            base(), [](MapPatch &patch) { patch.append(removeActor(base(), ActorId("turkey"))); });
        const auto used =
            edited(base(), [](MapPatch &patch) { patch.put(tie("u", "turkey", "lna")); });
        for (const auto &merged :
             {mergeMaps(base(), removed, used), mergeMaps(base(), used, removed)}) {
            QVERIFY(merged.map.actors().contains(ActorId("turkey")));
            QVERIFY(merged.map.ties().contains(TieId("u")));
            QCOMPARE(told(merged), QStringList{QStringLiteral("Turkey|")});
        }
    }

    void mergingWithOneselfOrWithNothingChangesNothing()
    {
        RandomEdits random(5);
        auto start = base();
        for (int i = 0; i < 100; ++i)
            start.apply(random.next(start).patch);
        auto later = start;
        for (int i = 0; i < 100; ++i)
            later.apply(random.next(later).patch);
        QVERIFY(mergeMaps(start, later, start).map == later);
        QVERIFY(mergeMaps(start, later, later).map == later);
        QVERIFY(differences(mergeMaps(start, start, later).map, later).empty());
        QVERIFY(mergeMaps(start, start, later).conflicts.empty());
    }

    void whatComesOutRefersToNothingThatIsNotThere()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            RandomEdits random(seed);
            auto start = base();
            for (int i = 0; i < 60; ++i)
                start.apply(random.next(start).patch);
            auto mine = start, theirs = start;
            for (int i = 0; i < 40; ++i)
                mine.apply(random.next(mine).patch);
            for (int i = 0; i < 40; ++i)
                theirs.apply(random.next(theirs).patch);
            const auto merged = mergeMaps(start, mine, theirs).map;
            for (const auto &tieIndex : merged.ties())
                QVERIFY(merged.actors().contains(tieIndex.from) &&
                        merged.actors().contains(tieIndex.to));
            for (const auto &event : merged.events())
                for (const auto &participant : event.participants)
                    QVERIFY(merged.actors().contains(participant.actor));
            for (const auto &place : merged.placements())
                QVERIFY(merged.actors().contains(place.actor));
        }
    }
};

QTEST_APPLESS_MAIN(MapMergeTest)
#include "tst_threewaymerge.moc"
