// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

class QPoint;
class QToolBar;

namespace entente {

class Item;
class MainWindow;
class MenuBuilder;

/// One menu of the menu bar: the room of its commands' ids, its title, and who fills it.
struct MenuSpec
{
    QString room;
    QString title;
    void (*fill)(MenuBuilder &menu, MainWindow &window);
};

/// All menus, from left to right.
std::vector<MenuSpec> menuSpecs();

void fillFileMenu(MenuBuilder &menu, MainWindow &window);
void fillEditMenu(MenuBuilder &menu, MainWindow &window);
void fillViewMenu(MenuBuilder &menu, MainWindow &window);
void fillMapMenu(MenuBuilder &menu, MainWindow &window);
void fillTimeMenu(MenuBuilder &menu, MainWindow &window);
void fillEvidenceMenu(MenuBuilder &menu, MainWindow &window);
void fillPresentMenu(MenuBuilder &menu, MainWindow &window);
void fillWindowMenu(MenuBuilder &menu, MainWindow &window);
void fillHelpMenu(MenuBuilder &menu, MainWindow &window);

/// The commands that have a button, once all menus are filled.
void fillToolBar(QToolBar &bar, MainWindow &window);
/// What the right button offers on a record, or on the background, at that place of the screen.
void showContextMenu(MainWindow &window, const Item &item, const QPoint &at);

} // namespace entente
