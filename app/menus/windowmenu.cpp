// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/mainwindow.h"

#include <QApplication>

namespace entente {

namespace {

QList<MainWindow *> openWindows()
{
    QList<MainWindow *> windows;
    for (auto *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
            windows << window;
    std::sort(windows.begin(), windows.end(),
              [](const auto *a, const auto *b) { return a->windowTitle() < b->windowTitle(); });
    return windows;
}

void raise(MainWindow *window)
{
    if (window->isMinimized())
        window->showNormal();
    window->raise();
    window->activateWindow();
}

void raiseNext(MainWindow *window)
{
    const auto windows = openWindows();
    raise(windows.value((windows.indexOf(window) + 1) % std::max<qsizetype>(windows.size(), 1),
                        window));
}

void listWindows(QMenu *menu, QAction *separator, MainWindow *current)
{
    const auto actions = menu->actions();
    for (auto i = actions.indexOf(separator) + 1; i < actions.size(); ++i)
        delete actions[i];
    for (auto *window : openWindows()) {
        auto name = window->windowTitle().remove(QStringLiteral("[*]"));
        auto *action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), window,
                                       [window] { raise(window); });
        action->setCheckable(true);
        action->setChecked(window == current);
    }
}

} // namespace

void fillWindowMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("next"), MainWindow::tr("&Next Window"),
             {QKeySequence(MainWindow::tr("Ctrl+F6"))}, [&window] { raiseNext(&window); });
    auto *separator = menu.menu()->addSeparator();
    QObject::connect(
        menu.menu(), &QMenu::aboutToShow, &window,
        [list = menu.menu(), separator, &window] { listWindows(list, separator, &window); });
}

} // namespace entente
