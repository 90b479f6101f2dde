// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"

#include "models/document/item.h"
#include "widgets/compare/comparechoice.h"
#include "widgets/compare/comparepanel.h"
#include "widgets/compare/connectionspanel.h"
#include "widgets/compare/matrixpanel.h"
#include "widgets/compare/matrixview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeWidget>
#include <QWheelEvent>

#include <set>

using namespace entente;

namespace {

/// A panel of an open map whose actors stand where a layout puts them.
struct Comparing
{
    OpenMap open;
    Arrangement arrangement;
    ComparePanel panel;

    explicit Comparing(const char *sample)
        : open(sample)
        , panel(&open.feed, &open.selection,
                [this]() -> const Arrangement & { return arrangement; })
    {
        arrangement = measure(*open.document.index());
        placeMissing(*open.document.index(), arrangement);
        panel.resize(560, 700);
        panel.show();
    }

    void compare(const char *first, const char *second)
    {
        panel.choice()->setDates(Edtf::parse(first), Edtf::parse(second));
        panel.compareNow();
    }
};

/// Two leaders who oppose each other, each backed by so many others less one.
AllianceMap twoBlocs(int actors)
{
    MapPatch patch;
    const auto add = [&](const std::string &id) {
        Actor made;
        made.id = ActorId(id);
        made.name = id;
        patch.put(made);
    };
    const auto join = [&](const std::string &from, TieKind kind, const std::string &to) {
        Tie made;
        made.id = TieId(from + "-" + to);
        made.from = ActorId(from);
        made.to = ActorId(to);
        made.kind = kind;
        patch.put(made);
    };
    for (const std::string leader : {"a", "b"}) {
        add(leader);
        for (int i = 1; i < actors; ++i) {
            add(leader + std::to_string(i));
            join(leader + std::to_string(i), TieKind::Backs, leader);
        }
    }
    join("a", TieKind::Opposes, "b");
    AllianceMap map;
    map.apply(patch);
    return map;
}

} // namespace

/// Two states beside each other in a panel, and the ties of a day as a matrix.
class ComparePanelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoDatesAsPictureTableAndWords()
    {
        Comparing europe("europe-1879-1918");
        europe.compare("1912", "1915");
        const auto &states = europe.panel.states();
        QVERIFY(states);
        const int fresh = states->merged->count(StateChange::Begun);
        QVERIFY(fresh > 0);
        QVERIFY2(europe.panel.changeLog().count(QStringLiteral("New: ")) > fresh,
                 qPrintable(europe.panel.changeLog()));
        QVERIFY(europe.panel.changeLog().contains(QStringLiteral("Reversed: ")));
        QCOMPARE(europe.panel.view()->displayList().ties.size(),
                 states->merged->ties.size() -
                     std::size_t(states->merged->count(StateChange::Absent)));

        auto *row = europe.panel.table()->topLevelItem(0);
        europe.panel.table()->setCurrentItem(row);
        QVERIFY(!europe.open.selection.isEmpty());
    }

    void theSecondDateFollowsTheTimeline()
    {
        Comparing libya("libya-2020");
        libya.panel.choice()->setDates(Edtf::parse("2018-12-31"), std::nullopt);
        libya.open.on("2020-01-06");
        QTRY_VERIFY(libya.panel.states() &&
                    libya.panel.states()->second.contains(QStringLiteral("2020")));
        const auto places = libya.panel.view()->displayList().cards;
        libya.open.on("2020-01-14");
        QTRY_VERIFY(libya.panel.states()->second.contains(QStringLiteral("14")));
        const auto &cards = libya.panel.view()->displayList().cards;
        QCOMPARE(cards.size(), places.size());
        for (std::size_t i = 0; i < cards.size(); ++i) // one layout, whatever the dates
            QCOMPARE(cards[i].outlineBox.center(), places[i].outlineBox.center());
    }

    void theDateOfTheTimelineIsInTheSecondBox()
    {
        Comparing libya("libya-2020");
        libya.open.on("2020-01-06");
        libya.compare("2018-12-31", "");
        auto *follows = libya.panel.choice()->findChild<QCheckBox *>();
        QVERIFY(follows->isChecked());
        follows->setChecked(false); // goes on from the day that was shown
        QCOMPARE(libya.panel.choice()->secondDate(), Edtf::parse("2020-01-06"));
        libya.open.on("2020-01-14");
        libya.panel.compareNow();
        QCOMPARE(libya.panel.choice()->secondDate(), Edtf::parse("2020-01-06"));
        for (auto *line : libya.panel.choice()->findChildren<QLineEdit *>())
            if (line->accessibleName() == QStringLiteral("Second date"))
                line->setText(QStringLiteral("20-"));
        QVERIFY(!libya.panel.choice()->secondDate()); // half typed
        libya.panel.setFirstDay(Day::of(2019, 4, 4)); // dragged on the timeline meanwhile
        QVERIFY(!libya.panel.choice()->followsTimeline());
        QCOMPARE(libya.panel.firstDay(), Day::of(2019, 4, 4));
    }

    void theFirstDayIsOnTheTimelineWhileThePanelIsSeen()
    {
        Comparing libya("libya-2020");
        libya.compare("2018-12-31", "2020-01-14");
        std::optional<Day> onTimeline = libya.panel.firstDay();
        QVERIFY(onTimeline);
        connect(&libya.panel, &ComparePanel::firstDayChanged, this,
                [&] { onTimeline = libya.panel.firstDay(); });
        libya.panel.hide();
        QVERIFY(!onTimeline);
        libya.open.on("2019-06-01");
        QVERIFY(libya.panel.isStale()); // nothing is worked out for nobody
        QTest::qWait(0);
        QVERIFY(libya.panel.isStale());
        libya.panel.show();
        QVERIFY(!libya.panel.isStale());
        QVERIFY(onTimeline);
        libya.panel.hide();
        libya.panel.show(); // nothing else changed
        QVERIFY(onTimeline);
    }

    void markupInNamesIsReadAsWritten()
    {
        SmallMap small;
        small.a.name = "<b>Aland</b> & <i>Sons</i>";
        OpenMap open(small.map());
        Arrangement arrangement = measure(*open.document.index());
        placeMissing(*open.document.index(), arrangement);
        ComparePanel panel(&open.feed, &open.selection,
                           [&]() -> const Arrangement & { return arrangement; });
        panel.resize(560, 700);
        panel.show();
        panel.choice()->setDates(Edtf::parse("2019"), Edtf::parse("2020"));
        panel.compareNow();
        auto *view = panel.view();
        const auto &card = view->displayList().cards.front();
        const auto at = view->toWidget(card.outlineBox.center()).toPoint();
        QHelpEvent help(QEvent::ToolTip, at, view->mapToGlobal(at));
        QCoreApplication::sendEvent(view, &help);
        QTextDocument tip;
        tip.setHtml(QToolTip::text());
        QCOMPARE(tip.toPlainText(), QString::fromStdString(small.a.name));
    }

    void twoSpeakersAndAnotherFile()
    {
        Comparing libya("libya-2020");
        libya.panel.choice()->setOf(CompareChoice::Of::Voices);
        libya.panel.compareNow();
        QVERIFY(libya.panel.states());
        libya.panel.choice()->setOf(CompareChoice::Of::Files);
        libya.panel.compareNow();
        QVERIFY(!libya.panel.states()); // until a file is chosen
        libya.panel.choice()->readFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
        QTRY_VERIFY(libya.panel.states());
        QCOMPARE(libya.panel.changeLog(), QStringLiteral("Nothing differs."));
        libya.panel.choice()->readFile(
            QStringLiteral(ENTENTE_SAMPLES "/europe-1879-1918.entente.json"));
        QTRY_VERIFY(libya.panel.changeLog() != QStringLiteral("Nothing differs."));
    }

    void twoUnrelatedFilesAreTold()
    {
        OpenMap small(SmallMap().map());
        Arrangement arrangement = measure(*small.document.index());
        placeMissing(*small.document.index(), arrangement);
        ComparePanel panel(&small.feed, &small.selection,
                           [&]() -> const Arrangement & { return arrangement; });
        panel.resize(560, 700);
        panel.show();
        panel.choice()->setOf(CompareChoice::Of::Files);
        panel.choice()->readFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"));
        QTRY_VERIFY2(
            panel.headline().startsWith(QStringLiteral("The two files have no actor in common")),
            qPrintable(panel.headline()));
    }

    void theFigureIsExported()
    {
        Comparing libya("libya-2020");
        libya.compare("2019-08-01", "2020-01-14");
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("changed.svg"));
        QSignalSpy done(&libya.panel, &ComparePanel::exported);
        libya.panel.exportTo(path);
        QTRY_COMPARE(done.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto svg = file.readAll();
        QVERIFY(svg.contains("2019") && svg.contains("2020") && svg.contains("begun"));
    }

    void theMatrixFollowsDayFilterAndSelection()
    {
        OpenMap libya("libya-2020");
        MatrixPanel panel(&libya.feed, &libya.selection);
        panel.resize(600, 600);
        panel.show();
        auto *view = panel.view();
        const auto shownTies = [&] {
            std::set<int> ties;
            for (const auto &cell : view->matrix().cells)
                ties.insert(cell.ties.begin(), cell.ties.end());
            return ties;
        };
        const auto expected = [&] {
            std::set<int> ties;
            const auto &snapshot = libya.feed.snapshot();
            for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
                if (snapshot.ties[i].shown &&
                    snapshot.index->from(int(i)) != snapshot.index->to(int(i)))
                    ties.insert(int(i));
            return ties;
        };
        QCOMPARE(shownTies(), expected());
        libya.on("2019-08-01");
        QTRY_COMPARE(shownTies(), expected());
        Filter filter;
        filter.hiddenKinds = {TieKind::Opposes};
        libya.view.setFilter(filter);
        libya.feed.flush();
        QTRY_COMPARE(shownTies(), expected());

        const auto &cell = view->matrix().cells.front();
        const auto ground = [&] {
            const auto corner = view->cellBox(cell.row, cell.column).topLeft();
            return view->viewport()->grab().toImage().pixelColor(corner);
        };
        const auto before = ground();
        const auto &map = libya.document.map();
        libya.selection.select(Item(map.ties().at(std::size_t(cell.ties.front())).id));
        QCOMPARE(ground(), Theme::of(Theme::Name::Light).highlight);
        libya.selection.clear();
        QCOMPARE(ground(), before);
    }

    void twoSelectedActorsAreConnected()
    {
        OpenMap libya("libya-2020");
        ConnectionsPanel panel(&libya.feed, &libya.selection);
        panel.show();
        QVERIFY(panel.headline().contains(QStringLiteral("Select two actors")));
        libya.selection.setItems({actor("russia"), actor("turkey")});
        QTRY_VERIFY2(panel.headline().contains(QStringLiteral("apart")),
                     qPrintable(panel.headline()));
        QVERIFY(panel.dossierText().contains(QStringLiteral("Backed by both")));
        auto *path = panel.paths()->topLevelItem(0);
        QVERIFY(path);
        const auto headline = panel.headline();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.paths()->setFocus(); // coming there chooses nothing
        QTRY_VERIFY(panel.paths()->hasFocus());
        QCOMPARE(libya.selection.items().size(), std::size_t(2));
        panel.paths()->setCurrentItem(nullptr);
        panel.paths()->setCurrentItem(path); // lit on the map, and the two stay
        QVERIFY(libya.selection.items().size() > 2);
        QCOMPARE(panel.headline(), headline);
        QTemporaryDir folder;
        QVERIFY(panel.exportTo(folder.filePath(QStringLiteral("d.pdf"))));
        QVERIFY(!panel.exportTo(folder.filePath(QStringLiteral("no/d.pdf"))));
    }

    void keysWalkTheMatrixAndOpenItsTies()
    {
        OpenMap libya("libya-2020");
        MatrixPanel panel(&libya.feed, &libya.selection);
        panel.resize(600, 600);
        panel.show();
        auto *view = panel.view();
        const auto &cell = view->matrix().cells.front();
        for (int i = 0; i <= cell.row; ++i)
            QTest::keyClick(view, Qt::Key_Down);
        for (int i = 0; i < cell.column; ++i)
            QTest::keyClick(view, Qt::Key_Right);
        QSignalSpy opened(&panel, &MatrixPanel::opened);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(libya.selection.items().size(), cell.ties.size());
        QTest::keyClick(view, Qt::Key_B);
        QVERIFY(view->showsOnlyBacking());
        for (const auto &one : view->matrix().cells)
            for (const int tie : one.ties)
                QCOMPARE(libya.document.map().ties().at(std::size_t(tie)).kind, TieKind::Backs);
    }

    void namesAreDraggedIntoAnotherOrder()
    {
        OpenMap libya("libya-2020");
        MatrixPanel panel(&libya.feed, &libya.selection);
        panel.resize(800, 800);
        panel.show();
        auto *view = panel.view();
        const auto rows = view->matrix().rows;
        const int first = rows.front(), third = rows.at(2);
        const auto nameOfRow = [&](int row) {
            return QPoint(5, view->cellBox(row, 0).center().y());
        };
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, nameOfRow(0));
        QTest::mouseMove(view->viewport(), nameOfRow(1));
        QTest::mouseMove(view->viewport(), nameOfRow(2));
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, nameOfRow(2));
        QCOMPARE(view->matrix().rows.at(2), first);
        QCOMPARE(view->matrix().rows.at(1), third);
        QVERIFY(view->isByHand());
        QCOMPARE(panel.order()->currentIndex(), 4);
        libya.on("2020-01-14"); // the order stays when the day is another
        QTest::qWait(0);
        QVERIFY(view->isByHand());
        QTemporaryDir folder;
        QVERIFY(panel.exportTo(folder.filePath(QStringLiteral("m.png"))));
        QVERIFY(!panel.exportTo(folder.filePath(QStringLiteral("no/m.png"))));
    }

    void theOrderByHandLastsAsLongAsItsActors()
    {
        OpenMap libya("libya-2020");
        MatrixPanel panel(&libya.feed, &libya.selection);
        panel.resize(800, 800);
        panel.show();
        auto *view = panel.view();
        const auto choose = [&](int order) {
            panel.order()->setCurrentIndex(order);
            Q_EMIT panel.order()->activated(order);
        };
        choose(int(MatrixOrder::Name));
        const auto byName = view->matrix().rows;
        choose(4); // by hand: that order, from which names are dragged
        QVERIFY(view->isByHand());
        QCOMPARE(view->matrix().rows, byName);

        auto renamed = libya.document.map().actors().at(std::size_t(byName.front()));
        renamed.name = "Zzz";
        MapPatch patch;
        patch.put(renamed);
        QVERIFY(libya.document.apply(patch, QStringLiteral("Rename")));
        libya.feed.flush();
        QTest::qWait(0);
        QVERIFY(view->isByHand()); // an edit moves nobody
        QCOMPARE(view->matrix().rows, byName);

        libya.document.setMap(SmallMap().map());
        libya.feed.flush();
        QTRY_VERIFY(!view->isByHand()); // nobody of it is there
        QCOMPARE(panel.order()->currentIndex(), int(MatrixOrder::Name));
    }

    void aMapOfMoreActorsThanCanBeReadIsShownByItsGroups()
    {
        OpenMap open(twoBlocs(400));
        MatrixPanel panel(&open.feed, &open.selection);
        panel.resize(600, 600);
        panel.show();
        auto *view = panel.view();
        QVERIFY(view->isOfGroups());
        QCOMPARE(view->matrix().rows.size(), std::size_t(2));
        std::set<int> ties;
        for (const auto &cell : view->matrix().cells)
            ties.insert(cell.ties.begin(), cell.ties.end());
        QCOMPARE(ties.size(), open.document.map().ties().size()); // nothing is left out
        const QPoint name(5, view->cellBox(0, 0).center().y());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, name);
        QCOMPARE(open.selection.items().size(), std::size_t(400));
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY2(view->currentWords().contains(QStringLiteral("399")),
                 qPrintable(view->currentWords()));
        view->keepOrder();
        QVERIFY(!view->isByHand());

        Filter filter; // few enough for each to have a row
        filter.hiddenKinds = {TieKind::Backs};
        open.view.setFilter(filter);
        open.feed.flush();
        QTRY_VERIFY(!view->isOfGroups());
        QCOMPARE(view->matrix().rows.size(), std::size_t(1));
    }

    void aWheelThatDoesNotTurnDoesNotZoom()
    {
        OpenMap libya("libya-2020");
        MatrixPanel panel(&libya.feed, &libya.selection);
        panel.resize(600, 600);
        panel.show();
        auto *view = panel.view();
        const auto turn = [&](int angle) {
            const QPointF at(100, 100);
            QWheelEvent wheel(at, view->viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view->viewport(), &wheel);
        };
        const int before = view->cellSize();
        turn(0);
        QCOMPARE(view->cellSize(), before);
        turn(120);
        QVERIFY(view->cellSize() > before);
    }
};

QTEST_MAIN(ComparePanelsTest)
#include "tst_comparepanels.moc"
