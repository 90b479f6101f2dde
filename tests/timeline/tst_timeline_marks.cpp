// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinefixture.h"

#include "models/picture/glyphs.h"
#include "models/picture/theme.h"
#include "widgets/timeline/density.h"
#include "widgets/timeline/timelinepainter.h"

#include <QTest>

#include <set>

using namespace entente;
using namespace entente::test;

/// Where events stand on the timeline, and what their glyphs say without colour.
class MarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noEventIsLost_data();
    void noEventIsLost();
    void onlyLanesWithEvents();
    void lanesWithoutRoomShareARow();
    void glyphsStandOnTheirDay();
    void sameDayEventsAreFanned();
    void crowdsBecomeCounts();
    void zoomingTakesCrowdsApart();
    void whatLiesBeforeTheEventsIsSqueezed();
    void coarseDatesAreBands();
    void intervalsAreBars();
    void undatedBetweenNearBoundsAreBrackets();
    void everyTypeHasItsOwnShape();
    void statusIsTold_data();
    void statusIsTold();
    void densityCountsEveryDatedEvent();
};

namespace {

constexpr QSizeF usual(1400, 160);

TimelinePicture pictureOf(const Fixture &fixture, QSizeF size = usual)
{
    return makePicture(fixture.feed.snapshot(), size, 110, {}, SpacingChoice::Calendar);
}

std::multiset<int> placedEvents(const TimelinePicture &picture)
{
    std::multiset<int> events;
    for (const auto &mark : picture.layout.marks)
        if (mark.form != Mark::Form::Hint)
            events.insert(mark.events.begin(), mark.events.end());
    return events;
}

QImage glyphImage(EventType type, EventStatus status)
{
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, type, status, {24, 24}, 28, Qt::black, Qt::white);
    return image;
}

int darkPixels(const QImage &image, const QRect &box)
{
    int count = 0;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            count += qGray(image.pixel(x, y)) < 128;
    return count;
}

} // namespace

void MarksTest::noEventIsLost_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("width");
    for (const auto &path : samples())
        for (const int width : {420, 700, 1440, 3000})
            QTest::addRow("%s at %d", qPrintable(QFileInfo(path).fileName()), width)
                << path << width;
}

void MarksTest::noEventIsLost()
{
    QFETCH(QString, path);
    QFETCH(int, width);
    Fixture fixture;
    QVERIFY(fixture.open(path));
    const auto picture = pictureOf(fixture, QSizeF(width, 160));
    const auto placed = placedEvents(picture);
    const auto &index = *fixture.document.index();
    for (int event = 0; event < int(index.map().events().size()); ++event) {
        const auto &undatedOnes = index.undatedEvents();
        const bool isUndated =
            std::find(undatedOnes.begin(), undatedOnes.end(), event) != undatedOnes.end();
        QCOMPARE(int(placed.count(event)), isUndated ? 0 : 1);
    }
    QCOMPARE(placed.size() + index.undatedEvents().size(), index.map().events().size());
    for (const auto &mark : picture.layout.marks)
        QVERIFY(mark.box.left() >= picture.frame.lanes.left() - 14 &&
                mark.box.right() <= picture.frame.lanes.right() + 14);
}

void MarksTest::onlyLanesWithEvents()
{
    Fixture fixture;
    fixture.set({happening("a", EventType::Talks, "2020-01-01"),
                 happening("b", EventType::Attack, "2020-02-01"),
                 undated("c", EventType::Statement)});
    QCOMPARE(lanesOf(*fixture.document.index()),
             (std::vector<int>{eventLane(EventType::Talks), eventLane(EventType::Attack)}));
}

void MarksTest::lanesWithoutRoomShareARow()
{
    Fixture fixture;
    QVERIFY(fixture.open(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
    QVERIFY(!pictureOf(fixture).layout.sharesRow());
    const auto &events = fixture.document.map().events();
    for (const int height : {int(TimelineFrame::leastHeight), 46, 60}) {
        const auto picture = pictureOf(fixture, QSizeF(900, height));
        const auto &[rows, spans, marks] = picture.layout;
        QVERIFY(picture.layout.sharesRow());
        QCOMPARE(placedEvents(picture), placedEvents(pictureOf(fixture)));
        QCOMPARE(picture.frame.axis.bottom() <= height, height >= 46);
        QCOMPARE(picture.frame.strip.bottom() <= height, height >= 60);
        for (const auto &mark : marks) {
            QVERIFY(picture.frame.lanes.contains(mark.box.center()) && mark.box.bottom() <= height);
            QCOMPARE(mark.lane, eventLane(events.at(std::size_t(mark.events.front())).type));
            for (const auto &other : marks)
                QVERIFY(
                    &mark == &other || mark.form == Mark::Form::Hint ||
                    other.form == Mark::Form::Hint ||
                    !mark.box.adjusted(1, 0, -1, 0).intersects(other.box.adjusted(1, 0, -1, 0)));
        }
    }
}

void MarksTest::glyphsStandOnTheirDay()
{
    Fixture fixture;
    fixture.set({happening("a", EventType::Talks, "2020-01-01"),
                 happening("b", EventType::Talks, "2020-01-14"),
                 happening("c", EventType::Attack, "2020-02-20")});
    const auto picture = pictureOf(fixture);
    for (const char *id : {"a", "b", "c"}) {
        const int at = fixture.indexOf(id);
        const auto day = picture.index->map().events().at(std::size_t(at)).date->earliest();
        QVERIFY(std::abs(picture.layout.markOf(at)->centre().x() - picture.scale.centre(day)) <
                0.5);
    }
}

void MarksTest::sameDayEventsAreFanned()
{
    Fixture fixture;
    fixture.set({happening("start", EventType::Talks, "2019-01-01"),
                 happening("a", EventType::Statement, "2020-01-14"),
                 happening("b", EventType::Threat, "2020-01-14"),
                 happening("end", EventType::Talks, "2021-01-01")});
    const auto picture = pictureOf(fixture);
    const auto *a = picture.layout.markOf(fixture.indexOf("a"));
    const auto *b = picture.layout.markOf(fixture.indexOf("b"));
    QVERIFY(a != b);
    QVERIFY(b->centre().x() - a->centre().x() >= 8);
    QCOMPARE(a->anchor, b->anchor);
    QVERIFY(std::abs(a->centre().x() - a->anchor) <= 10);
}

void MarksTest::crowdsBecomeCounts()
{
    Fixture fixture;
    std::vector<Event> events{happening("start", EventType::Talks, "1900-01-01"),
                              happening("end", EventType::Talks, "1950-01-01")};
    const std::vector<std::string> ids{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
    for (std::size_t i = 0; i < ids.size(); ++i)
        events.push_back(happening(
            ids[i].c_str(), EventType::Statement,
            ("1914-08-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1)).c_str()));
    fixture.set(events);
    const auto picture = pictureOf(fixture);
    const auto *crowd = picture.layout.markOf(fixture.indexOf("a"));
    QCOMPARE(crowd->form, Mark::Form::Cluster);
    QCOMPARE(crowd->events.size(), ids.size());
}

void MarksTest::zoomingTakesCrowdsApart()
{
    Fixture fixture;
    QVERIFY(fixture.open(QStringLiteral(ENTENTE_SAMPLES "/europe-1879-1918.entente.json")));
    const auto countClusters = [](const TimelinePicture &picture) {
        return std::count_if(picture.layout.marks.begin(), picture.layout.marks.end(),
                             [](const Mark &mark) { return mark.form == Mark::Form::Cluster; });
    };
    const auto whole = pictureOf(fixture);
    auto scale = whole.scale;
    scale.show(Day::of(1914, 6, 1).number, Day::of(1914, 9, 1).number);
    const auto near =
        makePicture(fixture.feed.snapshot(), usual, 110, scale, SpacingChoice::Calendar);
    QVERIFY(countClusters(whole) > 0);
    QVERIFY(near.layout.marks.size() > whole.layout.marks.size());
}

void MarksTest::whatLiesBeforeTheEventsIsSqueezed()
{
    Fixture fixture;
    QVERIFY(fixture.open(QStringLiteral(ENTENTE_SAMPLES "/europe-1879-1918.entente.json")));
    QVERIFY(fixture.document.index()->extent()->first < Day::of(1840, 1, 1));
    const auto picture = pictureOf(fixture);
    QVERIFY(!picture.scale.isZoomed());
    QCOMPARE(picture.scale.visibleDays(), picture.overview.visibleDays());
    QCOMPARE(picture.scale.visibleDays(), *fixture.document.index()->extent());
    const double width = picture.scale.right() - picture.scale.left();
    QVERIFY(picture.scale.x(Day::of(1879, 1, 1)) < picture.scale.left() + 0.08 * width);
    QCOMPARE(int(picture.cuts.size()), 1);
    for (const auto &mark : picture.layout.marks)
        QVERIFY(mark.anchor >= picture.scale.left() && mark.anchor <= picture.scale.right());
}

void MarksTest::coarseDatesAreBands()
{
    Fixture fixture;
    fixture.set({happening("a", EventType::Statement, "2019-12"),
                 happening("b", EventType::Talks, "2019-06-01"),
                 happening("c", EventType::Talks, "2020-06-01")});
    const auto picture = pictureOf(fixture);
    QCOMPARE(picture.layout.spans.size(), std::size_t(1));
    const auto &band = picture.layout.spans.front();
    QVERIFY(!band.lasted);
    QCOMPARE(band.from, picture.scale.x(Day::of(2019, 12, 1)));
    QCOMPARE(band.to, picture.scale.x(Day::of(2020, 1, 1)));
    QVERIFY(std::abs(picture.layout.markOf(fixture.indexOf("a"))->centre().x() -
                     (band.from + band.to) / 2) < 0.5);
    QVERIFY(band.solidFrom > band.from && band.solidTo < band.to);
}

void MarksTest::intervalsAreBars()
{
    Fixture fixture;
    fixture.set({happening("a", EventType::Offensive, "2019-04~/2020-01-14"),
                 happening("b", EventType::Talks, "2019-03-01")});
    const auto picture = pictureOf(fixture);
    const auto &bar = picture.layout.spans.front();
    QVERIFY(bar.lasted);
    QCOMPARE(bar.from, picture.scale.x(Day::of(2019, 4, 1)));
    QCOMPARE(bar.solidFrom, picture.scale.x(Day::of(2019, 5, 1)));
    QCOMPARE(bar.solidTo, picture.scale.x(Day::of(2020, 1, 15)));
    QCOMPARE(bar.to, bar.solidTo);
    const double glyph = picture.layout.markOf(fixture.indexOf("a"))->centre().x();
    QVERIFY(glyph > bar.from && glyph < bar.solidFrom);
}

void MarksTest::undatedBetweenNearBoundsAreBrackets()
{
    Fixture fixture;
    fixture.set({happening("start", EventType::Talks, "2019-04-01"),
                 happening("end", EventType::Talks, "2020-01-19"),
                 undated("near", EventType::Refusal, "2020-01-05", "2020-01-14"),
                 undated("one-sided", EventType::Statement, nullptr, "2020-01-14"),
                 undated("far", EventType::Threat, "2019-04-01", "2020-01-14")});
    const auto picture = pictureOf(fixture);
    std::vector<Mark> hints;
    for (const auto &mark : picture.layout.marks)
        if (mark.form == Mark::Form::Hint)
            hints.push_back(mark);
    QCOMPARE(hints.size(), std::size_t(1));
    QCOMPARE(hints.front().events, std::vector<int>{fixture.indexOf("near")});
    QVERIFY(hints.front().box.left() <= picture.scale.x(Day::of(2020, 1, 5)) + 0.5);
    QVERIFY(hints.front().box.right() >= picture.scale.x(Day::of(2020, 1, 15)) - 0.5);
    QVERIFY(!picture.layout.markOf(fixture.indexOf("near")));
    QCOMPARE(picture.layout.rows.size(), std::size_t(2));
}

void MarksTest::everyTypeHasItsOwnShape()
{
    const int types = int(EventType::Other) + 1;
    std::vector<QImage> images;
    for (int i = 0; i < types; ++i)
        images.push_back(glyphImage(EventType(i), EventStatus::Happened));
    for (int i = 0; i < types; ++i)
        for (int j = i + 1; j < types; ++j) {
            int different = 0;
            for (int y = 0; y < 48; ++y)
                for (int x = 0; x < 48; ++x)
                    different += std::abs(qGray(images[std::size_t(i)].pixel(x, y)) -
                                          qGray(images[std::size_t(j)].pixel(x, y))) > 100;
            QVERIFY2(different > 50,
                     qPrintable(QStringLiteral("types %1 and %2 look alike: %3 pixels")
                                    .arg(i)
                                    .arg(j)
                                    .arg(different)));
        }
}

void MarksTest::statusIsTold_data()
{
    QTest::addColumn<int>("type");
    for (const auto type : {EventType::Talks, EventType::TruceProposal, EventType::Statement,
                            EventType::Deployment, EventType::Other})
        QTest::addRow("%s", std::string(word(type)).c_str()) << int(type);
}

void MarksTest::statusIsTold()
{
    QFETCH(int, type);
    const QRect middle(22, 22, 5, 5), aboveRight(34, 2, 14, 22);
    const auto happened = glyphImage(EventType(type), EventStatus::Happened);
    const auto planned = glyphImage(EventType(type), EventStatus::Planned);
    const auto alleged = glyphImage(EventType(type), EventStatus::Alleged);
    const auto cancelled = glyphImage(EventType(type), EventStatus::Cancelled);
    QCOMPARE(darkPixels(happened, middle), 25);
    QCOMPARE(darkPixels(planned, middle), 0);
    QVERIFY(darkPixels(planned, planned.rect()) > 20);
    QVERIFY(darkPixels(cancelled, middle) > 0 && darkPixels(cancelled, middle) < 20);
    QVERIFY(darkPixels(alleged, aboveRight) > darkPixels(happened, aboveRight) + 10);
}

void MarksTest::densityCountsEveryDatedEvent()
{
    Fixture fixture;
    fixture.set({happening("a", EventType::Talks, "2020-01-01"),
                 happening("b", EventType::Talks, "2020"),
                 happening("c", EventType::Attack, "2020-12-31"), undated("d", EventType::Talks)});
    const auto counts = eventDensity(*fixture.document.index(),
                                     TimeScale(*fixture.document.index()->extent(), 0, 400), 100);
    double sum = 0;
    for (const double count : counts)
        sum += count;
    QVERIFY(std::abs(sum - 3) < 1e-6);
}

QTEST_MAIN(MarksTest)
#include "tst_timeline_marks.moc"
