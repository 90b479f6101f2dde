// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/commandpalette.h"
#include "app/actions/menubuilder.h"
#include "app/actions/shortcutseditor.h"
#include "app/actions/shortcutsheet.h"
#include "app/mainwindow.h"
#include "app/welcome/tour.h"

namespace entente {

void fillHelpMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("tour"), MainWindow::tr("Take the &Tour"), {},
             [&window] { Tour::begin(window); });
    menu.add(QStringLiteral("findCommand"), MainWindow::tr("&Find a Command…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+A"))},
             [&window] { CommandPalette(window.actionRegistry(), &window).exec(); });
    menu.add(QStringLiteral("shortcuts"), MainWindow::tr("&Keyboard and Mouse"),
             {QKeySequence(Qt::Key_F1), QKeySequence(MainWindow::tr("?"))},
             [&window] { showShortcutSheet(*window.actionRegistry(), &window); });
    menu.add(QStringLiteral("editShortcuts"), MainWindow::tr("&Choose Shortcuts…"), {},
             [&window] { ShortcutsEditor(window.actionRegistry(), &window).exec(); });
}

} // namespace entente
