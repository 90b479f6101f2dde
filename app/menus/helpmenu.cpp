// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/aboutdialog.h"
#include "app/actions/commandpalette.h"
#include "app/actions/menubuilder.h"
#include "app/actions/shortcutseditor.h"
#include "app/actions/shortcutsheet.h"
#include "app/mainwindow.h"
#include "app/welcome/tour.h"

#include <QApplication>

namespace entente {

void fillHelpMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("pages"), MainWindow::tr("&Help"), {QKeySequence(Qt::Key_F1)},
             [&window] { showHelp(&window, helpTopicAt(QApplication::focusWidget())); });
    menu.add(QStringLiteral("tour"), MainWindow::tr("Take the &Tour"), {},
             [&window] { Tour::begin(window); });
    menu.add(QStringLiteral("findCommand"), MainWindow::tr("&Find a Command…"),
             {QKeySequence(MainWindow::tr("Ctrl+Shift+A"))},
             [&window] { CommandPalette(window.actionRegistry(), &window).exec(); });
    menu.add(QStringLiteral("shortcuts"), MainWindow::tr("&Keyboard and Mouse"),
             {QKeySequence(MainWindow::tr("Ctrl+F1")), QKeySequence(MainWindow::tr("?"))},
             [&window] { showShortcutSheet(*window.actionRegistry(), &window); });
    menu.add(QStringLiteral("editShortcuts"), MainWindow::tr("&Choose Shortcuts…"), {},
             [&window] { ShortcutsEditor(window.actionRegistry(), &window).exec(); });
    menu.separator();
    menu.add(QStringLiteral("about"), MainWindow::tr("&About Entente"), {},
             [&window] { showAbout(&window); });
}

} // namespace entente
