// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actionregistry.h"

#include <QMenu>

namespace entente {

/// Fills one menu: each command goes into the registry, under the menu's room and its own name, and
/// to the end of the menu.
class MenuBuilder
{
public:
    using Scope = ActionRegistry::Scope;

    MenuBuilder(ActionRegistry *registry, QMenu *menu, const QString &room)
        : m_registry(registry)
        , m_menu(menu)
        , m_room(room)
    {
    }

    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &run, Scope scope = Scope::Window);
    QAction *addToggle(const QString &name, const QString &text, const QKeySequence &key, bool on,
                       const std::function<void(bool)> &run);
    /// An action that somebody else made.
    void take(const QString &name, QAction *action, const QList<QKeySequence> &keys,
              Scope scope = Scope::Window);
    void separator() { m_menu->addSeparator(); }
    /// A menu in the menu, for commands of the same room.
    MenuBuilder submenu(const QString &title)
    {
        return {m_registry, m_menu->addMenu(title), m_room};
    }
    QMenu *menu() const { return m_menu; }

private:
    QString id(const QString &name) const { return m_room + QLatin1Char('.') + name; }

    ActionRegistry *m_registry;
    QMenu *m_menu;
    QString m_room;
};

} // namespace entente
