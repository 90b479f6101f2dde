// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace entente {

/// "entente 0.1.0"
QString versionText();
/// The words that are commands: render, check, info, convert.
const QStringList &commandWords();
/// The help of a command, or of the program where `command` is empty. Empty for a word that is no
/// command.
QString usageText(const QString &command);

} // namespace entente
