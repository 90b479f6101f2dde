// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "widgets/timeline/datewords.h"
#include "widgets/timeline/ticks.h"
#include "widgets/timeline/timelinepicture.h"
#include "widgets/timeline/timescale.h"

#include <QTest>

using namespace entente;

/// Days against x, and the ticks of the axis at every span from a week to ten thousand years.
class ScaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dayAndXGoBothWays();
    void zoomKeepsTheDayUnderTheMouse();
    void zoomStaysWithinTheMap();
    void evenSpacingGivesEachStopRoom();
    void longGapsAreCut();
    void daysGoBothWaysInEvenSpacing();
    void isEvenWhereMostIsEmpty_data();
    void isEvenWhereMostIsEmpty();
    void labelsNeverTouch_data();
    void labelsNeverTouch();
    void ticksFitTheSpan_data();
    void ticksFitTheSpan();
    void ranges();
};

namespace {

const DayRange libya{Day::of(2019, 4, 1), Day::of(2020, 1, 19)};

} // namespace

void ScaleTest::dayAndXGoBothWays()
{
    const TimeScale scale(libya, 100, 1100);
    for (auto day = libya.first; day <= libya.last; day = day.plus(1)) {
        QCOMPARE(scale.at(scale.centre(day)), day);
        QVERIFY(scale.x(day) >= scale.left() && scale.x(day.plus(1)) <= scale.right());
    }
    QCOMPARE(scale.at(-5000), libya.first);
    QCOMPARE(scale.at(5000), libya.last);
}

void ScaleTest::zoomKeepsTheDayUnderTheMouse()
{
    TimeScale scale(libya, 100, 1100);
    const double x = 640, day = scale.dayAt(x);
    for (int i = 0; i < 12; ++i) {
        scale.zoomAt(x, 1.25);
        QVERIFY(std::abs(scale.dayAt(x) - day) < 1e-6);
    }
    QVERIFY(scale.isZoomed());
    QVERIFY(scale.span() < 30);
}

void ScaleTest::zoomStaysWithinTheMap()
{
    TimeScale scale(libya, 0, 1000);
    const double all = scale.span();
    for (int i = 0; i < 100; ++i)
        scale.zoomAt(0, 2);
    QVERIFY(scale.span() >= 5);
    scale.pan(-1e6);
    QVERIFY(scale.first() >= libya.first.number - 10);
    for (int i = 0; i < 100; ++i)
        scale.zoomAt(700, 0.5);
    QCOMPARE(scale.span(), all);
    QVERIFY(!scale.isZoomed());
}

void ScaleTest::evenSpacingGivesEachStopRoom()
{
    const std::vector<double> stops{10, 260, 262, 270};
    const auto spacing = Spacing::even(stops, {{0}, {280}});
    for (std::size_t i = 1; i < stops.size(); ++i)
        QCOMPARE(spacing.place(stops[i]) - spacing.place(stops[i - 1]), 1.0);
    QVERIFY(spacing.place(0) < spacing.place(10));
    QVERIFY(spacing.place(281) > spacing.place(270));
}

void ScaleTest::longGapsAreCut()
{
    const auto spacing = Spacing::even({10, 260, 262, 270, 275}, {{8}, {280}});
    QCOMPARE(int(spacing.cuts().size()), 1);
    const double day = spacing.day(spacing.cuts().front());
    QVERIFY(day > 10 && day < 260);
    QVERIFY(Spacing::even({10, 20, 30, 40}, {{8}, {42}}).cuts().empty());
}

void ScaleTest::daysGoBothWaysInEvenSpacing()
{
    const auto spacing = Spacing::even({18000.5, 18001.5, 18100.5, 18110.5}, {{17990}, {18200}});
    const TimeScale scale({{17990}, {18200}}, 100, 1100, spacing);
    for (Day day{17990}; day <= Day{18200}; day = day.plus(1))
        QCOMPARE(scale.at(scale.centre(day)), day);
    auto zoomed = scale;
    zoomed.zoomAt(600, 1.3);
    QVERIFY(zoomed.isZoomed());
    QVERIFY(std::abs(zoomed.dayAt(600) - scale.dayAt(600)) < 1e-6);
}

void ScaleTest::isEvenWhereMostIsEmpty_data()
{
    QTest::addColumn<std::vector<double>>("stops");
    QTest::addColumn<bool>("even");
    const auto row = [](const char *name, std::vector<double> stops, bool even) {
        QTest::newRow(name) << std::move(stops) << even;
    };
    row("nine months, then a week", {10, 260, 262, 265, 268, 270}, true);
    row("regular", {0, 10, 20, 30, 40, 50}, false);
    row("two", {0, 1000}, false);
    row("none", {}, false);
}

void ScaleTest::isEvenWhereMostIsEmpty()
{
    QFETCH(std::vector<double>, stops);
    QFETCH(bool, even);
    QCOMPARE(Spacing::isMostlyEmpty(stops), even);
}

void ScaleTest::labelsNeverTouch_data()
{
    QTest::addColumn<int>("firstYear");
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("width");
    for (const double width : {260.0, 600.0, 1250.0, 2600.0})
        for (const int days : {0, 6, 20, 40, 100, 294, 800, 4020, 14280, 100000, 3650000})
            QTest::addRow("%d days on %g", days, width)
                << (days > 1000000 ? -8000 : 1879) << days << width;
}

void ScaleTest::labelsNeverTouch()
{
    QFETCH(int, firstYear);
    QFETCH(int, days);
    QFETCH(double, width);
    const auto first = Day::of(firstYear, 10, 7);
    const TimeScale scale({first, first.plus(days)}, 120, 120 + width);
    const QFontMetricsF metrics(timelineFont());
    std::vector<QRectF> boxes;
    for (const auto &tick : axisTicks(scale, metrics, 0)) {
        QVERIFY(tick.x >= scale.left() && tick.x <= scale.right());
        if (tick.label.isEmpty())
            continue;
        QVERIFY2(tick.labelBox.left() >= scale.left() && tick.labelBox.right() <= scale.right(),
                 qPrintable(tick.label));
        QVERIFY(tick.labelBox.width() >= metrics.horizontalAdvance(tick.label) - 0.5);
        for (const auto &other : boxes)
            QVERIFY2(!other.adjusted(-3, 0, 3, 0).intersects(tick.labelBox),
                     qPrintable(tick.label));
        boxes.push_back(tick.labelBox);
    }
    if (days > 0)
        QVERIFY2(!boxes.empty(), "no label at all");
}

void ScaleTest::ticksFitTheSpan_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("labels");
    const auto row = [](const char *from, const char *to, const char *labels) {
        QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << QString::fromLatin1(labels);
    };
    row("2019-04-01", "2020-01-19", "Apr 2019|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|2020");
    row("2020-01-10", "2020-01-16",
        "9 Jan 2020|10 Jan|11 Jan|12 Jan|13 Jan|14 Jan|15 Jan|16 Jan|17 Jan");
    row("1879-10-07", "1918-11-11", "1880|1885|1890|1895|1900|1905|1910|1915");
}

void ScaleTest::ticksFitTheSpan()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, labels);
    const TimeScale scale(
        {Edtf::parse(from.toStdString())->earliest(), Edtf::parse(to.toStdString())->latest()}, 0,
        700);
    QStringList seen;
    for (const auto &tick : axisTicks(scale, QFontMetricsF(timelineFont()), 0))
        if (!tick.label.isEmpty())
            seen << tick.label;
    QCOMPARE(seen.join(QLatin1Char('|')), labels);
}

void ScaleTest::ranges()
{
    const auto range = [](const char *edtf) { return rangeTitle(Edtf::parse(edtf)->days()); };
    QCOMPARE(range("1879-10-07/1918-11-11"), QStringLiteral("1879 – 1918"));
    QCOMPARE(range("2019-04-01/2020-01-19"), QStringLiteral("Apr 2019 – Jan 2020"));
    QCOMPARE(range("2020-01-05/2020-01-19"), QStringLiteral("5 – 19 Jan 2020"));
    QCOMPARE(range("2020-01-05/2020-02-19"), QStringLiteral("5 Jan – 19 Feb 2020"));
    QCOMPARE(range("2020-01-05"), QStringLiteral("5 Jan 2020"));
}

QTEST_MAIN(ScaleTest)
#include "tst_timeline_scale.moc"
