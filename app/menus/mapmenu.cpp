// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/controllers/arrangingcontroller.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "widgets/editing/editor.h"
#include "widgets/graph/graphview.h"

namespace entente {

namespace {

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

void addTie(MainWindow &window)
{
    std::vector<ActorId> ends;
    for (const auto &item : window.workspace().selection.items())
        if (const auto *actor = item.as<ActorId>())
            ends.push_back(*actor);
    window.editor()->newTie(ends.empty() ? ActorId() : ends.front(),
                            ends.size() == 2 ? ends.back() : ActorId());
}

void fillAdd(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("newActor"), MainWindow::tr("New &Actor…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+N"))},
             [&window] { window.editor()->newActor(); });
    menu.add(QStringLiteral("newTie"), MainWindow::tr("New &Tie…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+R"))}, [&window] { addTie(window); });
    menu.add(QStringLiteral("newEvent"), MainWindow::tr("New &Event…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+E"))},
             [&window] { window.editor()->newEvent(); });
}

void fillArrange(MenuBuilder menu, MainWindow &window)
{
    bool separated = false;
    for (const auto &engine : layoutEngines()) {
        const auto name = QString::fromStdString(engine);
        if (isGraphvizEngine(engine) && !std::exchange(separated, true))
            menu.separator();
        menu.add(QStringLiteral("arrange.") + name, layoutName(name), {},
                 [&window, name] { window.arranging()->arrange(name); });
    }
}

} // namespace

void fillMapMenu(MenuBuilder &menu, MainWindow &window)
{
    auto *graph = window.graph();
    fillAdd(menu, window);
    menu.separator();
    fillArrange(menu.submenu(MainWindow::tr("A&rrange")), window);
    menu.add(
        QStringLiteral("pin"), MainWindow::tr("&Pin or Unpin"), {QKeySequence(MainWindow::tr("P"))},
        [graph] { graph->togglePins(); }, MenuBuilder::Scope::Map);
    menu.separator();
    menu.add(
        QStringLiteral("focus"), MainWindow::tr("&Focus on Selection"),
        {QKeySequence(MainWindow::tr("F"))}, [graph] { graph->focusOnSelection(1); },
        MenuBuilder::Scope::Map);
    for (int steps = 1; steps <= 3; ++steps)
        menu.add(QStringLiteral("focus.%1").arg(steps),
                 MainWindow::tr("Focus: %n Step(s)", nullptr, steps), {},
                 [graph, steps] { graph->focusOnSelection(steps); });
    menu.add(QStringLiteral("clearFocus"), MainWindow::tr("&Clear Focus"), {},
             [&window] { window.workspace().view.setFocus({}); });
}

} // namespace entente
