// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <memory>
#include <vector>

namespace entente {

/// A list in the room of a pointer, for what hardly any record has. A value.
template <class Item>
class RareList
{
public:
    using Iterator = Item *;
    using ConstIterator = const Item *;

    RareList() = default;
    RareList(std::initializer_list<Item> items)
        : m_items(items.size() ? std::make_unique<std::vector<Item>>(items) : nullptr)
    {
    }
    RareList(const RareList &other)
        : m_items(other.empty() ? nullptr : std::make_unique<std::vector<Item>>(*other.m_items))
    {
    }
    RareList(RareList &&) noexcept = default;
    RareList &operator=(RareList other) noexcept
    {
        m_items = std::move(other.m_items);
        return *this;
    }

    bool empty() const { return !m_items || m_items->empty(); }
    std::size_t size() const { return m_items ? m_items->size() : 0; }
    ConstIterator begin() const { return m_items ? m_items->data() : nullptr; }
    ConstIterator end() const { return begin() + size(); }
    Iterator begin() { return m_items ? m_items->data() : nullptr; }
    Iterator end() { return begin() + size(); }
    const Item &operator[](std::size_t at) const { return (*m_items)[at]; }
    Item &operator[](std::size_t at) { return (*m_items)[at]; }
    Item &back() { return m_items->back(); }

    /// As std::vector; references hold until the next change.
    void push_back(Item item) { some().push_back(std::move(item)); }
    template <class... Parts>
    Item &emplace_back(Parts &&...parts)
    {
        return some().emplace_back(std::forward<Parts>(parts)...);
    }
    void erase(ConstIterator at) { m_items->erase(m_items->begin() + (at - begin())); }
    void clear() { m_items.reset(); }

    bool operator==(const RareList &other) const
    {
        return empty() || other.empty() ? empty() == other.empty() : *m_items == *other.m_items;
    }

private:
    std::vector<Item> &some()
    {
        if (!m_items)
            m_items = std::make_unique<std::vector<Item>>();
        return *m_items;
    }

    std::unique_ptr<std::vector<Item>> m_items; // null where there are none
};

} // namespace entente
