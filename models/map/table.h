// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente {

/// The id by which a table finds a record.
template <class Record>
const auto &keyOf(const Record &record)
{
    if constexpr (requires { record.id; })
        return record.id;
    else
        return record.actor;
}

/// One step of a patch: the record as it is to be, or nothing to remove it. `at` is the place of a
/// new record (the end where absent).
template <class Record, class Key>
struct Change
{
    Key id;
    std::shared_ptr<const Record> record;
    std::optional<std::size_t> at;
};

/// Records in a stable order with a look-up by id. A value: copies share until one of them changes.
template <class Record, class Key>
class Table
{
public:
    using Pointer = std::shared_ptr<const Record>;

    std::size_t size() const { return m_data->records.size(); }
    bool empty() const { return m_data->records.empty(); }
    const Record &at(std::size_t index) const { return *m_data->records[index]; }
    const Pointer &pointer(std::size_t index) const { return m_data->records[index]; }

    const Record *find(const Key &id) const
    {
        const auto index = indexOf(id);
        return index ? m_data->records[*index].get() : nullptr;
    }
    bool contains(const Key &id) const { return indexOf(id).has_value(); }
    std::optional<std::size_t> indexOf(const Key &id) const
    {
        const auto it = m_data->index.find(id);
        return it == m_data->index.end() ? std::nullopt : std::optional(it->second);
    }

    /// Carries the changes out in their order and returns those that take them back, in the order
    /// to apply them.
    std::vector<Change<Record, Key>> apply(const std::vector<Change<Record, Key>> &changes);

    bool operator==(const Table &other) const;

    /// Iterates over the records themselves.
    class Iterator
    {
    public:
        explicit Iterator(const Pointer *at) : m_at(at) {}
        const Record &operator*() const { return **m_at; }
        const Record *operator->() const { return m_at->get(); }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const Pointer *m_at;
    };
    Iterator begin() const { return Iterator(m_data->records.data()); }
    Iterator end() const { return Iterator(m_data->records.data() + m_data->records.size()); }

private:
    struct Data
    {
        std::vector<Pointer> records;
        std::unordered_map<Key, std::size_t> index;
    };

    static void reindex(Data &data, std::size_t from)
    {
        for (std::size_t i = from; i < data.records.size(); ++i)
            data.index[keyOf(*data.records[i])] = i;
    }

    std::shared_ptr<Data> m_data = std::make_shared<Data>();
};

template <class Record, class Key>
std::vector<Change<Record, Key>> Table<Record, Key>::apply(
    const std::vector<Change<Record, Key>> &changes)
{
    std::vector<Change<Record, Key>> inverse;
    if (changes.empty())
        return inverse;
    if (m_data.use_count() > 1)
        m_data = std::make_shared<Data>(*m_data);
    auto &[records, index] = *m_data;
    constexpr std::size_t clean = static_cast<std::size_t>(-1);
    std::size_t dirtyFrom =
        clean; // places from here on are stale; put right before the next look-up needs them
    const auto settle = [&] {
        if (dirtyFrom != clean)
            reindex(*m_data, dirtyFrom);
        dirtyFrom = clean;
    };
    for (const auto &change : changes) {
        const bool known = index.contains(change.id);
        if (known)
            settle();
        if (known && change.record) {
            const auto i = index[change.id];
            inverse.push_back({change.id, records[i], std::nullopt});
            records[i] = change.record;
        } else if (known) {
            const auto i = index[change.id];
            inverse.push_back({change.id, records[i], i});
            records.erase(records.begin() + static_cast<std::ptrdiff_t>(i));
            index.erase(change.id);
            dirtyFrom = i;
        } else if (change.record) {
            const auto i = std::min(change.at.value_or(records.size()), records.size());
            inverse.push_back({change.id, nullptr, std::nullopt});
            records.insert(records.begin() + static_cast<std::ptrdiff_t>(i), change.record);
            index[change.id] = i;
            if (i + 1 < records.size())
                dirtyFrom = std::min(dirtyFrom, i);
        }
    }
    settle();
    return {inverse.rbegin(), inverse.rend()};
}

template <class Record, class Key>
bool Table<Record, Key>::operator==(const Table &other) const
{
    if (m_data == other.m_data)
        return true;
    if (size() != other.size())
        return false;
    for (std::size_t i = 0; i < size(); ++i)
        if (pointer(i) != other.pointer(i) && !(at(i) == other.at(i)))
            return false;
    return true;
}

} // namespace entente
