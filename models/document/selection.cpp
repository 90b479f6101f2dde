// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "selection.h"

#include <algorithm>

namespace entente {

bool Selection::contains(const Item &item) const
{
    return std::find(m_items.begin(), m_items.end(), item) != m_items.end();
}

void Selection::select(const Item &item)
{
    setItems(item.isNull() ? std::vector<Item>() : std::vector<Item>{item});
}

void Selection::toggle(const Item &item)
{
    auto items = m_items;
    if (!std::erase(items, item))
        items.push_back(item);
    setItems(std::move(items));
}

void Selection::setItems(std::vector<Item> items)
{
    if (items == m_items)
        return;
    m_items = std::move(items);
    Q_EMIT changed();
}

void Selection::clear()
{
    setItems({});
}

} // namespace entente
