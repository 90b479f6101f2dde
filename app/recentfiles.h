// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace entente {

/// The files that were opened of late, those that are pinned first, then the newest; kept in the
/// settings.
QStringList recentFiles();
/// Puts the file first; the list keeps ten, and all that are pinned.
void rememberFile(const QString &path);
void forgetFile(const QString &path);
bool isPinned(const QString &path);
void setPinned(const QString &path, bool pinned);

} // namespace entente
