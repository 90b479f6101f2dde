// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace entente {

/// Version, licence, and the libraries the program stands on with theirs, as HTML.
QString aboutText();
/// Shows it.
void showAbout(QWidget *parent);
/// The program's pages on its own use, where they are installed; F1 where there is no other place.
void showHelp(QWidget *parent);

} // namespace entente
