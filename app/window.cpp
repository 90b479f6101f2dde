// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "window.h"

#include "mainwindow.h"

#include <QApplication>
#include <QStyleFactory>

namespace entente {

int runWindow(const WindowCommand &command, const Console &)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    MainWindow window;
    window.restoreLayout();
    if (!command.file.isEmpty())
        window.openFile(command.file);
    window.show();
    return QApplication::exec();
}

} // namespace entente
