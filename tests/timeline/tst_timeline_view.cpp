// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinefixture.h"

#include "widgets/timeline/eventlist.h"
#include "widgets/timeline/timelineview.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <set>

using namespace entente;
using namespace entente::test;

/// The timeline under mouse and keys.
class ViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void draggingTheHandleMovesTheDate();
    void escapeTakesADragBack();
    void clickJumps();
    void clickOnAGlyphChoosesTheEvent();
    void clickOnACrowdListsIt();
    void doubleClickSetsToTheDay();
    void shiftDragMakesAWindow();
    void windowIsDraggedAndResized();
    void wheelZoomsAtTheCursor();
    void middleDragPans();
    void brushIsDraggedAndResized();
    void aPressOnAGlyphThatMovesOnIsAScrub();
    void escapeTakesEachGestureBack_data();
    void escapeTakesEachGestureBack();
    void thePointerTellsWhatCanBeHeld();
    void theComparedDayHasAHandleOfItsOwn();
    void handleFollowsTheMouseInEvenSpacing();
    void keysStep_data();
    void keysStep();
    void dateOutOfSightIsBroughtBack();
    void undatedAreListedAllOfThem_data();
    void undatedAreListedAllOfThem();
    void choosingAnUndatedEventTellsIt();
    void mapWithoutDatesIsShown();
    void themeSwitchesLive();
    void currentEventIsRinged();
    void tellsItselfInASentence();
    void scrubbingKeepsThePicture();

private:
    QPoint at(Day day, double y = -1) const;
    QPoint emptySpot(Day day) const;
    QPoint handle() const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton);
    void wheel(QPoint at, int delta);
    void settle();

    std::unique_ptr<Fixture> m_map;
    std::unique_ptr<TimelineView> m_view;
};

namespace {

const auto libya = QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json");

Day day(int year, int month, int dayOfMonth)
{
    return Day::of(year, month, dayOfMonth);
}

} // namespace

void ViewTest::init()
{
    m_map = std::make_unique<Fixture>();
    QVERIFY(m_map->open(libya));
    m_view = std::make_unique<TimelineView>(&m_map->cursor, &m_map->feed, &m_map->selection);
    m_view->setSpacing(SpacingChoice::Calendar);
    m_view->resize(1440, 170);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ViewTest::cleanup()
{
    m_view.reset();
    m_map.reset();
}

void ViewTest::settle()
{
    m_map->feed.flush();
    QCoreApplication::processEvents();
}

QPoint ViewTest::at(Day day, double y) const
{
    const auto &picture = m_view->picture();
    return QPointF(picture.scale.centre(day), y < 0 ? picture.frame.axis.center().y() : y)
        .toPoint();
}

/// The axis below that day: no glyph is there.
QPoint ViewTest::emptySpot(Day day) const
{
    return at(day);
}

QPoint ViewTest::handle() const
{
    return at(m_map->cursor.date()->earliest(), m_view->picture().frame.grip.center().y());
}

void ViewTest::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mousePress(m_view.get(), button, modifiers, from);
    for (int i = 1; i <= 4; ++i) {
        const QPointF on = QPointF(from) + QPointF(to - from) * i / 4.0;
        QMouseEvent move(QEvent::MouseMove, on, m_view->mapToGlobal(on), Qt::NoButton, button,
                         modifiers);
        QCoreApplication::sendEvent(m_view.get(), &move);
        m_map->feed.flush();
    }
    QTest::mouseRelease(m_view.get(), button, modifiers, to);
    settle();
}

void ViewTest::wheel(QPoint at, int delta)
{
    QWheelEvent event(at, m_view->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &event);
    settle();
}

void ViewTest::draggingTheHandleMovesTheDate()
{
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    QSignalSpy scrubbing(m_view.get(), &TimelineView::scrubbingChanged);
    drag(handle(), at(day(2019, 9, 20)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-09-20"));
    QCOMPARE(scrubbing.size(), 2);
    QCOMPARE(scrubbing.first().first().toBool(), true);
    QCOMPARE(scrubbing.last().first().toBool(), false);
}

void ViewTest::escapeTakesADragBack()
{
    const auto to = at(day(2019, 9, 20));
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, handle());
    QMouseEvent move(QEvent::MouseMove, QPointF(to), m_view->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view.get(), &move);
    QCOMPARE(m_map->date(), QStringLiteral("2019-09-20"));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
}

void ViewTest::clickJumps()
{
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, emptySpot(day(2019, 7, 3)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-07-03"));
    QCOMPARE(m_map->cursor.chosenEvent(), -1);
}

void ViewTest::clickOnAGlyphChoosesTheEvent()
{
    int chosen = 0;
    for (int event = 0; event < int(m_map->document.map().events().size()); ++event) {
        const auto *mark = m_view->picture().layout.markOf(event);
        if (!mark || mark->form != Mark::Form::Glyph)
            continue;
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, mark->centre().toPoint());
        settle();
        QCOMPARE(m_map->cursor.chosenEvent(), event);
        QCOMPARE(m_map->selection.current().idText(),
                 QString::fromStdString(
                     m_map->document.map().events().at(std::size_t(event)).id.text()));
        ++chosen;
    }
    QVERIFY(chosen >= 5);
}

void ViewTest::clickOnACrowdListsIt()
{
    QVERIFY(m_map->open(QStringLiteral(ENTENTE_SAMPLES "/europe-1879-1918.entente.json")));
    const auto &marks = m_view->marks();
    const auto crowd = std::find_if(marks.begin(), marks.end(), [](const Mark &mark) {
        return mark.form == Mark::Form::Cluster;
    });
    QVERIFY(crowd != marks.end());
    const auto events = crowd->events;
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, crowd->centre().toPoint());
    auto *list = m_view->findChild<EventList *>();
    QVERIFY(list);
    QCOMPARE(list->eventCount(), int(events.size()));
    list->list()->setCurrentRow(int(events.size()) - 1);
    QTest::keyClick(list->list(), Qt::Key_Return);
    QCOMPARE(m_map->cursor.chosenEvent(), events.back());
}

void ViewTest::doubleClickSetsToTheDay()
{
    const int statement = m_map->indexOf("gna-warning");
    QVERIFY(!m_map->document.map().events().at(std::size_t(statement)).date->isSingleDay());
    const auto spot = m_view->picture().layout.markOf(statement)->centre().toPoint();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, spot);
    QCOMPARE(m_map->date(), QStringLiteral("2019-12"));
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, spot);
    QVERIFY(m_map->cursor.date()->isSingleDay());
    QCOMPARE(m_map->cursor.date()->earliest(), m_view->picture().scale.at(spot.x()));
}

void ViewTest::shiftDragMakesAWindow()
{
    drag(at(day(2019, 6, 10)), at(day(2019, 8, 20)), Qt::ShiftModifier);
    QCOMPARE(m_map->date(), QStringLiteral("2019-06-10/2019-08-20"));
    drag(at(day(2019, 12, 20)), at(day(2019, 11, 2)), Qt::ShiftModifier);
    QCOMPARE(m_map->date(), QStringLiteral("2019-11-02/2019-12-20"));
}

void ViewTest::windowIsDraggedAndResized()
{
    m_map->cursor.setWindow({day(2019, 6, 1), day(2019, 7, 30)});
    settle();
    drag(at(day(2019, 6, 20)), at(day(2019, 7, 20)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-07-01/2019-08-29"));
    const auto &scale = m_view->picture().scale;
    const double y = m_view->picture().frame.axis.center().y();
    drag(QPointF(scale.x(day(2019, 8, 30)), y).toPoint(), at(day(2019, 9, 15)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-07-01/2019-09-15"));
    drag(QPointF(scale.x(day(2019, 7, 1)), y).toPoint(), at(day(2019, 8, 4)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-08-04/2019-09-15"));
    drag(at(day(2019, 8, 20)), QPoint(5000, int(y)));
    const auto days = m_map->cursor.date()->days();
    QCOMPARE(days.last, m_map->cursor.extent()->last);
    QCOMPARE(days.last.number - days.first.number,
             day(2019, 9, 15).number - day(2019, 8, 4).number);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(day(2020, 1, 2)));
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-02"));
}

void ViewTest::wheelZoomsAtTheCursor()
{
    const QPoint spot = at(day(2019, 10, 10));
    const double before = m_view->picture().scale.dayAt(spot.x());
    const double span = m_view->picture().scale.span();
    m_map->cursor.setDay(day(2019, 10, 10));
    settle();
    for (int i = 0; i < 6; ++i)
        wheel(spot, 120);
    QVERIFY(std::abs(m_view->picture().scale.dayAt(spot.x()) - before) < 1e-6);
    QVERIFY(m_view->picture().scale.span() < span / 3);
    for (int i = 0; i < 10; ++i)
        wheel(spot, -120);
    QCOMPARE(m_view->picture().scale.span(), span);
    QCOMPARE(m_map->date(), QStringLiteral("2019-10-10"));
}

void ViewTest::middleDragPans()
{
    for (int i = 0; i < 6; ++i)
        wheel(at(day(2019, 10, 10)), 120);
    const auto grabbed = m_view->picture().scale.at(700);
    drag({700, 100}, {500, 100}, {}, Qt::MiddleButton);
    QCOMPARE(m_view->picture().scale.at(500), grabbed);
}

void ViewTest::brushIsDraggedAndResized()
{
    const auto strip = m_view->picture().frame.strip.center();
    const auto &overview = m_view->picture().overview;
    const auto stripAt = [&](Day day) {
        return QPointF(overview.centre(day), strip.y()).toPoint();
    };
    drag(stripAt(day(2019, 6, 1)), stripAt(day(2019, 9, 1)));
    QVERIFY(m_view->picture().scale.isZoomed());
    QVERIFY(std::abs(m_view->shownDays()->first.number - day(2019, 6, 1).number) <= 1);
    QVERIFY(std::abs(m_view->shownDays()->last.number - day(2019, 9, 1).number) <= 1);
    drag(stripAt(day(2019, 7, 1)), stripAt(day(2019, 8, 1)));
    QVERIFY(std::abs(m_view->shownDays()->first.number - day(2019, 7, 2).number) <= 1);
    drag(m_view->picture().brush().center().toPoint() -
             QPoint(int(m_view->picture().brush().width() / 2), 0),
         stripAt(day(2019, 8, 15)));
    QVERIFY(std::abs(m_view->shownDays()->first.number - day(2019, 8, 15).number) <= 1);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, strip.toPoint());
    QVERIFY(!m_view->picture().scale.isZoomed());
}

void ViewTest::aPressOnAGlyphThatMovesOnIsAScrub()
{
    const int truce = m_map->indexOf("truce-proposal");
    const auto glyph = m_view->picture().layout.markOf(truce)->centre().toPoint();
    drag(glyph, at(day(2019, 10, 2)));
    QCOMPARE(m_map->date(), QStringLiteral("2019-10-02"));
    QVERIFY(m_map->selection.isEmpty());
}

void ViewTest::escapeTakesEachGestureBack_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<double>("y"); // -1: the axis, -2: the grip, -3: the strip
    const auto row = [](const char *name, Qt::MouseButton button, Qt::KeyboardModifiers modifiers,
                        double y) { QTest::newRow(name) << int(button) << int(modifiers) << y; };
    row("window", Qt::LeftButton, {}, -1);
    row("new window", Qt::LeftButton, Qt::ShiftModifier, -1);
    row("pan", Qt::MiddleButton, {}, -1);
    row("strip", Qt::LeftButton, {}, -3);
}

void ViewTest::escapeTakesEachGestureBack()
{
    QFETCH(int, button);
    QFETCH(int, modifiers);
    QFETCH(double, y);
    m_map->cursor.setWindow({day(2019, 8, 1), day(2019, 10, 30)});
    m_view->zoom(1.5);
    settle();
    const auto before = m_map->date();
    const auto shown = m_view->shownDays();
    const auto &frame = m_view->picture().frame;
    const double height = y < -2 ? frame.strip.center().y() : frame.axis.center().y();
    const QPointF from(frame.lanes.center().x(), height), to(from.x() + 90, height);
    QTest::mousePress(m_view.get(), Qt::MouseButton(button), Qt::KeyboardModifiers(modifiers),
                      from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, m_view->mapToGlobal(to), Qt::NoButton,
                     Qt::MouseButton(button), Qt::KeyboardModifiers(modifiers));
    QCoreApplication::sendEvent(m_view.get(), &move);
    QVERIFY(m_map->date() != before || m_view->shownDays() != shown);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_map->date(), before);
    QCOMPARE(m_view->shownDays(), shown);
    QTest::mouseRelease(m_view.get(), Qt::MouseButton(button), {}, to.toPoint());
    QCOMPARE(m_map->date(), before);
}

void ViewTest::thePointerTellsWhatCanBeHeld()
{
    using Part = TimelineHit::Part;
    m_map->cursor.setDay(day(2019, 9, 1));
    settle();
    const auto &frame = m_view->picture().frame;
    QCOMPARE(m_view->hitAt(handle()).part, Part::Handle);
    QCOMPARE(m_view->hitAt(emptySpot(day(2019, 7, 1))).part, Part::Lanes);
    QCOMPARE(m_view->hitAt(frame.strip.center()).part, Part::Strip);
    QCOMPARE(m_view->hitAt(frame.names.center()).part, Part::Nothing);
    const int truce = m_map->indexOf("truce-proposal");
    QCOMPARE(m_view->hitAt(m_view->picture().layout.markOf(truce)->centre()).part, Part::Event);
    m_map->cursor.setWindow({day(2019, 8, 1), day(2019, 10, 30)});
    settle();
    QCOMPARE(m_view->hitAt(emptySpot(day(2019, 9, 1))).part, Part::WindowBody);
    const auto [from, to] = m_view->picture().stretch(*m_view->shownDate());
    QCOMPARE(m_view->hitAt({from, frame.axis.center().y()}).part, Part::WindowFirst);
    QCOMPARE(m_view->hitAt({to, frame.axis.center().y()}).part, Part::WindowLast);
    QTest::mouseMove(m_view.get(), QPointF(from, frame.axis.center().y()).toPoint());
    QTRY_COMPARE(m_view->cursor().shape(), Qt::SizeHorCursor);
}

void ViewTest::theComparedDayHasAHandleOfItsOwn()
{
    const auto before = m_map->date();
    m_view->setComparedDay(day(2019, 6, 1));
    QCOMPARE(m_view->hitAt(emptySpot(day(2019, 6, 1))).part, TimelineHit::Part::ComparedHandle);
    QSignalSpy moved(m_view.get(), &TimelineView::comparedDayMoved);
    drag(emptySpot(day(2019, 6, 1)), emptySpot(day(2019, 7, 15)));
    QVERIFY(!moved.isEmpty());
    QCOMPARE(m_view->comparedDay(), day(2019, 7, 15));
    QCOMPARE(m_map->date(), before); // the date stays
    m_view->setComparedDay(std::nullopt);
    QCOMPARE(m_view->hitAt(emptySpot(day(2019, 7, 15))).part, TimelineHit::Part::Lanes);
}

/// Hand, keys and axis agree although a day is not everywhere as long.
void ViewTest::handleFollowsTheMouseInEvenSpacing()
{
    m_view->setSpacing(SpacingChoice::Even);
    for (const auto to : {day(2020, 1, 6), day(2020, 1, 17), day(2020, 1, 8)}) {
        drag(handle(), at(to));
        QCOMPARE(m_map->cursor.date()->earliest(), to);
        QCOMPARE(m_view->picture().scale.at(handle().x()), to);
    }
    const auto *truce = m_view->picture().layout.markOf(m_map->indexOf("truce-proposal"));
    QVERIFY(std::abs(m_view->picture().grips(*m_view->shownDate()).first - truce->anchor) < 0.5);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-09"));
    const auto &marks = m_view->marks();
    for (const auto &tick : m_view->picture().ticks)
        QVERIFY(std::any_of(marks.begin(), marks.end(),
                            [&](const Mark &mark) { return std::abs(mark.anchor - tick.x) < 1; }));
}

void ViewTest::keysStep_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers,
                        const char *date) {
        QTest::newRow(name) << int(key) << int(modifiers) << QString::fromLatin1(date);
    };
    row("left", Qt::Key_Left, {}, "2020-01-06");
    row("right", Qt::Key_Right, {}, "2020-01-08");
    row("month back", Qt::Key_Left, Qt::ControlModifier, "2019-12-07");
    row("month on beyond the end", Qt::Key_Right, Qt::ControlModifier, "2020-01-19");
    row("window on", Qt::Key_Right, Qt::ShiftModifier, "2020-01-07/2020-01-08");
    row("home", Qt::Key_Home, {}, "2019-04-01");
    row("end", Qt::Key_End, {}, "2020-01-19");
    row("next event", Qt::Key_Period, {}, "2020-01-08");
    row("next event by page", Qt::Key_PageDown, {}, "2020-01-08");
    row("previous event", Qt::Key_Comma, {}, "2020-01-05");
    row("previous event by page", Qt::Key_PageUp, {}, "2020-01-05");
}

void ViewTest::keysStep()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, date);
    m_map->cursor.setDay(day(2020, 1, 7));
    settle();
    QTest::keyClick(m_view.get(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(m_map->date(), date);
}

void ViewTest::dateOutOfSightIsBroughtBack()
{
    m_map->cursor.setDay(day(2020, 1, 10));
    settle();
    m_view->zoom(16);
    QVERIFY(!m_view->shownDays()->contains(day(2019, 5, 1)));
    m_map->cursor.setDay(day(2019, 5, 1));
    settle();
    QVERIFY(m_view->shownDays()->contains(day(2019, 5, 1)));
    QVERIFY(m_view->picture().scale.isZoomed());
}

void ViewTest::undatedAreListedAllOfThem_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &path : samples())
        QTest::addRow("%s", qPrintable(QFileInfo(path).fileName())) << path;
}

void ViewTest::undatedAreListedAllOfThem()
{
    QFETCH(QString, path);
    QVERIFY(m_map->open(path));
    const auto &index = *m_map->document.index();
    std::set<int> placed;
    for (const auto &mark : m_view->marks())
        if (mark.form != Mark::Form::Hint)
            placed.insert(mark.events.begin(), mark.events.end());
    auto *list = m_view->showUndated();
    QCOMPARE(list->eventCount() + placed.size(), index.map().events().size());
    QCOMPARE(list->tieCount(), int(index.undatedTies().size()));
    QVERIFY(m_view->undatedChip()->text().contains(QString::number(list->eventCount())));
    for (const int event : index.undatedEvents()) {
        const auto title =
            QString::fromStdString(index.map().events().at(std::size_t(event)).title);
        QVERIFY2(!list->list()->findItems(title, Qt::MatchContains).isEmpty(), qPrintable(title));
    }
    list->close();
}

void ViewTest::choosingAnUndatedEventTellsIt()
{
    QTest::mouseClick(m_view->undatedChip(), Qt::LeftButton);
    auto *list = m_view->findChild<EventList *>();
    QVERIFY(list && list->isVisible());
    QTest::keyClick(list->list(), Qt::Key_Down);
    QTest::keyClick(list->list(), Qt::Key_Return);
    settle();
    QCOMPARE(m_map->feed.snapshot().currentEvent, m_map->document.index()->undatedEvents()[1]);
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    QCOMPARE(m_map->selection.current().kind(), Item::Kind::Event);
}

void ViewTest::mapWithoutDatesIsShown()
{
    m_map->set({undated("a", EventType::Talks), undated("b", EventType::Attack)});
    QVERIFY(m_view->marks().empty());
    QVERIFY(!m_view->shownDays());
    QVERIFY(m_view->undatedChip()->isVisible());
    m_view->grab();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(700, 60));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    wheel({700, 60}, 120);
    QCOMPARE(m_map->date(), QStringLiteral("all"));
}

void ViewTest::themeSwitchesLive()
{
    const auto corner = [this] { return m_view->grab().toImage().pixelColor(2, 2); };
    for (const auto name : {Theme::Name::Dark, Theme::Name::Print, Theme::Name::Light}) {
        m_view->setTheme(Theme::of(name));
        QCOMPARE(corner(), Theme::of(name).panel);
    }
}

void ViewTest::currentEventIsRinged()
{
    const int truce = m_map->indexOf("truce-proposal");
    const auto spot =
        m_view->picture().layout.markOf(truce)->box.adjusted(-8, -8, 8, 8).toAlignedRect();
    m_map->cursor.setDay(day(2019, 6, 1));
    settle();
    const auto before = m_view->grab(spot).toImage();
    m_map->cursor.chooseEvent(truce);
    settle();
    QCOMPARE(m_map->feed.snapshot().currentEvent, truce);
    QVERIFY(m_view->grab(spot).toImage() != before);
}

void ViewTest::tellsItselfInASentence()
{
    m_map->cursor.setDay(day(2020, 1, 8));
    settle();
    const auto name = m_view->accessibleName();
    QVERIFY2(name.contains(QStringLiteral("8 January 2020")), qPrintable(name));
    QVERIFY2(name.contains(QStringLiteral("17 events, 11 of them without a date")),
             qPrintable(name));
    QVERIFY2(name.contains(QStringLiteral("Current event: Putin")), qPrintable(name));
}

/// Only what moves with the date is worked out anew.
void ViewTest::scrubbingKeepsThePicture()
{
    m_view->grab();
    const auto *marks = m_view->marks().data();
    for (int i = 1; i < 28; ++i) {
        m_map->cursor.setDay(day(2019, 7, i));
        settle();
    }
    QCOMPARE(m_view->marks().data(), marks);
}

QTEST_MAIN(ViewTest)
#include "tst_timeline_view.moc"
