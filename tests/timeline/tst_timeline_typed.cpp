// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/matching/typeddate.h"
#include "widgets/timeline/datewords.h"

#include <QTest>

using namespace entente;

/// What people type into the date line, and the date or the reason that they get.
class TypedDateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void allDates();
    void outsideOfTheMap();
    void titles_data();
    void titles();
};

void TypedDateTest::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("edtf");
    const auto row = [](const char *typed, const char *edtf) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(edtf);
    };
    row("2020-01-14", "2020-01-14");
    row("  2020-01 ", "2020-01");
    row("2019-04~/2020-01-14", "2019-04~/2020-01-14");
    row("2020-01-05/..", "2020-01-05/..");
    row("14 Jan 2020", "2020-01-14");
    row("14th January, 2020", "2020-01-14");
    row("the 14th of January 2020", "2020-01-14");
    row("January 14, 2020", "2020-01-14");
    row("jan 14 2020", "2020-01-14");
    row("14.1.2020", "2020-01-14");
    row("14/1/2020", "2020-01-14");
    row("1/14/2020", "2020-01-14");
    row("5/5/2020", "2020-05-05");
    row("2020/1/14", "2020-01-14");
    row("2020-1-4", "2020-01-04");
    row("20200114", "2020-01-14");
    row("Jan 2020", "2020-01");
    row("Sept 1914", "1914-09");
    row("1914", "1914");
    row("1910s", "191X");
    row("spring 1914", "1914-21");
    row("c. April 2019", "2019-04~");
    row("about 1904", "1904~");
    row("~1904", "1904~");
    row("perhaps Dec 2019", "2019-12?");
    row("Dec 2019?", "2019-12?");
    row("perhaps about 1904", "1904%");
    row("circa 2019-04", "2019-04~");
    row("44 BC", "-0043");
    row("15 March 44 BC", "-0043-03-15");
    row("476 AD", "0476");
    row("Apr 2019 to Jan 2020", "2019-04/2020-01");
    row("from c. April 2019 to 14 Jan 2020", "2019-04~/2020-01-14");
    row("between 1914 and 1918", "1914/1918");
    row("1914-1918", "1914/1918");
    row("1914–1918", "1914/1918");
    row("5–14 January 2020", "2020-01-05/2020-01-14");
    row("5-14 January 2020", "2020-01-05/2020-01-14");
    row("5 Jan – 3 Mar 2020", "2020-01-05/2020-03-03");
    row("since 2015", "2015/..");
    row("until Jan 2020", "../2020-01");
}

void TypedDateTest::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, edtf);
    const auto read = parseTypedDate(typed);
    QVERIFY2(read.ok(), qPrintable(read.problem));
    QVERIFY(read.date.has_value());
    QCOMPARE(QString::fromStdString(read.date->text()), edtf);
}

void TypedDateTest::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *typed, const char *says) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(says);
    };
    row("", "Write a date");
    row("soon", "“soon” is not a date");
    row("1/2/2020", "two ways");
    row("14 Jan", "lacks its year");
    row("14 Jan 20", "is not a date");
    row("31 Feb 2020", "“31 Feb 2020” is not in the calendar");
    row("2020-02-31", "“2020-02-31” is not in the calendar");
    row("2020-13", "not in the calendar");
    row("14 2020", "is not a date");
    row("Jan 2020 to Apr 2019", "ends before it begins");
    row("from soon to 2020", "“soon” is not a date");
    row("Jan Feb 2020", "is not a date");
}

void TypedDateTest::refuses()
{
    QFETCH(QString, typed);
    QFETCH(QString, says);
    const auto read = parseTypedDate(typed);
    QVERIFY(!read.ok());
    QVERIFY2(read.problem.contains(says), qPrintable(read.problem));
    QVERIFY(!read.date);
}

void TypedDateTest::allDates()
{
    for (const auto *typed : {"all", "All dates", "ALL TIME", " everything "}) {
        const auto read = parseTypedDate(QString::fromLatin1(typed));
        QVERIFY2(read.ok() && !read.date, typed);
    }
}

void TypedDateTest::outsideOfTheMap()
{
    const DayRange extent{Day::of(2019, 4, 1), Day::of(2020, 1, 19)};
    QVERIFY(outsideProblem(*Edtf::parse("2018"), extent)
                .contains(QStringLiteral("begins on 1 Apr 2019")));
    QVERIFY(outsideProblem(*Edtf::parse("2021-05"), extent)
                .contains(QStringLiteral("ends on 19 Jan 2020")));
    QVERIFY(outsideProblem(*Edtf::parse("2019"), extent).isEmpty());
    QVERIFY(outsideProblem(*Edtf::parse("2020-01-05/.."), extent).isEmpty());
}

void TypedDateTest::titles_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<bool>("brief");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *edtf, bool brief, const char *title) {
        QTest::addRow("%s%s", edtf, brief ? " (brief)" : "")
            << QString::fromLatin1(edtf) << brief << QString::fromUtf8(title);
    };
    row("2020-01-14", false, "14 January 2020");
    row("2020-01-14", true, "14 Jan 2020");
    row("2019-12", false, "December 2019");
    row("2019-04~", false, "About April 2019");
    row("2020-01-05/2020-01-14", false, "5–14 January 2020");
    row("2020-01-05/2020-01-14", true, "5–14 Jan 2020");
    row("2020-01-05/2020-03-14", false, "5 Jan – 14 Mar 2020");
    row("2019-12-05/2020-01-14", false, "5 Dec 2019 – 14 Jan 2020");
    row("1914/1918", false, "1914 to 1918");
    row("-0043", false, "44 BC");
}

void TypedDateTest::titles()
{
    QFETCH(QString, edtf);
    QFETCH(bool, brief);
    QFETCH(QString, title);
    QCOMPARE(dateTitle(Edtf::parse(edtf.toStdString()), brief), title);
}

QTEST_GUILESS_MAIN(TypedDateTest)
#include "tst_timeline_typed.moc"
