// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"
#include "widgets/inspector/links.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/pictures.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace entente;

namespace {

QString html(const Snapshot &snapshot, const std::vector<Item> &items)
{
    return pageOf({snapshot, Theme::of(Theme::Name::Light), 320}, items);
}

/// A document that takes every picture for a clear pixel, so that it looks for none.
QString plain(const QString &page)
{
    QTextDocument document;
    document.setResourceProvider(
        [](const QUrl &) { return QVariant(QImage(1, 1, QImage::Format_ARGB32)); });
    document.setHtml(page);
    return document.toPlainText().simplified();
}

QString words(const Snapshot &snapshot, const std::vector<Item> &items)
{
    return plain(html(snapshot, items));
}

QStringList addresses(const QString &page)
{
    QStringList found;
    auto at = QRegularExpression(QStringLiteral("(href|src)=\"([^\"]*)\"")).globalMatch(page);
    while (at.hasNext())
        found << at.next().captured(2);
    return found;
}

void holdsAll(const QString &text, const QStringList &parts)
{
    for (const auto &part : parts)
        QVERIFY2(text.contains(part),
                 qPrintable(QStringLiteral("“%1” is not in: %2").arg(part, text)));
}

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActorTellsItsTies()
    {
        OpenMap libya("libya-2020");
        const auto text = words(libya.on("2020-01-14"), {actor("turkey")});
        holdsAll(text,
                 {QStringLiteral("Turkey State · led by Erdogan"),
                  QStringLiteral("Türkiye, Ankara"), QStringLiteral("Backs"),
                  QStringLiteral("troops · since 5 Jan 2020"), QStringLiteral("start unknown"),
                  QStringLiteral("“Ankara started sending military personnel on Jan. 5”"),
                  QStringLiteral("Opposes"), QStringLiteral("Mediates with"),
                  QStringLiteral("as sender"), QStringLiteral("Over time"),
                  QStringLiteral("[1] “No Ceasefire in Libya As Rival Factions Leave Moscow "
                                 "Without Deal”, 14 January 2020")});
    }

    void whatDoesNotStandOnTheDateIsSaid()
    {
        OpenMap libya("libya-2020");
        holdsAll(words(libya.on("2019-06-01"), {actor("egypt")}),
                 {QStringLiteral("start unknown · assumed")});
        holdsAll(words(libya.on("2019-06-01"), {actor("turkey")}),
                 {QStringLiteral("troops · since 5 Jan 2020 · not on this date")});
        QVERIFY(
            !words(libya.on("2020-01-14"), {actor("egypt")}).contains(QStringLiteral("assumed")));
    }

    void aTieTellsWhyItStands()
    {
        OpenMap libya("libya-2020");
        const auto text = words(libya.on("2020-01-18"), {tie("turkey-backs-gna-troops")});
        holdsAll(text, {QStringLiteral("Turkey backs the GNA with troops"),
                        QStringLiteral("From 5 January 2020"),
                        QStringLiteral("To no source says until when"),
                        QStringLiteral("Begun by Turkey starts sending military personnel"),
                        QStringLiteral("18 Jan 2020 assumed: after the last known day"),
                        QStringLiteral("[1] asserts · paragraph 10"),
                        QStringLiteral("attests 14 January 2020")});
    }

    void aCoarseDateShowsItsDays()
    {
        SmallMap small;
        small.tie.since = TieBound::dated(*Edtf::parse("2019-04~"));
        OpenMap map(small.map());
        holdsAll(words(map.feed.snapshot(), {tie("a-backs-b")}),
                 {QStringLiteral("about April 2019 (from 1 April 2019 to 30 April 2019)")});
    }

    void anUnsourcedTieIsMarked()
    {
        OpenMap map(SmallMap().map());
        holdsAll(words(map.feed.snapshot(), {tie("a-backs-b")}), {QStringLiteral("Unsourced")});
        holdsAll(words(map.feed.snapshot(), {actor("a")}), {QStringLiteral("unsourced")});
    }

    void evidenceIsExplained()
    {
        SmallMap small;
        Evidence item;
        item.source = small.source.id;
        item.says = AssertionType::Denies;
        item.speaker = "b";
        item.via = "quoted by Radio";
        item.grade = "B2";
        item.attests = Edtf::parse("2001-02-03");
        small.tie.evidence = {item};
        OpenMap map(small.map());
        const auto page = html(map.feed.snapshot(), {tie("a-backs-b")});
        holdsAll(plain(page),
                 {QStringLiteral("[1] denies"),
                  QStringLiteral("said by Bland · quoted by Radio · attests 3 February 2001"),
                  QStringLiteral("B2: usually reliable source, probably true")});
        QVERIFY(addresses(page).contains(QStringLiteral("entente:actor/b")));
    }

    void anEventTellsRolesFiguresAndRivalVersions()
    {
        OpenMap libya("libya-2020");
        const auto &snapshot = libya.on("2020-01-14");
        holdsAll(words(snapshot, {eventItem("un-figures")}),
                 {QStringLiteral("more than 280 civilians killed"),
                  QStringLiteral("about 2,000 fighters killed")});
        holdsAll(words(snapshot, {eventItem("berlin-conference")}),
                 {QStringLiteral("planned for 19 January 2020"),
                  QStringLiteral("host Germany, Merkel"), QStringLiteral("invited African Union")});
        holdsAll(words(snapshot, {eventItem("told-run-away")}),
                 {QStringLiteral("Told in 2 ways"),
                  QStringLiteral("Russian ministry: Haftar takes two days")});
        holdsAll(words(snapshot, {eventItem("deployment")}),
                 {QStringLiteral("Begins"), QStringLiteral("Turkey backs the GNA with troops")});
    }

    void aSourceListsWhatCitesIt()
    {
        OpenMap libya("libya-2020");
        holdsAll(words(libya.on("2020-01-14"), {source("article-2020-01-14")}),
                 {QStringLiteral("Newspaper article"), QStringLiteral("Egypt backs the LNA"),
                  QStringLiteral("Peace summit in Berlin"), QStringLiteral("Merkel")});
    }

    void aPairTellsBothDirections()
    {
        OpenMap libya("libya-2020");
        const auto &snapshot = libya.on("2020-01-14");
        holdsAll(
            words(snapshot, {actor("turkey"), actor("gna")}),
            {QStringLiteral("Turkey to GNA"), QStringLiteral("Turkey backs the GNA with troops"),
             QStringLiteral("Joint events"), QStringLiteral("Turkey as sender, GNA as addressee")});
        holdsAll(words(snapshot, {actor("turkey"), actor("russia")}),
                 {QStringLiteral("No tie between the two"), QStringLiteral("Divided over LNA")});
        holdsAll(words(snapshot, {actor("egypt"), actor("uae")}),
                 {QStringLiteral("Both with LNA")});
    }

    void nothingSelectedIsTheMap()
    {
        OpenMap libya("libya-2020");
        const auto text = words(libya.on("2020-01-14"), {});
        holdsAll(text,
                 {QStringLiteral("Libya: who backs whom"), QStringLiteral("As of 14 January 2020"),
                  QStringLiteral("Undated events (%1)")
                      .arg(libya.feed.snapshot().index->undatedEvents().size()),
                  QStringLiteral("26 of 26 in the picture")});
        holdsAll(words(libya.feed.snapshot(),
                       {actor("turkey"), tie("egypt-backs-lna"), source("article-2020-01-14")}),
                 {QStringLiteral("3 selected")});
        QCOMPARE(words(libya.feed.snapshot(), {actor("gone")}), text);
    }

    void everyRecordHasAPageAndEveryLinkLeadsToOne_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char *sample : {"libya-2020", "europe-1879-1918", "yemen-2011-2022"})
            QTest::newRow(sample) << QString::fromLatin1(sample);
    }
    void everyRecordHasAPageAndEveryLinkLeadsToOne()
    {
        QFETCH(QString, sample);
        OpenMap map(sample.toLatin1().constData());
        const auto &snapshot = map.feed.snapshot();
        std::vector<Item> all;
        const auto collect = [&all](const auto &table) {
            for (const auto &record : table)
                all.push_back(Item(record.id));
        };
        collect(snapshot.map().actors());
        collect(snapshot.map().ties());
        collect(snapshot.map().events());
        collect(snapshot.map().sources());
        for (const auto &item : all)
            for (const auto &address : addresses(html(snapshot, {item}))) {
                const QUrl url(
                    QString(address).replace(QStringLiteral("&amp;"), QStringLiteral("&")));
                if (url.scheme() != QLatin1String("entente")) {
                    QVERIFY2(webLink(url.toString().toStdString()), qPrintable(address));
                } else if (!url.path().startsWith(QLatin1String("picture/"))) {
                    QVERIFY2(holds(snapshot.map(), linkedItem(url)), qPrintable(address));
                }
            }
    }

    void hostileTextIsInert()
    {
        SmallMap small;
        small.a.id = ActorId("a/../%2F?#\"><img src=x>");
        small.tie.from = small.a.id;
        small.event.participants[0].actor = small.a.id;
        small.a.name = "<img src=\"file:///etc/passwd\"><b>x</b> %1 %2 \xe2\x80\xae"
                       "live";
        small.a.note = "<a href=\"javascript:alert(1)\">note</a>";
        small.source.url = "javascript:alert(1)";
        small.source.title = "<script>x</script>";
        Evidence item;
        item.source = small.source.id;
        item.quote = "<a href='file:///etc/passwd'>quote</a> %3";
        small.tie.evidence = {item};
        small.a.evidence = {item};
        OpenMap map(small.map());
        const auto &snapshot = map.feed.snapshot();
        const std::vector<std::vector<Item>> selections{{Item(small.a.id)},
                                                        {tie("a-backs-b")},
                                                        {eventItem("talks")},
                                                        {source("paper")},
                                                        {Item(small.a.id), actor("b")},
                                                        {}};
        for (const auto &items : selections) {
            const auto page = html(snapshot, items);
            QVERIFY(!page.contains(QChar(0x202e)));
            for (const auto &address : addresses(page))
                QVERIFY2(address.startsWith(QLatin1String("entente:")), qPrintable(address));
        }
        holdsAll(words(snapshot, {Item(small.a.id)}),
                 {QStringLiteral("<img src=\"file:///etc/passwd\"><b>x</b> %1 %2 live"),
                  QStringLiteral("<a href=\"javascript:alert(1)\">note</a>"),
                  QStringLiteral("quote</a> %3")});
        holdsAll(words(snapshot, {source("paper")}),
                 {QStringLiteral("Address javascript:alert(1)")});
        QCOMPARE(linkedItem(linkTo(Item(small.a.id))), Item(small.a.id));
    }

    void onlyWebAddressesAreLinks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("link");
        QTest::newRow("http") << QStringLiteral("http://example.org/a?b=c") << true;
        QTest::newRow("https") << QStringLiteral("https://example.org") << true;
        QTest::newRow("upper case") << QStringLiteral("HTTPS://example.org") << true;
        QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
        QTest::newRow("own scheme") << QStringLiteral("entente:actor/a") << false;
        QTest::newRow("no host") << QStringLiteral("http:///x") << false;
        QTest::newRow("bare") << QStringLiteral("example.org") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void onlyWebAddressesAreLinks()
    {
        QFETCH(QString, address);
        QFETCH(bool, link);
        QCOMPARE(webLink(address.toStdString()).has_value(), link);
    }

    void aBarIsFullWhereAttestedThinWhereAssumedAndEmptyWhereAbsent()
    {
        const auto day = [](int d) { return Day::of(2000, 1, d); };
        const std::vector<StandingSpan> spans{
            {{Day::first(), day(10)}, Standing::Absent, StandingReason::Before},
            {{day(11), day(20)}, Standing::Assumed, StandingReason::WithinReach},
            {{day(21), Day::last()}, Standing::Attested, StandingReason::Known}};
        const auto &theme = Theme::of(Theme::Name::Light);
        QImage image(300, 14, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStandingBar(painter, image.rect(),
                         {spans, {day(1), day(30)}, std::nullopt, TieKind::Backs}, theme);
        painter.end();
        const auto inked = [&](int x) {
            int rows = 0;
            for (int y = 0; y < image.height(); ++y)
                rows += image.pixelColor(x, y) == theme.tie(TieKind::Backs);
            return rows;
        };
        QCOMPARE(inked(50), 0);
        QVERIFY(inked(150) > 1 && inked(150) < inked(250));
        QVERIFY(inked(250) >= 9);
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
