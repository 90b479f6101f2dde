// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "samples.h"

#include "models/export/svgtext.h"
#include "models/export/svgwriter.h"

#include <QtTest>

using namespace entente;

/// The SVG as a reader of XML sees it.
class SvgTest : public QObject
{
    Q_OBJECT

private:
    struct Element
    {
        QString name;
        QXmlStreamAttributes attributes;
        QString text;  // its own
        QString title; // of its title child
        QString path;  // names of what it is in

        QString value(const char *attribute) const
        {
            return attributes.value(QLatin1String(attribute)).toString();
        }
        QStringList classes() const { return value("class").split(QLatin1Char(' ')); }
    };

    static std::vector<Element> parse(const QByteArray &svg)
    {
        std::vector<Element> elements;
        std::vector<std::size_t> open;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                QString path = open.empty() ? QString()
                                            : elements[open.back()].path + QLatin1Char('/') +
                                                  elements[open.back()].value("class");
                open.push_back(elements.size());
                elements.push_back({xml.name().toString(), xml.attributes(), {}, {}, path});
            } else if (xml.isCharacters()) {
                elements[open.back()].text += xml.text();
            } else if (xml.isEndElement()) {
                const auto &done = elements[open.back()];
                open.pop_back();
                if (done.name == QLatin1String("title") && !open.empty())
                    elements[open.back()].title = done.text;
            }
        }
        return xml.hasError() ? std::vector<Element>() : elements;
    }

    static const Element *byId(const std::vector<Element> &elements, const QString &id)
    {
        const auto it = std::find_if(elements.begin(), elements.end(),
                                     [&](const Element &e) { return e.value("id") == id; });
        return it == elements.end() ? nullptr : &*it;
    }

    static QByteArray svgOf(const Scenery &scenery, const FigureOptions &options = {})
    {
        return writeSvg(scenery.snapshot, scenery.figure(options));
    }

    static QStringList allTexts(const std::vector<Element> &elements)
    {
        QStringList texts;
        for (const auto &e : elements)
            if (e.name == QLatin1String("text"))
                texts << e.text;
        return texts;
    }

private Q_SLOTS:
    void everyTieAndActorIsAGroup_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"libya", "europe", "yemen"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void everyTieAndActorIsAGroup()
    {
        QFETCH(QString, name);
        const auto scenery = sample(name);
        const auto elements = parse(svgOf(scenery));
        QVERIFY(!elements.empty());
        const auto &map = scenery.map();
        for (std::size_t i = 0; i < map.ties().size(); ++i) {
            const auto id =
                QStringLiteral("relation-") + QString::fromStdString(map.ties().at(i).id.text());
            const auto *group = byId(elements, id);
            QCOMPARE(group != nullptr, scenery.snapshot.ties[i].shown);
            if (!group)
                continue;
            const auto kind = word(map.ties().at(i).kind),
                       standing = word(scenery.snapshot.ties[i].standing);
            QCOMPARE(group->classes().mid(0, 3),
                     QStringList({QStringLiteral("relation"),
                                  QString::fromUtf8(kind.data(), int(kind.size())),
                                  QString::fromUtf8(standing.data(), int(standing.size()))}));
            QVERIFY(group->title.contains(QLatin1Char('[')) ||
                    group->title.contains(QStringLiteral("no source")));
        }
        for (std::size_t i = 0; i < map.actors().size(); ++i) {
            const auto *group =
                byId(elements, QStringLiteral("actor-") +
                                   QString::fromStdString(map.actors().at(i).id.text()));
            QCOMPARE(group != nullptr, bool(scenery.snapshot.actorShown[i]));
            if (group)
                QVERIFY(!group->title.isEmpty() &&
                        group->classes().contains(QStringLiteral("actor")));
        }
    }

    void tellsItsTitleAndTheEvent()
    {
        const auto scenery = sample(QStringLiteral("libya"), QStringLiteral("2020-01-14"));
        const auto elements = parse(svgOf(scenery));
        QCOMPARE(elements[0].title, scenery.figure().title);
        QVERIFY(std::any_of(elements.begin(), elements.end(), [](const Element &e) {
            return e.name == QLatin1String("desc") &&
                   e.text.contains(QStringLiteral("14 January 2020"));
        }));
        const auto &event = scenery.map().events().at(std::size_t(scenery.snapshot.currentEvent));
        const auto *group =
            byId(elements, QStringLiteral("event-") + QString::fromStdString(event.id.text()));
        QVERIFY(group);
        QCOMPARE(group->classes(), QStringList({QStringLiteral("event"), QStringLiteral("refusal"),
                                                QStringLiteral("happened")}));
    }

    void numbersHaveTwoDecimalsAtMost()
    {
        static const QRegularExpression tooLong(QStringLiteral("\\.\\d{3,}|\\d[eE][-+]?\\d"));
        const auto elements = parse(svgOf(sample(QStringLiteral("yemen"))));
        for (const auto &element : elements)
            for (const auto &attribute : element.attributes)
                if (attribute.name() != QLatin1String("href") &&
                    attribute.name() != QLatin1String("id") &&
                    attribute.name() != QLatin1String("class"))
                    QVERIFY2(!attribute.value().toString().contains(tooLong),
                             qPrintable(attribute.value().toString()));
    }

    void writesNumbers()
    {
        QCOMPARE(svgNumber(1), std::string("1"));
        QCOMPARE(svgNumber(0.1 + 0.2), std::string(".3"));
        QCOMPARE(svgNumber(-0.0001), std::string("0"));
        QCOMPARE(svgNumber(1e-9), std::string("0"));
        QCOMPARE(svgNumber(123456.789), std::string("123456.79"));
        QCOMPARE(svgNumber(100), std::string("100"));
        QCOMPARE(svgNumber(std::numeric_limits<double>::infinity()), std::string("0"));
    }

    void writesPathsInSteps()
    {
        QPainterPath head;
        head.addPolygon(QPolygonF({{10, 20}, {15.35, 6.54}, {23.7, 15.3}, {10, 20}}));
        QCOMPARE(svgPath(head), std::string("M10 20l5.35-13.46 8.35 8.76z"));
        QPainterPath box;
        box.addRect(-1.5, 2, 30, 4);
        QCOMPARE(svgPath(box), std::string("M-1.5 2h30v4h-30z"));
        QPainterPath line(QPointF(100.004, 0));
        line.cubicTo({90, 10}, {80, 10}, {70.25, 0});
        QCOMPARE(svgPath(line), std::string("M100 0c-10 10-20 10-29.75 0"));
    }

    void stepsAddUpToNoError()
    {
        QPainterPath wave(QPointF(0, 0));
        for (int i = 1; i <= 1000; ++i)
            wave.lineTo(i / 3.0, (i % 7) / 3.0);
        const QRegularExpression number(QStringLiteral("-?[0-9]*\\.?[0-9]+"));
        auto all = number.globalMatch(QString::fromStdString(svgPath(wave)).mid(4)); // after M0 0
        qreal x = 0;
        for (int i = 0; all.hasNext(); ++i)
            if (const auto step = all.next().captured().toDouble(); i % 2 == 0)
                x += step;
        QVERIFY(std::abs(x - 1000 / 3.0) < 0.006);
    }

    void nothingComesFromOutside()
    {
        const auto svg = svgOf(sample(QStringLiteral("europe")));
        for (const auto &element : parse(svg)) {
            const auto href = element.value("xlink:href") + element.value("href");
            QVERIFY2(href.isEmpty() || element.name == QLatin1String("a") ||
                         href.startsWith(QLatin1String("data:image/")),
                     qPrintable(href.left(60)));
        }
        QVERIFY(!svg.contains("@import") && !svg.contains("<?xml-stylesheet") &&
                !svg.contains("<!DOCTYPE"));
    }

    void textIsTextWithItsLength()
    {
        const auto elements = parse(svgOf(sample(QStringLiteral("libya"))));
        const auto texts = allTexts(elements);
        for (const char *label : {"GNA", "LNA", "Turkey", "Egypt"})
            QVERIFY(texts.contains(QLatin1String(label)));
        for (const auto &element : elements)
            if (element.name == QLatin1String("text"))
                QVERIFY(element.value("textLength").toDouble() > 0);
    }

    void outlinedTextIsNone()
    {
        FigureOptions options;
        options.outlineText = true;
        const auto elements = parse(svgOf(sample(QStringLiteral("libya")), options));
        QVERIFY(allTexts(elements).isEmpty());
        QVERIFY(
            byId(elements, QStringLiteral("relation-") +
                               QString::fromStdString(
                                   sample(QStringLiteral("libya")).map().ties().at(0).id.text())) ||
            elements.size() > 200);
        for (const auto &element : elements)
            QVERIFY(element.name != QLatin1String("g") || element.value("id").isEmpty() ||
                    !element.title.isEmpty());
    }

    void legendAndSourcesAreGroups()
    {
        const auto has = [](const std::vector<Element> &elements, const char *name) {
            return std::any_of(elements.begin(), elements.end(), [&](const Element &e) {
                return e.name == QLatin1String("g") && e.classes().contains(QLatin1String(name));
            });
        };
        FigureOptions without;
        without.look.legend = false;
        const auto libya = sample(QStringLiteral("libya"));
        QVERIFY(has(parse(svgOf(libya)), "legend") && has(parse(svgOf(libya)), "sources"));
        QVERIFY(!has(parse(svgOf(libya, without)), "legend") &&
                has(parse(svgOf(libya, without)), "sources"));
    }

    void hostileLabelsAreInert()
    {
        const auto svg = svgOf(fromJson(hostileMap()));
        const auto elements = parse(svg);
        QVERIFY(!elements.empty());
        static const QStringList known{
            QStringLiteral("svg"),   QStringLiteral("title"),    QStringLiteral("desc"),
            QStringLiteral("style"), QStringLiteral("clipPath"), QStringLiteral("circle"),
            QStringLiteral("rect"),  QStringLiteral("g"),        QStringLiteral("path"),
            QStringLiteral("text"),  QStringLiteral("image")};
        QStringList ids;
        for (const auto &element : elements) {
            QVERIFY2(known.contains(element.name), qPrintable(element.name));
            for (const auto &attribute : element.attributes)
                QVERIFY(!attribute.value().contains(QLatin1String("javascript:")) &&
                        !attribute.name().startsWith(QLatin1String("on")) &&
                        !attribute.value().contains(QLatin1String("example.org")));
            if (!element.value("id").isEmpty())
                ids << element.value("id");
        }
        QVERIFY(ids.contains(QStringLiteral("actor-a_x0020_b")) &&
                ids.contains(QStringLiteral("actor-a_x0020_b_2")));
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        QVERIFY(allTexts(elements).join(QLatin1Char(' ')).contains(QStringLiteral("<b>t</b>")));
        QVERIFY(!svg.contains("\xef\xbf\xbe") && !svg.contains('\x07'));
    }

    void rightToLeftTextKeepsItsLeftEnd()
    {
        const auto map = smallMap(R"({"id": "r", "from": "a", "to": "b", "kind": "backs"})")
                             .replace("Aland", "\xd9\x85\xd8\xb5\xd8\xb1 (1)");
        const auto elements = parse(svgOf(fromJson(map)));
        const auto it = std::find_if(elements.begin(), elements.end(), [](const Element &e) {
            return e.name == QLatin1String("text") && e.value("direction") == QLatin1String("rtl");
        });
        QVERIFY(it != elements.end());
        QCOMPARE(it->value("text-anchor"), QStringLiteral("end"));
    }

    void anEventWithoutRoomForWordsIsItsSign()
    {
        const auto scenery = sample(QStringLiteral("yemen"));
        for (int side = 900; side >= 300; side -= 50) {
            FigureOptions options;
            options.size = {side, side};
            const auto figure = scenery.figure(options);
            if (!figure.drawing.event.isGlyph)
                continue;
            const auto elements = parse(writeSvg(scenery.snapshot, figure));
            const auto sign = std::find_if(elements.begin(), elements.end(), [](const Element &e) {
                return e.name == QLatin1String("path") &&
                       e.path.section(u'/', -1).startsWith(QLatin1String("event "));
            });
            QVERIFY(sign != elements.end());
            QVERIFY(sign->classes().contains(QStringLiteral("caption-ink"))); // filled
            return;
        }
        QFAIL("no page is too small");
    }

    void transparentHasNoGround()
    {
        FigureOptions options;
        options.transparent = true;
        QVERIFY(svgOf(sample(QStringLiteral("libya"))).contains("class=\"ground\""));
        QVERIFY(!svgOf(sample(QStringLiteral("libya")), options).contains("class=\"ground\""));
    }

    void anEmptyDayIsStillAPicture()
    {
        const auto texts = allTexts(parse(svgOf(fromJson(smallMap({}), QStringLiteral("1500")))));
        QVERIFY(texts.contains(QStringLiteral("Nothing stands on this date.")));
    }

    void sizeIsAsAsked()
    {
        FigureOptions options;
        options.size = {1234, 777};
        const auto root = parse(svgOf(sample(QStringLiteral("libya")), options))[0];
        QCOMPARE(root.value("width"), QStringLiteral("1234"));
        QCOMPARE(root.value("height"), QStringLiteral("777"));
    }
};

QTEST_MAIN(SvgTest)
#include "tst_svg.moc"
