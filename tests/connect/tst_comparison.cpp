// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapoflines.h"
#include "tests/support/randomedits.h"

#include "models/analysis/mapdifference.h"
#include "models/connect/comparison.h"
#include "models/formats/mapfile.h"

#include <QFile>
#include <QTest>

using namespace entente;
using namespace entente::test;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoDatesOfOneMap();
    void aMapEqualsItself_data();
    void aMapEqualsItself();
    void backwardsEverythingIsTheOtherWayRound();
    void appliedADifferenceMakesTheOtherMap();
    void otherIdsAloneAreNoDifference();
    void whoCouldBeTwoIsNotMatched();
};

namespace {

std::string joined(const Texts &texts)
{
    std::string all;
    for (const auto &text : texts)
        all += (all.empty() ? "" : " ") + text;
    return all;
}

AllianceMap sample(const QString &name)
{
    QFile file(QStringLiteral(ENTENTE_SAMPLES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readMap(file.readAll().toStdString()).map;
}

AllianceMap edited(AllianceMap map, unsigned seed)
{
    RandomEdits edits(seed);
    for (int i = 0; i < 30; ++i)
        map.apply(edits.next(map).patch);
    return map;
}

} // namespace

void TestComparison::twoDatesOfOneMap()
{
    const MapIndex index(mapOfLines("a backs b 1912\nc backs d 1915\ne mutual-backs f\n"));
    const auto comparison = compareDates(index, *Edtf::parse("1912"), *Edtf::parse("1915"));
    QCOMPARE(joined(comparison.ties.begun), std::string("c-backs-d"));
    QCOMPARE(joined(comparison.ties.ended), std::string("a-backs-b"));
    QVERIFY(comparison.ties.changed.empty());
    QCOMPARE(joined(comparison.actors.added), std::string("c d"));
    QCOMPARE(comparison.sentences.size(), std::size_t(6));
}

void TestComparison::aMapEqualsItself_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"libya-2020", "yemen-2011-2022", "europe-1879-1918"})
        QTest::newRow(name) << QString::fromUtf8(name) + QStringLiteral(".entente.json");
}

void TestComparison::aMapEqualsItself()
{
    QFETCH(QString, name);
    const auto map = sample(name);
    QVERIFY(map.actors().size() > 0);
    QVERIFY(compareMaps(map, map).isEqual());
    const MapIndex index(map);
    QVERIFY(compareDates(index, *Edtf::parse("1914"), *Edtf::parse("1914")).isEqual());
}

void TestComparison::backwardsEverythingIsTheOtherWayRound()
{
    const auto map = sample(QStringLiteral("libya-2020.entente.json"));
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto other = edited(map, seed);
        const auto there = compareMaps(map, other), back = compareMaps(other, map);
        QCOMPARE(there.ties.begun, back.ties.ended);
        QCOMPARE(there.ties.ended, back.ties.begun);
        QCOMPARE(there.ties.changed, back.ties.changed);
        QCOMPARE(there.actors.added, back.actors.removed);
        QCOMPARE(there.events.changed, back.events.changed);
        QCOMPARE(there.sources.removed, back.sources.added);
    }
}

void TestComparison::appliedADifferenceMakesTheOtherMap()
{
    const auto map = sample(QStringLiteral("libya-2020.entente.json"));
    for (unsigned seed = 100; seed < 120; ++seed) {
        const auto other = edited(map, seed);
        auto changed = map;
        const auto back = changed.apply(patchBetween(map, other));
        QVERIFY(changed == other);
        QVERIFY(compareMaps(changed, other).isEqual());
        changed.apply(back);
        QVERIFY(changed == map);
    }
}

void TestComparison::otherIdsAloneAreNoDifference()
{
    const auto first = mapOfLines("turkey backs gna\negypt backs lna\n");
    auto second = mapOfLines("tr backs government\negypt backs lna\n");
    MapPatch patch;
    for (auto [id, name] : {std::pair("tr", "Turkey"), std::pair("government", "GNA")}) {
        auto actor = *second.actors().find(ActorId(id));
        actor.name = name;
        patch.put(actor);
    }
    second.apply(patch);
    const auto comparison = compareMaps(first, second);
    QCOMPARE(comparison.matched, 2);
    QCOMPARE(comparison.remarks.size(), std::size_t(1)); // who was matched is said first
    QVERIFY(comparison.remarks.front().find("gna") != std::string::npos);
    QVERIFY(comparison.remarks.front().find("turkey") != std::string::npos);
    QVERIFY(comparison.ties.begun.empty() && comparison.ties.ended.empty());
    QCOMPARE(comparison.actors.changed.size(), std::size_t(2));
    QCOMPARE(comparison.actors.changed.front(), (ChangedRecord{"turkey", {"name"}}));
}

void TestComparison::whoCouldBeTwoIsNotMatched()
{
    const auto named = [](const char *ties, std::initializer_list<const char *> same) {
        auto map = mapOfLines(ties);
        MapPatch patch;
        for (const auto *id : same) {
            auto actor = *map.actors().find(ActorId(id));
            actor.name = "Same";
            patch.put(actor);
        }
        map.apply(patch);
        return map;
    };
    const auto comparison =
        compareMaps(named("a backs b\n", {"a", "b"}), named("x backs y\n", {"x"}));
    QCOMPARE(comparison.matched, 0);
    QCOMPARE(comparison.remarks.size(), std::size_t(1)); // nobody is in both
    QVERIFY(compareMaps(mapOfLines("a backs b\n"), mapOfLines("a backs c\n")).remarks.empty());
    QCOMPARE(joined(comparison.actors.added), std::string("x y"));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
