// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/navigator.h"
#include "models/picture/picture.h"
#include "scenes.h"

#include "models/analysis/diff.h"

#include <QTest>

#include <algorithm>

using namespace entente;

/// A picture of a sample without any widget.
class PictureTest : public QObject
{
    Q_OBJECT

private:
    static Picture pictureOf(const Scenery &scenery, const Look &look = {})
    {
        Picture picture;
        picture.setMap(scenery.index);
        picture.show(scenery.snapshot, look);
        return picture;
    }
    static int cardAt(const Picture &picture, const char *id)
    {
        const int actor = picture.index()->actorAt(ActorId(id));
        const auto &cards = picture.list().cards;
        const auto it = std::find_if(cards.begin(), cards.end(),
                                     [actor](const CardItem &card) { return card.actor == actor; });
        return it == cards.end() ? -1 : int(it - cards.begin());
    }

private Q_SLOTS:
    void itDrawsWhatComposeDraws()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        const auto picture = pictureOf(scenery);
        const auto list = compose(scenery.snapshot, scenery.arrangement);
        QCOMPARE(picture.list().cards.size(), list.cards.size());
        QCOMPARE(picture.list().ties.size(), list.ties.size());
        for (std::size_t i = 0; i < list.cards.size(); ++i)
            QCOMPARE(picture.list().cards[i].box, list.cards[i].box);
    }

    void aCopyGoesItsOwnWay()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        const auto picture = pictureOf(scenery);
        auto copy = picture;
        const auto gna = std::size_t(cardAt(picture, "gna"));
        const auto before = picture.list().cards[gna].box;
        copy.moveCard(picture.list().cards[gna].actor, {4000, 4000});
        copy.show(scenery.snapshot, {});
        QCOMPARE(copy.list().cards[gna].box.center(), QPointF(4000, 4000));
        QCOMPARE(picture.list().cards[gna].box, before);
        QVERIFY(copy.extent().contains(QPointF(4000, 4000)));
        QVERIFY(!picture.extent().contains(QPointF(4000, 4000)));
    }

    void groupsArePlannedWhereTheLookAsksForThem()
    {
        const auto scenery = sample(QStringLiteral("europe"));
        auto picture = pictureOf(scenery);
        QVERIFY(!picture.plan());
        Look look;
        look.grouped = true;
        picture.show(scenery.snapshot, look);
        QVERIFY(picture.plan());
        const auto plan = picture.plan();
        picture.show(scenery.snapshot, look);
        QVERIFY(picture.plan() == plan);
        look.openGroups = {plan->leaderOf(0)};
        picture.show(scenery.snapshot, look);
        QVERIFY(picture.plan()->isOpen(0));
        QCOMPARE(picture.plan()->groups, plan->groups);
        look.grouped = false;
        picture.show(scenery.snapshot, look);
        QVERIFY(!picture.plan());
    }

    void aStepMarksWhatCameAndKeepsWhatWent()
    {
        const auto scenery = sample(QStringLiteral("libya"), QStringLiteral("2020-01-02"));
        auto picture = pictureOf(scenery);
        SnapshotQuery query;
        query.date = Edtf::parse("2020-01-14");
        const auto later = snapshotAt(scenery.index, query);
        const auto forth = diff(scenery.snapshot, later);
        QVERIFY(!forth.appeared.empty());
        picture.step(later, {}, forth);
        QCOMPARE(picture.appeared(), forth.appeared);
        QVERIFY(picture.ghosts().empty());
        picture.step(scenery.snapshot, {}, diff(later, scenery.snapshot));
        QVERIFY(picture.appeared().empty());
        QCOMPARE(picture.ghosts().size(), forth.appeared.size());
        const auto always = snapshotAt(scenery.index, {});
        picture.step(always, {}, diff(scenery.snapshot, always));
        QVERIFY(picture.appeared().empty()); // all dates are no date on which something is new
        picture.step(later, {}, diff(always, later));
        QVERIFY(picture.appeared().empty() && picture.ghosts().empty());
    }

    void whatBecameOfTheListIsToldOnce()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        auto picture = pictureOf(scenery);
        QVERIFY(picture.takeChange().all);
        QVERIFY(picture.takeChange().come.empty());
        QVERIFY(!picture.isLarge());
        QVERIFY(!picture.wasQuick());
    }

    void theKeyboardsPlaceIsAValue()
    {
        const auto picture = pictureOf(sample(QStringLiteral("libya")));
        const auto &list = picture.list();
        Navigator navigator;
        QVERIFY(navigator.position().isNull());
        QVERIFY(!navigator.enterLines(list));
        navigator.enter(list);
        const auto first = navigator.position();
        QVERIFY(list.cards[std::size_t(navigator.card(list))].prominent);
        navigator.walk(list, {1, 0}, 1);
        QVERIFY(navigator.position().actor != first.actor);
        navigator.setPosition(first);
        QVERIFY(navigator.enterLines(list));
        QVERIFY(navigator.position().isOnLine());
        QCOMPARE(navigator.position().actor, first.actor);
        const auto lines = navigator.lines(list);
        QVERIFY(lines.size() > 2);
        for (const auto &line : lines) {
            QCOMPARE(navigator.position().tie, line.tieIndex);
            navigator.walkLines(list, true);
        }
        QCOMPARE(navigator.position().tie, lines.front().tieIndex); // around
        navigator.walkLines(list, false);
        QCOMPARE(navigator.position().tie, lines.back().tieIndex);
        navigator.leaveLines();
        QCOMPARE(navigator.position(), first);
    }

    void theKeyboardFollowsALineBetweenGroups()
    {
        Look look;
        look.grouped = true;
        const auto picture = pictureOf(sample(QStringLiteral("europe")), look);
        const auto &between = picture.list().summary.tallies.between;
        QVERIFY(!between.empty());
        KeyboardPosition at;
        at.group = between.front().a.group;
        at.sum = 0;
        Navigator navigator;
        navigator.setPosition(at);
        navigator.followLine(picture.list());
        QCOMPARE(navigator.position().group, between.front().b.group);
        QVERIFY(!navigator.position().isOnLine());
    }
};

QTEST_MAIN(PictureTest)
#include "tst_picture.moc"
