// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "app/actions/menubuilder.h"
#include "app/controllers/presentingcontroller.h"
#include "app/controllers/sayswhocontroller.h"
#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "widgets/scenes/scenespanel.h"

namespace entente {

void fillPresentMenu(MenuBuilder &menu, MainWindow &window)
{
    menu.add(QStringLiteral("start"), MainWindow::tr("&Start Presenting"),
             {QKeySequence(Qt::Key_F5)}, [&window] { window.presenting()->start(); });
    menu.add(QStringLiteral("startFromHere"), MainWindow::tr("Present from &Here"),
             {QKeySequence(Qt::SHIFT | Qt::Key_F5)},
             [&window] { window.presenting()->startFromHere(); });
    menu.separator();
    menu.add(
        QStringLiteral("saysWho"), MainWindow::tr("&Who Says So?"), {QKeySequence(Qt::Key_S)},
        [&window] { window.saysWho()->toggle(); }, MenuBuilder::Scope::Map);
    const auto scenes = [&window] {
        window.docks()->show(QStringLiteral("scenes"));
        return window.docks()->panel<ScenesPanel>(QStringLiteral("scenes"));
    };
    menu.add(QStringLiteral("addScene"), MainWindow::tr("&Add Scene from View"), {},
             [scenes] { scenes()->add(); });
    menu.add(QStringLiteral("suggestScenes"), MainWindow::tr("S&uggest Scenes"), {},
             [scenes] { scenes()->suggest(); });
}

} // namespace entente
