// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <memory>

class QLockFile;

namespace entente {

/// Who has a file open.
struct LockHolder
{
    QString user;
    QString host;
    qint64 process = 0;
    QDateTime since;

    /// "maria on libnet (process 4242), since 12 Mar 2026 09:30"
    QString words() const;
};

/// Says to other windows, here and on other machines, that a file is open: a small file beside it,
/// which a program that died leaves behind and the next one recognises and takes over.
class FileLock
{
public:
    enum class Outcome { Taken, HeldByOther, Impossible };

    explicit FileLock(const QString &file);
    ~FileLock();

    /// Impossible where nothing can be written beside the file, so that nobody can be told.
    Outcome take();
    bool isTaken() const;
    LockHolder holder() const;
    QString file() const { return m_file; }

private:
    bool removeDeadLock();

    QString m_file;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace entente
