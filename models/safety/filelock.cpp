// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filelock.h"

#include "openfile.h"
#include "storefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QSysInfo>

namespace entente {

QString LockHolder::words() const
{
    const auto who =
        user.isEmpty() ? QCoreApplication::translate("entente::LockHolder", "somebody") : user;
    return QCoreApplication::translate("entente::LockHolder", "%1 on %2 (process %3), since %4")
        .arg(who, host, QString::number(process), QLocale().toString(since, QLocale::ShortFormat));
}

FileLock::FileLock(const QString &file) : m_file(realPath(file))
{
    const QFileInfo info(m_file);
    m_path = info.path() + QStringLiteral("/.%1.lock").arg(info.fileName());
    m_lock = std::make_unique<QLockFile>(m_path);
    m_lock->setStaleLockTime(
        0); // a lesson may last all day; only a dead process makes a lock stale
}

FileLock::~FileLock() = default;

FileLock::Outcome FileLock::take()
{
    if (m_lock->isLocked() || m_lock->tryLock(0))
        return Outcome::Taken;
    if (m_lock->error() != QLockFile::LockFailedError)
        return Outcome::Impossible;
    if (!removeDeadLock())
        return Outcome::HeldByOther;
    if (m_lock->tryLock(0))
        return Outcome::Taken;
    return m_lock->error() == QLockFile::LockFailedError ? Outcome::HeldByOther
                                                         : Outcome::Impossible;
}

/// Takes away what QLockFile keeps away from for ever: the lock of a program that died while it
/// wrote it, and does not tell process, program and machine; and on a full disk that of any program
/// that died, since QLockFile writes a second file before it takes one over.
bool FileLock::removeDeadLock()
{
    constexpr int leastLines = 5;
    const auto content = fileBytes(m_path);
    if (!content)
        return false;
    const auto told = holder();
    const bool whole = content->count('\n') >= leastLines;
    if (whole && (told.host != QSysInfo::machineHostName() || OpenFile::isRunning(told.process)))
        return false;
    auto file = OpenFile::read(m_path);
    return file.isOpen() && file.claim() && OpenFile::remove(m_path);
}

bool FileLock::isTaken() const
{
    return m_lock->isLocked();
}

LockHolder FileLock::holder() const
{
    LockHolder holder;
    QString program;
    m_lock->getLockInfo(&holder.process, &holder.host, &program);
    const QFileInfo info(m_path);
    holder.user = info.owner();
    holder.since = info.lastModified();
    return holder;
}

} // namespace entente
