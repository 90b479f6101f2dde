// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "mainwindow.h"
#include "startup.h"

#include <QApplication>
#include <QTimer>

namespace entente {

int runWindow(const WindowCommand &command, const Console &)
{
    listFontsAhead();
    dressApplication();
    MainWindow window;
    window.restoreLayout();
    window.keepSafe();
    if (!command.file.isEmpty())
        window.openFile(command.file);
    window.show();
    QTimer::singleShot(0, &window, &MainWindow::offerRecovery);
    return QApplication::exec();
}

} // namespace entente
