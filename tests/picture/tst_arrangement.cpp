// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/layout/stagecost.h"
#include "models/map/mappatch.h"
#include "models/picture/curves.h"
#include "scenes.h"

#include <QTest>

#include <random>

using namespace entente;

/// What is taken over from before an edit is as if it had been worked out anew.
class ArrangementTest : public QObject
{
    Q_OBJECT

private:
    std::mt19937 m_chance{20200114};

    std::size_t any(std::size_t count) { return m_chance() % count; }

    /// One of the edits that cards, camps and standings may depend on.
    MapPatch edit(const AllianceMap &map)
    {
        MapPatch patch;
        auto actor = map.actors().at(any(map.actors().size()));
        auto tieIndex = map.ties().at(any(map.ties().size()));
        auto source = map.sources().at(any(map.sources().size()));
        auto info = map.info();
        switch (any(8)) {
        case 0: actor.name += " the Younger", patch.put(actor); break;
        case 1: actor.kind = ActorKind::Person, patch.put(actor); break;
        case 2: return removeTie(map, tieIndex.id);
        case 3: tieIndex.kind = TieKind::Opposes, patch.put(tieIndex); break;
        case 4: tieIndex.id = TieId("again"), patch.put(tieIndex); break;
        case 5: source.issued = Edtf::parse("1912-05"), patch.put(source); break;
        case 6: info.reach = CarryOver{0, 3}, patch.put(info); break;
        default: actor.emblem = "flag:ly", patch.put(actor); break;
        }
        return patch;
    }

    static void compare(const Arrangement &given, const Arrangement &expected)
    {
        QCOMPARE(given.cards.size(), expected.cards.size());
        for (std::size_t i = 0; i < given.cards.size(); ++i) {
            QCOMPARE(given.cards[i].size, expected.cards[i].size);
            QCOMPARE(given.cards[i].prominent, expected.cards[i].prominent);
            QCOMPARE(given.cards[i].label, expected.cards[i].label);
            QCOMPARE(given.cards[i].subtitle, expected.cards[i].subtitle);
        }
        QVERIFY(given.camps.campOf == expected.camps.campOf);
        QCOMPARE(given.camps.misfits, expected.camps.misfits);
        QVERIFY(given.positions == expected.positions);
        QVERIFY(given.placed == expected.placed);
    }

    static void compare(const MapIndex &given, const MapIndex &expected)
    {
        for (int i = 0; i < int(expected.map().ties().size()); ++i) {
            const auto spans = given.spans(i), fresh = expected.spans(i);
            QCOMPARE(spans.size(), fresh.size());
            for (std::size_t k = 0; k < spans.size(); ++k) {
                QVERIFY(spans[k].days == fresh[k].days);
                QVERIFY(spans[k].standing == fresh[k].standing);
            }
        }
        QVERIFY(given.undatedTies() == expected.undatedTies());
    }

private Q_SLOTS:
    void whatAnEditLeavesAloneIsKept_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : sampleNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void whatAnEditLeavesAloneIsKept()
    {
        QFETCH(QString, name);
        auto index = sample(name).index;
        auto arrangement = measure(*index);
        for (int step = 0; step < 40; ++step) {
            auto map = index->map();
            map.apply(edit(map));
            const auto next = std::make_shared<const MapIndex>(map, index.get());
            const MapIndex fresh(map);
            compare(*next, fresh);
            const auto kept = measure(*next, index.get(), &arrangement);
            compare(kept, measure(fresh));
            if (QTest::currentTestFailed())
                return;
            index = next;
            arrangement = kept;
        }
    }

    void aRenamedActorKeepsTheCampsAndATieTakenOutDoesNot()
    {
        const auto libya = sample(QStringLiteral("libya"));
        auto map = libya.index->map();
        auto actor = map.actors().at(0);
        actor.name = "Somebody else";
        MapPatch rename;
        rename.put(actor);
        map.apply(rename);
        QVERIFY(MapIndex(map).hasSameTies(*libya.index));
        map.apply(removeTie(map, map.ties().at(3).id));
        QVERIFY(!MapIndex(map).hasSameTies(*libya.index));
    }

    /// Actors come first while a map is coded, one by one, their ties later.
    void arrangingAgainMakesNothingWorse()
    {
        for (const auto &name : sampleNames()) {
            const auto scenery = sample(name);
            const auto request = layoutRequest(*scenery.index, scenery.arrangement, "stage", false);
            const auto result = builtInLayout(request);
            StageCost cost(request);
            const auto now = cost.faults(result.positions),
                       before = cost.faults(scenery.arrangement.positions);
            QVERIFY2(100 * now.overlaps + 3 * now.throughCards + now.crossings <=
                         100 * before.overlaps + 3 * before.throughCards + before.crossings,
                     qPrintable(name));
        }
    }

    void whoGetsTheFirstTieMovesToThePartnerAndTheRestStay()
    {
        AllianceMap map;
        auto index = std::make_shared<const MapIndex>(map);
        Arrangement arrangement;
        const auto step = [&](const MapPatch &patch) {
            map.apply(patch);
            const auto next = std::make_shared<const MapIndex>(map);
            auto after = measure(*next);
            placeMissing(*next, after, index.get(), &arrangement);
            index = next;
            return std::exchange(arrangement, after);
        };
        const auto tie = [](const char *from, const char *to) {
            Tie tieIndex;
            tieIndex.id = TieId(std::string(from) + to);
            tieIndex.from = ActorId(from);
            tieIndex.to = ActorId(to);
            MapPatch patch;
            patch.put(tieIndex);
            return patch;
        };
        const auto apart = [&](int a, int b) {
            return QLineF(arrangement.boxOf(a).center(), arrangement.boxOf(b).center()).length();
        };
        for (const auto *name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
            Actor actor;
            actor.id = ActorId(name);
            actor.name = name;
            MapPatch patch;
            patch.put(actor);
            const auto alone = step(patch);
            for (std::size_t i = 0; i < alone.positions.size(); ++i)
                QCOMPARE(arrangement.positions[i], alone.positions[i]);
        }
        QRectF all;
        for (int i = 0; i < 8; ++i)
            all |= arrangement.boxOf(i);
        QVERIFY2(all.height() < 500, qPrintable(QString::number(all.height()))); // no column
        for (const auto &patch : {tie("a", "b"), tie("c", "d")}) { // nobody to join yet
            const auto untied = step(patch);
            QCOMPARE(arrangement.positions, untied.positions);
        }
        const auto before = step(tie("a", "h"));
        QCOMPARE(arrangement.positions[0], before.positions[0]);
        QCOMPARE(arrangement.positions[1], before.positions[1]);
        QVERIFY2(apart(0, 7) < 260, qPrintable(QString::number(apart(0, 7))));
        for (int a = 0; a < 8; ++a)
            for (int b = a + 1; b < 8; ++b)
                QVERIFY(!arrangement.boxOf(a).intersects(arrangement.boxOf(b)));
    }

    /// So that the picture, fitted into its window, stays as it is.
    void aNewActorFindsRoomInsideTheLibyaMap()
    {
        const auto libya = sample(QStringLiteral("libya"));
        const auto before = measure(*libya.index);
        QRectF all;
        for (int i = 0; i < int(before.cards.size()); ++i)
            all |= before.boxOf(i);
        auto map = libya.index->map();
        Actor actor;
        actor.id = ActorId("malta");
        actor.name = "Malta";
        MapPatch patch;
        patch.put(actor);
        map.apply(patch);
        const MapIndex next(map);
        auto after = measure(next, libya.index.get(), &before);
        QVERIFY(placeMissing(next, after, libya.index.get(), &before));
        const auto box = after.boxOf(next.actorAt(ActorId("malta")));
        QVERIFY(all.contains(box));
        for (int i = 0; i < int(before.cards.size()); ++i) {
            QCOMPARE(after.positions[std::size_t(i)], before.positions[std::size_t(i)]);
            QVERIFY(!after.boxOf(i).intersects(box));
        }
    }

    void aCurvesExtentIsThatOfItsPath()
    {
        std::uniform_real_distribution<double> along(-500, 500);
        for (int i = 0; i < 2000; ++i) {
            TieItem tie;
            for (auto &point : tie.curve)
                point = {along(m_chance), i % 5 ? along(m_chance) : 0};
            const auto expected = tie.path().boundingRect(), given = extentOf(tie.curve);
            QVERIFY(std::abs(expected.left() - given.left()) < 1e-6);
            QVERIFY(std::abs(expected.right() - given.right()) < 1e-6);
            QVERIFY(std::abs(expected.top() - given.top()) < 1e-6);
            QVERIFY(std::abs(expected.bottom() - given.bottom()) < 1e-6);
        }
    }
};

QTEST_MAIN(ArrangementTest)
#include "tst_arrangement.moc"
