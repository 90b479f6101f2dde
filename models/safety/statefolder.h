// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace entente {

/// Where the program keeps what belongs to no map's folder: $XDG_STATE_HOME/entente, or
/// ~/.local/state/entente. Not made by asking for it.
QString stateFolder();

/// Makes a folder in it; what is in there is this user's alone.
bool makeStateFolder(const QString &path);

/// A short name for a path, the same on each run.
QString nameOfPath(const QString &path);

} // namespace entente
