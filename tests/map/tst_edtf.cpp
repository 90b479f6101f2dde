// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/edtf.h"
#include "models/map/text.h"

#include <QTest>

using namespace entente;

class EdtfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meansItsDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("earliest");
        QTest::addColumn<QString>("latest");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *text, const char *earliest, const char *latest,
                            const char *words) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(earliest)
                                << QString::fromUtf8(latest) << QString::fromUtf8(words);
        };
        row("2020-01-14", "2020-01-14", "2020-01-14", "14 January 2020");
        row("2020-02", "2020-02-01", "2020-02-29", "February 2020");
        row("1904", "1904-01-01", "1904-12-31", "1904");
        row("2019-04~", "2019-04-01", "2019-04-30", "about April 2019");
        row("2019-12?", "2019-12-01", "2019-12-31", "perhaps December 2019");
        row("2019%", "2019-01-01", "2019-12-31", "perhaps about 2019");
        row("191X", "1910-01-01", "1919-12-31", "the 1910s");
        row("19XX", "1900-01-01", "1999-12-31", "the years 1900 to 1999");
        row("2004-XX", "2004-01-01", "2004-12-31", "2004");
        row("1985-04-XX", "1985-04-01", "1985-04-30", "April 1985");
        row("2001-21", "2001-03-01", "2001-05-31", "spring 2001");
        row("2001-24", "2001-12-01", "2002-02-28", "winter 2001");
        row("0000", "0000-01-01", "0000-12-31", "1 BC");
        row("-0043", "-0043-01-01", "-0043-12-31", "44 BC");
        row("2019-04~/2020-01-14", "2019-04-01", "2020-01-14",
            "about April 2019 to 14 January 2020");
        row("2019-04/..", "2019-04-01", "..", "from April 2019 on");
        row("../2019", "..", "2019-12-31", "always, until 2019");
        row("/2019", "..", "2019-12-31", "from an unknown day to 2019");
        row("2020-01-14T10:30:00Z", "2020-01-14", "2020-01-14", "14 January 2020");
    }
    void meansItsDays()
    {
        QFETCH(QString, text);
        const auto date = Edtf::parse(text.toStdString());
        QVERIFY(date);
        QTEST(QString::fromStdString(date->earliest().iso()), "earliest");
        QTEST(QString::fromStdString(date->latest().iso()), "latest");
        QTEST(QString::fromStdString(date->words()), "words");
        QCOMPARE(QString::fromStdString(date->text()), text);
    }

    void isNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"2020-02-31", "2019-02-29", "2020-13-01", "2020-00", "20200105", "2020-1-5", "..2020",
              "2020/2019", "[2019,2020]", "?2004-06", "soon", "", "/", "../..", "-0000", "Y99999",
              "201X-05", "2020-01-14T25:00", "2020-01-14 "})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void isNoDate()
    {
        QFETCH(QString, text);
        Edtf::Problem problem;
        QVERIFY(!Edtf::parse(text.toStdString(), &problem));
        QVERIFY(!problem.message.empty());
        QVERIFY(!problem.hint.empty());
    }

    /// Japanese says the year first: "2001年春".
    void anotherLanguageHasAnotherOrder()
    {
        installTranslator([](const char *, const char *text, const char *, int) {
            return std::string(text == std::string_view("%1 %2") ? "%2: %1" : text);
        });
        QCOMPARE(Edtf::parse("2001-21")->words(), std::string("2001: spring"));
        QCOMPARE(Edtf::parse("2020-02")->words(), std::string("2020: February"));
        installTranslator(
            [](const char *, const char *text, const char *, int) { return std::string(text); });
    }

    void everyDayOfFourCenturiesSurvives()
    {
        const auto last = Day::of(2100, 12, 31);
        for (Day day = Day::of(1700, 1, 1); day <= last; day = day.plus(1)) {
            const auto date = Edtf::parse(day.iso());
            QVERIFY(date && date->earliest() == day && date->latest() == day);
        }
    }

    void reachesCountByTheCalendar()
    {
        CarryOver reach;
        QVERIFY(CarryOver::parse("P1Y", reach));
        QCOMPARE(reach.before(Day::of(2020, 2, 29)), Day::of(2019, 2, 28));
        QVERIFY(CarryOver::parse("P1M10D", reach));
        QCOMPARE(reach.after(Day::of(2020, 1, 31)), Day::of(2020, 3, 10));
        QCOMPARE(reach.iso(), std::string("P1M10D"));
        for (const char *bad : {"", "P", "1Y", "P1", "PY", "P1D1Y", "P99999999Y"})
            QVERIFY2(!CarryOver::parse(bad, reach), bad);
    }
};

QTEST_GUILESS_MAIN(EdtfTest)
#include "tst_edtf.moc"
