// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace entente {

namespace {

constexpr int mostFiles = 10;
const auto recentKey = QStringLiteral("files/recent");
const auto pinnedKey = QStringLiteral("files/pinned");

QStringList listOf(const QString &key)
{
    return QSettings().value(key).toStringList();
}

} // namespace

QStringList recentFiles()
{
    auto files = listOf(pinnedKey);
    for (const auto &path : listOf(recentKey))
        if (!files.contains(path))
            files << path;
    return files;
}

void rememberFile(const QString &path)
{
    auto files = listOf(recentKey);
    const auto absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(recentKey, files.mid(0, mostFiles));
}

void forgetFile(const QString &path)
{
    for (const auto &key : {recentKey, pinnedKey}) {
        auto files = listOf(key);
        files.removeAll(path);
        QSettings().setValue(key, files);
    }
}

bool isPinned(const QString &path)
{
    return listOf(pinnedKey).contains(path);
}

void setPinned(const QString &path, bool pinned)
{
    auto files = listOf(pinnedKey);
    files.removeAll(path);
    if (pinned)
        files << path;
    QSettings().setValue(pinnedKey, files);
}

} // namespace entente
