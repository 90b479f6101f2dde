// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// Loaded before the C library (LD_PRELOAD), it lets a program die or a device fail at a chosen call
// on files:
//   FAULTYIO=kill-before:N | kill-half:N | kill-after:N   at the Nth call that changes files (half:
//   of a write) FAULTYIO=count                                        only counts; the count goes
//   to standard error at the end FAULTYIO=fail:CALL:ERRNO[:N]                          CALL (write,
//   fsync, rename, create) fails, from the Nth on FAULTYIO_UNDER=FOLDER failures only for files in
//   that folder

namespace {

std::atomic<int> calls{0};
std::atomic<int> matching{0};

template <class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

const char *plan()
{
    static const char *const text = std::getenv("FAULTYIO");
    return text ? text : "";
}

struct Report
{
    ~Report()
    {
        if (std::strcmp(plan(), "count") == 0)
            std::fprintf(stderr, "%d calls\n", calls.load());
    }
} report;

/// True where this is the call at which to die in that way.
bool isDue(const char *way, int number)
{
    const auto length = std::strlen(way);
    return std::strncmp(plan(), way, length) == 0 && plan()[length] == ':' &&
           std::atoi(plan() + length + 1) == number;
}

void die()
{
    ::kill(::getpid(), SIGKILL);
    ::pause();
}

bool isUnder(const char *path)
{
    const char *folder = std::getenv("FAULTYIO_UNDER");
    return !folder || std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isUnder(int handle)
{
    char link[64], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    const auto length = ::readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = '\0';
    return isUnder(path);
}

/// Sets errno and answers true where this call is to fail.
bool fails(const char *call, bool under)
{
    char name[16] = {};
    int error = 0, from = 1;
    if (!under || std::sscanf(plan(), "fail:%15[a-z]:%d:%d", name, &error, &from) < 2 ||
        std::strcmp(name, call) != 0)
        return false;
    if (++matching < from)
        return false;
    errno = error;
    return true;
}

bool isFile(int handle)
{
    struct stat status;
    return ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode);
}

/// Does the call, and dies before or after it where that is due.
template <class Call>
auto counted(Call call)
{
    const int number = ++calls;
    if (isDue("kill-before", number))
        die();
    const auto result = call();
    const int error = errno;
    if (isDue("kill-after", number) || isDue("kill-half", number))
        die();
    errno = error;
    return result;
}

int opened(const char *name, const char *path, int flags, unsigned mode)
{
    const auto real = next<int(const char *, int, ...)>(name);
    if (!(flags & (O_CREAT | O_TRUNC)))
        return real(path, flags, mode);
    return counted([&] { return fails("create", isUnder(path)) ? -1 : real(path, flags, mode); });
}

} // namespace

extern "C" {

ssize_t write(int handle, const void *bytes, size_t size)
{
    const auto real = next<ssize_t(int, const void *, size_t)>("write");
    if (!isFile(handle))
        return real(handle, bytes, size);
    const int number = ++calls;
    if (isDue("kill-before", number))
        die();
    if (isDue("kill-half", number)) {
        [[maybe_unused]] const auto half = real(handle, bytes, size / 2);
        die();
    }
    if (fails("write", isUnder(handle))) {
        const int error = errno;
        [[maybe_unused]] const auto some =
            real(handle, bytes, size / 2); // as a disk does that gets full
        errno = error;
        return -1;
    }
    const auto result = real(handle, bytes, size);
    if (isDue("kill-after", number))
        die();
    return result;
}

int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const auto mode = va_arg(list, unsigned);
    va_end(list);
    return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const auto mode = va_arg(list, unsigned);
    va_end(list);
    return opened("open64", path, flags, mode);
}

int fsync(int handle)
{
    const auto real = next<int(int)>("fsync");
    return counted([&] { return fails("fsync", isUnder(handle)) ? -1 : real(handle); });
}

int rename(const char *from, const char *to)
{
    const auto real = next<int(const char *, const char *)>("rename");
    return counted([&] { return fails("rename", isUnder(to)) ? -1 : real(from, to); });
}

int unlink(const char *path)
{
    const auto real = next<int(const char *)>("unlink");
    return counted([&] { return real(path); });
}

int ftruncate64(int handle, off64_t length)
{
    const auto real = next<int(int, off64_t)>("ftruncate64");
    return counted([&] { return real(handle, length); });
}

int ftruncate(int handle, off_t length)
{
    const auto real = next<int(int, off_t)>("ftruncate");
    return counted([&] { return real(handle, length); });
}
}
