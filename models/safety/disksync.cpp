// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "disksync.h"

#include "openfile.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace entente {

struct DiskSync::State
{
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<OpenFile> waiting; // duplicates
    bool working = false;
    bool ending = false;

    void run()
    {
        std::unique_lock lock(mutex);
        while (!ending || !waiting.empty()) {
            wake.wait(lock, [this] { return ending || !waiting.empty(); });
            auto files = std::exchange(waiting, {});
            working = true;
            lock.unlock();
            for (auto &file : files)
                file.sync();
            files.clear();
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

void DiskSync::request(const OpenFile &file)
{
    const std::lock_guard lock(m_state->mutex);
    for (const auto &waiting : m_state->waiting)
        if (waiting.isSameFileAs(file))
            return; // due already
    if (auto own = file.duplicate(); own.isOpen())
        m_state->waiting.push_back(std::move(own));
    m_state->wake.notify_one();
}

bool DiskSync::isDone() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->waiting.empty() && !m_state->working;
}

} // namespace entente
