// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/words/narration.h"
#include "models/words/toldevent.h"
#include "tests/support/maptext.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

Snapshot on(const AllianceMap &map, const char *date, int chosen = -1)
{
    SnapshotQuery query;
    if (*date)
        query.date = Edtf::parse(date);
    if (chosen >= 0)
        query.event = map.events().at(std::size_t(chosen)).id;
    return snapshotAt(std::make_shared<const MapIndex>(map), query);
}

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

TieBound bound(const char *date)
{
    return *date == 0     ? TieBound::unknown()
           : *date == '.' ? TieBound::open()
                          : TieBound::dated(*Edtf::parse(date));
}

} // namespace

/// What is said of ties, events and changes, branch by branch.
class NarrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tiesAreSentences_data()
    {
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *map, const char *words) {
            QTest::newRow(map) << QString::fromLatin1(map) << QString::fromLatin1(words);
        };
        row("UN is organisation article the\nItaly backs UN", "Italy backs the UN");
        row("Houthis is armed-group article the plural\nHouthis backs Italy",
            "The Houthis back Italy");
        row("Italy backs Greece with weapons,funding",
            "Italy backs Greece with weapons and funding");
        row("Italy backs Greece with unknown", "Italy backs Greece");
        row("Italy backs Greece both-ways", "Italy and Greece back each other");
        row("Italy opposes Greece both-ways with fighting",
            "Italy and Greece oppose each other with fighting");
        row("Italy recognises Greece both-ways", "Italy and Greece recognise each other");
        row("Italy mediates Greece", "Italy mediates with Greece");
        row("EU is organisation article the\nItaly part-of EU", "Italy is part of the EU");
        row("Meloni leads Italy", "Meloni leads Italy");
        row("Italy tied Greece both-ways", "Italy and Greece are tied");
    }

    void tiesAreSentences()
    {
        QFETCH(QString, map);
        QFETCH(QString, words);
        const auto made = mapFrom(map.toStdString());
        QCOMPARE(text(tieWords(made, made.ties().at(0))), words);
    }

    void datesOfATieSayWhatNoSourceTells_data()
    {
        QTest::addColumn<QByteArray>("since");
        QTest::addColumn<QByteArray>("until");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *since, const char *until, const char *words) {
            QTest::addRow("%s/%s", since, until)
                << QByteArray(since) << QByteArray(until) << QString::fromLatin1(words);
        };
        row("1879-10-07", "1918-11-03", "7 October 1879 to 3 November 1918");
        row("2020-01-05", "", "since 5 January 2020, no source says until when");
        row("2020-01-05", "..", "since 5 January 2020, goes on");
        row("..", "1914", "always, until 1914");
        row("", "1914", "no source says since when, until 1914");
        row("..", "..", "always, goes on");
        row("", "", "no source gives a date");
    }

    void datesOfATieSayWhatNoSourceTells()
    {
        QFETCH(QByteArray, since);
        QFETCH(QByteArray, until);
        QFETCH(QString, words);
        const auto map = mapFrom("a backs b");
        auto tie = map.ties().at(0);
        tie.since = bound(since.constData());
        tie.until = bound(until.constData());
        QCOMPARE(text(tieDatesWords(map, tie)), words);
    }

    void undatedEventsSayBetweenWhat()
    {
        Event event;
        QCOMPARE(eventDateWords(event), std::string("undated"));
        event.notBefore = Edtf::parse("2020-01-05");
        QCOMPARE(eventDateWords(event), std::string("undated; not before 5 January 2020"));
        event.notAfter = Edtf::parse("2020-01-14");
        QCOMPARE(eventDateWords(event),
                 std::string("undated; between 5 January 2020 and 14 January 2020"));
        event.notAfter = event.notBefore;
        QCOMPARE(eventDateWords(event), std::string("undated; on or about 5 January 2020"));
        event.notBefore.reset();
        QCOMPARE(eventDateWords(event), std::string("undated; not after 5 January 2020"));
        event.date = Edtf::parse("2020-01-19");
        QCOMPARE(eventDateWords(event), std::string("19 January 2020"));
        event.status = EventStatus::Planned;
        QCOMPARE(eventDateWords(event), std::string("planned for 19 January 2020"));
    }

    void figuresHaveBoundsAndUnits()
    {
        Figure figure;
        figure.what = "civilians killed";
        figure.value = 12800;
        figure.bound = Bound::MoreThan;
        QCOMPARE(text(figureWords(figure)), QStringLiteral("more than 12,800 civilians killed"));
        figure.bound = Bound::Exactly;
        figure.value = -0.5;
        figure.unit = "%";
        QCOMPARE(text(figureWords(figure)), QStringLiteral("-0.5 % civilians killed"));
    }

    void standingsAndUnknownBoundsHaveOneWording()
    {
        QCOMPARE(standingLabel(Standing::Disputed), std::string("Disputed"));
        QVERIFY(standingWords(Standing::Disputed, StandingReason::Known)
                    .ends_with(standingMeaning(Standing::Disputed).substr(1)));
        QCOMPARE(unknownBoundWords(true), std::string("no source says since when"));
        QCOMPARE(unknownBoundWords(false), std::string("no source says until when"));
        QCOMPARE(unknownBoundWords(true, true), std::string("start unknown"));
    }

    void changesAreOfTheirKindAndOfTheDate()
    {
        const auto map = mapFrom("a backs b since 2020-01-05 until ..; "
                                 "c opposes d since 2019-01-01 until 2020-01-03; as-of 2020-01-14");
        const auto index = std::make_shared<const MapIndex>(map);
        const auto at = [&](const char *date) {
            SnapshotQuery query;
            query.date = Edtf::parse(date);
            return snapshotAt(index, query);
        };
        QCOMPARE(text(changeWords(at("2020-01-01"), at("2020-01-10"))),
                 QStringLiteral(
                     "Began since 1 Jan 2020: A backs b · Ended since 1 Jan 2020: C opposes d"));
        QCOMPARE(text(changeWords(at("2020-01-10"), at("2020-01-01"))),
                 QStringLiteral("Not yet begun on 1 Jan 2020: A backs b · "
                                "Not yet ended on 1 Jan 2020: C opposes d"));
        QVERIFY(changeWords(at("2020-01-01"), at("2020-01")).empty());       // one holds the other
        QVERIFY(changeLog(at("2020-01-01"), on(map, "2020-01-10")).empty()); // another map
    }

    void anEventSaysHowItStandsToTheDate_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("chosen");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *date, int chosen, const char *words) {
            QTest::addRow("%s %d", date, chosen)
                << QByteArray(date) << chosen << QString::fromLatin1(words);
        };
        row("1913-08-10", -1, "on this day");
        row("1914-06-06", -1, "last before, 9 months ago");
        row("1913-08-11", -1, "last before, 1 day ago");
        row("1913-10-08", -1, "last before, 59 days ago");
        row("1918", -1, "last before, 4 years ago");
        row("1913", -1, "in this time");
        row("1912-05-01", -1, "under way");
        row("1912-03-10", -1, "around this day");
        row("1914-06-06", 2, "undated, chosen by you");
        row("1911", 0, "later, chosen by you");
        row("", 0, "chosen by you");
        row("", -1, "");
        row("1910", -1, "");
    }

    void anEventSaysHowItStandsToTheDate()
    {
        QFETCH(QByteArray, date);
        QFETCH(int, chosen);
        QFETCH(QString, words);
        const auto map = mapFrom("event treaty agreement on 1913-08-10\n"
                                 "event war offensive on 1912-03/1912-10\n"
                                 "event aid request\n"
                                 "a backs b since 1900 until ..");
        const auto snapshot = on(map, date.constData(), chosen);
        QCOMPARE(text(toldEventWords(snapshot)), words);
        QCOMPARE(noEventWords(snapshot).empty(), !words.isEmpty());
    }

    void withoutAnEventItSaysWhy()
    {
        const auto map = mapFrom("event treaty agreement on 1913-08-10; a backs b");
        QCOMPARE(noEventWords(on(map, "1912")), std::string("No event up to this date"));
        QCOMPARE(noEventWords(on(map, "")), std::string("All dates together; no event is chosen"));
        QCOMPARE(noEventWords(on(mapFrom("a backs b"), "1912")),
                 std::string("This map has no events"));
        QCOMPARE(noEventWords(on(mapFrom("event aid request"), "1912")),
                 std::string("No event of this map has a date"));
    }
};

QTEST_GUILESS_MAIN(NarrationTest)
#include "tst_narration.moc"
