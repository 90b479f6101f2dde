// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "mainwindow.h"
#include "startup.h"

#include <QApplication>

namespace entente {

int runWindow(const WindowCommand &command, const Console &)
{
    dressApplication();
    MainWindow window;
    window.restoreLayout();
    if (!command.file.isEmpty())
        window.openFile(command.file);
    window.show();
    return QApplication::exec();
}

} // namespace entente
