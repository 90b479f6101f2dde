// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "statefolder.h"

#include "storefile.h"

#include <QDir>
#include <QFile>

namespace entente {

QString stateFolder()
{
    const auto chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const auto base =
        QDir::isAbsolutePath(chosen) ? chosen : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/entente");
}

bool makeStateFolder(const QString &path)
{
    return QDir().mkpath(path) &&
           QFile::setPermissions(stateFolder(),
                                 QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString nameOfPath(const QString &path)
{
    return QString::fromLatin1(contentHash(realPath(path).toUtf8()).left(16));
}

} // namespace entente
