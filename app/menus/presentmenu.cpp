// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/controllers/presentingcontroller.h"
#include "app/mainwindow.h"

namespace entente {

void fillPresentMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("start"), MainWindow::tr("&Start Presenting"),
             {QKeySequence(Qt::Key_F5)}, [&window] { window.presenting()->setOn(true); });
}

} // namespace entente
