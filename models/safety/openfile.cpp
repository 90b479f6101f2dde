// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "openfile.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
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

int descriptor(qintptr handle)
{
    return int(handle);
}

} // namespace

OpenFile::OpenFile(OpenFile &&other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
    , m_claimed(std::exchange(other.m_claimed, false))
{
}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_claimed, other.m_claimed);
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

OpenFile OpenFile::duplicate() const
{
    OpenFile file;
    file.m_handle = isOpen() ? ::fcntl(descriptor(m_handle), F_DUPFD_CLOEXEC, 0) : none;
    return file;
}

bool OpenFile::isSameFileAs(const OpenFile &other) const
{
    struct stat a, b;
    return ::fstat(descriptor(m_handle), &a) == 0 && ::fstat(descriptor(other.m_handle), &b) == 0 &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool OpenFile::isNamed(const QString &path) const
{
    struct stat mine, named;
    return ::fstat(descriptor(m_handle), &mine) == 0 &&
           ::lstat(QFile::encodeName(path).constData(), &named) == 0 &&
           mine.st_dev == named.st_dev && mine.st_ino == named.st_ino;
}

bool OpenFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor(m_handle), bytes.data(), bytes.size());
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
        got = ::read(descriptor(m_handle), buffer, sizeof buffer);
        if (got > 0)
            bytes.append(buffer, qsizetype(got));
    } while (got > 0 || (got < 0 && errno == EINTR));
    *whole = got == 0;
    return bytes;
}

bool OpenFile::cutTo(qint64 length)
{
    const int handle = descriptor(m_handle);
    return ::ftruncate(handle, length) == 0 && ::lseek(handle, length, SEEK_SET) == length;
}

bool OpenFile::copyPermissions(const QString &from)
{
    struct stat status;
    return ::stat(QFile::encodeName(from).constData(), &status) == 0 &&
           ::fchmod(descriptor(m_handle), status.st_mode & 07777) == 0;
}

bool OpenFile::sync()
{
    return ::fsync(descriptor(m_handle)) == 0 || errno == EINVAL; // not every file system can
}

bool OpenFile::claim()
{
    m_claimed = ::flock(descriptor(m_handle), LOCK_EX | LOCK_NB) == 0;
    return m_claimed || errno != EWOULDBLOCK;
}

void OpenFile::close()
{
    if (!isOpen())
        return;
    if (std::exchange(m_claimed, false)) // a duplicate may still be on its way to the disk
        ::flock(descriptor(m_handle), LOCK_UN);
    ::close(descriptor(std::exchange(m_handle, none)));
}

bool OpenFile::rename(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool OpenFile::remove(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0;
}

bool OpenFile::isRunning(qint64 process)
{
    return process > 0 && (::kill(pid_t(process), 0) == 0 || errno == EPERM);
}

int lastError()
{
    return errno;
}

} // namespace entente
