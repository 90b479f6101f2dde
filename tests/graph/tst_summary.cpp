// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphdesk.h"

#include "models/export/svgwriter.h"
#include "models/map/mappatch.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace entente;

namespace {

constexpr int blocs = 4;
constexpr int perBloc = 10;

ActorId actorId(int bloc, int n)
{
    return ActorId("b" + std::to_string(bloc) + "-" + std::to_string(n));
}

/// Four blocs of ten: all back the first of their bloc, and neighbours each other; the firsts
/// oppose each other, in a ring, from a year of its own each. One has no tie.
AllianceMap blocsMap()
{
    MapPatch patch;
    int ties = 0;
    const auto add = [&](const ActorId &from, const ActorId &to, TieKind kind, int since) {
        Tie tie;
        tie.id = TieId("tie-" + std::to_string(ties++));
        tie.from = from;
        tie.to = to;
        tie.kind = kind;
        tie.since = TieBound::dated(*Edtf::parse(std::to_string(since)));
        tie.until = TieBound::open();
        patch.put(tie);
    };
    for (int bloc = 0; bloc < blocs; ++bloc)
        for (int n = 0; n < perBloc; ++n) {
            Actor actor;
            actor.id = actorId(bloc, n);
            actor.name = "Bloc " + std::to_string(bloc) + " member " + std::to_string(n);
            patch.put(actor);
            const double x = bloc % 2 * 3000 + n % 4 * 200, y = bloc / 2 * 2000 + n / 4 * 150;
            patch.put(Placement{actor.id, {x, y}, false});
            if (n == 0)
                continue;
            add(actor.id, actorId(bloc, 0), TieKind::Backs, 1990);
            if (n > 1)
                add(actor.id, actorId(bloc, n - 1), TieKind::Backs, 1995);
        }
    for (int bloc = 0; bloc < blocs; ++bloc)
        for (int n = 0; n < 3; ++n)
            add(actorId(bloc, n), actorId((bloc + 1) % blocs, 0), TieKind::Opposes, 2000 + bloc);
    Actor alone;
    alone.id = ActorId("alone");
    alone.name = "Alone";
    patch.put(alone);
    patch.put(Placement{alone.id, {1500, 1000}, false});
    AllianceMap map;
    map.apply(patch);
    return map;
}

struct Desk : test::GraphDesk
{
    Desk()
    {
        document.setMap(blocsMap());
        graph.show();
        setYear("2010");
        view.setSummaryShown(true);
    }
    void setYear(const char *year)
    {
        cursor.setDate(*Edtf::parse(year));
        feed.flush();
    }
    int actor(int bloc, int n) { return document.index()->actorAt(actorId(bloc, n)); }
    int groupOf(int bloc)
    {
        return graph.summaryPlan()->groups->groupOf[std::size_t(actor(bloc, 0))];
    }
    const CardItem *card(int group)
    {
        for (const auto &card : graph.displayList().cards)
            if (card.group == group)
                return &card;
        return nullptr;
    }
    QPointF onScreen(const QPointF &scene) { return graph.camera().toView(scene); }
    QPoint middleOf(int group)
    {
        return onScreen(graph.summaryPlan()->boxes[std::size_t(group)].center()).toPoint();
    }
    void click(const QPointF &at) { QTest::mouseClick(&graph, Qt::LeftButton, {}, at.toPoint()); }
    QPointF markOf(int group)
    {
        for (const auto &frame : graph.displayList().summary.frames)
            if (frame.group == group)
                return onScreen(frameTitle(frame, graph.camera().scale()).mark.center());
        return {};
    }
    /// Ties that are drawn or counted: each shown tie once.
    int drawnAndCounted()
    {
        const auto &summary = graph.displayList().summary;
        int count = 0;
        for (const auto &tie : graph.displayList().ties)
            count += tie.sum < 0 ? 1 : summary.tallies.between[std::size_t(tie.sum)].tally.count();
        for (std::size_t g = 0; g < summary.tallies.inside.size(); ++g)
            for (const auto &tally : summary.tallies.inside[g])
                count += graph.summaryPlan()->open[g] ? 0 : tally.count();
        return count;
    }
    int shownTies()
    {
        const auto &ties = feed.snapshot().ties;
        return int(std::count_if(ties.begin(), ties.end(),
                                 [](const Snapshot::Tie &tie) { return tie.shown; }));
    }
};

bool overlap(const std::vector<QRectF> &boxes)
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (boxes[i].intersects(boxes[k]))
                return true;
    return false;
}

} // namespace

class SummaryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAreCardsWithCounts()
    {
        Desk desk;
        QCOMPARE(desk.graph.summaryPlan()->groups->count(), blocs + 1);
        QCOMPARE(desk.graph.displayList().cards.size(), std::size_t(blocs + 1));
        const auto *card = desk.card(desk.groupOf(0));
        QVERIFY(card);
        QCOMPARE(card->label.text, QStringLiteral("Bloc 0 member 0 and 9 others"));
        QCOMPARE(card->subtitle.text, QStringLiteral("10 actors · 17 back among them"));
        QCOMPARE(desk.drawnAndCounted(), desk.shownTies());
        QVERIFY(!overlap(desk.graph.summaryPlan()->boxes));
    }

    void aClickOpensAndClosesWhereItIs()
    {
        Desk desk;
        const int group = desk.groupOf(1);
        const auto before = desk.graph.summaryPlan();
        const auto centre = before->boxes[std::size_t(group)].center();
        desk.click(desk.middleOf(group));
        const auto &plan = desk.graph.summaryPlan();
        QVERIFY(plan->isOpen(group));
        QVERIFY(!desk.card(group));
        QCOMPARE(plan->boxes[std::size_t(group)].center(), centre);
        QVERIFY(!overlap(plan->boxes));
        std::vector<QRectF> members;
        for (int n = 0; n < perBloc; ++n) {
            const auto box = plan->boxOf(desk.actor(1, n));
            QVERIFY(plan->boxes[std::size_t(group)].contains(box));
            members.push_back(box);
        }
        QVERIFY(!overlap(members));
        for (std::size_t g = 0; g < plan->boxes.size(); ++g)
            if (int(g) != group) {
                const auto was = before->boxes[g].center() - centre,
                           is = plan->boxes[g].center() - centre;
                QVERIFY(was.x() * is.x() >= 0 && was.y() * is.y() >= 0);
            }
        QCOMPARE(desk.drawnAndCounted(), desk.shownTies());
        desk.click(desk.markOf(group));
        QCOMPARE(desk.graph.summaryPlan()->boxes, before->boxes);
        QVERIFY(desk.view.openGroups().empty());
        QVERIFY(desk.selection.isEmpty());
    }

    void aStepThroughTimeMovesNothing()
    {
        Desk desk;
        desk.click(desk.middleOf(desk.groupOf(2)));
        const auto plan = desk.graph.summaryPlan();
        const auto camera = desk.graph.camera();
        std::set<int> counts;
        for (const char *year : {"1992", "1997", "2000", "2002", "2010"}) {
            desk.setYear(year);
            QVERIFY(desk.graph.summaryPlan() == plan);
            QVERIFY(desk.graph.camera() == camera);
            QCOMPARE(desk.drawnAndCounted(), desk.shownTies());
            counts.insert(desk.shownTies());
        }
        QCOMPARE(counts.size(), std::size_t(5));
        desk.setYear("1992");
        QCOMPARE(desk.card(desk.groupOf(0))->subtitle.text,
                 QStringLiteral("10 actors · 9 back among them"));
    }

    void aSecondButtonLeavesWhatTheFirstOneHolds()
    {
        Desk desk;
        const int group = desk.groupOf(1);
        const QPointF nowhere(3, 3);
        desk.mouse(QEvent::MouseButtonPress, desk.middleOf(group), Qt::LeftButton, Qt::LeftButton);
        desk.mouse(QEvent::MouseButtonPress, nowhere, Qt::RightButton,
                   Qt::LeftButton | Qt::RightButton);
        desk.mouse(QEvent::MouseButtonRelease, nowhere, Qt::RightButton, Qt::LeftButton);
        QVERIFY(!desk.graph.summaryPlan()->isOpen(group));
        desk.mouse(QEvent::MouseButtonRelease, desk.middleOf(group), Qt::LeftButton, {});
        QVERIFY(desk.graph.summaryPlan()->isOpen(group));
    }

    /// Another picture comes while a group is held.
    void whatIsDraggedMayGo()
    {
        for (const bool summary : {false, true}) {
            Desk desk;
            const QPointF from = desk.middleOf(desk.groupOf(1)), by(60, 40);
            desk.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
            desk.mouse(QEvent::MouseMove, from + by, Qt::NoButton, Qt::LeftButton);
            QCOMPARE(desk.view.groupShifts().size(), std::size_t(1));
            const auto shifts = desk.view.groupShifts();
            if (summary)
                desk.document.setMap(AllianceMap());
            else
                desk.view.setSummaryShown(false);
            desk.feed.flush();
            desk.mouse(QEvent::MouseMove, from + 2 * by, Qt::NoButton, Qt::LeftButton);
            QVERIFY(!desk.graph.stepBack());
            desk.mouse(QEvent::MouseButtonRelease, from + 2 * by, Qt::LeftButton, {});
            QVERIFY(desk.view.groupShifts() == shifts);
        }
    }

    void aDragOrADoubleClickOpensNoForm()
    {
        Desk desk;
        int opened = 0;
        connect(&desk.graph, &GraphView::opened, &desk.graph, [&] { ++opened; });
        const auto at = desk.middleOf(desk.groupOf(0));
        QTest::mousePress(&desk.graph, Qt::LeftButton, {}, at);
        const auto before = desk.graph.camera();
        for (int i = 1; i <= 5; ++i) {
            const QPointF p = QPointF(at) + QPointF(20, 10) * i;
            desk.mouse(QEvent::MouseMove, p, Qt::NoButton, Qt::LeftButton);
        }
        QTest::mouseRelease(&desk.graph, Qt::LeftButton, {}, at + QPoint(100, 50));
        QVERIFY(desk.view.openGroups().empty());
        QVERIFY(desk.graph.camera() == before);
        const auto off = desk.middleOf(desk.groupOf(0)) - at - QPoint(100, 50);
        QVERIFY(off.manhattanLength() <= 2);
        desk.setYear("2003");
        QVERIFY(desk.graph.camera() == before); // nothing is fitted anew
        const auto there = desk.middleOf(desk.groupOf(0));
        desk.click(there);
        QTest::mouseDClick(&desk.graph, Qt::LeftButton, {}, there);
        QCOMPARE(opened, 0);
        QVERIFY(desk.document.isClean());
    }

    void keysOpenAndEscCloses()
    {
        Desk desk;
        QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &byTab);
        QVERIFY(desk.graph.accessibleDescription().contains(QStringLiteral("10 of 10 actors")) ||
                desk.graph.accessibleDescription().contains(QStringLiteral("10 actors")));
        const auto first = desk.graph.accessibleDescription();
        QTest::keyClick(&desk.graph, Qt::Key_Down);
        QVERIFY(desk.graph.accessibleDescription() != first);
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QCOMPARE(desk.view.openGroups().size(), std::size_t(1));
        QVERIFY(desk.graph.accessibleDescription().startsWith(QStringLiteral("Bloc")));
        QVERIFY(desk.graph.stepBack());
        QVERIFY(desk.view.openGroups().empty());
        QVERIFY(!desk.graph.stepBack());
    }

    void closingKeepsTheGroupWhereItIs()
    {
        Desk desk;
        const int group = desk.groupOf(1);
        desk.click(desk.middleOf(group));
        const auto before = desk.middleOf(group);
        const auto scale = desk.graph.camera().scale();
        desk.click(desk.markOf(group));
        QVERIFY(!desk.graph.summaryPlan()->isOpen(group));
        QCOMPARE(desk.graph.camera().scale(), scale);
        QVERIFY((desk.middleOf(group) - before).manhattanLength() <= 2);
        // One that was left outside the view comes into it.
        desk.click(desk.middleOf(group));
        desk.graph.mapCamera().zoom(8);
        desk.graph.stepBack();
        QVERIFY(desk.graph.rect().contains(desk.middleOf(group)));
    }

    void choosingAWayOfGroupingPutsMovedGroupsBack()
    {
        Desk desk;
        const int group = desk.groupOf(2);
        const auto boxes = desk.graph.summaryPlan()->boxes;
        desk.view.setGroupShift(desk.graph.summaryPlan()->leaderOf(group), {300, -40});
        QCOMPARE(desk.graph.summaryPlan()->boxes[std::size_t(group)],
                 boxes[std::size_t(group)].translated(300, -40));
        desk.view.setGroupsBy(GroupsBy::Blocs);
        QCOMPARE(desk.graph.summaryPlan()->boxes, boxes);
        QVERIFY(desk.document.isClean());
    }

    void keysReachTheLinesBetweenGroups()
    {
        Desk desk;
        QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &byTab);
        const int group = desk.graph.emphasis().focusedGroup;
        QVERIFY(group >= 0);
        QVERIFY(desk.graph.accessibleDescription().contains(QStringLiteral("3 ties to Bloc")));
        QTest::keyClick(&desk.graph, Qt::Key_Return, Qt::ShiftModifier);
        const int line = desk.graph.emphasis().hoveredSum;
        QVERIFY(line >= 0);
        QVERIFY(desk.graph.accessibleDescription().contains(QStringLiteral("3 oppose")));
        QVERIFY(desk.view.openGroups().empty());
        QTest::keyClick(&desk.graph, Qt::Key_Right);
        const int next = desk.graph.emphasis().hoveredSum;
        QVERIFY(next >= 0 && next != line);
        const auto between = [&] { return desk.graph.displayList().summary.tallies.between; };
        const auto held = between()[std::size_t(next)];
        int places = 0; // that the line has had: it stays in hand, or is let go where it is not
        for (const char *year : {"2003", "2002", "2001"}) {
            const auto before = desk.graph.emphasis().hoveredSum;
            desk.setYear(year);
            const auto all = between();
            const auto at = std::find_if(all.begin(), all.end(), [&](const auto &one) {
                return one.a == held.a && one.b == held.b && one.kind == held.kind;
            });
            const int now = desk.graph.emphasis().hoveredSum;
            QCOMPARE(now, at == all.end() || before < 0 ? -1 : int(at - all.begin()));
            places += now != before;
        }
        QVERIFY(places > 0);
        desk.setYear("2010");
        QTest::keyClick(&desk.graph, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desk.graph.emphasis().hoveredSum >= 0);
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QVERIFY(desk.graph.emphasis().focusedGroup >= 0);
        QVERIFY(desk.graph.emphasis().focusedGroup != group);
        QCOMPARE(desk.graph.emphasis().hoveredSum, -1);
    }

    void keysReachTheNameOfAnOpenGroupAndCloseIt()
    {
        Desk desk;
        QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&desk.graph, &byTab);
        const int group = desk.graph.emphasis().focusedGroup;
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QVERIFY(desk.graph.summaryPlan()->isOpen(group));
        for (int i = 0; i < 6 && desk.graph.emphasis().focusedGroup != group; ++i)
            QTest::keyClick(&desk.graph, Qt::Key_Up);
        QCOMPARE(desk.graph.emphasis().focusedGroup, group);
        QVERIFY(desk.graph.accessibleDescription().contains(QStringLiteral("Enter closes it")));
        QTest::keyClick(&desk.graph, Qt::Key_Return);
        QVERIFY(!desk.graph.summaryPlan()->isOpen(group));
    }

    void aSearchLightsTheGroupAndShowingOpensIt()
    {
        Desk desk;
        desk.view.setSearch(QStringLiteral("bloc 3 member 7"));
        const auto lit = desk.graph.emphasis().matchedGroups;
        for (int bloc = 0; bloc < blocs; ++bloc)
            QCOMPARE(bool(lit[std::size_t(desk.groupOf(bloc))]), bloc == 3);
        desk.graph.showItem({Item::Kind::Actor, QStringLiteral("b3-7")});
        QVERIFY(desk.graph.summaryPlan()->isOpen(desk.groupOf(3)));
        QVERIFY(QRectF(desk.graph.rect()).contains(desk.graph.cardOnScreen(desk.actor(3, 7))));
        QVERIFY(desk.selection.contains({Item::Kind::Actor, QStringLiteral("b3-7")}));
    }

    void hoverLightsWhatTheGroupIsTiedTo()
    {
        Desk desk;
        const QPointF at = desk.middleOf(desk.groupOf(0));
        desk.mouse(QEvent::MouseMove, at);
        const auto emphasis = desk.graph.emphasis();
        for (int bloc = 0; bloc < blocs; ++bloc) // all but the one across the ring
            QCOMPARE(bool(emphasis.fadedGroups[std::size_t(desk.groupOf(bloc))]), bloc == 2);
    }

    void filtersAreInTheCounts()
    {
        Desk desk;
        Filter filter;
        filter.hiddenKinds = {TieKind::Backs};
        desk.view.setFilter(filter);
        desk.feed.flush();
        QCOMPARE(desk.drawnAndCounted(), desk.shownTies());
        QCOMPARE(desk.card(desk.groupOf(0))->subtitle.text, QStringLiteral("3 of 10 actors"));
    }

    void anEditKeepsTheGroupsOpen()
    {
        Desk desk;
        desk.click(desk.middleOf(desk.groupOf(1)));
        auto actor = desk.document.map().actors().at(std::size_t(desk.actor(2, 4)));
        actor.name = "Renamed";
        MapPatch patch;
        patch.put(actor);
        desk.document.apply(patch, QStringLiteral("Rename"));
        desk.feed.flush();
        QVERIFY(desk.graph.summaryPlan()->isOpen(desk.groupOf(1)));
        QCOMPARE(desk.graph.summaryPlan()->index, desk.document.index());
    }

    void aGroupThatHasTheKeyboardIsLit()
    {
        Desk desk;
        const auto &list = desk.graph.displayList();
        Emphasis emphasis;
        QVERIFY(litPart(list, emphasis).cards.empty());
        emphasis.focusedGroup = desk.groupOf(1);
        const auto lit = litPart(list, emphasis);
        QCOMPARE(lit.cards.size(), std::size_t(1));
        QCOMPARE(lit.cards.front().group, desk.groupOf(1));
        QVERIFY(lit.ties.empty());
    }

    void whatIsOnCardsIsNoSmallerThanCanBeRead()
    {
        Desk desk;
        const auto &list = desk.graph.displayList();
        const auto *card = desk.card(desk.groupOf(0));
        int whole = 0, sizes = 0, beside = 0;
        for (qreal scale = 2; scale > 0.1; scale *= 0.97) {
            const auto words = groupCardWords(*card, scale);
            for (const auto *lines : {&words.name, &words.counts})
                for (const auto &line : *lines) {
                    const qreal least = lines == &words.name ? 12 : 10;
                    QVERIFY2(line.pixelSize * scale > least - 0.01, qPrintable(line.text));
                    QVERIFY2(frontOf(*card).contains(line.box()), qPrintable(line.text));
                }
            QString counts;
            for (const auto &line : words.counts)
                counts += line.text;
            whole += counts.contains(QStringLiteral("17 back among them"));
            sizes += counts == QStringLiteral("10 actors");
            const auto names = farLabels(list, list.bounds(), scale);
            QCOMPARE(
                std::any_of(names.begin(), names.end(),
                            [&](const TextItem &name) { return name.text == card->label.text; }),
                words.name.empty());
            beside += words.name.empty();
        }
        QVERIFY(whole > 10 && sizes > 0 && beside > 10);
    }

    void numbersOnLinesAreNoSmallerThanCanBeRead()
    {
        Desk desk;
        const auto &list = desk.graph.displayList();
        const auto all = [](const TieItem &tie) { return !tie.faint; };
        const auto near = tieLabelsAt(list, {}, 1, all);
        QCOMPARE(near.size(), std::size_t(blocs));
        for (const qreal scale : {0.8, 0.6, 0.45}) {
            std::vector<QRectF> boxes;
            for (const auto &card : list.cards)
                boxes.push_back(card.box);
            for (const auto &label : tieLabelsAt(list, {}, scale, all)) {
                QVERIFY(label.text.pixelSize * scale > 9.99);
                QVERIFY(label.text.text.startsWith(QLatin1Char('3')));
                boxes.push_back(label.text.box());
            }
            QVERIFY(boxes.size() > list.cards.size());
            QVERIFY(!overlap(boxes));
        }
    }

    void aPictureIsWhatIsOnTheScreen()
    {
        Desk desk;
        desk.click(desk.middleOf(desk.groupOf(1)));
        FigureOptions options;
        options.look = desk.view.look();
        options.plan = desk.graph.summaryPlan();
        const auto figure = composeFigure(desk.feed.snapshot(), desk.graph.arrangement(), options);
        QCOMPARE(figure.drawing.summary.frames.size(), std::size_t(1));
        QCOMPARE(figure.drawing.ties.size(), desk.graph.displayList().ties.size());
        const auto all = QString::fromUtf8(writeSvg(desk.feed.snapshot(), figure));
        const auto svg = all.mid(all.indexOf(QStringLiteral("</desc>"))); // what is drawn
        QVERIFY(svg.contains(QStringLiteral("Bloc 0 member 0 and 9 others")));
        QVERIFY(svg.contains(QStringLiteral("Bloc 1 member 5")));
        QVERIFY(!svg.contains(QStringLiteral("Bloc 2 member 5")));
        QVERIFY(svg.contains(QStringLiteral("3 oppose")));
        QVERIFY(svg.contains(QStringLiteral("3 from Bloc 0 member 0 and 9 others to")));
    }
};

QTEST_MAIN(SummaryTest)
#include "tst_summary.moc"
