// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace entente {

/// Calls work(from, end) for stretches of 0..count, on one thread or on two that take them as they
/// come to them, since some are more work than others. Returns when all is done. The work does not
/// throw.
template <class Work>
void parallelChunks(int count, int stretch, int threads, Work work)
{
    std::atomic<int> next = 0;
    const auto takeTurns = [&] {
        for (int from = 0; (from = next.fetch_add(stretch)) < count;)
            work(from, std::min(from + stretch, count));
    };
    std::thread other;
    try {
        if (threads > 1)
            other = std::thread(takeTurns);
    } catch (const std::system_error &) {
        // There is no other thread to be had.
    }
    takeTurns();
    if (other.joinable())
        other.join();
}

} // namespace entente
