// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/docks/lazydockwidget.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/preferences.h"
#include "app/viewhistory.h"
#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "widgets/graph/graphview.h"

#include <QActionGroup>
#include <QShortcut>

namespace entente {

namespace {

/// A summary has no use for that action: it is disabled meanwhile, and says why where it is pointed
/// at or its key is pressed.
void disableInSummary(QAction *action, MainWindow &window, const QString &tip, const QString &why)
{
    auto *view = &window.workspace().view;
    auto *key = new QShortcut(action->shortcut(), &window,
                              [&window, why] { window.messages()->note(why); });
    const auto rest = [view, action, key, tip, why] {
        const bool rests = view->summaryShown();
        key->setKey(action->shortcut());
        action->setEnabled(!rests);
        key->setEnabled(rests);
        action->setToolTip(rests ? why : ActionRegistry::withKeys(tip, action));
        action->setStatusTip(rests ? why : tip);
    };
    QObject::connect(view, &ViewState::lookChanged, action, rest);
    QObject::connect(action, &QAction::changed, key, rest); // its keys
    rest();
}

/// The action is checked as the view is, whoever changed it.
void follow(QAction *action, const ViewState *view, bool (ViewState::*shown)() const)
{
    QObject::connect(view, &ViewState::lookChanged, action,
                     [action, view, shown] { action->setChecked((view->*shown)()); });
}

void fillWay(MenuBuilder &menu, MainWindow &window)
{
    auto *looks = window.viewHistory();
    auto *back = menu.add(QStringLiteral("back"), MainWindow::tr("&Back"),
                          {QKeySequence(MainWindow::tr("Alt+Left")), QKeySequence(Qt::Key_Back)},
                          [looks] { looks->back(); });
    auto *forward =
        menu.add(QStringLiteral("forward"), MainWindow::tr("For&ward"),
                 {QKeySequence(MainWindow::tr("Alt+Right")), QKeySequence(Qt::Key_Forward)},
                 [looks] { looks->forward(); });
    const auto allow = [looks, back, forward] {
        back->setEnabled(looks->canGoBack());
        forward->setEnabled(looks->canGoForward());
    };
    QObject::connect(looks, &ViewHistory::changed, menu.menu(), allow);
    allow();
}

void fillCamera(MenuBuilder &menu, GraphView *graph)
{
    menu.add(QStringLiteral("zoomIn"), MainWindow::tr("Zoom &In"),
             {QKeySequence(MainWindow::tr("Ctrl+=")), QKeySequence(MainWindow::tr("Ctrl++"))},
             [graph] { graph->mapCamera().zoom(1.25); });
    menu.add(QStringLiteral("zoomOut"), MainWindow::tr("Zoom &Out"),
             {QKeySequence(MainWindow::tr("Ctrl+-"))}, [graph] { graph->mapCamera().zoom(0.8); });
    menu.add(QStringLiteral("fitAll"), MainWindow::tr("&Fit All"),
             {QKeySequence(MainWindow::tr("Ctrl+0"))}, [graph] { graph->mapCamera().fit(true); });
    menu.add(QStringLiteral("fitSelection"), MainWindow::tr("Fit &Selection"),
             {QKeySequence(MainWindow::tr("Ctrl+9"))}, [graph] { graph->fitSelection(); });
}

void fillSummary(MenuBuilder &menu, MainWindow &window)
{
    auto *view = &window.workspace().view;
    auto *summary = menu.addToggle(QStringLiteral("summary"), MainWindow::tr("Su&mmary of Groups"),
                                   QKeySequence(MainWindow::tr("Ctrl+U")), view->summaryShown(),
                                   [view](bool on) { view->setSummaryShown(on); });
    follow(summary, view, &ViewState::summaryShown);
    auto ways = menu.submenu(MainWindow::tr("S&ummarise By"));
    auto *choice = new QActionGroup(ways.menu());
    const std::pair<QString, QString> names[] = {
        {QStringLiteral("blocs"), MainWindow::tr("&Blocs: who backs whom")},
        {QStringLiteral("camps"), MainWindow::tr("&Camps: the two sides")},
        {QStringLiteral("wholes"), MainWindow::tr("&Wholes: what they are part of")}};
    for (int i = 0; i < int(std::size(names)); ++i) {
        auto *action =
            ways.add(QStringLiteral("summary.") + names[i].first, names[i].second, {}, [view, i] {
                view->setGroupsBy(GroupsBy(i));
                view->setSummaryShown(true);
            });
        action->setCheckable(true);
        action->setChecked(GroupsBy(i) == view->groupsBy());
        action->setActionGroup(choice);
        QObject::connect(view, &ViewState::lookChanged, action, [view, action, i] {
            action->setChecked(GroupsBy(i) == view->groupsBy());
        });
    }
    auto *close = menu.add(QStringLiteral("closeGroups"), MainWindow::tr("Close All &Groups"),
                           {QKeySequence(MainWindow::tr("Ctrl+Shift+K"))},
                           [graph = window.graph()] { graph->closeGroups(); });
    const auto allow = [view, close] {
        close->setEnabled(view->summaryShown() && !view->openGroups().empty());
    };
    QObject::connect(view, &ViewState::lookChanged, close, allow);
    allow();
}

void fillLayers(MenuBuilder &menu, MainWindow &window)
{
    auto *view = &window.workspace().view;
    auto *camps = menu.addToggle(QStringLiteral("camps"), MainWindow::tr("&Camps"),
                                 QKeySequence(MainWindow::tr("Ctrl+K")), view->campsShown(),
                                 [view](bool on) { view->setCampsShown(on); });
    disableInSummary(
        camps, window, MainWindow::tr("Two camps with the fewest misfitting ties"),
        MainWindow::tr("A summary draws no camps around its groups. Choose View, Summarise By, "
                       "Camps to gather actors into the two camps."));
    follow(camps, view, &ViewState::campsShown);
    fillSummary(menu, window);
    auto *fade = menu.addToggle(QStringLiteral("fadeTies"),
                                MainWindow::tr("F&ade or Bundle Ties Where Many Run"),
                                QKeySequence(MainWindow::tr("Ctrl+Shift+F")), view->tiesFaded(),
                                [view](bool on) { view->setTiesFaded(on); });
    disableInSummary(
        fade, window,
        MainWindow::tr("Ties alike between two sides become one with their number; on large maps "
                       "all ties turn pale but as many of each kind as can be told apart"),
        MainWindow::tr("A summary fades its lesser lines by itself; hover one to light it."));
    follow(fade, view, &ViewState::tiesFaded);
    auto *inferred =
        menu.addToggle(QStringLiteral("inferred"), MainWindow::tr("Inferre&d Ties"), {}, false,
                       [graph = window.graph()](bool on) { graph->setInferredShown(on); });
    inferred->setToolTip(MainWindow::tr("Who is perhaps on the same side, or on opposite ones, by "
                                        "how both stand to others. On the screen alone."));
    auto *legend = menu.addToggle(QStringLiteral("legend"), MainWindow::tr("&Legend"),
                                  QKeySequence(MainWindow::tr("Ctrl+L")), view->legendShown(),
                                  [view](bool on) { view->setLegendShown(on); });
    follow(legend, view, &ViewState::legendShown);
    auto *minimap = menu.addToggle(QStringLiteral("minimap"), MainWindow::tr("Mi&nimap"),
                                   QKeySequence(MainWindow::tr("Ctrl+M")), view->minimapShown(),
                                   [view](bool on) { view->setMinimapShown(on); });
    follow(minimap, view, &ViewState::minimapShown);
    menu.add(
        QStringLiteral("outsiders"), MainWindow::tr("&Hide or Fade Those Out of the Picture"),
        {QKeySequence(MainWindow::tr("H"))},
        [view] { view->setOutsidersHidden(!view->outsidersHidden()); }, MenuBuilder::Scope::Map);
    auto *motion =
        menu.addToggle(QStringLiteral("reducedMotion"), MainWindow::tr("&Reduced Motion"), {},
                       view->reducedMotion(), [view](bool on) { chooseReducedMotion(view, on); });
    follow(motion, view, &ViewState::reducedMotion);
}

void fillThemes(MenuBuilder themes)
{
    auto *choice = new QActionGroup(themes.menu());
    const std::pair<QString, QString> names[] = {
        {QStringLiteral("light"), MainWindow::tr("&Light")},
        {QStringLiteral("dark"), MainWindow::tr("&Dark")},
        {QStringLiteral("print"), MainWindow::tr("&Print")}};
    for (int i = 0; i < int(std::size(names)); ++i) {
        auto *action = themes.add(QStringLiteral("theme.") + names[i].first, names[i].second, {},
                                  [i] { chooseTheme(i); });
        action->setCheckable(true);
        action->setActionGroup(choice);
    }
    const auto mark = [choice] {
        choice->actions().at(int(ActiveTheme::instance()->theme().name))->setChecked(true);
    };
    QObject::connect(ActiveTheme::instance(), &ActiveTheme::changed, choice, mark);
    mark();
}

} // namespace

void fillViewMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.menu()->setToolTipsVisible(true);
    fillWay(menu, window);
    menu.separator();
    fillCamera(menu, window.graph());
    menu.separator();
    fillLayers(menu, window);
    fillThemes(menu.submenu(MainWindow::tr("&Theme")));
    menu.separator();
    auto panels = menu.submenu(MainWindow::tr("&Panels"));
    for (const auto &spec : window.docks()->specs())
        panels.take(QStringLiteral("panel.") + spec.id,
                    window.docks()->dock(spec.id)->toggleViewAction(),
                    spec.key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{spec.key});
    menu.add(QStringLiteral("fullScreen"), MainWindow::tr("Full Scr&een"),
             {QKeySequence(Qt::Key_F11)},
             [&window] { window.isFullScreen() ? window.showNormal() : window.showFullScreen(); });
}

} // namespace entente
