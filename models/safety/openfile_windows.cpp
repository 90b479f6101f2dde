// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
// The same as openfile.cpp by the calls of Windows.
#include "openfile.h"

#include <QDir>

#include <cerrno>
#include <string>
#include <utility>

#include <windows.h>

namespace entente {

namespace {

HANDLE system(qintptr handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

std::wstring nativePath(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

/// In the words of errno, as systemProblem() knows them.
int errorOf(DWORD error)
{
    switch (error) {
    case ERROR_SUCCESS: return 0;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS: return EEXIST;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_DRIVE: return ENOENT;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION: return EACCES;
    case ERROR_WRITE_PROTECT: return EROFS;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL: return ENOSPC;
    case ERROR_FILENAME_EXCED_RANGE: return ENAMETOOLONG;
    case ERROR_NOT_READY:
    case ERROR_DEV_NOT_EXIST:
    case ERROR_BAD_NETPATH:
    case ERROR_NETNAME_DELETED:
    case ERROR_UNEXP_NET_ERR: return ENODEV;
    default: return EIO;
    }
}

qintptr opened(const QString &path, DWORD access, DWORD how, DWORD flags = FILE_ATTRIBUTE_NORMAL)
{
    constexpr DWORD anybody = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    return reinterpret_cast<qintptr>(
        ::CreateFileW(nativePath(path).c_str(), access, anybody, nullptr, how, flags, nullptr));
}

bool identity(HANDLE handle, BY_HANDLE_FILE_INFORMATION &told)
{
    return ::GetFileInformationByHandle(handle, &told) != 0;
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

/// Who may read it is what its folder says here, so both kinds of access are the same.
OpenFile OpenFile::create(const QString &path, Access)
{
    OpenFile file;
    file.m_handle = opened(path, GENERIC_READ | GENERIC_WRITE | DELETE, CREATE_NEW);
    return file;
}

OpenFile OpenFile::read(const QString &path)
{
    OpenFile file;
    file.m_handle = opened(path, GENERIC_READ, OPEN_EXISTING);
    return file;
}

OpenFile OpenFile::folder(const QString &path)
{
    OpenFile file;
    file.m_handle = opened(path, GENERIC_READ, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
    return file;
}

OpenFile OpenFile::duplicate() const
{
    OpenFile file;
    HANDLE own = nullptr;
    const auto process = ::GetCurrentProcess();
    if (isOpen() && ::DuplicateHandle(process, system(m_handle), process, &own, 0, FALSE,
                                      DUPLICATE_SAME_ACCESS))
        file.m_handle = reinterpret_cast<qintptr>(own);
    return file;
}

bool OpenFile::isSameFileAs(const OpenFile &other) const
{
    BY_HANDLE_FILE_INFORMATION a, b;
    return identity(system(m_handle), a) && identity(system(other.m_handle), b) &&
           a.dwVolumeSerialNumber == b.dwVolumeSerialNumber &&
           a.nFileIndexHigh == b.nFileIndexHigh && a.nFileIndexLow == b.nFileIndexLow;
}

bool OpenFile::isNamed(const QString &path) const
{
    OpenFile named;
    named.m_handle = opened(path, 0, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT);
    return named.isOpen() && isSameFileAs(named);
}

bool OpenFile::write(std::string_view bytes)
{
    constexpr std::size_t mostAtOnce = 1U << 30U;
    while (!bytes.empty()) {
        DWORD written = 0;
        const auto count = DWORD(bytes.size() < mostAtOnce ? bytes.size() : mostAtOnce);
        if (!::WriteFile(system(m_handle), bytes.data(), count, &written, nullptr) || written == 0)
            return false;
        bytes.remove_prefix(written);
    }
    return true;
}

QByteArray OpenFile::readAll(bool *whole)
{
    QByteArray bytes;
    char buffer[1 << 16];
    DWORD got = 0;
    bool good = true;
    do {
        good = ::ReadFile(system(m_handle), buffer, sizeof buffer, &got, nullptr) != 0;
        if (good)
            bytes.append(buffer, qsizetype(got));
    } while (good && got > 0);
    *whole = good;
    return bytes;
}

bool OpenFile::cutTo(qint64 length)
{
    LARGE_INTEGER place;
    place.QuadPart = length;
    return ::SetFilePointerEx(system(m_handle), place, nullptr, FILE_BEGIN) &&
           ::SetEndOfFile(system(m_handle));
}

/// A file takes them from its folder, and ReplaceFile() would keep them; there is nothing to copy.
bool OpenFile::copyPermissions(const QString &)
{
    return true;
}

bool OpenFile::sync()
{
    return ::FlushFileBuffers(system(m_handle)) ||
           ::GetLastError() == ERROR_ACCESS_DENIED; // a folder
}

bool OpenFile::claim()
{
    OVERLAPPED place{};
    place.OffsetHigh =
        0x7FFFFFFF; // beyond all that is written, as locks keep others from reading here
    m_claimed = ::LockFileEx(system(m_handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY,
                             0, 1, 0, &place) != 0;
    return m_claimed || ::GetLastError() != ERROR_LOCK_VIOLATION;
}

void OpenFile::close()
{
    if (!isOpen())
        return;
    OVERLAPPED place{};
    place.OffsetHigh = 0x7FFFFFFF;
    if (std::exchange(m_claimed, false)) // a duplicate may still be on its way to the disk
        ::UnlockFileEx(system(m_handle), 0, 1, 0, &place);
    ::CloseHandle(system(std::exchange(m_handle, none)));
}

bool OpenFile::rename(const QString &from, const QString &to)
{
    return ::MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(),
                         MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
}

bool OpenFile::remove(const QString &path)
{
    return ::DeleteFileW(nativePath(path).c_str());
}

bool OpenFile::isRunning(qint64 process)
{
    const auto handle = ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(process));
    if (!handle)
        return ::GetLastError() == ERROR_ACCESS_DENIED;
    DWORD code = 0;
    const bool running = ::GetExitCodeProcess(handle, &code) && code == STILL_ACTIVE;
    ::CloseHandle(handle);
    return running;
}

int lastError()
{
    return errorOf(::GetLastError());
}

} // namespace entente
