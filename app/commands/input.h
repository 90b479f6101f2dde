// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "console.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace entente {

/// A file's bytes, or why there are none.
struct Input
{
    QByteArray bytes;
    std::string problem; // empty: it was read

    std::string_view text() const { return {bytes.constData(), std::size_t(bytes.size())}; }
};

/// Why the file cannot be opened as a map, or empty. Folders, pipes and devices are refused: these
/// may never end.
std::string inputProblem(const QString &path);
/// Reads a regular file, or standard input for "-". Never waits for anything but standard input.
Input readInput(const QString &path, std::istream &in);

/// The map in the file. Nothing, and the reasons told, where it cannot be read or has errors: these
/// stop every command. `goOn` is told how far the reading of a file is, and may end it.
std::optional<AllianceMap> readSoundMap(
    const QString &path, const Console &console,
    const std::function<bool(qint64 bytes, qint64 all)> &goOn = {});

/// Tells the errors of a file, the first of them in full.
void tellErrors(const QString &path, const ReadMap &read, const Console &console);

} // namespace entente
