// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <functional>
#include <mutex>
#include <string_view>
#include <unordered_set>

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
        auto &shard = shardOf(text);
        const std::lock_guard lock(shard.mutex);
        const auto it = shard.values.find(text);
        return it == shard.values.end() ? nullptr : &*it;
    }

    /// The value that was there first, where one of the same text is in it.
    const Value *add(Value value)
    {
        auto &shard = shardOf(value.text);
        const std::lock_guard lock(shard.mutex);
        return &*shard.values.insert(std::move(value)).first;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
        std::size_t operator()(const Value &value) const { return (*this)(value.text); }
    };
    struct Equal
    {
        using is_transparent = void;
        static std::string_view textOf(std::string_view text) { return text; }
        static std::string_view textOf(const Value &value) { return value.text; }
        bool operator()(const auto &a, const auto &b) const { return textOf(a) == textOf(b); }
    };
    struct Shard // fewer threads wait for each other
    {
        std::mutex mutex;
        std::unordered_set<Value, Hash, Equal> values;
    };

    Shard &shardOf(std::string_view text) { return m_shards[Hash()(text) % m_shards.size()]; }

    std::array<Shard, 13> m_shards;
};

} // namespace entente
