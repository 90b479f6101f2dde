// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "lazydockwidget.h"

#include "widgets/graph/graphview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/panels/actorspanel.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/tables/tablespanel.h"
#include "widgets/timeline/timelinepanel.h"

#include <QDesktopServices>
#include <QTimer>
#include <QUndoView>

#include <utility>

// The main window's docks: where they stand, and their panels, made when they are first seen.

namespace entente {

void MainWindow::makeDocks()
{
    const auto add = [this](QDockWidget *widget, const char *name, Qt::DockWidgetArea area) {
        widget->setObjectName(QLatin1String(name));
        addDockWidget(area, widget);
        return widget;
    };
    m_actorsDock = new LazyDockWidget(
        tr("Actors"), [this] { return makeActors(); }, this);
    m_inspectorDock = new LazyDockWidget(
        tr("Inspector"), [this] { return makeInspector(); }, this);
    auto *actors = add(m_actorsDock, "actors", Qt::LeftDockWidgetArea);
    auto *inspector = add(m_inspectorDock, "inspector", Qt::RightDockWidgetArea);
    m_timelineDock = new LazyDockWidget(
        tr("Timeline"), [this] { return makeTimeline(); }, this);
    auto *timeline = add(m_timelineDock, "timeline", Qt::BottomDockWidgetArea);
    timeline->setTitleBarWidget(new QWidget(timeline)); // the panel's own row says what it is

    m_filtersDock = new LazyDockWidget(
        tr("Filters"), [this] { return makeFilters(); }, this);
    m_auditDock = new LazyDockWidget(
        tr("Audit"), [this] { return makeAudit(); }, this);
    m_readingDock = new LazyDockWidget(
        tr("Reading"), [this] { return makeReading(); }, this);
    m_tablesDock = new LazyDockWidget(
        tr("Tables"), [this] { return makeTables(); }, this);
    m_historyDock = new LazyDockWidget(
        tr("History"), [this] { return makeHistory(); }, this);
    add(m_historyDock, "history", Qt::RightDockWidgetArea);
    add(m_filtersDock, "filters", Qt::LeftDockWidgetArea);
    add(m_auditDock, "audit", Qt::LeftDockWidgetArea);
    add(m_readingDock, "reading", Qt::RightDockWidgetArea);
    add(m_tablesDock, "tables", Qt::BottomDockWidgetArea);
    for (auto *later : {m_filtersDock, m_auditDock, m_readingDock, m_historyDock, m_tablesDock})
        later->hide(); // until they are asked for, or until tabDocks()
    m_tablesDock->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+T")));
    connect(m_tablesDock->toggleViewAction(), &QAction::triggered, m_tablesDock,
            [this](bool shown) {
                if (!shown)
                    return;
                m_tablesDock->raise();
                resizeDocks({m_tablesDock}, {std::max(height() * 2 / 5, 300)}, Qt::Vertical);
            });
    resizeDocks({actors, inspector}, {220, 330}, Qt::Horizontal);
    resizeDocks({timeline}, {150}, Qt::Vertical); // low; it grows when dragged
}

/// Tabs take fonts, so they come after the first frame or when a layout with tabs is restored.
void MainWindow::tabDocks()
{
    if (std::exchange(m_docksTabbed, true))
        return;
    tabifyDockWidget(m_actorsDock, m_filtersDock);
    tabifyDockWidget(m_filtersDock, m_auditDock);
    tabifyDockWidget(m_inspectorDock, m_readingDock);
    tabifyDockWidget(m_inspectorDock, m_historyDock);
    tabifyDockWidget(m_timelineDock, m_tablesDock);
    m_filtersDock->show();
    m_auditDock->show();
    m_actorsDock->raise();
}

QWidget *MainWindow::makeActors()
{
    QTimer::singleShot(0, this, &MainWindow::tabDocks);
    m_actors = new ActorsPanel(&m_feed, &m_selection, &m_view, this);
    m_actors->setTheme(m_graph->theme());
    connect(m_actors, &ActorsPanel::activated, this, &MainWindow::showFound);
    return m_actors;
}

QWidget *MainWindow::makeInspector()
{
    m_inspector = new Inspector(&m_feed, &m_selection, this);
    m_inspector->setTheme(m_graph->theme());
    connect(m_inspector, &Inspector::linkActivated, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    return m_inspector;
}

QWidget *MainWindow::makeTimeline()
{
    m_timeline = new TimelinePanel(&m_cursor, &m_feed, &m_selection, this);
    m_timeline->setTheme(m_graph->theme());
    return m_timeline;
}

void MainWindow::makePanels()
{
    m_timelineDock->panel();
    tabDocks();
    m_actorsDock->panel();
    m_inspectorDock->panel();
}

QWidget *MainWindow::makeFilters()
{
    m_filters = new FilterPanel(&m_feed, &m_view, this);
    m_filters->setTheme(m_graph->theme());
    return m_filters;
}

QWidget *MainWindow::makeAudit()
{
    m_audit = new AuditPanel(&m_feed, &m_cursor, &m_selection, &m_view, this);
    m_audit->setTheme(m_graph->theme());
    connect(m_audit, &AuditPanel::activated, this, &MainWindow::showFound);
    return m_audit;
}

QWidget *MainWindow::makeReading()
{
    m_reading = new ReadingPanel(&m_document, &m_selection, this);
    m_reading->setTheme(m_graph->theme());
    connect(m_reading, &ReadingPanel::activated, this,
            [this](const Item &item) { m_feed.flush(), m_graph->showItem(item); });
    return m_reading;
}

QWidget *MainWindow::makeTables()
{
    m_tables = new TablesPanel(&m_document, &m_feed, &m_selection, this);
    m_tables->setTheme(m_graph->theme());
    connect(m_tables, &TablesPanel::mergeAsked, this, &MainWindow::mergeDuplicates);
    return m_tables;
}

QWidget *MainWindow::makeHistory()
{
    auto *steps = new QUndoView(m_document.undoStack(), this);
    steps->setEmptyLabel(tr("As opened"));
    steps->setAccessibleName(tr("History of changes"));
    return steps;
}

ReadingPanel *MainWindow::reading()
{
    m_readingDock->panel();
    return m_reading;
}

TablesPanel *MainWindow::tables()
{
    m_tablesDock->panel();
    return m_tables;
}

TimelinePanel *MainWindow::timeline()
{
    m_timelineDock->panel();
    return m_timeline;
}

AuditPanel *MainWindow::audit()
{
    m_auditDock->panel();
    return m_audit;
}

void MainWindow::showDock(const QString &name)
{
    tabDocks();
    auto *dock = findChild<QDockWidget *>(name);
    const bool wasHidden = dock->isHidden();
    dock->show();
    dock->raise();
    if (wasHidden && name == QLatin1String("reading"))
        resizeDocks({dock}, {std::max(width() / 3, 420)}, Qt::Horizontal);
}

} // namespace entente
