// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenes.h"

#include "models/export/writer.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

constexpr double forText = 4.5;   // WCAG 2.1, 1.4.3 AA
constexpr double forGraphics = 3; // WCAG 2.1, 1.4.11 AA

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1: the ratio of relative luminances, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

/// The commonest colour there, and the one that stands out most from it.
std::pair<QColor, QColor> groundAndInk(const QImage &image, const QRect &box)
{
    QHash<QRgb, int> count;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            ++count[image.pixel(x, y)];
    QColor ground;
    int most = 0;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        if (it.value() > most) {
            most = it.value();
            ground = QColor(it.key());
        }
    QColor ink = ground;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        if (contrast(QColor(it.key()), ground) > contrast(ink, ground))
            ink = QColor(it.key());
    return {ground, ink};
}

std::vector<TextItem> textsOf(const DisplayList &list)
{
    std::vector<TextItem> texts;
    for (const auto &card : list.cards) {
        texts.push_back(card.label);
        texts.push_back(card.subtitle);
    }
    for (const auto &tie : list.ties)
        texts.push_back(tie.label);
    for (const auto &hull : list.hulls)
        texts.push_back(hull.label);
    texts.push_back(list.event.header);
    texts.insert(texts.end(), list.event.title.begin(), list.event.title.end());
    for (const auto &tab : list.event.tabs)
        texts.push_back(tab.role);
    std::erase_if(texts, [](const TextItem &text) { return text.isEmpty(); });
    return texts;
}

} // namespace

/// WCAG AA in the three themes.
class ContrastTest : public QObject
{
    Q_OBJECT

private:
    struct Pair
    {
        const char *what;
        QColor mark;
        QColor ground;
    };

    static void addThemes()
    {
        QTest::addColumn<int>("theme");
        for (const char *word : {"light", "dark", "print"}) {
            Theme::Name name;
            Theme::byWord(QString::fromLatin1(word), name);
            QTest::newRow(word) << int(name);
        }
    }

    static void expect(const std::vector<Pair> &pairs, double least)
    {
        QStringList found;
        for (const auto &pair : pairs)
            if (contrast(pair.mark, pair.ground) < least)
                found << QStringLiteral("%1: %2 on %3 is %4")
                             .arg(QString::fromLatin1(pair.what), pair.mark.name(),
                                  pair.ground.name())
                             .arg(contrast(pair.mark, pair.ground), 0, 'f', 2);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    static std::vector<Pair> ties(const Theme &theme)
    {
        std::vector<Pair> pairs;
        for (int kind = 0; kind <= int(TieKind::Tied); ++kind)
            for (const auto &ground :
                 {theme.ground, theme.campGround[0], theme.campGround[1], theme.card})
                pairs.push_back({"tie", theme.tie(TieKind(kind)), ground});
        return pairs;
    }

private Q_SLOTS:
    void theMeasureItself()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    /// Measured on painted pixels, three times the size, so that strokes are wider than their soft
    /// edges.
    void everyPaintedTextCanBeRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("theme");
        for (const auto &name : sampleNames())
            for (int theme = 0; theme < 3; ++theme)
                QTest::addRow("%s %d", qPrintable(name), theme) << name << theme;
    }
    void everyPaintedTextCanBeRead()
    {
        QFETCH(QString, name);
        QFETCH(int, theme);
        const auto scenery = sample(name);
        const auto list = compose(scenery.snapshot, scenery.arrangement, {true, false, true, true});
        constexpr int scale = 3;
        const auto area = drawnBounds(list).toAlignedRect();
        QImage image(area.size() * scale, QImage::Format_RGB32);
        image.fill(Theme::of(Theme::Name(theme)).ground);
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(-area.topLeft());
        paintDrawing(painter, list, Theme::of(Theme::Name(theme)));
        const auto onImage = painter.transform();
        painter.end();
        QStringList found;
        const auto texts = textsOf(list);
        QVERIFY(texts.size() > 20);
        for (const auto &text : texts) {
            const auto [ground, ink] =
                groundAndInk(image, onImage.mapRect(text.box()).toRect() & image.rect());
            if (contrast(ground, ink) < forText)
                found << QStringLiteral("“%1”: %2 on %3 is %4")
                             .arg(text.text, ink.name(), ground.name())
                             .arg(contrast(ground, ink), 0, 'f', 2);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void text_data() { addThemes(); }
    void text()
    {
        QFETCH(int, theme);
        const auto &t = Theme::of(Theme::Name(theme));
        std::vector<Pair> pairs{{"card", t.text, t.card},
                                {"subtitle", t.mutedText, t.card},
                                {"person's name", t.text, t.ground},
                                {"tie's label and role", t.mutedText, t.ground},
                                {"monogram", t.mutedText, t.isDark() ? t.panel : t.ground},
                                {"person's monogram", t.mutedText, t.card},
                                {"panel", t.text, t.panel},
                                {"panel's small print", t.mutedText, t.panel},
                                {"event", t.captionText, t.caption},
                                {"event's date", t.captionMuted, t.caption},
                                {"selection", t.accentText, t.accent},
                                {"link", t.accent, t.card},
                                {"link in a panel", t.accent, t.panel}};
        for (const int camp : {0, 1}) {
            pairs.push_back({"camp's name", t.campText[camp], t.campGround[camp]});
            pairs.push_back({"person's name in a camp", t.text, t.campGround[camp]});
        }
        pairs.push_back({"? of a disputed tie", t.text, t.ground});
        expect(pairs, forText);
    }

    void tiesAndTheirHeads_data() { addThemes(); }
    void tiesAndTheirHeads()
    {
        QFETCH(int, theme);
        expect(ties(Theme::of(Theme::Name(theme))), forGraphics);
    }

    void linesOfTheEventAndGlyphs_data() { addThemes(); }
    void linesOfTheEventAndGlyphs()
    {
        QFETCH(int, theme);
        const auto &t = Theme::of(Theme::Name(theme));
        std::vector<Pair> pairs{
            {"event's line", t.text, t.ground},
            {"event's line in a camp", t.text, t.campGround[0]},
            {"event's line in the other", t.text, t.campGround[1]},
            {"event's box", t.caption == t.ground ? t.captionText : t.caption, t.ground},
            {"selection", t.accent, t.ground},
            {"selection of a card", t.accent, t.card}};
        for (int lane = 0; lane < eventLaneCount(); ++lane)
            pairs.push_back({"glyph", t.lane(lane), t.panel});
        expect(pairs, forGraphics);
    }

    /// The outline tells the kind of an actor, so it is no decoration.
    void outlinesOfCards_data() { addThemes(); }
    void outlinesOfCards()
    {
        QFETCH(int, theme);
        const auto &t = Theme::of(Theme::Name(theme));
        expect({{"outline", t.cardBorder, t.ground},
                {"outline, inside", t.cardBorder, t.card},
                {"outline in a camp", t.cardBorder, t.campGround[0]},
                {"outline in the other", t.cardBorder, t.campGround[1]}},
               forGraphics);
    }

    /// The border tells who is in a camp; its ground is too soft for that.
    void bordersOfCamps_data() { addThemes(); }
    void bordersOfCamps()
    {
        QFETCH(int, theme);
        const auto &t = Theme::of(Theme::Name(theme));
        expect({{"border of a camp", t.campBorder[0], t.ground},
                {"border of the other", t.campBorder[1], t.ground}},
               forGraphics);
    }

    /// What a search has found is lit by nothing else.
    void highlights_data() { addThemes(); }
    void highlights()
    {
        QFETCH(int, theme);
        const auto &t = Theme::of(Theme::Name(theme));
        expect({{"found by the search", t.highlight, t.ground}}, forGraphics);
    }
};

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
