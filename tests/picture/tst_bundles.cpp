// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/export/svgwriter.h"
#include "models/picture/curves.h"
#include "models/picture/hittest.h"
#include "models/picture/navigator.h"
#include "models/picture/tiebundles.h"
#include "scenes.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace entente;

namespace {

/// Two columns of as many actors each, all of one fighting all of the other, and `more` ties; the
/// last of both take part in an event.
Scenery twoColumns(int height, const QByteArray &more = {})
{
    QByteArray actors, places, ties;
    for (int i = 0; i < height; ++i)
        for (const char *side : {"l", "r"}) {
            const auto id = side + QByteArray::number(i);
            actors += R"({"id": ")" + id + R"(", "name": ")" + id + R"(", "kind": "state"},)";
            places += "\"" + id + "\": [" + (*side == 'l' ? "-400, " : "400, ") +
                      QByteArray::number(100 * i) + "],";
        }
    for (int i = 0; i < height; ++i)
        for (int k = 0; k < height; ++k)
            ties += QByteArray(R"({"id": "tL-R", "from": "lL", "to": "rR", "kind": "opposes",
                "mutual": true, "means": ["fighting"], "since": "1914", "until": ".."},)")
                        .replace("L", QByteArray::number(i))
                        .replace("R", QByteArray::number(k));
    ties += more;
    for (auto *list : {&actors, &places, &ties})
        if (list->endsWith(','))
            list->chop(1);
    const auto last = QByteArray::number(height - 1);
    return fromJson(
        R"({"format": "entente-map", "version": 1, "title": "Two columns", "actors": [)" + actors +
            R"(], "relations": [)" + ties + R"(], "events": [{"id": "e",
        "type": "statement", "title": "War", "date": "1915-05-05", "participants": [
            {"actor": "l)" +
            last + R"(", "role": "sender"}, {"actor": "r)" + last + R"(", "role": "target"}]}],
        "layout": {"positions": {)" +
            places + "}}}",
        QStringLiteral("1915-05-05"));
}

DisplayList bundled(const Scenery &scenery)
{
    ComposeOptions options;
    options.crowded = std::make_shared<const std::vector<char>>(scenery.snapshot.ties.size());
    return compose(scenery.snapshot, scenery.arrangement, options);
}

int stubsOf(const DisplayList &list)
{
    return int(std::count_if(list.ties.begin(), list.ties.end(), isStub));
}

const TieItem &tieOf(const Scenery &scenery, const DisplayList &list, const char *id)
{
    const int at = scenery.index->tieAt(TieId(id));
    return *std::find_if(list.ties.begin(), list.ties.end(),
                         [at](const TieItem &tie) { return tie.tieIndex == at; });
}

} // namespace

/// Of many ties alike between two sides one is drawn with their number, of the others the ends.
class BundlesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneStandsForAllButWhatIsTold()
    {
        const auto scenery = twoColumns(6);
        const auto list = bundled(scenery);
        QCOMPARE(list.ties.size(), std::size_t(36));
        QCOMPARE(stubsOf(list), 34);
        const auto band = std::find_if(list.ties.begin(), list.ties.end(),
                                       [](const TieItem &tie) { return tie.alike > 0; });
        QVERIFY(band != list.ties.end());
        QCOMPARE(band->alike, 34);
        QVERIFY2(band->label.text.contains(QStringLiteral("×35")), qPrintable(band->label.text));
        QVERIFY(!isStub(tieOf(scenery, list, "t5-5"))); // the event is about these two
    }

    void eachIsALineWhereThatIsNotAskedForOrFewCross()
    {
        const auto scenery = twoColumns(6);
        QCOMPARE(stubsOf(compose(scenery.snapshot, scenery.arrangement)), 0);
        QCOMPARE(stubsOf(bundled(twoColumns(3))), 0); // nine crossings
    }

    void noSidesNoBundle()
    {
        const auto within = R"({"id": "w", "from": "l0", "to": "l1", "kind": "opposes",
            "mutual": true, "means": ["fighting"], "since": "1914", "until": ".."})";
        QCOMPARE(stubsOf(bundled(twoColumns(6, within))), 0);
    }

    void anEndIsHitAndItsTieIsFoundByTheKeyboard()
    {
        const auto scenery = twoColumns(6);
        const auto list = bundled(scenery);
        const auto &tie = tieOf(scenery, list, "t2-2");
        QVERIFY(isStub(tie));
        for (const auto &part : drawnParts(tie))
            QCOMPARE(hitTest(list, pointAt(part, 0.5), 4).tieIndex, tie.tieIndex);
        QVERIFY(hitTest(list, pointAt(tie.curve, 0.5), 4).isNull());
        Navigator navigator;
        KeyboardPosition position;
        position.actor = tie.from;
        navigator.setPosition(position);
        QCOMPARE(navigator.lines(list).size(), std::size_t(6));
    }

    void aTieThatIsPointedAtIsDrawnWhole()
    {
        const auto scenery = twoColumns(6);
        const auto list = bundled(scenery);
        const auto &tie = tieOf(scenery, list, "t2-2");
        const auto middle = pointAt(tie.curve, 0.5);
        const auto inkNear = [&](const Emphasis &emphasis) {
            QImage image(40, 20, QImage::Format_RGB32);
            const auto &theme = Theme::of(Theme::Name::Light);
            image.fill(theme.ground);
            QPainter painter(&image);
            painter.translate(QPointF(20, 10) - middle);
            paintDrawing(painter, list, theme, emphasis);
            painter.end();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    count += image.pixelColor(x, y) != theme.ground;
            return count;
        };
        QCOMPARE(inkNear({}), 0);
        Emphasis hovered;
        hovered.hoveredTie = tie.tieIndex;
        QVERIFY(inkNear(hovered) > 40);
    }

    void eachKeepsItsPlaceInAnSvg()
    {
        const auto scenery = twoColumns(6);
        FigureOptions options;
        options.look.fadedTies = true;
        const auto figure = scenery.figure(options);
        QCOMPARE(stubsOf(figure.drawing), 34);
        QCOMPARE(writeSvg(scenery.snapshot, figure).count("id=\"relation-t"), 36);
    }
};

QTEST_MAIN(BundlesTest)
#include "tst_bundles.moc"
