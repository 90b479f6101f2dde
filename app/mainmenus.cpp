// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "lazydockwidget.h"

#include "dataexportdialog.h"
#include "importing.h"
#include "messagebar.h"
#include "samples.h"
#include "viewhistory.h"

#include "models/map/mappatch.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"
#include "widgets/panels/auditpanel.h"
#include "widgets/reading/readingpanel.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinepanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QShortcut>
#include <QStatusBar>
#include <QToolBar>

// The main window's menus: which command has which name and keys.

namespace entente {

namespace {

/// Bare letters are for the map and the timeline; while somebody types they are letters.
bool someoneTypes()
{
    auto *widget = QApplication::focusWidget();
    return widget && (widget->inherits("QLineEdit") || widget->inherits("QTextEdit") ||
                      widget->inherits("QAbstractSpinBox"));
}

QString layoutName(const QString &engine)
{
    if (engine == QLatin1String("stage"))
        return MainWindow::tr("S&tage: rivals left and right");
    if (engine == QLatin1String("stress"))
        return MainWindow::tr("&Stress: allies near, opponents far");
    if (engine == QLatin1String("circle"))
        return MainWindow::tr("&Circle");
    return MainWindow::tr("%1 (Graphviz)").arg(engine);
}

bool isBareKey(const QKeySequence &keys)
{
    return keys.count() == 1 && keys[0].keyboardModifiers() == Qt::NoModifier &&
           keys[0].key() < Qt::Key_Escape;
}

} // namespace

QAction *MainWindow::add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                         const std::function<void()> &run)
{
    auto *action = menu->addAction(text);
    QList<QKeySequence> safe;
    for (const auto &key : keys) {
        if (!isBareKey(key)) {
            safe << key;
            continue;
        }
        // A bare key is a shortcut of the graph and the timeline, not of fields that take text.
        for (auto *widget :
             {static_cast<QWidget *>(m_graph), static_cast<QWidget *>(m_timelineDock)}) {
            auto *shortcut =
                new QShortcut(key, widget, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, action, [action] {
                if (!someoneTypes())
                    action->trigger();
            });
        }
        action->setText(text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText));
    }
    action->setShortcuts(safe);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QAction *MainWindow::addToggle(QMenu *menu, const QString &text, const QKeySequence &key, bool on,
                               const std::function<void(bool)> &run)
{
    auto *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    action->setShortcut(key);
    connect(action, &QAction::toggled, this, run);
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeMapMenu();
    makeTimeMenu();
    makeEvidenceMenu();
    makePresentMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    auto *menu = menuBar()->addMenu(tr("&File"));
    makeNewMenu(menu->addMenu(tr("&New")));
    add(menu, tr("&Open…"), QKeySequence::keyBindings(QKeySequence::Open),
        [this] { askForFile(); });
    add(menu, tr("&Import…"), {QKeySequence(tr("Ctrl+Shift+I"))}, [this] { askForImport(this); });
    auto *recent = menu->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    auto *samples = menu->addMenu(tr("Sa&mples"));
    for (const auto &sample : sampleMaps())
        add(samples, sample.title, {}, [this, path = sample.path] { openInWindow(path); });
    menu->addSeparator();
    add(menu, tr("&Save"), QKeySequence::keyBindings(QKeySequence::Save), [this] { save(); });
    add(menu, tr("Save &As…"), {QKeySequence(tr("Ctrl+Shift+S"))}, [this] { saveAs(); });
    add(menu, tr("&Properties…"), {QKeySequence(tr("Alt+Return"))},
        [this] { m_editor->editMap(); });
    auto *backups = add(menu, tr("&Backups…"), {}, [this] { showBackups(); });
    backups->setObjectName(QStringLiteral("backups"));
    backups->setVisible(false); // until files are kept safe
    menu->addSeparator();
    auto *picture = add(menu, tr("&Export Picture…"), {QKeySequence(tr("Ctrl+E"))},
                        [this] { exportPicture(); });
    add(menu, tr("Export &Data…"), {QKeySequence(tr("Ctrl+Alt+E"))}, [this] { exportData(this); });
    add(menu, tr("&Copy Picture"), {QKeySequence(tr("Ctrl+Shift+C"))}, [this] { copyPicture(); });
    menu->addSeparator();
    add(menu, tr("&Close Window"), {QKeySequence(tr("Ctrl+W"))}, [this] { close(); });
    add(menu, tr("&Quit"), QKeySequence::keyBindings(QKeySequence::Quit),
        [] { qApp->closeAllWindows(); });
    auto *button = new QAction(tr("Export"), this);
    button->setToolTip(tr("Export a picture: PNG, SVG or PDF (Ctrl+E)"));
    connect(button, &QAction::triggered, picture, &QAction::trigger);
    m_toolBar->addAction(button);
}

void MainWindow::makeViewMenu()
{
    auto *menu = menuBar()->addMenu(tr("&View"));
    menu->setToolTipsVisible(true);
    auto *back = add(menu, tr("&Back"), {QKeySequence(tr("Alt+Left")), QKeySequence(Qt::Key_Back)},
                     [this] { m_viewHistory->back(); });
    auto *forward =
        add(menu, tr("F&orward"), {QKeySequence(tr("Alt+Right")), QKeySequence(Qt::Key_Forward)},
            [this] { m_viewHistory->forward(); });
    const auto allow = [this, back, forward] {
        back->setEnabled(m_viewHistory->canGoBack());
        forward->setEnabled(m_viewHistory->canGoForward());
    };
    connect(m_viewHistory, &ViewHistory::changed, menu, allow);
    allow();
    menu->addSeparator();
    add(menu, tr("Zoom &In"), {QKeySequence(tr("Ctrl+=")), QKeySequence(tr("Ctrl++"))},
        [this] { m_graph->zoom(1.25); });
    add(menu, tr("Zoom &Out"), {QKeySequence(tr("Ctrl+-"))}, [this] { m_graph->zoom(0.8); });
    add(menu, tr("&Fit All"), {QKeySequence(tr("Ctrl+0"))}, [this] { m_graph->fit(true); });
    add(menu, tr("Fit &Selection"), {QKeySequence(tr("Ctrl+9"))},
        [this] { m_graph->fitSelection(); });
    menu->addSeparator();
    auto *camps = addToggle(menu, tr("&Camps"), QKeySequence(tr("Ctrl+K")), m_view.campsShown(),
                            [this](bool on) { m_view.setCampsShown(on); });
    disableInSummary(
        camps, tr("Two camps with the fewest misfitting ties (Ctrl+K)"),
        tr("A summary draws no camps around its groups. Choose View, Summarise By, Camps "
           "to gather actors into the two camps."));
    follow(camps, &ViewState::campsShown);
    makeSummaryMenu(menu);
    auto *fade = addToggle(menu, tr("Fade &Ties Where Many Run"), QKeySequence(tr("Ctrl+Shift+F")),
                           m_view.tiesFaded(), [this](bool on) { m_view.setTiesFaded(on); });
    disableInSummary(fade, tr("All ties turn pale but as many of each kind as can be told apart"),
                     tr("A summary fades its lesser lines by itself; hover one to light it."));
    follow(fade, &ViewState::tiesFaded);
    follow(addToggle(menu, tr("&Legend"), QKeySequence(tr("Ctrl+L")), m_view.legendShown(),
                     [this](bool on) { m_view.setLegendShown(on); }),
           &ViewState::legendShown);
    follow(addToggle(menu, tr("&Minimap"), QKeySequence(tr("Ctrl+M")), m_view.minimapShown(),
                     [this](bool on) { m_view.setMinimapShown(on); }),
           &ViewState::minimapShown);
    add(menu, tr("&Hide or Fade Those Out of the Picture"), {QKeySequence(tr("H"))},
        [this] { m_view.setOutsidersHidden(!m_view.outsidersHidden()); });
    addToggle(menu, tr("&Reduced Motion"), {}, m_view.reducedMotion(),
              [this](bool on) { m_view.setReducedMotion(on); });
    auto *themes = menu->addMenu(tr("&Theme"));
    m_themes = new QActionGroup(this);
    const QStringList names{tr("&Light"), tr("&Dark"), tr("&Print")};
    for (int i = 0; i < names.size(); ++i) {
        auto *action = themes->addAction(names[i]);
        action->setCheckable(true);
        action->setActionGroup(m_themes);
        connect(action, &QAction::triggered, this, [this, i] {
            setTheme(Theme::Name(i));
            QSettings().setValue(QStringLiteral("window/theme"), i);
        });
    }
    menu->addSeparator();
    for (auto *dock : findChildren<QDockWidget *>())
        menu->addAction(dock->toggleViewAction());
    add(menu, tr("F&ull Screen"), {QKeySequence(Qt::Key_F11)},
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    m_toolBar->addAction(camps);
}

/// The action is checked as the view is, whoever changed it.
void MainWindow::follow(QAction *action, bool (ViewState::*shown)() const)
{
    connect(&m_view, &ViewState::lookChanged, action,
            [this, action, shown] { action->setChecked((m_view.*shown)()); });
}

/// A summary has no use for that action: it is disabled meanwhile, and says why where it is pointed
/// at or its key is pressed.
void MainWindow::disableInSummary(QAction *action, const QString &tip, const QString &why)
{
    auto *key = new QShortcut(action->shortcut(), this,
                              [this, why] { statusBar()->showMessage(why, 6000); });
    const auto rest = [this, action, key, tip, why] {
        const bool rests = m_view.summaryShown();
        if (action->isEnabled() == !rests && !action->statusTip().isEmpty())
            return;
        action->setEnabled(!rests);
        key->setEnabled(rests);
        action->setToolTip(rests ? why : tip);
        action->setStatusTip(rests ? why : tip);
    };
    connect(&m_view, &ViewState::lookChanged, action, rest);
    rest();
}

void MainWindow::makeSummaryMenu(QMenu *menu)
{
    m_summary = addToggle(menu, tr("Su&mmary of Groups"), QKeySequence(tr("Ctrl+U")),
                          m_view.summaryShown(), [this](bool on) {
                              m_view.setSummaryShown(on);
                              if (on && m_summaryOffered)
                                  m_messages->dismiss();
                              m_summaryOffered = false;
                          });
    follow(m_summary, &ViewState::summaryShown);
    auto *ways = menu->addMenu(tr("S&ummarise By"));
    auto *choice = new QActionGroup(ways);
    const QStringList names{tr("&Blocs: who backs whom"), tr("&Camps: the two sides"),
                            tr("&Wholes: what they are part of")};
    for (int i = 0; i < names.size(); ++i) {
        auto *action = ways->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(GroupsBy(i) == m_view.groupsBy());
        action->setActionGroup(choice);
        connect(&m_view, &ViewState::lookChanged, action,
                [this, action, i] { action->setChecked(GroupsBy(i) == m_view.groupsBy()); });
        connect(action, &QAction::triggered, this, [this, i] {
            m_view.setGroupsBy(GroupsBy(i));
            m_summary->setChecked(true);
        });
    }
    auto *close = add(menu, tr("Close All &Groups"), {QKeySequence(tr("Ctrl+Shift+K"))},
                      [this] { m_graph->closeGroups(); });
    const auto allow = [this, close] {
        close->setEnabled(m_view.summaryShown() && !m_view.openGroups().empty());
    };
    connect(&m_view, &ViewState::lookChanged, close, allow);
    allow();
}

void MainWindow::makeMapMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Map"));
    makeAddMenu(menu);
    menu->addSeparator();
    auto *engines = menu->addMenu(tr("&Arrange"));
    QAction *separator = nullptr;
    for (const auto &engine : layoutEngines()) {
        const auto name = QString::fromStdString(engine);
        if (isGraphvizEngine(engine) && !separator)
            separator = engines->addSeparator();
        add(engines, layoutName(name), {}, [this, name] { arrange(name); });
    }
    add(menu, tr("&Pin or Unpin"), {QKeySequence(tr("Ctrl+P"))}, [this] { m_graph->togglePins(); });
    menu->addSeparator();
    add(menu, tr("&Focus on Selection"), {QKeySequence(tr("F"))},
        [this] { m_graph->focusOnSelection(1); });
    for (int steps = 1; steps <= 3; ++steps)
        add(menu, steps == 1 ? tr("Focus: One Step") : tr("Focus: %1 Steps").arg(steps), {},
            [this, steps] { m_graph->focusOnSelection(steps); });
    add(menu, tr("&Clear Focus"), {}, [this] { m_view.setFocus({}); });
}

void MainWindow::makeTimeMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Time"));
    add(menu, tr("&Play or Pause"), {QKeySequence(Qt::Key_Space)},
        [this] { m_cursor.togglePlaying(); });
    add(menu, tr("&Next Event"), {QKeySequence(tr("."))}, [this] { m_cursor.nextEvent(); });
    add(menu, tr("P&revious Event"), {QKeySequence(tr(","))}, [this] { m_cursor.previousEvent(); });
    menu->addSeparator();
    add(menu, tr("A Day Later"), {QKeySequence(tr("Alt+PgDown"))},
        [this] { m_cursor.stepDays(1); });
    add(menu, tr("A Day Earlier"), {QKeySequence(tr("Alt+PgUp"))},
        [this] { m_cursor.stepDays(-1); });
    add(menu, tr("A Month Later"), {QKeySequence(tr("Alt+Shift+PgDown"))},
        [this] { m_cursor.stepMonths(1); });
    add(menu, tr("A Month Earlier"), {QKeySequence(tr("Alt+Shift+PgUp"))},
        [this] { m_cursor.stepMonths(-1); });
    add(menu, tr("&First Day"), {QKeySequence(tr("Alt+Home"))}, [this] { m_cursor.toFirst(); });
    add(menu, tr("&Last Day"), {QKeySequence(tr("Alt+End"))}, [this] { m_cursor.toLast(); });
    menu->addSeparator();
    add(menu, tr("&Go to Date…"), {QKeySequence(tr("Ctrl+G"))},
        [this] { timeline()->dateField()->beginEditing(); });
    add(menu, tr("The Map’s &Own Date"), {QKeySequence(tr("Ctrl+D"))},
        [this] { m_cursor.reset(); });
    add(menu, tr("&All Dates"), {QKeySequence(tr("Ctrl+Shift+D"))},
        [this] { m_cursor.setDate(std::nullopt); });
}

void MainWindow::makeEvidenceMenu()
{
    auto *menu = menuBar()->addMenu(tr("E&vidence"));
    add(menu, tr("New &Source…"), {}, [this] { m_editor->newSource(); });
    add(menu, tr("&What Is Wrong with This File…"), {QKeySequence(tr("Ctrl+Shift+P"))},
        [this] { showProblems(); });
    add(menu, tr("&Read and Code a Text…"), {QKeySequence(tr("Ctrl+Shift+O"))}, [this] {
        showDock(QStringLiteral("reading"));
        reading()->askForFile();
    });
    add(menu, tr("Read and Code What Was &Copied"), {QKeySequence(tr("Ctrl+Shift+V"))}, [this] {
        showDock(QStringLiteral("reading"));
        reading()->paste();
    });
    menu->addSeparator();
    add(menu, tr("A&udit: How Well Is It Evidenced?"), {QKeySequence(tr("Ctrl+Shift+U"))}, [this] {
        showDock(QStringLiteral("audit"));
        audit()->findings()->setFocus(Qt::ShortcutFocusReason);
    });
    menu->addSeparator();
    const auto hide = [this](Standing standing, bool hidden) {
        auto filter = m_view.filter();
        hidden ? void(filter.hiddenStandings.insert(standing))
               : void(filter.hiddenStandings.erase(standing));
        m_view.setFilter(filter);
    };
    auto *assumed = addToggle(menu, tr("Hide &Assumed Ties"), {}, false,
                              [hide](bool on) { hide(Standing::Assumed, on); });
    auto *unsourced = addToggle(menu, tr("Hide What Has &No Source"), {}, false, [this](bool on) {
        auto filter = m_view.filter();
        filter.hideUnsourced = on;
        m_view.setFilter(filter);
    });
    connect(menu, &QMenu::aboutToShow, this, [this, assumed, unsourced] {
        assumed->setChecked(m_view.filter().hiddenStandings.contains(Standing::Assumed));
        unsourced->setChecked(m_view.filter().hideUnsourced);
    });
}

void MainWindow::makePresentMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Present"));
    auto *start =
        add(menu, tr("&Start Presenting"), {QKeySequence(Qt::Key_F5)}, [this] { present(true); });
    auto *button = new QAction(tr("Present"), this);
    button->setToolTip(tr("Full screen, event by event (F5)"));
    connect(button, &QAction::triggered, start, &QAction::trigger);
    m_toolBar->addAction(button);
}

void MainWindow::makeHelpMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&Keyboard and Mouse"), {QKeySequence(Qt::Key_F1), QKeySequence(tr("?"))},
        [this] { showShortcuts(); });
}

} // namespace entente
