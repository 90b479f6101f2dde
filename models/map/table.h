// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

/// Where in a list of records each id stands: open addressing, so that a copy is one block.
template <class Record, class Key>
class PlaceIndex
{
public:
    using Records = std::vector<std::shared_ptr<const Record>>;

    /// The place of a record among these.
    std::optional<std::size_t> find(const Records &records, const Key &id) const
    {
        const auto slot = m_slots.empty() ? 0 : slotOf(records, id);
        if (m_slots.empty() || m_slots[slot] == 0)
            return std::nullopt;
        return m_slots[slot] - 1;
    }
    /// Takes down a new id, that of the last record.
    void addLast(const Records &records)
    {
        if (records.size() > roomFor(m_slots.size()))
            return build(records);
        m_slots[slotOf(records, keyOf(*records.back()))] = std::uint32_t(records.size());
    }
    /// Takes down all of them. Of two with the same id the first is found.
    void build(const Records &records)
    {
        std::size_t slots = 16;
        while (records.size() > roomFor(slots))
            slots *= 2;
        m_slots.assign(slots, 0);
        for (std::size_t i = 0; i < records.size(); ++i) {
            auto &slot = m_slots[slotOf(records, keyOf(*records[i]))];
            slot = slot == 0 ? std::uint32_t(i + 1) : slot;
        }
    }

private:
    static std::size_t roomFor(std::size_t slots) { return slots / 3 * 2; }

    std::size_t slotOf(const Records &records, const Key &id) const
    {
        const auto mask = m_slots.size() - 1;
        auto slot = std::hash<Key>()(id) & mask;
        while (m_slots[slot] != 0 && keyOf(*records[m_slots[slot] - 1]) != id)
            slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<std::uint32_t> m_slots; // place and one; 0 is free
};

/// Records in a stable order with a look-up by id. A value: copies share until one of them changes.
template <class Record, class Key>
class Table
{
public:
    using Pointer = std::shared_ptr<const Record>;

    Table() = default;
    /// Of records with different ids.
    explicit Table(std::vector<Pointer> records)
    {
        m_data->records = std::move(records);
        m_data->places.build(m_data->records);
    }

    std::size_t size() const { return m_data->records.size(); }
    bool empty() const { return m_data->records.empty(); }
    /// By its place in the table.
    const Record &at(std::size_t index) const { return *m_data->records[index]; }
    const Pointer &pointer(std::size_t index) const { return m_data->records[index]; }

    /// By its id: null, false or nothing where it is not there.
    const Record *find(const Key &id) const
    {
        const auto index = indexOf(id);
        return index ? m_data->records[*index].get() : nullptr;
    }
    bool contains(const Key &id) const { return indexOf(id).has_value(); }
    std::optional<std::size_t> indexOf(const Key &id) const
    {
        return m_data->places.find(m_data->records, id);
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
        PlaceIndex<Record, Key> places;
    };
    using Changes = std::vector<Change<Record, Key>>;

    /// True where all that there is stays in its place.
    bool keepsPlaces(const Changes &changes) const;
    static Changes applyInPlace(Data &data, const Changes &changes);
    static Changes applyMoving(Data &data, const Changes &changes);

    std::shared_ptr<Data> m_data = std::make_shared<Data>();
};

template <class Record, class Key>
std::vector<Change<Record, Key>> Table<Record, Key>::apply(const Changes &changes)
{
    if (changes.empty())
        return {};
    if (m_data.use_count() > 1)
        m_data = std::make_shared<Data>(*m_data);
    auto inverse =
        keepsPlaces(changes) ? applyInPlace(*m_data, changes) : applyMoving(*m_data, changes);
    std::reverse(inverse.begin(), inverse.end());
    return inverse;
}

template <class Record, class Key>
bool Table<Record, Key>::keepsPlaces(const Changes &changes) const
{
    return std::all_of(changes.begin(), changes.end(), [this](const auto &change) {
        return change.record && (!change.at || contains(change.id));
    });
}

template <class Record, class Key>
std::vector<Change<Record, Key>> Table<Record, Key>::applyInPlace(Data &data,
                                                                  const Changes &changes)
{
    Changes inverse;
    inverse.reserve(changes.size());
    for (const auto &change : changes) {
        if (const auto place = data.places.find(data.records, change.id)) {
            inverse.push_back({change.id, data.records[*place], std::nullopt});
            data.records[*place] = change.record;
        } else {
            inverse.push_back({change.id, nullptr, std::nullopt});
            data.records.push_back(change.record);
            data.places.addLast(data.records);
        }
    }
    return inverse;
}

template <class Record, class Key>
std::vector<Change<Record, Key>> Table<Record, Key>::applyMoving(Data &data, const Changes &changes)
{
    auto &records = data.records;
    Changes inverse;
    inverse.reserve(changes.size());
    std::unordered_map<Key, std::size_t> index;
    for (std::size_t i = 0; i < records.size(); ++i)
        index.emplace(keyOf(*records[i]), i);
    constexpr std::size_t clean = static_cast<std::size_t>(-1);
    std::size_t dirtyFrom =
        clean; // places from here on are stale; put right before the next look-up needs them
    for (const auto &change : changes) {
        const bool known = index.contains(change.id);
        if (known) {
            for (; dirtyFrom < records.size(); ++dirtyFrom)
                index[keyOf(*records[dirtyFrom])] = dirtyFrom;
            dirtyFrom = clean;
        }
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
    data.places.build(records);
    return inverse;
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
