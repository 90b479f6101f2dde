// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/export/svgwriter.h"
#include "models/map/mappatch.h"
#include "models/picture/crowding.h"
#include "tests/export/samples.h"

#include <QTest>

#include <algorithm>

using namespace entente;

namespace {

/// So many pairs of actors far apart, all pairs side by side within a few units, and as many far
/// below, each with a lane of its own. Every third tie opposes.
Scenery lanes(int pairs)
{
    MapPatch patch;
    const auto put = [&](const std::string &id, double x, double y) {
        Actor actor;
        actor.id = ActorId(id);
        actor.name = id;
        patch.put(actor);
        patch.put(Placement{actor.id, {x, y}, false});
    };
    for (const bool crowded : {true, false})
        for (int n = 0; n < pairs; ++n) {
            const auto name = (crowded ? "c" : "f") + std::to_string(n);
            const double y = crowded ? n * 0.1 : 2000 + n * 400;
            put(name + "-from", 0, y);
            put(name + "-to", 3000 + n, y);
            Tie tie;
            tie.id = TieId(name);
            tie.from = ActorId(name + "-from");
            tie.to = ActorId(name + "-to");
            tie.kind = n % 3 == 2 ? TieKind::Opposes : TieKind::Backs;
            tie.strength = n == pairs - 3 ? 3 : 1;
            patch.put(tie);
        }
    AllianceMap map;
    map.apply(patch);
    Scenery scenery;
    scenery.index = std::make_shared<const MapIndex>(map);
    scenery.arrangement = measure(*scenery.index);
    scenery.snapshot = snapshotAt(scenery.index, {});
    return scenery;
}

/// The ties whose ids begin so and that stay, by kind.
int staying(const Scenery &scenery, const std::vector<char> &crowded, char first, TieKind kind)
{
    int count = 0;
    for (std::size_t i = 0; i < crowded.size(); ++i) {
        const auto &tie = scenery.map().ties().at(i);
        count += tie.id.text()[0] == first && tie.kind == kind && !crowded[i];
    }
    return count;
}

bool recedes(const Scenery &scenery, const std::vector<char> &crowded, const std::string &id)
{
    return crowded[std::size_t(scenery.index->tieAt(TieId(id)))] != 0;
}

std::ptrdiff_t faintTies(const DisplayList &list)
{
    return std::count_if(list.ties.begin(), list.ties.end(),
                         [](const TieItem &tie) { return tie.faint; });
}

} // namespace

class CrowdingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofManyTiesOneWayAFewOfEachKindStay()
    {
        const auto scenery = lanes(300);
        const auto crowded = *crowdedTies(*scenery.index, scenery.arrangement);
        QCOMPARE(staying(scenery, crowded, 'c', TieKind::Backs), 2);
        QCOMPARE(staying(scenery, crowded, 'c', TieKind::Opposes), 2);
        // Nothing recedes where there is room.
        QCOMPARE(staying(scenery, crowded, 'f', TieKind::Backs), 200);
        QCOMPARE(staying(scenery, crowded, 'f', TieKind::Opposes), 100);
        // The more extensive stays before the shorter.
        QVERIFY(!recedes(scenery, crowded, "c297"));
        QVERIFY(!recedes(scenery, crowded, "c0"));
        QVERIFY(recedes(scenery, crowded, "c1"));
    }

    void fewTiesAreAllDrawnFull()
    {
        const auto scenery = lanes(140);
        ComposeOptions options;
        options.crowded = crowdedTies(*scenery.index, scenery.arrangement);
        const auto list = compose(scenery.snapshot, scenery.arrangement, options);
        QCOMPARE(list.ties.size(), std::size_t(280));
        QCOMPARE(faintTies(list), 0);
    }

    void noTieIsLostAndTheLegendTells()
    {
        const auto scenery = lanes(300);
        FigureOptions options;
        const auto plain = scenery.figure(options);
        options.look.fadedTies = true;
        const auto faded = scenery.figure(options);
        QCOMPARE(faintTies(plain.drawing), 0);
        QCOMPARE(faintTies(faded.drawing), 296);
        QCOMPARE(faded.drawing.ties.size(), plain.drawing.ties.size());
        // Below all that does not recede.
        QVERIFY(
            std::is_sorted(faded.drawing.ties.begin(), faded.drawing.ties.end(),
                           [](const TieItem &a, const TieItem &b) { return a.faint && !b.faint; }));
        QString notes;
        for (const auto &line : faded.legend.notes)
            notes += line.text + QLatin1Char(' ');
        QVERIFY2(notes.contains(QStringLiteral("296 ties are pale")), qPrintable(notes));
        const auto svg = QString::fromUtf8(writeSvg(scenery.snapshot, faded));
        QCOMPARE(svg.count(QStringLiteral(" backs-pale")) +
                     svg.count(QStringLiteral(" opposes-pale")),
                 296);
    }
};

QTEST_MAIN(CrowdingTest)
#include "tst_crowding.moc"
