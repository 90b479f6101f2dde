// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente {

/// A list in order of which some are taken out and others put in while the rest, which may be large
/// and many, are not moved: only their places are.
template <class Item>
class StableOrderList
{
    template <bool Const>
    class Iterator
    {
        using Items = std::conditional_t<Const, const Item, Item>;

    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = Items *;
        using reference = Items &;

        Iterator() = default;
        Iterator(Items *items, const std::uint32_t *place) : m_items(items), m_place(place) {}

        reference operator*() const { return m_items[*m_place]; }
        pointer operator->() const { return m_items + *m_place; }
        reference operator[](difference_type n) const { return m_items[m_place[n]]; }
        Iterator &operator++() { return *this += 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator &operator--() { return *this += -1; }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator &operator+=(difference_type n)
        {
            m_place += n;
            return *this;
        }
        Iterator &operator-=(difference_type n) { return *this += -n; }
        friend Iterator operator+(Iterator at, difference_type n) { return at += n; }
        friend Iterator operator-(Iterator at, difference_type n) { return at -= n; }
        difference_type operator-(const Iterator &other) const { return m_place - other.m_place; }
        bool operator==(const Iterator &other) const { return m_place == other.m_place; }
        auto operator<=>(const Iterator &other) const { return m_place <=> other.m_place; }

    private:
        Items *m_items = nullptr;
        const std::uint32_t *m_place = nullptr;
    };

public:
    using value_type = Item;
    using iterator = Iterator<false>;
    using const_iterator = Iterator<true>;

    StableOrderList() = default;
    StableOrderList(std::vector<Item> items) : m_items(std::move(items))
    {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_order.push_back(std::uint32_t(i));
    }

    std::size_t size() const { return m_order.size(); }
    bool empty() const { return m_order.empty(); }
    iterator begin() { return {m_items.data(), m_order.data()}; }
    iterator end() { return {m_items.data(), m_order.data() + m_order.size()}; }
    const_iterator begin() const { return {m_items.data(), m_order.data()}; }
    const_iterator end() const { return {m_items.data(), m_order.data() + m_order.size()}; }
    Item &operator[](std::size_t i) { return m_items[m_order[i]]; }
    const Item &operator[](std::size_t i) const { return m_items[m_order[i]]; }
    Item &back() { return m_items[m_order.back()]; }

    /// Behind the last.
    void push_back(Item item) { m_order.push_back(put(std::move(item))); }

    /// Takes out those whose keys are asked for, and puts in others; all in rising order of
    /// keyOf(item). Returns what was taken out.
    template <class Key, class KeyOf>
    std::vector<Item> exchange(const std::vector<Key> &leave, std::vector<Item> come, KeyOf keyOf)
    {
        std::vector<Item> gone;
        gone.reserve(leave.size());
        std::vector<std::uint32_t> order;
        order.reserve(m_order.size() + come.size());
        auto rest = m_order.begin();
        const auto keepBefore = [&](const Key &key) {
            const auto end = std::partition_point(rest, m_order.end(), [&](std::uint32_t place) {
                return keyOf(m_items[place]) < key;
            });
            order.insert(order.end(), rest, end);
            rest = end;
        };
        auto leaves = leave.begin();
        auto comes = come.begin();
        while (leaves != leave.end() || comes != come.end()) {
            if (comes == come.end() || (leaves != leave.end() && !(keyOf(*comes) < *leaves))) {
                keepBefore(*leaves);
                if (rest != m_order.end() && keyOf(m_items[*rest]) == *leaves) {
                    gone.push_back(std::move(m_items[*rest]));
                    m_free.push_back(*rest++);
                }
                ++leaves;
            } else {
                keepBefore(keyOf(*comes));
                order.push_back(put(std::move(*comes++)));
            }
        }
        order.insert(order.end(), rest, m_order.end());
        m_order = std::move(order);
        return gone;
    }

private:
    std::uint32_t put(Item item)
    {
        if (m_free.empty()) {
            m_items.push_back(std::move(item));
            return std::uint32_t(m_items.size() - 1);
        }
        const auto place = m_free.back();
        m_free.pop_back();
        m_items[place] = std::move(item);
        return place;
    }

    std::vector<Item> m_items;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_free; // places that nobody has
};

} // namespace entente
