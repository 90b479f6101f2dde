// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "controllers/openingcontroller.h"
#include "importing.h"
#include "mainwindow.h"
#include "preferences.h"
#include "startup.h"
#include "windowplacement.h"

#include <QApplication>
#include <QTimer>

namespace entente {

int runWindow(const WindowCommand &command, const Console &)
{
    listFontsAhead();
    applyApplicationStyle();
    applyPreferences();
    keepDialogsOnScreen();
    MainWindow window;
    window.restoreLayout();
    window.keepSafe();
    const bool imports = isForImport(command.file);
    if (!command.file.isEmpty() && !imports)
        window.opening()->start(command.file);
    window.show();
    if (imports)
        QTimer::singleShot(0, &window, [&] { importFile(&window, command.file); });
    QTimer::singleShot(0, &window, &MainWindow::offerRecovery);
    return QApplication::exec();
}

} // namespace entente
