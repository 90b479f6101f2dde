// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/displaylist.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace entente;

namespace {

const QRectF box(0, 0, 120, 40);

Actor actor(const char *name, const char *iso = nullptr, const char *emblem = "")
{
    Actor record;
    record.name = name;
    record.emblem = emblem;
    if (iso)
        record.codes.items.emplace_back("iso3166", '"' + std::string(iso) + '"');
    return record;
}

QImage drawn(ActorKind kind)
{
    QImage image(140, 60, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(10, 10);
    painter.fillPath(cardOutline(kind, box), Qt::black);
    return image;
}

} // namespace

/// The kind of an actor is told by its card's shape, the actor by a flag or letters.
class EmblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesByKind()
    {
        const auto holds = [](ActorKind kind, double x, double y) {
            return cardOutline(kind, box).contains(QPointF(x, y));
        };
        for (int kind = 0; kind <= int(ActorKind::People); ++kind) {
            const auto outline = cardOutline(ActorKind(kind), box);
            QCOMPARE(outline.boundingRect(), box);
            QVERIFY(outline.contains(box.center()));
        }
        QVERIFY(holds(ActorKind::Company, 0.5, 0.5));   // square
        QVERIFY(!holds(ActorKind::State, 0.5, 0.5));    // rounded a little
        QVERIFY(holds(ActorKind::State, 4, 4));         // where
        QVERIFY(!holds(ActorKind::ArmedGroup, 4, 4));   // a corner is cut,
        QVERIFY(holds(ActorKind::ArmedGroup, 8, 4));    // straight
        QVERIFY(!holds(ActorKind::Organisation, 3, 6)); // a half circle
        QVERIFY(!holds(ActorKind::Party, 2, 4));        // slanted:
        QVERIFY(holds(ActorKind::Party, 2, 38));        // wide at the lower left,
        QVERIFY(holds(ActorKind::Party, 117, 2));       // and at the upper right
        QVERIFY(!holds(ActorKind::People, 3, 4));       // pointed
        QVERIFY(!holds(ActorKind::People, 3, 36));      // on both sides
        QVERIFY(holds(ActorKind::People, 2, 20));
        QVERIFY(!holds(ActorKind::Person, 15, 4)); // round
    }

    void noTwoKindsLookAlike()
    {
        for (int i = 0; i <= int(ActorKind::People); ++i)
            for (int j = 0; j < i; ++j) {
                if (ActorKind(i) == ActorKind::Government && ActorKind(j) == ActorKind::State)
                    continue; // the same outline; the band tells them apart
                const auto a = drawn(ActorKind(i)), b = drawn(ActorKind(j));
                int different = 0;
                for (int y = 0; y < a.height(); ++y)
                    for (int x = 0; x < a.width(); ++x)
                        different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 128;
                QVERIFY2(different >= 50,
                         qPrintable(
                             QStringLiteral("%1 and %2: %3 pixels").arg(i).arg(j).arg(different)));
            }
    }

    void aGovernmentCarriesABand()
    {
        const auto paint = [](ActorKind kind) {
            DisplayList list;
            CardItem card;
            card.kind = kind;
            card.box = card.outlineBox = box;
            card.outline = cardOutline(kind, box);
            list.cards.push_back(card);
            QImage image(140, 60, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(10, 10);
            paintDrawing(painter, list, Theme::of(Theme::Name::Light));
            return image.pixelColor(70, 12); // just below the upper edge
        };
        const auto &theme = Theme::of(Theme::Name::Light);
        QCOMPARE(paint(ActorKind::State), theme.card);
        QVERIFY(paint(ActorKind::Government) != theme.card);
    }

    void letters_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("emblem");
        QTest::addColumn<QString>("monogram");
        const auto row = [](const char *name, const char *emblem, const char *monogram) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(emblem)
                                << QString::fromUtf8(monogram);
        };
        row("Fayez al-Sarraj", "", "FS");
        row("GNA", "", "GNA");
        row("Houthis", "", "HO");
        row("Austria-Hungary", "AH", "AH");
        row("Southern Transitional Council", "", "SC");
        row("Kingdom of Italy", "KINGDOM", "KIN");
        row("Ärzte", "", "ÄR");
        row("", "", "");
    }
    void letters()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, emblem);
        QFETCH(QString, monogram);
        const auto found = Emblem::of(actor(name.constData(), nullptr, emblem.constData()));
        QCOMPARE(found.monogram, monogram);
        QVERIFY(found.flag.isEmpty());
    }

    void flagsWhereTheSystemHasThem()
    {
        if (flagSvg(QStringLiteral("tr")).isEmpty())
            QSKIP("iso-flags-svg is not installed");
        QCOMPARE(Emblem::of(actor("Turkey", "TR")).flag, QStringLiteral("tr"));
        QCOMPARE(Emblem::of(actor("Turkey", nullptr, "flag:TR")).flag, QStringLiteral("tr"));
        QCOMPARE(Emblem::of(actor("Turkey", "TR", "OE")).flag,
                 QString()); // its own sign comes first
    }

    void noFlagIsReadFromElsewhere()
    {
        for (const char *emblem :
             {"flag:../../../../etc/passwd", "flag:qq", "flag:", "flag:/etc/passwd", "flag:t\n"}) {
            const auto found = Emblem::of(actor("Someone Else", nullptr, emblem));
            QCOMPARE(found.flag, QString());
            QCOMPARE(found.monogram, QStringLiteral("SE"));
            QVERIFY(flagSvg(QString::fromLatin1(emblem).mid(5)).isEmpty());
        }
        QCOMPARE(Emblem::of(actor("Someone Else", "QQ")).flag, QString());
    }
};

QTEST_MAIN(EmblemTest)
#include "tst_emblem.moc"
