// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapoflines.h"

#include "models/connect/query.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actorsAreFound_data();
    void actorsAreFound();
    void attributesAreAskedFor_data();
    void attributesAreAskedFor();
    void whatIsWrongHasItsPlace_data();
    void whatIsWrongHasItsPlace();
};

namespace {

const char *libya = "egypt backs lna 2019\n"
                    "russia backs lna 2020\n"
                    "turkey backs gna 2020\n"
                    "italy backs gna 2018\n"
                    "italy backs lna 2020\n"
                    "lna mutual-opposes gna 2019\n";

} // namespace

void TestQuery::actorsAreFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("actors");
    const auto row = [](const char *query, const char *actors) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(actors);
    };
    row("backs:lna", "egypt russia italy");
    row("backs:LNA backs:gna", "italy");
    row("backs:lna -backs:gna", "egypt russia");
    row("backs:lna and on:2020", "russia italy");
    row("on:2018", "gna italy");
    row("opposes:lna", "gna");
    row("opposed-by:lna", "gna");
    row("backed-by:turkey or backed-by:egypt", "lna gna");
    row("\"rus\" or tur", "russia turkey");
    row("kind:person", "");
}

void TestQuery::actorsAreFound()
{
    QFETCH(QString, query);
    QFETCH(QString, actors);
    const MapIndex index(mapOfLines(libya));
    const auto parsed = Query::parse(index.map(), query.toStdString());
    QVERIFY(parsed);
    QCOMPARE(idsAt(index.map().actors(), parsed->find(index).actors), actors.toStdString());
}

void TestQuery::attributesAreAskedFor_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("ties");
    const auto row = [](const char *query, const char *ties) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(ties);
    };
    row("with:deaths", "egypt-backs-lna russia-backs-lna");
    row("with:Deaths>=9", "russia-backs-lna");
    row("with:deaths<9", "egypt-backs-lna");
    row("with:\"treaty id=paris\"", "egypt-backs-lna");
    row("with:deaths backed-by:russia", "russia-backs-lna");
    row("backs:gna -with:deaths", "turkey-backs-gna italy-backs-gna");
}

/// Numbers are compared as numbers: 12 is more than 9.
void TestQuery::attributesAreAskedFor()
{
    QFETCH(QString, query);
    QFETCH(QString, ties);
    auto map = mapOfLines(libya);
    for (const auto &[id, json] :
         {std::pair("egypt-backs-lna", R"({"deaths": 7, "treaty id": "Paris"})"),
          std::pair("russia-backs-lna", R"({"deaths": "12"})")}) {
        auto tie = *map.ties().find(TieId(id));
        tie.extra.items.emplace_back("attributes", json);
        MapPatch patch;
        patch.put(tie);
        map.apply(patch);
    }
    const MapIndex index(map);
    const auto parsed = Query::parse(index.map(), query.toStdString());
    QVERIFY(parsed);
    QCOMPARE(idsAt(index.map().ties(), parsed->find(index).ties), ties.toStdString());
}

void TestQuery::whatIsWrongHasItsPlace_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("column");
    const auto row = [](const char *query, int column) {
        QTest::newRow(query) << QString::fromUtf8(query) << column;
    };
    row("", 1);
    row("kind:adores", 1);
    row("lna bogus:x", 5);
    row("é on:2019-13", 3);
    row("lna or", 5);
    row("or lna", 1);
    row("lna \"open", 5);
    row("backs:", 1);
    row("backs:atlantis", 1);
    row("lna with:=3", 5);
    row("lna with:deaths><3", 5);
    row("lna -standing:maybe", 5);
}

void TestQuery::whatIsWrongHasItsPlace()
{
    QFETCH(QString, query);
    QFETCH(int, column);
    const auto map = mapOfLines(libya);
    Query::Problem problem;
    QVERIFY(!Query::parse(map, query.toStdString(), &problem));
    QCOMPARE(problem.column, column);
    QVERIFY(!problem.message.empty());
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
