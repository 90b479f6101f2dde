// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openmap.h"

#include "widgets/compare/comparechoice.h"
#include "widgets/compare/comparepanel.h"
#include "widgets/compare/connectionspanel.h"
#include "widgets/compare/matrixpanel.h"
#include "widgets/compare/matrixview.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

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
        QCOMPARE(europe.panel.changeLog().count(QStringLiteral("New: ")) > fresh, true);
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
        QCOMPARE(shownTies(), expected());
        Filter filter;
        filter.hiddenKinds = {TieKind::Opposes};
        libya.view.setFilter(filter);
        libya.feed.flush();
        QCOMPARE(shownTies(), expected());
    }

    void twoSelectedActorsAreConnected()
    {
        OpenMap libya("libya-2020");
        ConnectionsPanel panel(&libya.feed, &libya.selection);
        panel.show();
        QVERIFY(panel.headline().contains(QStringLiteral("Select two actors")));
        libya.selection.setItems({actor("russia"), actor("turkey")});
        QVERIFY2(panel.headline().contains(QStringLiteral("apart")), qPrintable(panel.headline()));
        QVERIFY(panel.dossierText().contains(QStringLiteral("Backed by both")));
        auto *path = panel.paths()->topLevelItem(0);
        QVERIFY(path);
        const auto headline = panel.headline();
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
        view->moveActor(first, third);
        QCOMPARE(view->matrix().rows.at(2), first);
        QVERIFY(view->isByHand());
        QCOMPARE(panel.order()->currentIndex(), 4);
        libya.on("2020-01-14"); // the order stays when the day is another
        QVERIFY(view->isByHand());
        QTemporaryDir folder;
        QVERIFY(panel.exportTo(folder.filePath(QStringLiteral("m.png"))));
        QVERIFY(!panel.exportTo(folder.filePath(QStringLiteral("no/m.png"))));
    }
};

QTEST_MAIN(ComparePanelsTest)
#include "tst_comparepanels.moc"
