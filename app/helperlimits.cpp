// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "helperlimits.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#ifdef __linux__
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <vector>
#endif

#ifdef __SANITIZE_ADDRESS__
/// The search for leaks traces the process, which the limits refuse.
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off()
{
    return 1;
}
#endif

namespace entente {

namespace {

std::size_t s_memoryLimit = 0;

void limit(__rlimit_resource_t what, rlim_t most)
{
    rlimit now{};
    ::getrlimit(what, &now);
    now.rlim_cur = now.rlim_max == RLIM_INFINITY || most < now.rlim_max ? most : now.rlim_max;
    ::setrlimit(what, &now);
}

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

constexpr unsigned ownKind =
#ifdef __x86_64__
    AUDIT_ARCH_X86_64;
#else
    AUDIT_ARCH_AARCH64;
#endif

constexpr int refused[] = {
    // networks
    __NR_socket,
    __NR_socketpair,
    __NR_connect,
    __NR_bind,
    __NR_listen,
    __NR_accept4,
    __NR_sendto,
    // programs and processes
    __NR_execve,
    __NR_execveat,
    __NR_clone,
    __NR_ptrace,
    // files
    __NR_unlinkat,
    __NR_renameat,
    __NR_mkdirat,
    __NR_linkat,
    __NR_symlinkat,
    __NR_truncate,
    __NR_fchmodat,
    __NR_fchownat,
#ifdef __x86_64__
    __NR_fork,
    __NR_vfork,
    __NR_creat,
    __NR_unlink,
    __NR_rmdir,
    __NR_rename,
    __NR_mkdir,
    __NR_link,
    __NR_symlink,
    __NR_chmod,
    __NR_chown,
    __NR_lchown,
#endif
#ifdef __NR_renameat2
    __NR_renameat2,
#endif
#ifdef __NR_clone3
    __NR_clone3,
#endif
#ifdef __NR_openat2
    __NR_openat2,
#endif
#ifdef __NR_io_uring_setup
    __NR_io_uring_setup,
#endif
};

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, unsigned(offset));
}

sock_filter answer(unsigned what)
{
    return BPF_STMT(BPF_RET | BPF_K, what);
}

/// Refuses to open a file in any way but to read it; `argument` has the flags.
void refuseWriting(std::vector<sock_filter> &filter, int call, std::size_t argument)
{
    constexpr unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    filter.push_back(load(offsetof(seccomp_data, nr)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unsigned(call), 0, 3));
    filter.push_back(load(offsetof(seccomp_data, args) + argument * sizeof(__u64)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    filter.push_back(answer(SECCOMP_RET_ERRNO | EACCES));
}

bool refuseCalls()
{
    std::vector<sock_filter> filter;
    filter.push_back(load(offsetof(seccomp_data, arch)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ownKind, 1, 0));
    filter.push_back(answer(SECCOMP_RET_KILL_PROCESS));
    filter.push_back(load(offsetof(seccomp_data, nr)));
    constexpr unsigned otherNumbers = 0x40000000; // x32
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, otherNumbers, 0, 1));
    filter.push_back(answer(SECCOMP_RET_KILL_PROCESS));
    for (const int call : refused) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unsigned(call), 0, 1));
        filter.push_back(answer(SECCOMP_RET_ERRNO | EPERM));
    }
    refuseWriting(filter, __NR_openat, 2);
#ifdef __NR_open
    refuseWriting(filter, __NR_open, 1);
#endif
    filter.push_back(answer(SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

bool refuseCalls()
{
    return false;
}

#endif

} // namespace

void limitHelper(unsigned seconds)
{
    constexpr rlim_t mostFiles = 64;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_NOFILE, mostFiles);
    if (!refuseCalls())
        std::fputs(
            "entente-layout: this system has no seccomp; only memory, time and the number of "
            "files are limited.\n",
            stderr);
}

void limitMemory(std::size_t bytes)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    s_memoryLimit = bytes;
    limit(RLIMIT_AS, bytes);
#endif
}

bool isNearMemoryLimit()
{
#ifdef __linux__
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    char pages[32] = {};
    const bool read = file >= 0 && ::read(file, pages, sizeof pages - 1) > 0;
    const auto held = std::strtoull(pages, nullptr, 10) * std::size_t(::sysconf(_SC_PAGESIZE));
    return read && s_memoryLimit > 0 && held > s_memoryLimit / 4 * 3;
#else
    return false;
#endif
}

} // namespace entente
