// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace entente {

class MainWindow;

// Which window a map goes into: the one that asks, where it holds nothing, else a new one beside
// it.

/// Raises the window that has the file open, else opens it in a window. A table or a graph goes to
/// the import. Answers in which window the file is or will be; null where it is in none.
MainWindow *openInWindow(MainWindow &window, const QString &path);
/// Takes a map that has no file yet; with no path, an empty one. Answers in which window.
MainWindow *startNew(MainWindow &window, const QString &templatePath = {});
/// An empty map with a text beside it.
void startFromText(MainWindow &window);
/// Asks for a file and opens it.
void askForFile(MainWindow &window);

} // namespace entente
