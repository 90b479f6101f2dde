// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace entente {

/// Puts `bytes` in the place of the file, whole or not at all, whatever happens meanwhile: they are
/// written beside it, brought to the disk, read back and compared, and only then take its name.
/// Links are followed and permissions kept. False with the reason, and the file as it was,
/// otherwise.
bool storeFile(const QString &path, std::string_view bytes, QString *problem);

/// Takes away what a program that died while it stored the file has left beside it.
void removeLeftovers(const QString &path);

/// The file's bytes; nothing where it cannot be read to its end.
std::optional<QByteArray> fileBytes(const QString &path);

/// By which files are told apart: SHA-256 in hexadecimal digits.
QByteArray contentHash(QByteArrayView bytes);

/// The path with links followed; the file itself need not exist.
QString realPath(const QString &path);

} // namespace entente
