// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/snapshot.h"
#include "models/map/mappatch.h"
#include "models/picture/compose.h"
#include "models/picture/curves.h"
#include "models/picture/placer.h"
#include "models/picture/textmeasure.h"
#include "models/picture/tiebundles.h"

#include <QElapsedTimer>
#include <QTest>

using namespace entente;

namespace {

Actor actor(const std::string &id)
{
    Actor made;
    made.id = ActorId(id);
    made.name = id;
    return made;
}

Tie tie(int number, const char *from, const char *to, TieKind kind)
{
    Tie made;
    made.id = TieId("tie-" + std::to_string(number));
    made.from = ActorId(from);
    made.to = ActorId(to);
    made.kind = kind;
    return made;
}

/// Two actors so far apart, and so many ties from one to the other.
AllianceMap pair(double apart, int ties)
{
    MapPatch patch;
    patch.put(actor("a"));
    patch.put(actor("b"));
    for (int i = 0; i < ties; ++i)
        patch.put(tie(i, i % 10 == 9 ? "b" : "a", i % 10 == 9 ? "a" : "b",
                      i % 3 ? TieKind::Backs : TieKind::Opposes));
    patch.put(Placement{ActorId("a"), {-apart / 2, -apart / 2}, true});
    patch.put(Placement{ActorId("b"), {apart / 2, apart / 2}, true});
    AllianceMap map;
    map.apply(patch);
    return map;
}

DisplayList drawing(const AllianceMap &map)
{
    const auto index = std::make_shared<const MapIndex>(map);
    return compose(snapshotAt(index, {}), measure(*index)); // all dates together
}

} // namespace

/// No map takes a picture longer than somebody waits for it.
class BoundsTest : public QObject
{
    Q_OBJECT

    QElapsedTimer m_time;

private Q_SLOTS:
    void init() { m_time.start(); }
    void cleanup()
    {
        QVERIFY2(m_time.elapsed() < 10000, qPrintable(QString::number(m_time.elapsed())));
    }

    void tiesThatCannotBeToldApartBecomeOneWithTheirNumber()
    {
        const auto few = drawing(pair(400, int(mostTiesApart)));
        QCOMPARE(few.ties.size(), mostTiesApart);
        const auto many = drawing(pair(400, 30000));
        QVERIFY(many.ties.size() <= 4); // of each kind and direction
        int all = 0;
        for (const auto &item : many.ties) {
            all += 1 + item.alike;
            QVERIFY(item.label.isEmpty() || item.label.text.startsWith(QChar(0xD7)));
        }
        QCOMPARE(all, 30000);
        QVERIFY(std::any_of(many.ties.begin(), many.ties.end(),
                            [](const TieItem &item) { return !item.label.isEmpty(); }));
    }

    void farPlacesAreDrawnAtOnce_data()
    {
        QTest::addColumn<double>("apart");
        for (const double apart : {1e4, 1e6, 1e7, 1e9, 1e12, 1e15, 1e18})
            QTest::addRow("%g", apart) << apart;
    }

    void farPlacesAreDrawnAtOnce()
    {
        QFETCH(double, apart);
        const auto list = drawing(pair(apart, 3));
        QCOMPARE(list.ties.size(), std::size_t(3));
        const Cubic way = bent({0, 0}, {apart, apart}, {});
        auto cut = way;
        QPainterPath region;
        region.addRect(-50, -20, 100, 40);
        cutAt(cut, region, region.translated(apart, apart));
        QVERIFY(m_time.elapsed() < 2000);
    }

    void aLongNameIsCutForDrawing()
    {
        const std::string name(10'000'000, 'x');
        const auto words = shown(name);
        QVERIFY(words.size() < 2100 && words.endsWith(QChar(0x2026)));
        QVERIFY(shown((QString(1999, QLatin1Char('x')) + QChar(0xE9)).toStdString())
                    .endsWith(QChar(0x2026)));
        auto map = pair(400, 1);
        auto named = *map.actors().find(ActorId("a"));
        named.name = name;
        MapPatch patch;
        patch.put(named);
        map.apply(patch);
        QVERIFY(!drawing(map).cards.empty());
        QVERIFY(m_time.elapsed() < 2000);
    }
};

QTEST_MAIN(BoundsTest)
#include "tst_bounds.moc"
