// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// One copy of each value for the whole program, found by its text: the same ids and dates come
/// again in thousands of records. May be asked from any thread; what is in it stays.
template <class Value>
class TextPool
{
public:
    /// Null where no value of that text is in it.
    const Value *find(std::string_view text)
    {
        const auto hash = std::hash<std::string_view>()(text);
        auto &shard = shardOf(hash);
        const std::lock_guard lock(shard.mutex);
        return shard.find(text, hash);
    }

    /// The value that was there first, where one of the same text is in it.
    const Value *add(Value value)
    {
        const auto hash = std::hash<std::string_view>()(value.text);
        auto &shard = shardOf(hash);
        const std::lock_guard lock(shard.mutex);
        const auto *there = shard.find(value.text, hash);
        return there ? there : shard.add(std::move(value), hash);
    }

private:
    /// Fewer threads wait for each other. Open addressing; a slot has half of the hash beside the
    /// place, so that hardly any text is looked at but the one that is meant.
    struct Shard
    {
        struct Slot
        {
            std::uint32_t tag = 0;
            std::uint32_t place = 0; // and one; 0 is free
        };

        const Value *find(std::string_view text, std::size_t hash) const
        {
            if (slots.empty())
                return nullptr;
            const auto mask = slots.size() - 1;
            for (auto at = hash & mask; slots[at].place != 0; at = (at + 1) & mask)
                if (slots[at].tag == tagOf(hash) && valueAt(slots[at].place - 1).text == text)
                    return &valueAt(slots[at].place - 1);
            return nullptr;
        }

        const Value *add(Value value, std::size_t hash)
        {
            if (count + 1 > slots.size() / 3 * 2)
                grow();
            if (count % blockSize == 0) {
                blocks.emplace_back();
                blocks.back().reserve(blockSize);
            }
            blocks.back().push_back(std::move(value));
            ++count;
            put(hash);
            return &blocks.back().back();
        }

        std::mutex mutex;

    private:
        static constexpr std::size_t blockSize = 256, fewestSlots = 16;

        static std::uint32_t tagOf(std::size_t hash) { return std::uint32_t(hash >> 32); }

        const Value &valueAt(std::size_t place) const
        {
            return blocks[place / blockSize][place % blockSize];
        }

        void put(std::size_t hash)
        {
            const auto mask = slots.size() - 1;
            auto at = hash & mask;
            while (slots[at].place != 0)
                at = (at + 1) & mask;
            slots[at] = {tagOf(hash), std::uint32_t(count)};
        }

        void grow()
        {
            const auto all = std::exchange(count, 0);
            slots.assign(std::max(fewestSlots, slots.size() * 2), {});
            for (std::size_t i = 0; i < all; ++i) {
                count = i + 1;
                put(std::hash<std::string_view>()(valueAt(i).text));
            }
        }

        std::vector<Slot> slots;
        std::vector<std::vector<Value>> blocks; // full but the last; none of them moves
        std::size_t count = 0;
    };

    Shard &shardOf(std::size_t hash) { return m_shards[(hash >> 24) % m_shards.size()]; }

    std::array<Shard, 13> m_shards;
};

} // namespace entente
