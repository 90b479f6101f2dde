// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include "models/picture/curves.h"
#include "models/picture/tiebundles.h"

#include <QtTest>

#include <map>

Q_DECLARE_METATYPE(entente::FigureOptions)

using namespace entente;

/// The page: regions apart, nothing clipped, nothing overlapping, sources numbered.
class FigureTest : public QObject
{
    Q_OBJECT

private:
    struct Named
    {
        QString text;
        QRectF box;
    };

    static void add(std::vector<Named> &boxes, const TextItem &text, const QTransform &toPage = {})
    {
        if (!text.isEmpty())
            boxes.push_back({text.text, toPage.mapRect(text.box())});
    }

    /// Every line of text with its box on the page.
    static std::vector<Named> texts(const FigurePage &figure)
    {
        std::vector<Named> boxes;
        const auto drawing = figure.toPage();
        const auto legend = QTransform::fromTranslate(figure.legendBox.x(), figure.legendBox.y());
        const auto sources =
            QTransform::fromTranslate(figure.sourcesBox.x(), figure.sourcesBox.y());
        for (const auto &line : figure.header)
            add(boxes, line.text);
        for (const auto &card : figure.drawing.cards) {
            add(boxes, card.label, drawing);
            add(boxes, card.subtitle, drawing);
        }
        for (const auto &tie : figure.drawing.ties)
            add(boxes, tie.label, drawing);
        for (const auto &hull : figure.drawing.hulls)
            add(boxes, hull.label, drawing);
        if (const auto &event = figure.drawing.event; !event.isGlyph) {
            add(boxes, event.header, drawing);
            for (const auto &line : event.title)
                add(boxes, line, drawing);
        }
        for (const auto &tab : figure.drawing.event.tabs)
            if (!tab.box.isNull())
                add(boxes, tab.role, drawing);
        for (const auto &item : figure.legend.items)
            add(boxes, item.words, legend);
        for (const auto &line : figure.legend.notes)
            add(boxes, line, legend);
        add(boxes, figure.sources.rest, sources);
        for (const auto &entry : figure.sources.entries) {
            add(boxes, entry.number, sources);
            add(boxes, entry.text, sources);
        }
        return boxes;
    }

    static FigureOptions sized(int width, int height, double dpi = 96)
    {
        FigureOptions options;
        options.size = {width, height};
        options.dpi = dpi;
        return options;
    }

    static QRectF cardsOnPage(const FigurePage &figure)
    {
        QRectF cards;
        for (const auto &card : figure.drawing.cards)
            cards |= figure.toPage().mapRect(card.box);
        return cards;
    }

    /// The map at the date of each of its events.
    static std::vector<Snapshot> stopsOf(const Scenery &scenery)
    {
        std::vector<Snapshot> stops;
        for (const auto &event : scenery.map().events()) {
            SnapshotQuery query;
            query.date = event.date;
            stops.push_back(snapshotAt(scenery.index, query));
        }
        return stops;
    }

    /// Lines of two ties cross where pieces of them do, but for those that meet at a card.
    static int crossingsOf(const DisplayList &list)
    {
        constexpr int pieces = 24;
        std::vector<std::pair<const TieItem *, std::vector<QPointF>>> lines;
        for (const auto &tie : list.ties)
            for (const auto &part : drawnParts(tie)) {
                lines.push_back({&tie, {}});
                for (int i = 0; i <= pieces; ++i)
                    lines.back().second.push_back(pointAt(part, qreal(i) / pieces));
            }
        int count = 0;
        for (std::size_t a = 0; a < lines.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const auto &[one, path] = lines[a];
                const auto &[other, way] = lines[b];
                if (one->from == other->from || one->from == other->to || one->to == other->from ||
                    one->to == other->to)
                    continue;
                for (std::size_t i = 1; i < path.size(); ++i)
                    for (std::size_t k = 1; k < way.size(); ++k)
                        count += QLineF(path[i - 1], path[i])
                                     .intersects(QLineF(way[k - 1], way[k]), nullptr) ==
                                 QLineF::BoundedIntersection;
            }
        return count;
    }

    /// Actors in a tree of ties, with names as long as states'.
    static Scenery crowd(int actors)
    {
        QByteArray people, ties;
        for (int i = 0; i < actors; ++i) {
            const auto id = QByteArray::number(i);
            people += QByteArray(R"({"id": "nX", "name": "Somebody X", "kind": "state"},)")
                          .replace("X", id);
            if (i > 0)
                ties += QByteArray(R"({"id": "tX", "from": "nF", "to": "nX", "kind": "backs"},)")
                            .replace("F", QByteArray::number(i / 3))
                            .replace("X", id);
        }
        people.chop(1);
        ties.chop(1);
        const QByteArray map =
            R"({"format": "entente-map", "version": 1, "title": "Crowd", "actors": [P], "relations": [R]})";
        return fromJson(
            QByteArray(map).replace("[P]", "[" + people + "]").replace("[R]", "[" + ties + "]"));
    }

private Q_SLOTS:
    void nothingIsClippedOrOverlaps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<FigureOptions>("options");
        for (const char *name : {"libya", "europe", "yemen"}) {
            auto hulls = sized(1920, 1080);
            hulls.look.camps = true;
            const auto file = QString::fromLatin1(name);
            QTest::addRow("%s", name) << file << sized(1920, 1080);
            QTest::addRow("%s with camps", name) << file << hulls;
            QTest::addRow("%s upright", name) << file << sized(1000, 1800);
            QTest::addRow("%s square", name) << file << sized(600, 600);
            QTest::addRow("%s for print", name) << file << sized(2000, 1200, 300);
            QTest::addRow("%s as a strip", name) << file << sized(3000, 500);
        }
    }
    void nothingIsClippedOrOverlaps()
    {
        QFETCH(QString, name);
        QFETCH(FigureOptions, options);
        const auto figure = sample(name).figure(options);
        const QRectF page(QPointF(), figure.page);
        const auto boxes = texts(figure);
        QVERIFY(boxes.size() > 20);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            QVERIFY2(page.contains(boxes[i].box), qPrintable(boxes[i].text));
            for (std::size_t j = 0; j < i; ++j) { // ascents and descents may touch
                const auto shared = boxes[i].box & boxes[j].box;
                const auto low = std::min(boxes[i].box.height(), boxes[j].box.height());
                QVERIFY2(shared.height() < low * 0.3 || shared.width() < 1,
                         qPrintable(boxes[i].text + QStringLiteral(" / ") + boxes[j].text));
            }
        }
    }

    void regionsKeepApart_data() { nothingIsClippedOrOverlaps_data(); }
    void regionsKeepApart()
    {
        QFETCH(QString, name);
        QFETCH(FigureOptions, options);
        const auto figure = sample(name).figure(options);
        const auto drawing = figure.toPage().mapRect(drawnBounds(figure.drawing));
        QVERIFY2(figure.body.adjusted(-1, -1, 1, 1).contains(drawing),
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(figure.body.left() - drawing.left())
                                .arg(figure.body.top() - drawing.top())
                                .arg(drawing.right() - figure.body.right())
                                .arg(drawing.bottom() - figure.body.bottom())));
        // As large as its room allows, with what stands on other dates.
        options.look.outsiders = true;
        const auto cards = cardsOnPage(sample(name).figure(options));
        const bool fills = cards.width() > figure.body.width() * 0.85 ||
                           cards.height() > figure.body.height() * 0.85 || figure.scale >= 1.75;
        QVERIFY2(fills, qPrintable(QStringLiteral("%1x%2").arg(cards.width()).arg(cards.height())));
        QVERIFY(!drawing.intersects(figure.legendBox));
        QVERIFY(!drawing.intersects(figure.sourcesBox));
        QVERIFY(!figure.legendBox.intersects(figure.sourcesBox));
        for (const auto &line : figure.header)
            QVERIFY(!line.text.box().intersects(figure.body));
    }

    void theMapHasThePage()
    {
        for (const auto &name : {"libya", "europe", "yemen"}) {
            auto options = sized(1920, 1080);
            options.look.outsiders = true; // everybody of all dates
            const auto figure = sample(QString::fromLatin1(name)).figure(options);
            QVERIFY2(figure.body.height() >= 0.85 * figure.page.height(), name);
            const auto cards = cardsOnPage(figure);
            QVERIFY2(cards.width() * cards.height() >=
                         0.6 * figure.body.width() * figure.body.height(),
                     qPrintable(QStringLiteral("%1: %2x%3")
                                    .arg(QLatin1String(name))
                                    .arg(cards.width())
                                    .arg(cards.height())));
        }
    }

    void aCrowdHasThePageToo()
    {
        for (const int actors : {105, 200}) {
            const auto figure = crowd(actors).figure(sized(1920, 1080));
            const auto cards = cardsOnPage(figure);
            QVERIFY2(cards.width() * cards.height() >=
                         0.6 * figure.body.width() * figure.body.height(),
                     qPrintable(QStringLiteral("%1x%2").arg(cards.width()).arg(cards.height())));
            const auto named = std::count_if(
                figure.drawing.cards.begin(), figure.drawing.cards.end(), [](const CardItem &card) {
                    return card.label.pixelSize >= 12 && !card.label.isEmpty();
                });
            QVERIFY2(named >= (actors > 150 ? actors / 2 : actors * 9 / 10),
                     qPrintable(QString::number(named)));
        }
    }

    void cardsOfVeryManyDoNotLieOverEachOther()
    {
        const auto figure = crowd(400).figure(sized(1920, 1080));
        const auto &cards = figure.drawing.cards;
        QCOMPARE(cards.size(), std::size_t(400));
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY2(!cards[i].outlineBox.intersects(cards[k].outlineBox),
                         qPrintable(cards[i].label.text + QLatin1Char(' ') + cards[k].label.text));
        QVERIFY(figure.body.contains(cardsOnPage(figure)));
    }

    void oneFrameForAllDates_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        for (const auto &name : {"libya", "europe", "yemen"})
            for (const auto &size : {QSize(1920, 1080), QSize(1000, 1800), QSize(1366, 768)})
                QTest::addRow("%s %dx%d", name, size.width(), size.height())
                    << QString::fromLatin1(name) << size;
    }
    /// Two dates lie over each other to the pixel.
    void oneFrameForAllDates()
    {
        QFETCH(QString, name);
        QFETCH(QSize, size);
        const auto scenery = sample(name);
        const auto options = sized(size.width(), size.height());
        const auto whole = composeFigure(scenery.snapshot, scenery.arrangement, options);
        std::map<int, QRectF> places;
        for (const auto &event : scenery.map().events()) {
            SnapshotQuery query;
            query.date = event.date;
            const auto figure =
                composeFigure(snapshotAt(scenery.index, query), scenery.arrangement, options);
            QCOMPARE(figure.body, whole.body);
            if (!figure.nothing.isEmpty())
                continue;
            QCOMPARE(figure.origin, whole.origin);
            QCOMPARE(figure.scale, whole.scale);
            QCOMPARE(figure.legendBox.topLeft(), whole.legendBox.topLeft());
            if (figure.citations.count() > 0 && whole.citations.count() > 0)
                QCOMPARE(figure.sourcesBox.topLeft(), whole.sourcesBox.topLeft());
            for (const auto &card : figure.drawing.cards)
                QCOMPARE(places.try_emplace(card.actor, card.box).first->second, card.box);
        }
    }

    void noTieRunsUnderACard_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        for (const auto &name : {"libya", "europe", "yemen"})
            for (const auto &size : {QSize(1920, 1080), QSize(1366, 768)})
                QTest::addRow("%s %dx%d", name, size.width(), size.height())
                    << QString::fromLatin1(name) << size;
    }
    /// The event's included, at all stops.
    void noTieRunsUnderACard()
    {
        QFETCH(QString, name);
        QFETCH(QSize, size);
        const auto scenery = sample(name);
        QStringList found;
        for (const auto &snapshot : stopsOf(scenery)) {
            if (!snapshot.date() && size.width() < 1920)
                continue; // decades of ties on a small page
            const auto list =
                composeFigure(snapshot, scenery.arrangement, sized(size.width(), size.height()))
                    .drawing;
            for (const auto &tie : list.ties)
                for (int i = 0; i <= 200; ++i) {
                    const auto point = pointAt(tie.curve, i / 200.0);
                    for (const auto &card : list.cards)
                        if (card.actor != tie.from && card.actor != tie.to &&
                            card.outlineBox.contains(point))
                            found << QStringLiteral("%1: %2 from %3 to %4 under %5")
                                         .arg(snapshot.date()
                                                  ? QString::fromStdString(snapshot.date()->words())
                                                  : QStringLiteral("all dates"))
                                         .arg(tie.tieIndex)
                                         .arg(tie.from)
                                         .arg(tie.to)
                                         .arg(card.label.text);
                    if (list.event.event >= 0 && list.event.box.contains(point))
                        found << QStringLiteral("%1 under the event").arg(tie.tieIndex);
                }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    /// In pixels of the picture. Letters on emblems are no words.
    void typeCanBeRead()
    {
        constexpr qreal least = 12;
        for (const auto *name : {"libya", "europe", "yemen"}) {
            const auto scenery = sample(QLatin1String(name));
            for (const auto &snapshot : stopsOf(scenery)) {
                const auto figure = composeFigure(snapshot, scenery.arrangement, {});
                const auto pixel = figure.pixelScale();
                const auto check = [&](const TextItem &text, qreal scale) {
                    QVERIFY2(text.isEmpty() || text.pixelSize * scale * pixel >= least,
                             qPrintable(text.text));
                };
                for (const auto &line : figure.header)
                    check(line.text, 1);
                for (const auto &card : figure.drawing.cards) {
                    check(card.label, figure.scale);
                    check(card.subtitle, figure.scale);
                }
                int labels = 0;
                for (const auto &tie : figure.drawing.ties) {
                    check(tie.label, figure.scale);
                    labels += !tie.label.isEmpty();
                }
                if (snapshot.date())
                    QVERIFY2(labels <= 30, qPrintable(QString::number(labels)));
                for (const auto &tab : figure.drawing.event.tabs)
                    check(tab.role, figure.scale);
                for (const auto &item : figure.legend.items)
                    check(item.words, 1);
                for (const auto &line : figure.legend.notes)
                    check(line, 1);
                for (const auto &entry : figure.sources.entries)
                    check(entry.text, 1);
            }
        }
    }

    void aLevelLineIsStraight()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        const int gna = scenery.index->actorAt(ActorId("gna")),
                  lna = scenery.index->actorAt(ActorId("lna"));
        int lines = 0;
        for (const auto &tie : scenery.figure().drawing.ties) {
            if (std::minmax(tie.from, tie.to) != std::minmax(gna, lna))
                continue;
            ++lines;
            const auto middle = pointAt(tie.curve, 0.5);
            QVERIFY(std::abs(middle.y() - (tie.curve[0].y() + tie.curve[3].y()) / 2) < 2);
        }
        QCOMPARE(lines, 1);
    }

    void crossingsAreFew()
    {
        const auto crossings = [](const char *name, const char *date, bool bundled = false) {
            FigureOptions options;
            options.look.fadedTies = bundled;
            return crossingsOf(
                sample(QLatin1String(name), QLatin1String(date)).figure(options).drawing);
        };
        const int warOfAll = crossings("europe", "1917-04-06");
        QVERIFY2(warOfAll < 40, qPrintable(QString::number(warOfAll)));
        const int sides = crossings("europe", "1917-04-06", true);
        QVERIFY2(sides < 25, qPrintable(QString::number(sides)));
        const int crisis = crossings("europe", "1914-08-04");
        QVERIFY2(crisis < 10, qPrintable(QString::number(crisis)));
        const int storm = crossings("yemen", "2015-03-26");
        QVERIFY2(storm < 20, qPrintable(QString::number(storm)));
    }

    void sourcesAreNumberedInOrderOfUse()
    {
        const auto scenery = fromJson(smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "since": "2019", "until": "..", "evidence": [{"source": "t"}, {"source": "s"}]},
            {"id": "q", "from": "b", "to": "a", "kind": "opposes", "evidence": [{"source": "s"}]})"));
        const auto figure = scenery.figure();
        QCOMPARE(figure.citations.count(), 2);
        QCOMPARE(figure.citations.source(1).id.text(), std::string("t"));
        QCOMPARE(figure.citations.numbers(scenery.map().ties().at(0).evidence),
                 QStringLiteral("[1] [2]"));
        QCOMPARE(figure.citations.numbers(scenery.map().ties().at(1).evidence),
                 QStringLiteral("[2]"));
        QCOMPARE(figure.sources.entries.size(), std::size_t(2));
        QCOMPARE(figure.sources.entries[0].number.text, QStringLiteral("[1]"));
        QCOMPARE(figure.sources.entries[0].url, QString());
        QCOMPARE(figure.sources.entries[1].url, QStringLiteral("https://example.org/first"));
    }

    void theEventInTheHeaderComesFirst()
    {
        const auto scenery = sample(QStringLiteral("europe"), QStringLiteral("1914-08-04"));
        QVERIFY(scenery.snapshot.currentEvent >= 0);
        const auto &event = scenery.map().events().at(std::size_t(scenery.snapshot.currentEvent));
        const auto numbers = scenery.figure().citations.numbers(event.evidence);
        QVERIFY2(numbers.startsWith(QStringLiteral("[1]")), qPrintable(numbers));
    }

    void sourcesOfWhatIsNotDrawnAreLeftOut()
    {
        const auto map = smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "until": "2018", "evidence": [{"source": "t"}]},
            {"id": "q", "from": "b", "to": "a", "kind": "opposes", "evidence": [{"source": "s"}]})");
        const auto figure = fromJson(map).figure();
        QCOMPARE(figure.citations.count(), 1);
        QCOMPARE(figure.citations.source(1).id.text(), std::string("s"));
    }

    void sourcesWithoutRoomAreCounted()
    {
        const auto figure = sample(QStringLiteral("yemen")).figure(sized(800, 500));
        const auto listed = int(figure.sources.entries.size());
        QVERIFY(listed < figure.citations.count());
        QVERIFY(
            figure.sources.rest.text.contains(QString::number(figure.citations.count() - listed)));
    }

    void theHeadlineTellsWhatIsCounted()
    {
        const auto headline = [](const char *name, const char *date) {
            return sample(QLatin1String(name), QLatin1String(date)).figure().header[1].text.text;
        };
        QCOMPARE(headline("libya", "2020-01-14"),
                 QStringLiteral("Four back the LNA, three the GNA"));
        QCOMPARE(headline("europe", "1914-08-04"),
                 QStringLiteral("Four back Germany, as many Britain"));
        QCOMPARE(headline("europe", "1917-04-06"),
                 QStringLiteral("Seven back Britain, three Germany"));
    }

    void onlyTheLegendGoesWithTheLegend()
    {
        auto options = sized(1920, 1080);
        options.look.legend = false;
        const auto figure = sample(QStringLiteral("libya")).figure(options);
        QVERIFY(figure.legend.items.empty());
        QVERIFY(figure.legend.notes.empty());
        QCOMPARE(figure.sources.entries.size(), std::size_t(1));
    }

    void anEmptyDayIsStillAPage()
    {
        const auto figure = fromJson(smallMap({}), QStringLiteral("1500")).figure();
        QCOMPARE(figure.nothing.text, QStringLiteral("Nothing stands on this date."));
        QVERIFY(figure.body.contains(figure.nothing.box()));
        QCOMPARE(figure.header[0].text.text, QStringLiteral("Small"));
        QVERIFY(figure.legend.notes.size() > 0);
    }

    void aFilterThatLeavesNothingSaysSo()
    {
        Filter filter;
        filter.hiddenKinds = {TieKind::Backs};
        const auto map = smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "evidence": [{"source": "s"}]})");
        QCOMPARE(fromJson(map, {}, filter).figure().nothing.text,
                 QStringLiteral("Every tie that stands is left out of this picture."));
    }

    void aLargePictureIsTheSmallOneEnlarged()
    {
        const auto libya = sample(QStringLiteral("libya"));
        QCOMPARE(libya.figure(sized(3840, 2160)).page, libya.figure(sized(1920, 1080)).page);
        QCOMPARE(FigureOptions::defaultSize(192), QSize(3840, 2160));
        QVERIFY(libya.figure(sized(1920, 1080, 300)).page.width() <
                libya.figure(sized(1920, 1080)).page.width());
    }

    void namesWithoutRoomAreTold()
    {
        const auto tells = [](const FigurePage &figure) {
            return std::any_of(figure.legend.notes.begin(), figure.legend.notes.end(),
                               [](const TextItem &line) {
                                   return line.text.contains(QStringLiteral("find no room"));
                               });
        };
        QVERIFY(tells(crowd(150).figure(sized(900, 500))));
        QVERIFY(!tells(sample(QStringLiteral("libya")).figure(sized(1920, 1080))));
        QVERIFY(!tells(crowd(5).figure(sized(900, 500))));
        QVERIFY(!tells(crowd(60).figure(sized(9000, 5000)))); // each on its card
    }

    void namesBesideEachOtherDoNotTouch()
    {
        const auto figure = crowd(150).figure(sized(900, 500));
        const auto labels = farLabels(figure.drawing, figure.drawing.bounds(), figure.scale);
        const auto gap = 4 / figure.scale;
        for (std::size_t i = 0; i < labels.size(); ++i)
            for (std::size_t k = i + 1; k < labels.size(); ++k)
                QVERIFY2(!labels[i]
                              .box()
                              .adjusted(-gap / 2, 0, gap / 2, 0)
                              .intersects(labels[k].box().adjusted(-gap / 2, 1, gap / 2, -1)),
                         qPrintable(labels[i].text + QLatin1Char(' ') + labels[k].text));
    }

    void onlyWebAddressesAreAddresses()
    {
        QCOMPARE(webAddress("https://example.org/a b"), QString());
        QCOMPARE(webAddress("https://example.org/a%20b"),
                 QStringLiteral("https://example.org/a%20b"));
        QCOMPARE(webAddress("HTTP://example.org/"), QStringLiteral("http://example.org/"));
        for (const char *bad : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                                "//example.org", "example.org", "https://", ""})
            QCOMPARE(webAddress(bad), QString());
    }
};

QTEST_MAIN(FigureTest)
#include "tst_figure.moc"
