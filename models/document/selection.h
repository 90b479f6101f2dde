// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <vector>

namespace entente {

/// A record that can be pointed at. Ids are unique across tables; the kind spares the look-up.
struct Item
{
    enum class Kind : unsigned char { None, Actor, Tie, Event, Source };
    Kind kind = Kind::None;
    QString id;

    bool isNull() const { return kind == Kind::None; }
    bool operator==(const Item &) const = default;
};

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
