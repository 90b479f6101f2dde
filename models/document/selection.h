// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "item.h"

#include <QObject>
#include <vector>

namespace entente {

/// What is selected, shared by all views. Two selected actors are a pair (a dyad) that the
/// inspector shows as such.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::vector<Item> &items() const { return m_items; }
    /// The one selected last; null where nothing is.
    Item current() const { return m_items.empty() ? Item() : m_items.back(); }
    bool contains(const Item &item) const;
    bool isEmpty() const { return m_items.empty(); }

    void select(const Item &item); // this alone
    void toggle(const Item &item); // Ctrl+click
    void setItems(std::vector<Item> items);
    /// Nothing is selected then.
    void clear();

Q_SIGNALS:
    /// What is selected is other than before.
    void changed();

private:
    std::vector<Item> m_items;
};

} // namespace entente
