// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace entente {

namespace {

int opened(const QString &path, int flags, int mode = 0)
{
    int handle = -1;
    do
        handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode);
    while (handle < 0 && errno == EINTR);
    return handle;
}

QString words(const char *text)
{
    return QCoreApplication::translate("entente::OpenFile", text);
}

} // namespace

OpenFile::OpenFile(OpenFile &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

OpenFile OpenFile::create(const QString &path, Access access)
{
    OpenFile file;
    file.m_handle = opened(path, O_RDWR | O_CREAT | O_EXCL, access == Access::Mine ? 0600 : 0666);
    return file;
}

OpenFile OpenFile::read(const QString &path)
{
    OpenFile file;
    file.m_handle = opened(path, O_RDONLY);
    return file;
}

OpenFile OpenFile::folder(const QString &path)
{
    OpenFile file;
    file.m_handle = opened(path, O_RDONLY | O_DIRECTORY);
    return file;
}

bool OpenFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(std::size_t(written));
    }
    return true;
}

QByteArray OpenFile::readAll(bool *whole)
{
    QByteArray bytes;
    char buffer[1 << 16];
    ssize_t got = 0;
    do {
        got = ::read(m_handle, buffer, sizeof buffer);
        if (got > 0)
            bytes.append(buffer, qsizetype(got));
    } while (got > 0 || (got < 0 && errno == EINTR));
    *whole = got == 0;
    return bytes;
}

bool OpenFile::cutTo(qint64 length)
{
    return ::ftruncate(m_handle, length) == 0 && ::lseek(m_handle, length, SEEK_SET) == length;
}

bool OpenFile::copyPermissions(const QString &from)
{
    struct stat status;
    return ::stat(QFile::encodeName(from).constData(), &status) == 0 &&
           ::fchmod(m_handle, status.st_mode & 07777) == 0;
}

bool OpenFile::sync()
{
    return ::fsync(m_handle) == 0 || errno == EINVAL; // not every file system can
}

bool OpenFile::claim()
{
    return ::flock(m_handle, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

void OpenFile::close()
{
    if (m_handle < 0)
        return;
    ::flock(m_handle, LOCK_UN); // a duplicate may still be on its way to the disk
    ::close(std::exchange(m_handle, -1));
}

bool OpenFile::rename(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool OpenFile::remove(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0;
}

QString systemProblem(int error)
{
    switch (error) {
    case ENOSPC: return words("The disk is full. Make room, or save elsewhere.");
    case EDQUOT: return words("Your share of the disk is used up. Make room, or save elsewhere.");
    case EFBIG: return words("The file would be larger than is allowed here. Save elsewhere.");
    case EROFS: return words("The disk or folder is read-only. Save elsewhere.");
    case EACCES:
    case EPERM: return words("You may not write into this folder. Save elsewhere.");
    case ENOENT:
    case ENOTDIR:
        return words(
            "The folder is not there (any more). Bring the drive back, or save elsewhere.");
    case EISDIR: return words("There is a folder of this name. Choose another name.");
    case ENAMETOOLONG: return words("The name is too long. Choose a shorter one.");
    case EIO:
    case ENXIO:
    case ENODEV:
    case ESTALE:
    case ENOTCONN:
    case ETIMEDOUT:
    case EHOSTDOWN:
    case EHOSTUNREACH:
        return words("The drive does not answer. Bring it back and save again, or save elsewhere.");
    default:
        return words("The system says: %1. Save again, or save elsewhere.")
            .arg(QString::fromLocal8Bit(std::strerror(error)));
    }
}

} // namespace entente
