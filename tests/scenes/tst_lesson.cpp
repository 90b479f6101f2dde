// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"
#include "models/words/lesson.h"
#include "models/words/testimony.h"
#include "tests/support/maptext.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

constexpr auto straits = "turkey backs gna since 2020-01-05 until .. with troops id troops\n"
                         "egypt backs lna\n"
                         "qatar backs gna since 2020-01-06 until ..\n"
                         "russia alone\n"
                         "event request request on 2020-01-02 by gna turkey\n"
                         "event refusal refusal on 2020-01-13 by lna:refuser gna\n"
                         "as-of 2020-01-14";

Scene scene(const char *id, const char *date, const char *focus, const char *predict = "")
{
    Scene scene;
    scene.id = SceneId(id);
    scene.title = id;
    scene.view.query.date = Edtf::parse(date);
    for (const auto &actor : QString::fromLatin1(focus).split(u' ', Qt::SkipEmptyParts))
        scene.view.query.focus.push_back(ActorId(actor.toStdString()));
    scene.predict = predict;
    return scene;
}

MapIndexPointer mapWith(std::vector<Scene> scenes)
{
    auto map = mapFrom(straits);
    MapPatch patch;
    for (auto &one : scenes)
        patch.put(std::move(one));
    map.apply(patch);
    return std::make_shared<const MapIndex>(std::move(map));
}

QStringList titles(const Lesson &lesson)
{
    QStringList list;
    for (const auto &one : lesson.scenes())
        list << QString::fromStdString(one.title);
    return list;
}

QStringList ids(const MapIndex &index, const std::vector<int> &ties)
{
    QStringList list;
    for (const int tie : ties)
        list << QString::fromStdString(index.map().ties().at(std::size_t(tie)).id.text());
    return list;
}

} // namespace

class LessonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenScenesAreLeftOut()
    {
        auto secret = scene("secret", "2020-01-05", "gna");
        secret.hidden = true;
        const Lesson lesson(mapWith(
            {scene("one", "2020-01-04", "gna"), secret, scene("two", "2020-01-05", "gna")}));
        QCOMPARE(titles(lesson), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    }

    void withoutScenesTheEventsAreTold()
    {
        const Lesson lesson(mapWith({}));
        QCOMPARE(titles(lesson),
                 QStringList({QStringLiteral("request"), QStringLiteral("refusal")}));
        QCOMPARE(lesson.scenes()[0].view.query.event, EventId("request"));
        QVERIFY(lesson.cast().empty()); // everybody is drawn
    }

    void anEventOfNoTypeTellsWhoTakesPartAlone()
    {
        auto map = mapWith({})->map();
        auto event = map.events().at(0);
        event.type = EventType::Other;
        event.participants.assign(1, Participant());
        event.participants[0].actor = ActorId("gna");
        MapPatch patch;
        patch.put(event);
        map.apply(patch);
        const Lesson lesson(std::make_shared<const MapIndex>(map));
        QCOMPARE(lesson.scenes()[0].caption, "Party: gna");
    }

    void withoutEventsTheMapIsTold()
    {
        const Lesson lesson(std::make_shared<const MapIndex>(mapFrom("a backs b")));
        QCOMPARE(lesson.scenes().size(), std::size_t(1));
        QVERIFY(!lesson.scenes()[0].caption.empty());
        const Lesson nothing(std::make_shared<const MapIndex>(AllianceMap()));
        QCOMPARE(nothing.scenes().size(), std::size_t(1));
    }

    void stepsEndAtBothEnds()
    {
        Lesson lesson(mapWith({scene("one", "2020-01-04", ""), scene("two", "2020-01-05", "")}));
        QVERIFY(!lesson.previous());
        QVERIFY(lesson.next());
        QVERIFY(!lesson.next());
        QCOMPARE(lesson.at(), std::size_t(1));
        QVERIFY(!lesson.goTo(2));
    }

    void whatIsNewSinceTheSceneBefore()
    {
        const auto index =
            mapWith({scene("one", "2020-01-04", "gna"), scene("two", "2020-01-06", "gna turkey"),
                     scene("three", "2020-01-06", "gna")});
        Lesson lesson(index);
        QVERIFY(lesson.newTies().empty());
        lesson.next(); // Qatar is in the picture and not in focus
        QCOMPARE(ids(*index, lesson.newTies()), QStringList(QStringLiteral("troops")));
        lesson.next();
        QVERIFY(lesson.newTies().empty());
    }

    void aQuestionIsAskedBeforeItsAnswer()
    {
        const auto index =
            mapWith({scene("one", "2020-01-04", "gna"),
                     scene("two", "2020-01-06", "gna turkey qatar", "Whom will Turkey back?"),
                     scene("three", "2020-01-13", "lna gna")});
        Lesson lesson(index);
        lesson.next();
        QVERIFY(lesson.isAsking());
        QCOMPARE(ids(*index, lesson.hiddenTies()),
                 QStringList({QStringLiteral("troops"), QStringLiteral("qatar-backs-gna")}));
        lesson.next();
        QVERIFY(!lesson.isAsking());
        QCOMPARE(ids(*index, {lesson.revealedTie()}), QStringList(QStringLiteral("troops")));
        QCOMPARE(ids(*index, lesson.hiddenTies()), QStringList(QStringLiteral("qatar-backs-gna")));
        lesson.next();
        QVERIFY(lesson.hiddenTies().empty());
        QVERIFY(lesson.revealedTie() >= 0);
        lesson.next(); // the scene itself
        QCOMPARE(lesson.at(), std::size_t(1));
        QCOMPARE(lesson.revealedTie(), -1);
        lesson.next();
        QCOMPARE(lesson.at(), std::size_t(2));
        lesson.previous(); // told already
        QVERIFY(!lesson.isAsking());
        QVERIFY(lesson.hiddenTies().empty());
    }

    void whoIsGoneLeavesTheSceneWithTheRest()
    {
        const Lesson lesson(mapWith({scene("one", "2020-01-06", "phantom gna")}));
        const auto shown = lesson.snapshotOf(0);
        QCOMPARE(shown.query.focus, std::vector<ActorId>{ActorId("gna")});
        const Lesson empty(mapWith({scene("one", "2020-01-06", "phantom")}));
        QVERIFY(std::count(empty.snapshotOf(0).actorShown.begin(),
                           empty.snapshotOf(0).actorShown.end(), char(true)) > 2);
    }

    void fromHereIsTheLastSceneBegun()
    {
        const Lesson lesson(
            mapWith({scene("one", "2020-01-04", "gna"), scene("two", "2020-01-06", "gna"),
                     scene("three", "2020-01-13", "lna")}));
        View view;
        view.query.date = Edtf::parse("2020-01-10");
        QCOMPARE(lesson.nearest(view), std::size_t(1));
        view.query.date = Edtf::parse("2019-01-10");
        QCOMPARE(lesson.nearest(view), std::size_t(0));
        view.query.date.reset();
        QCOMPARE(lesson.nearest(view), std::size_t(0));
    }

    void whoSaysSo()
    {
        auto map = mapFrom(straits);
        MapPatch patch;
        Source post;
        post.id = SourceId("post");
        post.title = "Troops sent";
        post.containerTitle = "Post";
        post.issued = Edtf::parse("2020-01-06");
        patch.put(post);
        auto tie = *map.ties().find(TieId("troops"));
        Evidence told, denied;
        told.source = denied.source = post.id;
        told.quote = "started sending";
        told.speaker = "turkey";
        told.at = "page 12, paragraph 2 of section B";
        denied.says = AssertionType::Denies;
        denied.speaker = "A spokesman";
        tie.evidence = {told, denied};
        patch.put(tie);
        map.apply(patch);
        const auto index = std::make_shared<const MapIndex>(std::move(map));
        const auto snapshot = snapshotAt(index, {});
        const auto testimony = testimonyOfTie(snapshot, index->tieAt(TieId("troops")));
        QCOMPARE(testimony.voices.size(), std::size_t(2));
        QCOMPARE(testimony.voices[0].speaker, "turkey");
        QCOMPARE(testimony.voices[0].place, "page\u00a012, paragraph\u00a02 of section B");
        QCOMPARE(testimony.voices[0].outlet, "Post, 6 January 2020");
        QCOMPARE(testimony.dispute, "Disputed: it is denied by A spokesman.");
        QCOMPARE(quotedVoice(testimony)->quote, "started sending");
        const auto bare = testimonyOfTie(snapshot, index->tieAt(TieId("egypt-backs-lna")));
        QCOMPARE(bare.dispute, "No source is given for this.");
        QVERIFY(!quotedVoice(bare));
    }
};

QTEST_APPLESS_MAIN(LessonTest)
#include "tst_lesson.moc"
