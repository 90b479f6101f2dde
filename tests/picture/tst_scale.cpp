// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/picture.h"
#include "models/picture/scaledarrangement.h"
#include "models/picture/theme.h"
#include "scenes.h"

#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace entente;

/// A map composed for the scale at which it is seen: places go apart, cards and type do not grow.
class ScaleTest : public QObject
{
    Q_OBJECT

private:
    static void addSamples()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : sampleNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    static Picture fitted(const Scenery &scenery, const QSizeF &room)
    {
        Picture picture;
        picture.setMap(scenery.index);
        picture.show(scenery.snapshot, {});
        picture.fitTo(room, 1.5);
        picture.show(scenery.snapshot, {});
        return picture;
    }
    /// Two dots may lie side by side; nothing else may.
    static bool anyTouch(const Arrangement &arrangement)
    {
        const auto isDot = [&](int i) {
            return arrangement.cards[std::size_t(i)].form == CardForm::Dot;
        };
        for (int a = 0; a < int(arrangement.cards.size()); ++a)
            for (int b = 0; b < a; ++b)
                if (!(isDot(a) && isDot(b)) &&
                    arrangement.boxOf(a).intersects(arrangement.boxOf(b)))
                    return true;
        return false;
    }
    static int countOf(const Arrangement &arrangement, CardForm form)
    {
        return int(std::count_if(arrangement.cards.begin(), arrangement.cards.end(),
                                 [form](const CardMetrics &card) { return card.form == form; }));
    }
    /// How many pixels along a level line of 200 units are inked, and how strongly all together.
    static std::pair<int, int> inked(TieKind kind, Standing standing, qreal scale)
    {
        QImage image(int(200 * scale), 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(0, 10.5);
        painter.scale(scale, scale);
        auto tie = sampleTie(kind, standing, {0, -5, 200, 10});
        tie.head.shape = HeadShape::None;
        paintTie(painter, tie, Theme::of(Theme::Name::Light));
        painter.end();
        int pixels = 0, ink = 0;
        for (int x = 0; x < image.width() - 8; ++x) {
            int here = 0;
            for (int y = 0; y < image.height(); ++y)
                here += 255 - qGray(image.pixel(x, y));
            pixels += here > 25;
            ink += here;
        }
        return {pixels, ink};
    }

private Q_SLOTS:
    /// A bad circle lights up on a map of a hundred states, too.
    void aTieThatIsChosenIsSeenFromFarOff()
    {
        constexpr qreal scale = 0.12;
        DisplayList list;
        TieItem tie;
        tie.curve = {QPointF(50, 100), QPointF(300, 100), QPointF(600, 100), QPointF(900, 100)};
        tie.width = 2;
        list.ties.push_back(tie);
        const auto painted = [&](bool chosen) {
            Emphasis emphasis;
            emphasis.selectedTies = {char(chosen)};
            QImage image(120, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(scale, scale);
            paintDrawing(painter, list, Theme::of(Theme::Name::Light), emphasis);
            painter.end();
            int rows = 0;
            for (int y = 0; y < image.height(); ++y)
                rows += image.pixelColor(60, y) != QColor(Qt::white);
            return rows;
        };
        QVERIFY(painted(false) <= 2);
        QVERIFY(painted(true) >= 5);
    }

    void atFirstSightEachCardHasItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSizeF>("room");
        for (const auto &name : sampleNames())
            for (const QSizeF &room :
                 {QSizeF(1010, 510), QSizeF(940, 450), QSizeF(1080, 620), QSizeF(1500, 800)})
                QTest::addRow("%s %gx%g", qPrintable(name), room.width(), room.height())
                    << name << room;
    }
    void atFirstSightEachCardHasItsName()
    {
        QFETCH(QString, name);
        QFETCH(QSizeF, room);
        const auto picture = fitted(sample(name), room);
        QVERIFY(picture.isComposedForScale());
        const auto extent = picture.extent();
        QVERIFY(extent.width() <= room.width() + 1 && extent.height() <= room.height() + 1);
        const auto &cards = picture.list().cards;
        for (const auto &card : cards) {
            QVERIFY(card.label.pixelSize >= 12);
            QVERIFY(extent.adjusted(-1, -1, 1, 1).contains(card.box));
            for (const auto &other : cards)
                QVERIFY2(&other == &card || !other.box.intersects(card.box),
                         qPrintable(card.label.text + QLatin1Char('/') + other.label.text));
        }
        const auto &event = picture.list().event;
        if (event.event < 0 || event.isGlyph)
            return;
        QVERIFY(event.title.front().pixelSize >= 12);
        for (const auto &card : cards)
            QVERIFY2(!card.box.intersects(event.box), qPrintable(card.label.text));
    }

    void noCardsTouchAtAnyScale_data() { addSamples(); }
    void noCardsTouchAtAnyScale()
    {
        QFETCH(QString, name);
        const auto arrangement = sample(name).arrangement;
        int named = int(arrangement.cards.size());
        for (qreal scale = 3; scale > 0.1; scale *= 0.8) {
            const auto scaled = scaledArrangement(arrangement, {scale, scale});
            QVERIFY2(!anyTouch(scaled), qPrintable(QString::number(scale)));
            const int names = countOf(scaled, CardForm::Full) + countOf(scaled, CardForm::Compact);
            QVERIFY(names <= named + 2); // give or take who gets in whose way
            named = names;
        }
        QVERIFY(named < int(arrangement.cards.size()));
    }

    void whoHasMostTiesKeepsItsNameLongest()
    {
        const auto arrangement = sample(QStringLiteral("europe")).arrangement;
        const auto less = [](const CardMetrics &one, const CardMetrics &other) {
            return std::pair(one.prominent, one.ties) < std::pair(other.prominent, other.ties);
        };
        for (qreal scale = 0.3; scale > 0.02; scale *= 0.85) {
            const auto scaled = scaledArrangement(arrangement, {scale, scale});
            if (countOf(scaled, CardForm::Dot) == 0)
                continue;
            const auto &cards = scaled.cards;
            QCOMPARE(std::max_element(cards.begin(), cards.end(), less)->form, CardForm::Compact);
            return;
        }
        QFAIL("nobody is a dot");
    }

    void atItsOwnScaleItIsAsArranged()
    {
        for (const auto &name : sampleNames()) {
            const auto arrangement = sample(name).arrangement;
            const auto scaled = scaledArrangement(arrangement, {});
            for (int i = 0; i < int(arrangement.cards.size()); ++i)
                QCOMPARE(scaled.boxOf(i), arrangement.boxOf(i));
        }
    }

    void aStepThroughTimeMovesNobody()
    {
        const auto scenery = sample(QStringLiteral("yemen"));
        auto picture = fitted(scenery, {1000, 500});
        const auto before = picture.list().cards;
        for (const auto &snapshot : sixDates(scenery)) {
            picture.show(snapshot, {});
            for (std::size_t i = 0; i < before.size(); ++i)
                QCOMPARE(picture.list().cards[i].box, before[i].box);
        }
    }

    void anEventHasItsWordsOrIsItsSign()
    {
        for (const auto &name : sampleNames()) {
            const auto scenery = sample(name);
            auto picture = fitted(scenery, {1000, 500});
            for (const qreal scale : {1.4, 0.8, 0.5, 0.3, 0.15, 0.05}) {
                picture.setScale(scale);
                picture.show(scenery.snapshot, {});
                const auto &event = picture.list().event;
                QVERIFY(event.event >= 0 && !event.box.isEmpty());
                QVERIFY(event.isGlyph || event.title.front().pixelSize >= 12);
            }
        }
    }

    void largeMapsAndGroupsAreComposedOnce()
    {
        auto picture = fitted(sample(QStringLiteral("europe")), {800, 500});
        QVERIFY(picture.scale() < 1);
        Look look;
        look.grouped = true;
        picture.show(picture.snapshot(), look);
        QVERIFY(!picture.isComposedForScale());
        QCOMPARE(picture.scale(), 1.0);
    }

    void dotsAndDashesAreToldFromAfar()
    {
        for (const qreal scale : {1.0, 0.5, 0.3, 0.2}) {
            const auto solid = inked(TieKind::PartOf, Standing::Attested, scale).first;
            const auto dotted = inked(TieKind::Mediates, Standing::Attested, scale).first;
            const auto dashed = inked(TieKind::Opposes, Standing::Attested, scale).first;
            QVERIFY2(dotted < solid * 0.85, qPrintable(QString::number(scale)));
            QVERIFY2(dashed < solid * 0.95, qPrintable(QString::number(scale)));
        }
    }

    void halfAWidthIsToldFromAfar()
    {
        for (const qreal scale : {1.0, 0.5, 0.3, 0.1}) {
            const auto attested = inked(TieKind::Backs, Standing::Attested, scale).second;
            const auto assumed = inked(TieKind::Backs, Standing::Assumed, scale).second;
            QVERIFY2(assumed < attested * 0.75, qPrintable(QString::number(scale)));
        }
    }
};

QTEST_MAIN(ScaleTest)
#include "tst_scale.moc"
