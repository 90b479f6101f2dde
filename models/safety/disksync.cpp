// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "disksync.h"

#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace entente {

namespace {

bool sameFile(int one, int other)
{
    struct stat a, b;
    return ::fstat(one, &a) == 0 && ::fstat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

} // namespace

struct DiskSync::State
{
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<int> waiting; // handles of our own
    bool working = false;
    bool ending = false;

    void run()
    {
        std::unique_lock lock(mutex);
        while (!ending || !waiting.empty()) {
            wake.wait(lock, [this] { return ending || !waiting.empty(); });
            const auto handles = std::exchange(waiting, {});
            working = true;
            lock.unlock();
            for (const int handle : handles) {
                ::fsync(handle);
                ::close(handle);
            }
            lock.lock();
            working = false;
        }
    }
};

DiskSync::DiskSync() : m_state(std::make_shared<State>())
{
    std::thread([state = m_state] { state->run(); }).detach();
}

DiskSync::~DiskSync()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->ending = true;
    m_state->wake.notify_one();
}

void DiskSync::request(int handle)
{
    const std::lock_guard lock(m_state->mutex);
    for (const int waiting : m_state->waiting)
        if (sameFile(waiting, handle))
            return; // due already
    const int own = ::fcntl(handle, F_DUPFD_CLOEXEC, 0);
    if (own >= 0)
        m_state->waiting.push_back(own);
    m_state->wake.notify_one();
}

bool DiskSync::isDone() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->waiting.empty() && !m_state->working;
}

} // namespace entente
