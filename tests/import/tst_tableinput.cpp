// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importing.h"

#include "models/files/fingerprint.h"
#include "models/files/tableinput.h"
#include "models/import/provenance.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sstream>

using namespace entente;
using namespace entente::test;

namespace {

QString sheetFile(const char *name)
{
    return QStringLiteral(ENTENTE_SHEETS "/") + QString::fromUtf8(name);
}

/// All bytes of the table; or why it cannot be read.
std::string textIn(const QString &path, const QString &sheet = {})
{
    TableInput input;
    std::istringstream nothing;
    if (const auto problem = input.open(path, nothing, sheet); !problem.empty())
        return "problem: " + problem;
    std::string text(1 << 20, '\0');
    const auto source = input.source();
    std::size_t size = 0;
    while (const auto count = source(text.data() + size, 5)) // a few at a time
        size += count;
    text.resize(size);
    return input.problem().empty() ? text : "problem: " + input.problem();
}

} // namespace

/// Workbooks and compressed tables come as the tables that are in them.
class TableInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsATable()
    {
        QCOMPARE(
            textIn(sheetFile("ties.xlsx")),
            std::string("source,target,sign,begin\nTürkei,\"Österreich, Ungarn\",1,1914-08-04\n"
                        "\"Österreich, Ungarn\",Serbia,-1,1914-07-28\n"));
        QCOMPARE(textIn(sheetFile("ties.ods")),
                 std::string("source,target,sign,begin\nA,B,-1,1914-08-04\n"));
        QCOMPARE(imported(textIn(sheetFile("ties.xlsx"))).ties(),
                 std::string("Türkei backs Österreich, Ungarn 1914-08-04-\n"
                             "Österreich, Ungarn opposes Serbia 1914-07-28-\n"));
    }

    void aSheetIsChosenByNameOrNumber()
    {
        QCOMPARE(textIn(sheetFile("ties.xlsx"), QStringLiteral("Read me")),
                 std::string("Ties of 1914\n"));
        QCOMPARE(textIn(sheetFile("ties.xlsx"), QStringLiteral("1")),
                 std::string("Ties of 1914\n"));
        QVERIFY(textIn(sheetFile("ties.xlsx"), QStringLiteral("Wars"))
                    .find("it has no sheet “Wars”; there are Read me and Ties") !=
                std::string::npos);
    }

    void aSheetOfTitlesIsNotTheTable()
    {
        QCOMPARE(textIn(sheetFile("titles.xlsx")), std::string("source,target,sign\nA,B,-1\n"));
    }

    void aStrayCellFarAwayIsRefused()
    {
        QCOMPARE(
            textIn(sheetFile("stray.xlsx")),
            std::string("problem: one of its 12301 rows reaches to column 16384, far beyond the "
                        "others: take out what stands there"));
    }

    void textsThatStandInTheirCellsAreRead()
    {
        QCOMPARE(textIn(sheetFile("inline.xlsx")),
                 std::string("source,target,sign,begin\n"
                             "Türkei & Co,Serbia,-1,1914-07-28\nA,B,1,\n"));
    }

    void formulasAndMacrosAreInert()
    {
        // WEBSERVICE(), HYPERLINK() with their stored results, an external link and a macro.
        QCOMPARE(textIn(sheetFile("formulas.xlsx")),
                 std::string("source,target,sign\nA,stored,1\n"));
    }

    void whatIsTooLargeIsRefused()
    {
        QVERIFY2(textIn(sheetFile("tall.xlsx")).starts_with("problem: it is no workbook"),
                 textIn(sheetFile("tall.xlsx")).c_str());
        // An archive that says that it unpacks to 2 GiB.
        QFile file(sheetFile("ties.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto bytes = file.readAll();
        const auto entry = bytes.indexOf("PK\x01\x02");
        QVERIFY(entry > 0);
        bytes.replace(entry + 24, 4, QByteArray("\xff\xff\xff\x7f", 4));
        QTemporaryDir folder;
        QFile bomb(folder.filePath(QStringLiteral("bomb.xlsx")));
        QVERIFY(bomb.open(QIODevice::WriteOnly));
        bomb.write(bytes);
        bomb.close();
        QCOMPARE(textIn(bomb.fileName()), std::string("problem: it unpacks to more than 1 GiB"));
    }

    void aTableOfSeveralInAnArchiveIsChosen()
    {
        const auto zip = sheetFile("two.zip");
        QCOMPARE(textIn(zip), std::string("source,target,sign\nA,B,1\n"));
        QCOMPARE(textIn(zip, QStringLiteral("2")), std::string("source,target,sign\nA,C,1\n"));
        QCOMPARE(textIn(zip, QStringLiteral("by_member.csv")), textIn(zip, QStringLiteral("2")));
        QVERIFY(textIn(zip, QStringLiteral("x.csv"))
                    .starts_with("problem: it has no table “x.csv”; there are a/by_dyad.csv"));
    }

    void compressedTablesAreUnpacked()
    {
        for (const auto *name : {"ties.csv.gz", "ties.zip"})
            QCOMPARE(textIn(sheetFile(name)), std::string("source,target,sign\nA,B,-1\n"));
    }

    void whatIsBrokenIsTold()
    {
        QTemporaryDir folder;
        std::mt19937 random(5);
        for (const auto *name : {"ties.xlsx", "ties.ods", "ties.csv.gz", "ties.zip"}) {
            QFile file(sheetFile(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (int round = 0; round < 60; ++round) {
                auto mutated = bytes.left(qsizetype(random() % std::size_t(bytes.size())) + 1);
                for (int i = 0; i < 4; ++i)
                    mutated[qsizetype(random() % std::size_t(mutated.size()))] = char(random());
                QFile copy(folder.filePath(QString::fromUtf8(name)));
                QVERIFY(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
                copy.write(mutated);
                copy.close();
                textIn(copy.fileName()); // answers, whatever it says
            }
        }
        QFile empty(folder.filePath(QStringLiteral("x.xlsx")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QVERIFY(textIn(empty.fileName()).starts_with("problem: it is no workbook"));
    }

    void anImportIsRecordedOnce()
    {
        ImportRecord record;
        record.file = "a.csv";
        record.sha256 = fingerprint(sheetFile("ties.zip"));
        QCOMPARE(record.sha256.size(), std::size_t(64));
        record.date = "2026-11-30";
        record.preset = "ucdp-ged";
        record.where = "year >= 2010";
        record.rows = {{"new", 3}};
        MapInfo head;
        head = withImportRecord(head, record);
        auto again = record;
        again.date = "2027-01-01";
        QCOMPARE(withImportRecord(head, again) == head, true);
        again.where.clear();
        head = withImportRecord(head, again);
        MapPatch patch;
        patch.put(head);
        AllianceMap map;
        map.apply(patch);
        const auto records = importRecords(map);
        QCOMPARE(records.size(), std::size_t(2));
        QVERIFY(records[0].isSameAs(record));
        QCOMPARE(records[0].rows, record.rows);
        QCOMPARE(records[1].date, std::string("2027-01-01"));
    }
};

QTEST_GUILESS_MAIN(TableInputTest)
#include "tst_tableinput.moc"
