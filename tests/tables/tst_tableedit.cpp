// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/formats/mapfile.h"
#include "models/tables/replacetext.h"
#include "models/tables/tableedit.h"

#include <QFile>
#include <QTest>

using namespace entente;

namespace {

AllianceMap libya()
{
    QFile file(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    const auto bytes = file.readAll();
    return readMap(std::string_view(bytes.constData(), std::size_t(bytes.size()))).map;
}

QStringList idsOf(const RecordTable &table, const AllianceMap &map)
{
    QStringList ids;
    for (int row = 0; row < table.rowCount(map); ++row)
        ids << table.item(map, row).idText();
    return ids;
}

QString cell(const RecordTable &table, const AllianceMap &map, const char *id, const char *column)
{
    return table.text(map, table.rowOf(map, QString::fromLatin1(id)),
                      table.columnNamed(QString::fromLatin1(column)));
}

QString tsv(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Tables as spreadsheets have them: cells out, cells in, and what cannot be taken is told and left
/// alone.
class TableEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableWritesBackWhatItReads()
    {
        const auto map = libya();
        for (const auto &make : {actorsTable, tiesTable, eventsTable, sourcesTable}) {
            const auto table = make();
            for (int row = 0; row < table->rowCount(map); ++row)
                for (int column = 0; column < table->columnCount(); ++column) {
                    if (!table->column(column).editable)
                        continue;
                    MapPatch patch;
                    const auto text = table->text(map, row, column);
                    const auto problem = table->write(
                        map, ActorNames(map), table->item(map, row).idText(), column, text, patch);
                    QVERIFY2(problem.isEmpty(), qPrintable(problem));
                    QVERIFY2(patch.empty(),
                             qPrintable(table->column(column).title + QStringLiteral(": ") + text));
                }
        }
    }

    void cellsSurviveASpreadsheet()
    {
        const std::vector<QStringList> rows{
            {QStringLiteral("a"), QStringLiteral("two\nlines"), QStringLiteral("a\ttab")},
            {QString(), QStringLiteral("\"quoted\" word"), QStringLiteral("5\" gun")}};
        QCOMPARE(fromTsv(toTsv(rows)), rows);
        QCOMPARE(fromTsv(tsv("a\tb\r\nc\t")),
                 (std::vector<QStringList>{{QStringLiteral("a"), QStringLiteral("b")},
                                           {QStringLiteral("c"), QString()}}));
        QVERIFY(fromTsv(QString()).empty());
    }

    void pastingChangesRowsAndMakesNewOnes()
    {
        auto map = libya();
        const auto table = actorsTable();
        const auto ids = idsOf(*table, map);
        const int last = int(ids.size()) - 1;
        const auto edit =
            pasteCells(*table, map, ids, last, 0,
                       tsv("Name\tKind\tSince\nNew name\tperson\t1950~\nVardania\tstate\t1912\n"));
        QCOMPARE(edit.problems.size(), std::size_t(0));
        QCOMPARE(edit.changed, 1);
        QCOMPARE(edit.added, 1);
        const auto before = map;
        const auto inverse = map.apply(edit.patch);
        QCOMPARE(map.actors().find(ActorId(ids.last().toStdString()))->name,
                 std::string("New name"));
        QCOMPARE(map.actors().find(ActorId("vardania"))->since->text(), std::string("1912"));
        map.apply(inverse);
        QVERIFY(map == before);
    }

    void badCellsAreToldAndTheOthersTaken()
    {
        auto map = libya();
        const auto table = tiesTable();
        const auto ids = idsOf(*table, map);
        const auto edit =
            pasteCells(*table, map, ids, 0, table->columnNamed(QStringLiteral("Since")),
                       tsv("2015\t2014\nsoon\tgoes on\n1/2/2020\t\n"));
        QStringList told;
        for (const auto &problem : edit.problems)
            told << problem.words();
        QCOMPARE(told.size(), 3);
        QVERIFY2(told[0] == QStringLiteral("Row 1, Until: It would end before it begins."),
                 qPrintable(told[0]));
        QVERIFY2(told[1].startsWith(QStringLiteral("Row 2, Since: “soon” is not a date")),
                 qPrintable(told[1]));
        QVERIFY2(told[2].contains(QStringLiteral("two ways")), qPrintable(told[2]));
        map.apply(edit.patch);
        QCOMPARE(map.ties().at(0).since.text(), std::string("2015"));
        QCOMPARE(map.ties().at(1).until.kind, TieBound::Kind::Open);
    }

    void tiesArePastedByName()
    {
        auto map = libya();
        const auto table = tiesTable();
        const int rows = table->rowCount(map);
        const auto edit =
            pasteCells(*table, map, idsOf(*table, map), rows, 0,
                       tsv("Turkey\topposes\tQatar\tyes\tweapons, "
                           "troops\t2019\nNobody\tbacks\tLNA\nLNA\tbacks\tLNA\nLNA\tlikes\tGNA\n"));
        QCOMPARE(edit.added, 1);
        QCOMPARE(edit.problems.size(), std::size_t(3));
        QVERIFY(edit.problems[0].words().contains(QStringLiteral("no actor “Nobody”")));
        QVERIFY(edit.problems[1].words().contains(QStringLiteral("two different actors")));
        QVERIFY(edit.problems[2].words().contains(QStringLiteral("“likes” is not on the list")));
        map.apply(edit.patch);
        const auto &tie = map.ties().at(std::size_t(rows));
        QCOMPARE(tie.id, TieId("turkey-opposes-qatar"));
        QVERIFY(tie.mutual && tie.means.size() == 2);
    }

    void aColumnIsSetForManyRows()
    {
        auto map = libya();
        const auto table = eventsTable();
        auto ids = idsOf(*table, map).mid(0, 5);
        const int status = table->columnNamed(QStringLiteral("Status"));
        const auto edit = setColumn(*table, map, ids, status, tsv("alleged"));
        QCOMPARE(edit.changed, 5);
        map.apply(edit.patch);
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(map.events().at(i).status, EventStatus::Alleged);
        QCOMPARE(setColumn(*table, map, ids, status, tsv("alleged")).changed, 0);
        QCOMPARE(setColumn(*table, map, ids, status, tsv("perhaps")).problems.size(),
                 std::size_t(5));
    }

    void participantsKeepWhatIsNotShown()
    {
        auto map = libya();
        const auto table = eventsTable();
        const auto &event = map.events().at(0);
        auto next = event;
        next.participants.front().extra.items = {{"x-mine", "1"}};
        MapPatch patch;
        patch.put(next);
        map.apply(patch);
        const int column = table->columnNamed(QStringLiteral("Participants"));
        MapPatch edit;
        QCOMPARE(table->write(map, ActorNames(map), table->item(map, 0).idText(), column,
                              table->text(map, 0, column) + tsv("; Egypt (attending)"), edit),
                 QString());
        map.apply(edit);
        QCOMPARE(map.events().at(0).participants.front().extra.items.size(), std::size_t(1));
        QCOMPARE(map.events().at(0).participants.back().role, Role::Attending);
    }

    void sourcesAreWrittenAsCsl()
    {
        auto map = libya();
        const auto table = sourcesTable();
        const auto edit = pasteCells(
            *table, map, idsOf(*table, map), table->rowCount(map), 0,
            tsv("Title\tAuthors\tIssued\tType\tAddress\nA paper\tVesh, Ana; Orlo, B.\tMarch "
                "2020\treport\thttps://p.example/x\nB\t\t\treport\tfile:///x\n"));
        QCOMPARE(edit.added, 1);
        QVERIFY(edit.problems.at(0).words().contains(QStringLiteral("begins with https://")));
        map.apply(edit.patch);
        const auto read = readMap(writeMap(map));
        QCOMPARE(read.errors(), 0);
        QVERIFY(read.map == map);
        QCOMPARE(cell(*table, map, "a-paper", "Authors"), QStringLiteral("Vesh, Ana; Orlo, B."));
        QCOMPARE(cell(*table, map, "a-paper", "Issued"), QStringLiteral("2020-03"));
    }

    void removingIsOnePatchThatLeavesNothingDangling()
    {
        auto map = libya();
        const auto before = map;
        const auto actors = actorsTable();
        const auto sources = sourcesTable();
        const auto patch = removeRecords(
            *actors, map,
            {QStringLiteral("turkey"), QStringLiteral("haftar"), QStringLiteral("lna")});
        const auto inverse = map.apply(patch);
        QVERIFY(!map.actors().contains(ActorId("lna")));
        QCOMPARE(readMap(writeMap(map)).errors(), 0);
        map.apply(inverse);
        QVERIFY(map == before);
        QVERIFY(removeRecords(*sources, map, idsOf(*sources, map)).empty()); // all are cited
    }

    void textIsReplacedWhereItIsWanted()
    {
        auto map = libya();
        ReplaceQuery query{QStringLiteral("turkey"), QStringLiteral("Türkiye")};
        const auto names = findAndReplace(map, query);
        QVERIFY(names.count > 0);
        for (const auto &field : names.fields)
            QVERIFY(field.field != QStringLiteral("quote"));
        query.quotes = true;
        QVERIFY(findAndReplace(map, query).count > names.count);
        query.matchCase = true;
        QCOMPARE(findAndReplace(map, query).count, 0);
        map.apply(names.patch);
        QCOMPARE(map.actors().find(ActorId("turkey"))->name, std::string("Türkiye"));
        QVERIFY(
            findAndReplace(map, {QStringLiteral("TÜRKIYE"), {}, true, true, false, false, false})
                .count >= names.count);
        QCOMPARE(
            findAndReplace(map, {QStringLiteral("turkey"), {}, true, true, false, false, false})
                .count,
            0);
    }

    void textIsReplacedInScenesAndInEveryLanguage()
    {
        MapPatch patch;
        Actor actor;
        actor.id = ActorId("a");
        actor.name = "Osmark";
        actor.names = {{"de", "Osmark"}, {"fr", "Osmarque"}};
        patch.put(actor);
        Scene scene;
        scene.id = SceneId("s");
        scene.title = "Osmark stands alone";
        scene.caption = "Who backs **Osmark**?";
        scene.notes = "Osmark is in the north.";
        patch.put(scene);
        AllianceMap map;
        map.apply(patch);
        map.apply(findAndReplace(map, {QStringLiteral("Osmark"), QStringLiteral("Norland"), false})
                      .patch);
        const auto &told = *map.scenes().find(SceneId("s"));
        QCOMPARE(told.title, std::string("Osmark stands alone"));
        QCOMPARE(told.caption, std::string("Who backs **Norland**?"));
        QCOMPARE(told.notes, std::string("Norland is in the north."));
        const auto names =
            findAndReplace(map, {QStringLiteral("Osmark"), QStringLiteral("Norland"), true, false});
        QCOMPARE(names.count, 3);
        map.apply(names.patch);
        QCOMPARE(map.scenes().find(SceneId("s"))->title, std::string("Norland stands alone"));
        QCOMPARE(map.actors().at(0).names.at(0).second, std::string("Norland"));
    }

    void wholeWordsAndLiteralTexts()
    {
        MapPatch patch;
        Actor actor;
        actor.id = ActorId("a");
        actor.name = "Osmark (North)";
        actor.note = "Osmarkians of Osmark. $1 \\1";
        patch.put(actor);
        AllianceMap map;
        map.apply(patch);
        const auto whole = findAndReplace(
            map, {QStringLiteral("Osmark"), QStringLiteral("\\0"), true, true, false, true, true});
        QCOMPARE(whole.count, 2);
        map.apply(whole.patch);
        QCOMPARE(map.actors().at(0).name, std::string("\\0 (North)"));
        QCOMPARE(map.actors().at(0).note, std::string("Osmarkians of \\0. $1 \\1"));
        QCOMPARE(
            findAndReplace(map, {QStringLiteral("(North)"), {}, true, true, false, true, false})
                .count,
            1);
        QVERIFY(!findAndReplace(map,
                                {QStringLiteral("\\0 (North)"), {}, true, true, false, true, false})
                     .problem.isEmpty());
        QVERIFY(findAndReplace(map, {QString(), QStringLiteral("x")}).fields.empty());
    }
};

QTEST_GUILESS_MAIN(TableEditTest)
#include "tst_tableedit.moc"
