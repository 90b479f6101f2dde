// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include <QtTest>

using namespace entente;

/// The legend says what is in the picture and nothing else.
class LegendTest : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const Legend &legend)
    {
        QStringList all;
        for (const auto &entry : legend.entries)
            all << entry.words;
        return all;
    }
    static Legend legendOf(const Scenery &scenery)
    {
        return buildLegend(scenery.snapshot, scenery.figure().drawing);
    }
    static QString notes(const Legend &legend) { return legend.notes.join(QLatin1Char(' ')); }

private Q_SLOTS:
    void namesOnlyKindsThatAreDrawn()
    {
        const auto legend = legendOf(fromJson(smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "opposes", "evidence": [{"source": "s"}]})")));
        QCOMPARE(words(legend), QStringList({QStringLiteral("opposes"), QStringLiteral("state"),
                                             QStringLiteral("armed group")}));
        QCOMPARE(legend.notes, QStringList({QStringLiteral("As of 14 January 2020.")}));
    }

    void explainsWhatIsAssumedWithTheReach()
    {
        const auto map = smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "evidence": [{"source": "s"}]})");
        QVERIFY(!words(legendOf(fromJson(map, QStringLiteral("2020-01-14"))))
                     .contains(QStringLiteral("assumed")));
        const auto later = legendOf(fromJson(map, QStringLiteral("2020-03-01")));
        QVERIFY(words(later).contains(QStringLiteral("assumed")));
        QVERIFY2(notes(later).contains(QStringLiteral("up to 1 year before")),
                 qPrintable(notes(later)));
    }

    void tellsDisputedMutualAndUnsourced()
    {
        const auto legend = legendOf(fromJson(smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "mutual": true, "since": "2019-01-01",
            "until": "2021-01-01", "evidence": [{"source": "s", "says": "denies"}]}, {"id": "q", "from": "b", "to": "a", "kind": "leads", "since": "2019-01-01", "until": ".."})")));
        QVERIFY(words(legend).contains(QStringLiteral("disputed")));
        QVERIFY(words(legend).contains(QStringLiteral("mutual")));
        QVERIFY2(notes(legend).contains(QStringLiteral("1 tie has no source.")),
                 qPrintable(notes(legend)));
    }

    void countsWhatIsLeftOut()
    {
        Filter filter;
        filter.hiddenKinds = {TieKind::Backs};
        const auto map = smallMap(
            R"({"id": "r", "from": "a", "to": "b", "kind": "backs", "evidence": [{"source": "s"}]})");
        const auto legend = legendOf(fromJson(map, {}, filter));
        QVERIFY2(
            notes(legend).contains(QStringLiteral("2 actors of the map are not in this picture.")),
            qPrintable(notes(legend)));
        QVERIFY(notes(legend).contains(QStringLiteral("1 tie that stands is left out.")));
        QVERIFY(notes(legend).contains(QStringLiteral("Filter: ")));
        QVERIFY(legend.entries.empty());
    }

    void saysHowGoodTheCampsAre()
    {
        const auto libya = sample(QStringLiteral("libya"));
        FigureOptions options;
        options.look.camps = true;
        const auto legend = buildLegend(libya.snapshot, libya.figure(options).drawing);
        QVERIFY2(notes(legend).contains(QStringLiteral("; proved)")), qPrintable(notes(legend)));
        QVERIFY(!notes(legendOf(libya)).contains(QStringLiteral("Camps")));
    }

    void reachInWords()
    {
        QCOMPARE(reachWords({12, 0}), QStringLiteral("1 year"));
        QCOMPARE(reachWords({18, 0}), QStringLiteral("1 year and 6 months"));
        QCOMPARE(reachWords({0, 90}), QStringLiteral("90 days"));
        QCOMPARE(reachWords({0, 0}), QStringLiteral("no time"));
    }

    void staysInItsWidthWithoutOverlaps_data()
    {
        QTest::addColumn<double>("width");
        for (const double width : {180.0, 320.0, 900.0})
            QTest::addRow("%g", width) << width;
    }
    void staysInItsWidthWithoutOverlaps()
    {
        QFETCH(double, width);
        const auto block = layoutLegend(legendOf(sample(QStringLiteral("yemen"))), width);
        std::vector<QRectF> boxes;
        for (const auto &item : block.items)
            boxes.push_back(item.box | item.words.box());
        for (const auto &line : block.notes)
            boxes.push_back(line.box());
        const QRectF all(QPointF(-0.01, -1), QSizeF(width + 0.02, block.size.height() + 2));
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            QVERIFY(all.contains(boxes[i]));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!boxes[i].adjusted(0, 1, 0, -1).intersects(boxes[j].adjusted(0, 1, 0, -1)));
        }
    }
};

QTEST_MAIN(LegendTest)
#include "tst_legend.moc"
