// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "painted.h"
#include "scenes.h"

#include <QTest>

using namespace entente;

/// On the samples, six dates, three themes and four sizes: nothing that is to be read is covered or
/// cut off.
class LabelsTest : public QObject
{
    Q_OBJECT

private:
    static bool touch(const QRectF &a, const QRectF &b)
    {
        const auto shared = a & b;
        return shared.width() > 0.05 && shared.height() > 0.05; // rounding is no overlap
    }

    static QStringList overlapsOf(const DisplayList &list)
    {
        QStringList found;
        const auto labels = paintedLabels(list);
        for (std::size_t i = 0; i < labels.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (touch(labels[i].box, labels[j].box))
                    found << QStringLiteral("“%1” over “%2”").arg(labels[i].what, labels[j].what);
        return found;
    }

    static QStringList labelsOverCards(const DisplayList &list)
    {
        QStringList found;
        for (const auto &label : paintedLabels(list))
            for (const auto &card : list.cards)
                if (label.actor != card.actor && touch(label.box, card.outlineBox) &&
                    card.outline.intersects(label.box))
                    found << QStringLiteral("“%1” over the card of “%2”")
                                 .arg(label.what, card.label.text);
        return found;
    }

    static QStringList clippedBy(const FigurePage &figure)
    {
        QStringList found;
        const QRectF page(QPointF(), figure.page);
        for (const auto &part : paintedParts(figure.drawing))
            if (!page.contains(figure.toPage().mapRect(part.box)))
                found << QStringLiteral("“%1” leaves the page").arg(part.what);
        for (const auto &line : figure.header)
            if (!page.contains(inkOf(line.text)))
                found << QStringLiteral("“%1” leaves the page").arg(line.text.text);
        for (const auto &box : {figure.legendBox, figure.sourcesBox})
            if (!box.isEmpty() && !page.contains(box))
                found << QStringLiteral("legend or sources leave the page");
        return found;
    }

    /// What the drawing covers of the page's other parts.
    static QStringList collisionsOf(const FigurePage &figure)
    {
        QStringList found;
        for (const auto &part : paintedParts(figure.drawing)) {
            const auto box = figure.toPage().mapRect(part.box);
            for (const auto &line : figure.header)
                if (touch(box, inkOf(line.text)))
                    found << QStringLiteral("“%1” over the heading").arg(part.what);
            if (touch(box, figure.legendBox) || touch(box, figure.sourcesBox))
                found << QStringLiteral("“%1” over legend or sources").arg(part.what);
        }
        return found;
    }

    static FigureOptions optionsFor(const QSize &size, int theme)
    {
        FigureOptions options;
        options.size = size;
        options.theme = Theme::Name(theme);
        options.look.camps = true;
        return options;
    }

    /// Asks each picture of the sample in the theme, telling whether it is all time on a stamp;
    /// tells in which the finding was made.
    template <typename Ask>
    static QStringList findings(const QString &name, int theme, Ask ask)
    {
        QStringList found;
        const auto scenery = sample(name);
        for (const auto &snapshot : sixDates(scenery))
            for (const auto &size :
                 {QSize(1920, 1080), QSize(1000, 1800), QSize(600, 600), QSize(3000, 500)}) {
                const auto figure =
                    composeFigure(snapshot, scenery.arrangement, optionsFor(size, theme));
                for (const auto &finding : ask(figure, !snapshot.date() && size.width() < 700))
                    found << QStringLiteral("%1, %2x%3: %4")
                                 .arg(wordsFor(snapshot))
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(finding);
            }
        return found;
    }

    static void addPictures()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("theme");
        for (const auto &name : sampleNames())
            for (const char *theme : {"light", "dark", "print"}) {
                Theme::Name which;
                Theme::byWord(QString::fromLatin1(theme), which);
                QTest::addRow("%s %s", qPrintable(name), theme) << name << int(which);
            }
    }

    static void expectNone(const QStringList &found)
    {
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void everyPictureIsClear_data() { addPictures(); }
    void everyPictureIsClear()
    {
        QFETCH(QString, name);
        QFETCH(int, theme);
        expectNone(findings(name, theme, [](const FigurePage &figure, bool isCrowded) {
            // forty years of ties on a stamp: marks may lie on cards
            const auto marks = isCrowded ? QStringList() : labelsOverCards(figure.drawing);
            return overlapsOf(figure.drawing) + marks + clippedBy(figure) + collisionsOf(figure);
        }));
    }

    void theScreensListIsAsClear_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : sampleNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    /// The window draws those out of the picture as well, faded, and hulls or none.
    void theScreensListIsAsClear()
    {
        QFETCH(QString, name);
        const auto scenery = sample(name);
        QStringList found;
        for (const auto &snapshot : everyStop(scenery))
            for (const bool hulls : {false, true}) {
                const auto list = compose(snapshot, scenery.arrangement, {hulls, true, true, true});
                for (const auto &finding : overlapsOf(list) + labelsOverCards(list))
                    found << wordsFor(snapshot) +
                                 (hulls ? QStringLiteral(" with camps: ") : QStringLiteral(": ")) +
                                 finding;
            }
        expectNone(found);
    }

    /// The measures can see a fault.
    void aLabelMovedOntoAnotherIsFound()
    {
        const auto scenery = sample(QStringLiteral("libya"));
        auto list = compose(scenery.snapshot, scenery.arrangement);
        list.cards[0].label.baseline = list.cards[1].label.baseline;
        QVERIFY(!overlapsOf(list).isEmpty());
        QVERIFY(!labelsOverCards(list).isEmpty());
        auto figure = scenery.figure();
        figure.origin.rx() -= figure.page.width();
        QVERIFY(!clippedBy(figure).isEmpty());
    }
};

QTEST_MAIN(LabelsTest)
#include "tst_labels.moc"
