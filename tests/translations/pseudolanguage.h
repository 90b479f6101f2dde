// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

/// Runs the script translations/`name`; its output. Ends the test where it fails.
QByteArray runScript(const char *name, const QStringList &arguments);

/// The path of a translation in `folder` in which each text is longer and accented.
QString pseudoLanguage(const QString &folder);

/// A map in an alphabet of its own, so that no letter of it is taken for one of the program's.
QByteArray mapInGreek();
/// A map with errors and warnings.
QByteArray brokenMap();
