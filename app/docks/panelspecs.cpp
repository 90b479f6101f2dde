// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "panelspec.h"

#include "app/aboutdialog.h"
#include "app/controllers/exportcontroller.h"
#include "app/docks/lazydockwidget.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/menus/menus.h"
#include "app/messagebar.h"
#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "models/words/scenes.h"
#include "widgets/balance/balanceovertime.h"
#include "widgets/balance/balancepanel.h"
#include "widgets/compare/comparepanel.h"
#include "widgets/compare/connectionspanel.h"
#include "widgets/compare/matrixpanel.h"
#include "widgets/graph/graphview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/scenes/scenespanel.h"
#include "widgets/tables/tablespanel.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/timeline/timelineview.h"

#include <QDesktopServices>
#include <QUndoView>

namespace entente {

namespace {

/// The panel, following the theme.
template <class Panel>
Panel *themed(Panel *panel)
{
    followTheme(panel);
    return panel;
}

/// The panel, hidden while its dock is behind another tab, which Qt counts as visible: what works
/// for who looks at it then rests.
template <class Panel>
Panel *restingUnseen(MainWindow &window, const QString &id, Panel *panel)
{
    auto policy = panel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    panel->setSizePolicy(policy);
    QObject::connect(window.docks()->dock(id), &QDockWidget::visibilityChanged, panel,
                     &QWidget::setVisible);
    return panel;
}

QWidget *makeActors(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new ActorsPanel(&parts.feed, &parts.selection, &parts.view, &window));
    QObject::connect(panel, &ActorsPanel::activated, &window, &MainWindow::showFound);
    QObject::connect(
        panel, &ActorsPanel::contextMenuWanted, &window,
        [&window](const Item &item, const QPoint &at) { showContextMenu(window, item, at); });
    return panel;
}

QWidget *makeInspector(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new Inspector(&parts.feed, &parts.selection, &window));
    QObject::connect(panel, &Inspector::linkActivated, &window,
                     [](const QUrl &address) { QDesktopServices::openUrl(address); });
    return panel;
}

QWidget *makeTimeline(MainWindow &window)
{
    auto &parts = window.workspace();
    return themed(new TimelinePanel(&parts.cursor, &parts.feed, &parts.selection, &window));
}

QWidget *makeFilters(MainWindow &window)
{
    auto &parts = window.workspace();
    return themed(new FilterPanel(&parts.feed, &parts.view, &window));
}

QWidget *makeAudit(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel =
        themed(new AuditPanel(&parts.feed, &parts.cursor, &parts.selection, &parts.view, &window));
    QObject::connect(panel, &AuditPanel::activated, &window, &MainWindow::showFound);
    return panel;
}

QWidget *makeBalance(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = restingUnseen(
        window, QStringLiteral("balance"),
        themed(new BalancePanel(&parts.document, &parts.feed, &parts.selection, &window)));
    QObject::connect(panel, &BalancePanel::helpWanted, &window,
                     [&window](const QString &topic) { showHelp(&window, topic); });
    return panel;
}

QWidget *makeBalanceOverTime(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new BalanceOverTime(&parts.document, &parts.feed, &parts.cursor, &window));
    const auto *timeline = window.timeline()->view();
    const auto takeScale = [panel, timeline] {
        if (timeline->shownDays())
            panel->strip()->setScale(timeline->picture().scale);
    };
    QObject::connect(timeline, &TimelineView::shownDaysChanged, panel, takeScale);
    takeScale();
    return restingUnseen(window, QStringLiteral("balanceOverTime"), panel);
}

QWidget *makeCompare(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new ComparePanel(
        &parts.feed, &parts.selection,
        [graph = window.graph()]() -> const Arrangement & { return graph->arrangement(); },
        &window));
    auto *timeline = window.timeline()->view();
    QObject::connect(panel, &ComparePanel::firstDayChanged, timeline,
                     [panel, timeline] { timeline->setComparedDay(panel->firstDay()); });
    QObject::connect(timeline, &TimelineView::comparedDayMoved, panel, &ComparePanel::setFirstDay);
    return restingUnseen(window, QStringLiteral("compare"), panel);
}

QWidget *makeConnections(MainWindow &window)
{
    auto &parts = window.workspace();
    return restingUnseen(window, QStringLiteral("connections"),
                         themed(new ConnectionsPanel(&parts.feed, &parts.selection, &window)));
}

QWidget *makeMatrix(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new MatrixPanel(&parts.feed, &parts.selection, &window));
    QObject::connect(panel, &MatrixPanel::opened, &window, &MainWindow::showFound);
    return restingUnseen(window, QStringLiteral("matrix"), panel);
}

QWidget *makeReading(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new ReadingPanel(&parts.document, &parts.selection, &window));
    QObject::connect(panel, &ReadingPanel::activated, &window, [&window](const Item &item) {
        window.workspace().feed.flush();
        window.graph()->showItem(item);
    });
    return panel;
}

QWidget *makeScenes(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new ScenesPanel(&parts.document, &parts.feed, window.graph(), &window));
    QObject::connect(panel, &ScenesPanel::sceneAsked, &window, &MainWindow::showScene);
    const auto choose = [panel, &selection = parts.selection] {
        if (const auto scene = selection.current(); scene.as<SceneId>())
            panel->choose(*scene.as<SceneId>());
    };
    QObject::connect(&parts.selection, &Selection::changed, panel, choose);
    choose();
    QObject::connect(panel, &ScenesPanel::told, window.messages(),
                     [&window](const QString &words) { window.messages()->tell(words); });
    return panel;
}

QWidget *makeTables(MainWindow &window)
{
    auto &parts = window.workspace();
    auto *panel = themed(new TablesPanel(&parts.document, &parts.feed, &parts.selection, &window));
    QObject::connect(panel, &TablesPanel::mergeAsked, &window, &MainWindow::mergeDuplicates);
    QObject::connect(panel, &TablesPanel::chosen, &window, [&window](const Item &item) {
        if (item.as<SceneId>())
            window.showFound(item);
    });
    return panel;
}

QWidget *makeHistory(MainWindow &window)
{
    auto *steps = new QUndoView(window.workspace().document.undoStack(), &window);
    steps->setEmptyLabel(MainWindow::tr("As opened"));
    steps->setAccessibleName(MainWindow::tr("History of changes"));
    return steps;
}

} // namespace

std::vector<PanelSpec> panelSpecs()
{
    constexpr auto left = Qt::LeftDockWidgetArea;
    constexpr auto right = Qt::RightDockWidgetArea;
    constexpr auto bottom = Qt::BottomDockWidgetArea;
    return {
        {QStringLiteral("actors"), MainWindow::tr("Actors"), left, {}, 230, makeActors, true},
        {QStringLiteral("filters"), MainWindow::tr("Filters"), left, {}, 230, makeFilters},
        {QStringLiteral("audit"), MainWindow::tr("Audit"), left, {}, 230, makeAudit},
        {QStringLiteral("inspector"),
         MainWindow::tr("Inspector"),
         right,
         {},
         300,
         makeInspector,
         true},
        {QStringLiteral("reading"), MainWindow::tr("Reading"), right, {}, 420, makeReading},
        {QStringLiteral("scenes"), MainWindow::tr("Scenes"), right, {}, 320, makeScenes},
        {QStringLiteral("history"), MainWindow::tr("History"), right, {}, 300, makeHistory},
        {QStringLiteral("balance"), MainWindow::tr("Balance"), right, {}, 320, makeBalance},
        {QStringLiteral("compare"), MainWindow::tr("Compare"), right, {}, 520, makeCompare},
        {QStringLiteral("connections"),
         MainWindow::tr("Connections"),
         right,
         {},
         360,
         makeConnections},
        {QStringLiteral("matrix"), MainWindow::tr("Matrix"), right, {}, 480, makeMatrix},
        {QStringLiteral("timeline"),
         MainWindow::tr("Timeline"),
         bottom,
         {},
         150,
         makeTimeline,
         true},
        {QStringLiteral("tables"), MainWindow::tr("Tables"), bottom,
         QKeySequence(Qt::CTRL | Qt::Key_T), 300, makeTables},
        {QStringLiteral("balanceOverTime"),
         MainWindow::tr("Balance over Time"),
         bottom,
         {},
         320,
         makeBalanceOverTime},
    };
}

} // namespace entente
