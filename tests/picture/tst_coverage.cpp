// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/coverage.h"

#include <QTest>

#include <random>

namespace entente {

namespace {

constexpr QSize size(300, 211);
const QRect whole(QPoint(), size);

Coverage::Inks inks(bool strongestOnTop)
{
    Coverage::Inks inks;
    inks.ground = QColor(250, 240, 230);
    inks.strongestOnTop = strongestOnTop;
    for (int ink = 0; ink < Coverage::inks; ++ink) {
        auto colour = QColor::fromHsv(ink * 25, 200, 180);
        colour.setAlphaF(strongestOnTop ? 0.75F : 1.0F);
        inks.at[std::size_t(ink)] = Coverage::Ink(colour, inks.ground);
    }
    return inks;
}

QImage picture(const Coverage &coverage, bool strongestOnTop = true)
{
    const auto colours = inks(strongestOnTop);
    QImage image(size, QImage::Format_RGB32);
    image.fill(colours.ground);
    coverage.blend(image, whole, colours);
    return image;
}

/// In all directions, some of them level, upright or out of the picture.
std::vector<Coverage::InkedLine> someLines(int count)
{
    std::minstd_rand random(5);
    const auto any = [&](int from, int to) {
        return from + double(random() % 10000) / 10000 * (to - from);
    };
    std::vector<Coverage::InkedLine> lines;
    for (int i = 0; i < count; ++i) {
        QLineF line(any(-60, 360), any(-60, 270), any(-60, 360), any(-60, 270));
        if (i % 10 == 0)
            line.setP2({line.x2(), line.y1()});
        if (i % 10 == 1)
            line.setP2({line.x1(), line.y2()});
        if (i % 10 == 2)
            line.translate(700, 0);
        lines.push_back({line, int(random() % Coverage::inks)});
    }
    return lines;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyLinesAreAsOneByOne_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("few, on one thread") << 50;
        QTest::newRow("many, on two") << 3000;
    }

    void manyLinesAreAsOneByOne()
    {
        QFETCH(int, count);
        const auto lines = someLines(count);
        Coverage together(size), apart(size);
        together.lines(lines, Coverage::Turn::On);
        for (const auto &[line, ink] : lines)
            apart.line(line, ink, Coverage::Turn::On);
        QVERIFY(picture(apart) != picture(Coverage(size)));
        QCOMPARE(picture(together), picture(apart));
    }

    void whatIsTakenOffLeavesNothing()
    {
        const auto lines = someLines(1000);
        Coverage coverage(size), less(size);
        coverage.lines(lines, Coverage::Turn::On);
        const std::vector<Coverage::InkedLine> half(lines.begin(), lines.begin() + 500),
            rest(lines.begin() + 500, lines.end());
        coverage.lines(half, Coverage::Turn::Off);
        less.lines(rest, Coverage::Turn::On);
        QCOMPARE(picture(coverage), picture(less));
        coverage.lines(rest, Coverage::Turn::Off);
        QCOMPARE(picture(coverage), picture(Coverage(size)));
    }

    void thePixelsThatChangeAreTouched()
    {
        Coverage coverage(size);
        coverage.lines(someLines(1000), Coverage::Turn::On);
        const auto before = picture(coverage);
        coverage.track();
        coverage.lines(someLines(7), Coverage::Turn::Off);
        const auto after = picture(coverage);
        QImage touched(size, QImage::Format_RGB32);
        touched.fill(Qt::black);
        int count = 0;
        coverage.takeTouched(0, size.height(), [&](int x, int y, int run) {
            count += run;
            for (int i = 0; i < run; ++i)
                touched.setPixel(x + i, y, 0xffffffffU);
        });
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                QVERIFY(before.pixel(x, y) == after.pixel(x, y) ||
                        touched.pixel(x, y) == 0xffffffffU);
        QVERIFY(count > 0 && count < size.width() * size.height() / 10);
        coverage.takeTouched(0, size.height(), [&](int, int, int run) { count -= run; });
        QVERIFY(count > 0); // taken once
    }

    void groundAndLayersAreAsBlendedOneAfterAnother_data()
    {
        QTest::addColumn<bool>("strongestOnTop");
        QTest::newRow("the first on top") << false;
        QTest::newRow("the strongest on top") << true;
    }

    void groundAndLayersAreAsBlendedOneAfterAnother()
    {
        QFETCH(bool, strongestOnTop);
        Coverage coverage(size);
        coverage.lines(someLines(2000), Coverage::Turn::On);
        const auto colours = inks(strongestOnTop);
        const auto layers = coverage.layers(colours);
        QImage above(size, QImage::Format_ARGB32_Premultiplied), merged(size, QImage::Format_RGB32);
        above.fill(Qt::transparent);
        for (int x = 0; x < size.width(); ++x)
            above.setPixel(x, x % size.height(), qPremultiply(qRgba(10, 200, 30, x % 256)));
        const auto *over = std::as_const(above).constBits();
        for (int y = 0; y < size.height(); ++y)
            coverage.blend({reinterpret_cast<QRgb *>(merged.scanLine(y)), nullptr,
                            reinterpret_cast<const QRgb *>(over + y * above.bytesPerLine())},
                           0, y, size.width(), layers);
        auto expected = picture(coverage, strongestOnTop);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x) {
                const auto under = Coverage::widened(expected.pixel(x, y));
                const auto on = reinterpret_cast<const QRgb *>(over + y * above.bytesPerLine())[x];
                expected.setPixel(x, y,
                                  Coverage::narrowed(Coverage::laid(under, Coverage::widened(on))));
            }
        QCOMPARE(merged, expected);
    }

    void aColourIsLaidAsTheTextbookHasIt()
    {
        for (int alpha = 0; alpha <= 255; alpha += 5)
            for (int under = 0; under <= 255; under += 3) {
                const auto over = qPremultiply(qRgba(200, 100, 0, alpha));
                const auto laid = Coverage::narrowed(Coverage::laid(
                    Coverage::widened(qRgb(under, 255 - under, 7)), Coverage::widened(over)));
                const double rest = (255 - alpha) / 255.0;
                QCOMPARE(qRed(laid), qRed(over) + qRound(under * rest));
                QCOMPARE(qGreen(laid), qGreen(over) + qRound((255 - under) * rest));
                QCOMPARE(qBlue(laid), qBlue(over) + qRound(7 * rest));
                QCOMPARE(qAlpha(laid), 255);
            }
    }
};

} // namespace entente

QTEST_APPLESS_MAIN(entente::TestCoverage)
#include "tst_coverage.moc"
