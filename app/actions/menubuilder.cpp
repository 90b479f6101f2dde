// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "menubuilder.h"

namespace entente {

QAction *MenuBuilder::add(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                          const std::function<void()> &run, Scope scope)
{
    auto *action = m_registry->add(id(name), text, keys, run, scope);
    m_menu->addAction(action);
    return action;
}

QAction *MenuBuilder::addToggle(const QString &name, const QString &text, const QKeySequence &key,
                                bool on, const std::function<void(bool)> &run)
{
    auto *action = new QAction(text, m_registry);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::toggled, m_registry, run);
    take(name, action, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    return action;
}

void MenuBuilder::take(const QString &name, QAction *action, const QList<QKeySequence> &keys,
                       Scope scope)
{
    m_registry->take(id(name), action, keys, scope);
    m_menu->addAction(action);
}

} // namespace entente
