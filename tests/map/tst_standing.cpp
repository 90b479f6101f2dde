// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"
#include "models/map/standing.h"

#include <QTest>

using namespace entente;

namespace {

TieBound bound(const QString &text)
{
    if (text.isEmpty())
        return TieBound::unknown();
    return text == QLatin1String("..") ? TieBound::open()
                                       : TieBound::dated(*Edtf::parse(text.toStdString()));
}

/// "asserts", "asserts 2019-11-02", "denies 2020", parted by commas; without a date the source's
/// day, 2020-01-14, holds.
std::vector<Evidence> evidence(const QString &text)
{
    std::vector<Evidence> items;
    for (const auto &part : text.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        Evidence item;
        item.source = SourceId("paper");
        item.says = *parse<AssertionType>(part.section(QLatin1Char(' '), 0, 0).toStdString());
        if (part.contains(QLatin1Char(' ')))
            item.attests = Edtf::parse(part.section(QLatin1Char(' '), 1).toStdString());
        items.push_back(item);
    }
    return items;
}

AllianceMap mapWithPaper(const QString &asOf)
{
    AllianceMap map;
    MapPatch patch;
    Source paper;
    paper.id = SourceId("paper");
    paper.type = "article-newspaper";
    paper.issued = Edtf::parse("2020-01-14");
    patch.put(paper);
    MapInfo head;
    head.asOf = Edtf::parse(asOf.toStdString());
    patch.put(head);
    map.apply(patch);
    return map;
}

} // namespace

class StandingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsOnEveryBoundary_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *name, const char *since, const char *until,
                            const char *says, const char *days) {
            QTest::newRow(name) << QString::fromUtf8(since) << QString::fromUtf8(until)
                                << QString::fromUtf8(says) << QString::fromUtf8(days);
        };
        row("Egypt backs the LNA", "", "", "asserts",
            "2018-12-31 absent, 2019-01-13 absent, 2019-01-14 assumed, 2019-08-01 assumed, "
            "2020-01-14 attested, 2020-02-01 assumed");
        row("Britain opposes France", "1872", "1904", "",
            "1871-12-31 absent, 1872-06-01 assumed, 1903-06-01 attested, 1904-06-01 assumed, "
            "1905-01-01 absent");
        row("Britain backs France", "1904", "1918", "",
            "1903-12-31 absent, 1904-06-01 assumed, 1905-06-01 attested");
        row("closed", "2020-01-05", "2020-03", "",
            "2020-01-04 absent, 2020-01-05 attested, 2020-03-01 attested, 2020-03-31 assumed, "
            "2020-04-01 absent");
        row("about", "2019-04~", "", "asserts",
            "2019-03-31 absent, 2019-04-01 assumed, 2019-05-01 attested, 2020-01-15 assumed");
        row("far apart", "", "", "asserts 2015-06-01, asserts",
            "2014-05-31 absent, 2014-06-01 assumed, 2015-06-01 attested, 2017-06-01 assumed, "
            "2020-01-14 attested");
        row("far apart, both bounds known", "2015-01-01", "2020-12-31",
            "asserts 2015-06-01, asserts", "2017-06-01 attested");
        row("open end", "2019-02-01", "..", "",
            "2019-01-31 absent, 2019-02-01 attested, 2020-01-14 attested, 2025-01-01 assumed");
        row("always", "..", "2020-02-01", "",
            "1900-01-01 attested, 2020-02-01 attested, 2020-02-02 absent");
        row("nobody tells", "", "", "", "1900-01-01 assumed, 2020-01-14 assumed");
        row("denied", "2019-01-01", "2020-12-31", "denies",
            "2018-12-31 absent, 2020-01-13 attested, 2020-01-14 disputed, 2020-01-15 attested");
        row("denied for a year", "2019-01-01", "2021-12-31", "denies 2020",
            "2019-12-31 attested, 2020-01-01 disputed, 2020-12-31 disputed, 2021-01-01 attested");
        row("alleged", "2019-01-01", "", "alleges 2020-01-10",
            "2018-12-31 absent, 2019-06-01 assumed, 2020-01-10 assumed");
        row("looked for", "", "", "not-found", "2020-01-14 assumed");
        row("a coarse attestation counts whole", "", "", "asserts 2020-01",
            "2020-01-01 attested, 2020-01-31 attested, 2020-02-01 assumed");
        row("an attestation is clipped to since", "2020-01-15", "", "asserts 2020-01",
            "2020-01-14 absent, 2020-01-15 attested, 2020-01-31 attested");
    }
    void standsOnEveryBoundary()
    {
        QFETCH(QString, since);
        QFETCH(QString, until);
        QFETCH(QString, says);
        QFETCH(QString, days);
        const auto map = mapWithPaper(QStringLiteral("2020-01-14"));
        Tie tie;
        tie.since = bound(since);
        tie.until = bound(until);
        tie.evidence = evidence(says);
        const auto spans = standingSpans(map, tie);
        QStringList said;
        for (const auto &part : days.split(QStringLiteral(", "))) {
            const auto day = part.section(QLatin1Char(' '), 0, 0);
            said << day + QLatin1Char(' ') +
                        QString::fromUtf8(
                            word(strongest(spans, Edtf::parse(day.toStdString())->days()).standing)
                                .data());
        }
        QCOMPARE(said.join(QStringLiteral(", ")), days);
    }

    void aPactStandsFromItsDayToTheMapsDay()
    {
        const auto map = mapWithPaper(QStringLiteral("1914-08-04"));
        Tie pact;
        pact.since = bound(QStringLiteral("1879-10-07"));
        pact.until = TieBound::open();
        const auto spans = standingSpans(map, pact);
        QCOMPARE(strongest(spans, {Day::of(1879, 10, 7), Day::of(1879, 10, 7)}).standing,
                 Standing::Attested);
        QCOMPARE(strongest(spans, {Day::of(1914, 8, 4), Day::of(1914, 8, 4)}).standing,
                 Standing::Attested);
        QCOMPARE(strongest(spans, {Day::of(1914, 8, 5), Day::of(1914, 8, 5)}).standing,
                 Standing::Assumed);
        QCOMPARE(strongest(spans, {Day::of(1879, 10, 6), Day::of(1879, 10, 6)}).standing,
                 Standing::Absent);
    }

    void aWindowTakesTheStrongestOfItsDays()
    {
        const auto map = mapWithPaper(QStringLiteral("2020-01-14"));
        Tie tie;
        tie.evidence = evidence(QStringLiteral("asserts"));
        const auto spans = standingSpans(map, tie);
        QCOMPARE(strongest(spans, Edtf::parse("2020")->days()).standing, Standing::Attested);
        QCOMPARE(strongest(spans, Edtf::parse("2019")->days()).standing, Standing::Assumed);
        QCOMPARE(strongest(spans, Edtf::parse("2018")->days()).standing, Standing::Absent);
    }

    void spansCoverAllDaysWithoutHoles()
    {
        const auto map = mapWithPaper(QStringLiteral("2020-01-14"));
        const QStringList bounds{QString(), QStringLiteral(".."), QStringLiteral("2015"),
                                 QStringLiteral("2018-03~"), QStringLiteral("2021-05-06")};
        const QStringList claims{QString(), QStringLiteral("asserts"),
                                 QStringLiteral("asserts 2010, denies 2012-05, asserts 2019"),
                                 QStringLiteral("alleges, denies 2016")};
        for (const auto &since : bounds)
            for (const auto &until : bounds)
                for (const auto &says : claims) {
                    Tie tie;
                    tie.since = bound(since);
                    tie.until = bound(until);
                    tie.evidence = evidence(says);
                    const auto spans = standingSpans(map, tie);
                    QCOMPARE(spans.front().days.first, Day::first());
                    QCOMPARE(spans.back().days.last, Day::last());
                    for (std::size_t i = 1; i < spans.size(); ++i)
                        QCOMPARE(spans[i].days.first.number, spans[i - 1].days.last.number + 1);
                }
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "tst_standing.moc"
