// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace entente {

class MainWindow;

/// Brings files that are no maps into a window: tables by way of the import dialog, graph files as
/// a map of their own, sources into the open map.

/// "*.csv *.gexf", as dialogs for files want endings.
QString namePatterns(const QStringList &endings);
/// True of such files, by the ending of their names.
bool isForImport(const QString &path);
/// Asks for a file and imports it.
void askForImport(MainWindow *window);
/// What goes into the open map is one step of its history; what is wrong is told in the message
/// bar.
void importFile(MainWindow *window, const QString &path);

} // namespace entente
