// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelinefixture.h"

#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/timeline/transportbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace entente;
using namespace entente::test;

/// The bottom panel: stepping, playing, typing a date, the event told and what the step changed.
class PanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void stepsEventByEvent();
    void playsAndPauses();
    void speedIsChosen();
    void typesADate_data();
    void typesADate();
    void badDateStaysWithTheReason();
    void escapeLeavesTheDate();
    void tellsTheEvent();
    void saysHowTheEventStandsToTheDate_data();
    void saysHowTheEventStandsToTheDate();
    void saysWhyNoEventIsTold();
    void escapeLetsGoOfAChosenEvent();
    void largeTextLeavesTheEventItsRoom();
    void tellsWhatAStepChanges();
    void isLowUntilItIsDragged();
    void isOneLineWithoutADate();
    void spacingIsChosen();
    void comparesWithTheStartOfAScrub();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void themeSwitchesLive();

private:
    QLabel *labelOf(const QString &text) const
    {
        for (auto *label : m_panel->findChildren<QLabel *>())
            if (label->text() == text)
                return label;
        return nullptr;
    }
    void type(const QString &text);
    void settle();

    std::unique_ptr<Fixture> m_map;
    std::unique_ptr<TimelinePanel> m_panel;
};

void PanelTest::init()
{
    m_map = std::make_unique<Fixture>();
    QVERIFY(m_map->open(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")));
    m_panel = std::make_unique<TimelinePanel>(&m_map->cursor, &m_map->feed, &m_map->selection);
    m_panel->resize(1440, 220);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void PanelTest::cleanup()
{
    m_panel.reset();
    m_map.reset();
}

void PanelTest::settle()
{
    m_map->feed.flush();
    QCoreApplication::processEvents();
}

void PanelTest::type(const QString &text)
{
    if (!m_panel->dateField()->isEditing())
        QTest::mouseClick(m_panel->dateField()->button(), Qt::LeftButton);
    m_panel->dateField()->edit()->clear();
    QTest::keyClicks(m_panel->dateField()->edit(), text);
    QTest::keyClick(m_panel->dateField()->edit(), Qt::Key_Return);
    settle();
}

void PanelTest::stepsEventByEvent()
{
    m_map->cursor.toFirst();
    settle();
    QStringList dates;
    while (m_panel->nextButton()->isEnabled() && dates.size() < 20) {
        QTest::mouseClick(m_panel->nextButton(), Qt::LeftButton);
        settle();
        dates << m_map->date();
    }
    QCOMPARE(dates.join(QLatin1Char(' ')),
             QStringLiteral("2019-12 2020-01-05 2020-01-08 2020-01-14 2020-01-19"));
    QTest::mouseClick(m_panel->previousButton(), Qt::LeftButton);
    settle();
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    QVERIFY(m_panel->nextButton()->isEnabled());
}

void PanelTest::playsAndPauses()
{
    m_map->cursor.toFirst();
    m_map->cursor.setSpeed(20);
    QTest::mouseClick(m_panel->playButton(), Qt::LeftButton);
    QVERIFY(m_map->cursor.isPlaying());
    QCOMPARE(m_panel->playButton()->sign(), TransportButton::Sign::Pause);
    QTRY_COMPARE(m_map->date(), QStringLiteral("2020-01-05"));
    QTest::mouseClick(m_panel->playButton(), Qt::LeftButton);
    QVERIFY(!m_map->cursor.isPlaying());
    QCOMPARE(m_panel->playButton()->sign(), TransportButton::Sign::Play);
}

void PanelTest::speedIsChosen()
{
    const auto actions = m_panel->speedButton()->menu()->actions();
    QCOMPARE(actions.size(), 4);
    actions[3]->trigger();
    QCOMPARE(m_map->cursor.speed(), 4.0);
    QVERIFY(m_panel->speedButton()->text().startsWith(QStringLiteral("4×")));
    m_map->cursor.setSpeed(0.5);
    QVERIFY(m_panel->speedButton()->text().startsWith(QStringLiteral("0.5×")));
    QVERIFY(actions[0]->isChecked());
}

void PanelTest::typesADate_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("title");
    QTest::newRow("day") << QStringLiteral("8 Jan 2020") << QStringLiteral("2020-01-08")
                         << QStringLiteral("8 January 2020");
    QTest::newRow("day of the year shown")
        << QStringLiteral("8 Jan") << QStringLiteral("2020-01-08")
        << QStringLiteral("8 January 2020");
    QTest::newRow("month") << QStringLiteral("Dec 2019") << QStringLiteral("2019-12")
                           << QStringLiteral("December 2019");
    QTest::newRow("window") << QStringLiteral("5-14 January 2020")
                            << QStringLiteral("2020-01-05/2020-01-14")
                            << QStringLiteral("5–14 January 2020");
    QTest::newRow("all") << QStringLiteral("all") << QStringLiteral("all")
                         << QStringLiteral("All dates");
}

void PanelTest::typesADate()
{
    QFETCH(QString, typed);
    QFETCH(QString, date);
    QFETCH(QString, title);
    type(typed);
    QCOMPARE(m_map->date(), date);
    QCOMPARE(m_panel->dateField()->title(), title);
    QVERIFY(!m_panel->dateField()->isEditing());
}

void PanelTest::badDateStaysWithTheReason()
{
    type(QStringLiteral("31 Feb 2020"));
    QVERIFY(m_panel->dateField()->isEditing());
    QCOMPARE(m_panel->dateField()->edit()->text(), QStringLiteral("31 Feb 2020"));
    QVERIFY2(m_panel->log().contains(QStringLiteral("not in the calendar")),
             qPrintable(m_panel->log()));
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    type(QStringLiteral("1850"));
    QVERIFY2(m_panel->log().contains(QStringLiteral("The map begins on 1 Apr 2019")),
             qPrintable(m_panel->log()));
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    type(QStringLiteral("2020-01-05"));
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-05"));
    QVERIFY(!m_panel->log().contains(QStringLiteral("The map begins")));
}

void PanelTest::escapeLeavesTheDate()
{
    QTest::keyClick(m_panel->dateField()->button(), Qt::Key_F2);
    QVERIFY(m_panel->dateField()->isEditing());
    QTest::keyClicks(m_panel->dateField()->edit(), QStringLiteral("nonsense"));
    QTest::keyClick(m_panel->dateField()->edit(), Qt::Key_Escape);
    QVERIFY(!m_panel->dateField()->isEditing());
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
}

void PanelTest::tellsTheEvent()
{
    m_map->cursor.setDay(Day::of(2020, 1, 5));
    m_map->cursor.nextEvent();
    settle();
    QCOMPARE(m_panel->title(), QStringLiteral("Putin and Erdogan propose a temporary truce"));
    QVERIFY2(m_panel->detail().startsWith(QStringLiteral("8 January 2020 · truce proposal")),
             qPrintable(m_panel->detail()));
    QVERIFY2(m_panel->detail().contains(QStringLiteral("Putin")), qPrintable(m_panel->detail()));
    m_map->cursor.toLast();
    settle();
    QVERIFY2(m_panel->detail().startsWith(QStringLiteral("Planned for 19 January 2020")),
             qPrintable(m_panel->detail()));
    m_map->set({happening("a", EventType::Talks, "2020-01-10"),
                happening("b", EventType::Talks, "2020-02-10")},
               "2020-02-01");
    m_map->cursor.setDate(std::nullopt);
    settle();
    QCOMPARE(m_panel->dateField()->title(), QStringLiteral("All dates"));
}

void PanelTest::saysHowTheEventStandsToTheDate_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("relation");
    const auto row = [](const char *date, const char *chosen, const char *relation) {
        QTest::addRow("%s %s", date, chosen)
            << QString::fromLatin1(date) << QString::fromLatin1(chosen)
            << QString::fromLatin1(relation);
    };
    row("2020-01-08", "", "on this day:");
    row("2020-01-09", "", "last before, 1 day ago:");
    row("2020-01-13", "", "last before, 5 days ago:");
    row("2019-08-10", "", "under way:");
    row("2019-12-10", "", "around this day:");
    row("2020-01-19", "", "planned for this day:");
    row("2020-01-06/2020-01-10", "", "in this time:");
    row("2020-01-19", "undated", "undated, chosen by you:");
}

void PanelTest::saysHowTheEventStandsToTheDate()
{
    QFETCH(QString, date);
    QFETCH(QString, chosen);
    QFETCH(QString, relation);
    m_map->cursor.setDate(Edtf::parse(date.toStdString()));
    if (!chosen.isEmpty())
        m_map->cursor.chooseEvent(m_map->document.index()->undatedEvents().front());
    settle();
    QCOMPARE(m_panel->relation(), relation);
}

void PanelTest::saysWhyNoEventIsTold()
{
    m_map->cursor.setDate(std::nullopt);
    settle();
    QCOMPARE(m_panel->title(), QStringLiteral("All dates together; no event is chosen"));
    m_map->cursor.setDay(Day::of(2020, 1, 14));
    Filter nothing;
    nothing.only = std::make_shared<RecordSet>();
    m_map->viewState.setFilter(nothing);
    settle();
    QCOMPARE(m_panel->title(), QStringLiteral("The filter leaves out every event up to this date"));
    QCOMPARE(m_panel->relation(), QString());
}

void PanelTest::escapeLetsGoOfAChosenEvent()
{
    m_map->cursor.chooseEvent(m_map->document.index()->undatedEvents().front());
    settle();
    QTest::keyClick(m_panel->view(), Qt::Key_Escape);
    settle();
    QCOMPARE(m_map->cursor.chosenEvent(), -1);
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-14"));
    QCOMPARE(m_panel->relation(), QStringLiteral("on this day:"));
}

void PanelTest::isLowUntilItIsDragged()
{
    m_panel->resize(1440, 150);
    settle();
    QVERIFY2(m_panel->sizeHint().height() <= 160,
             qPrintable(QString::number(m_panel->sizeHint().height())));
    m_panel->resize(m_panel->sizeHint().expandedTo({1440, 0}));
    settle();
    const auto low = m_panel->view()->picture().frame;
    QVERIFY(m_panel->view()->height() <= 120);
    QVERIFY(m_panel->view()->picture().layout.rows.front().height >= 15);
    m_panel->resize(1440, 260);
    settle();
    const auto high = m_panel->view()->picture().frame;
    QVERIFY(high.strip.height() > low.strip.height());
    QVERIFY(high.lanes.height() > low.lanes.height());
}

void PanelTest::isOneLineWithoutADate()
{
    m_map->set({undated("a", EventType::Talks)});
    settle();
    QVERIFY(m_panel->maximumHeight() <= 40);
    QVERIFY(!m_panel->playButton()->isVisible());
    QVERIFY(m_panel->view()->undatedChip()->isVisible());
    m_map->set({happening("a", EventType::Talks, "2020-01-10")});
    settle();
    QVERIFY(m_panel->maximumHeight() > 1000);
    QVERIFY(m_panel->playButton()->isVisible());
}

void PanelTest::spacingIsChosen()
{
    const auto even = [this] { return m_panel->view()->picture().scale.spacing().isEven(); };
    QVERIFY(even()); // nine empty months
    QVERIFY(m_panel->spacingButton()->text().startsWith(QStringLiteral("even spacing")));
    const auto choices = m_panel->spacingButton()->menu()->actions();
    choices[1]->trigger();
    QVERIFY(!even());
    QVERIFY(m_panel->spacingButton()->text().startsWith(QStringLiteral("calendar time")));
    choices[0]->trigger();
    QVERIFY(even());
}

void PanelTest::largeTextLeavesTheEventItsRoom()
{
    QApplication::setFont(uiFont(26));
    m_panel = std::make_unique<TimelinePanel>(&m_map->cursor, &m_map->feed, &m_map->selection);
    m_panel->resize(1330, 220);
    m_panel->show();
    settle();
    QVERIFY(!m_panel->spacingButton()->isVisible());
    const auto *title = labelOf(m_panel->title());
    QVERIFY2(title && title->width() > 400, qPrintable(QString::number(title->width())));
    QApplication::setFont(uiFont(13));
}

void PanelTest::tellsWhatAStepChanges()
{
    m_map->cursor.setDay(Day::of(2020, 1, 4));
    settle();
    m_map->cursor.nextEvent();
    settle();
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-05"));
    QCOMPARE(m_panel->log(),
             QStringLiteral("Began since 4 Jan 2020: Turkey backs the GNA with troops"));
    m_map->cursor.setDay(Day::of(2020, 1, 4));
    settle();
    QCOMPARE(m_panel->log(),
             QStringLiteral("Not yet begun on 4 Jan 2020: Turkey backs the GNA with troops"));
}

void PanelTest::comparesWithTheStartOfAScrub()
{
    m_map->cursor.setDay(Day::of(2020, 1, 2));
    settle();
    auto *view = m_panel->view();
    const auto at = [view](int dayOfMonth) {
        const auto &picture = view->picture();
        return QPointF(picture.scale.centre(Day::of(2020, 1, dayOfMonth)),
                       picture.frame.grip.center().y());
    };
    QVERIFY(at(2).x() > view->picture().scale.left());
    QVERIFY(at(8).x() < view->picture().scale.right());
    QTest::mousePress(view, Qt::LeftButton, {}, at(2).toPoint());
    for (const int day : {3, 4, 5, 6, 7, 8}) {
        QMouseEvent move(QEvent::MouseMove, at(day), view->mapToGlobal(at(day)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view, &move);
        settle();
    }
    QCOMPARE(m_map->date(), QStringLiteral("2020-01-08"));
    QVERIFY2(m_panel->log().startsWith(
                 QStringLiteral("Began since 2 Jan 2020: Turkey backs the GNA with troops; ")),
             qPrintable(m_panel->log()));
    QTest::mouseRelease(view, Qt::LeftButton, {}, at(8).toPoint());
}

void PanelTest::nothingOverlaps_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("date");
    for (const int width : {560, 700, 900, 1440, 2560})
        for (const auto *date : {"2020-01-14", "2019-12", "2019-09-28/2020-01-14", "2019-04~"})
            QTest::addRow("%s at %d", date, width) << width << QString::fromLatin1(date);
}

void PanelTest::nothingOverlaps()
{
    QFETCH(int, width);
    QFETCH(QString, date);
    m_panel->resize(width, 220);
    m_map->cursor.setDate(Edtf::parse(date.toStdString()));
    settle();
    QCOMPARE(m_panel->width(), width);
    QList<QWidget *> parts;
    for (auto *child : m_panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        if (child->isVisible() && !child->isWindow())
            parts << child;
    QVERIFY(parts.size() >= 8);
    for (const auto *part : parts) {
        QVERIFY(m_panel->rect().contains(part->geometry()));
        for (const auto *other : parts)
            QVERIFY2(part == other || !part->geometry().intersects(other->geometry()),
                     part->metaObject()->className());
    }
    QVERIFY(m_panel->dateField()->width() >=
            m_panel->dateField()->button()->fontMetrics().horizontalAdvance(
                m_panel->dateField()->title()));
}

void PanelTest::themeSwitchesLive()
{
    for (const auto name : {Theme::Name::Dark, Theme::Name::Light}) {
        m_panel->setTheme(Theme::of(name));
        QCOMPARE(m_panel->grab().toImage().pixelColor(1, 1), Theme::of(name).panel);
    }
}

QTEST_MAIN(PanelTest)
#include "tst_timeline_panel.moc"
