// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "actionregistry.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

namespace entente {

namespace {

constexpr auto defaultsProperty = "defaultKeys";

QString settingsKey(const QString &id)
{
    return QStringLiteral("shortcuts/") + id;
}

QList<QKeySequence> userKeys(const QString &id, const QList<QKeySequence> &otherwise)
{
    const auto kept = QSettings().value(settingsKey(id));
    return kept.isValid()
               ? QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText)
               : otherwise;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window), m_window(window) {}

QAction *ActionRegistry::add(const QString &id, const QString &text,
                             const QList<QKeySequence> &keys, const std::function<void()> &run,
                             Scope scope)
{
    auto *action = new QAction(text, m_window);
    connect(action, &QAction::triggered, this, run);
    take(id, action, keys, scope);
    return action;
}

void ActionRegistry::take(const QString &id, QAction *action, const QList<QKeySequence> &keys,
                          Scope scope)
{
    Q_ASSERT(!this->action(id));
    action->setObjectName(id);
    action->setProperty(defaultsProperty, QVariant::fromValue(keys));
    if (scope == Scope::Window) {
        m_window->addAction(action);
    } else {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        const auto places = scope == Scope::Map ? m_mapWidgets : m_mapWidgets.mid(0, 1);
        for (auto *widget : places)
            widget->addAction(action);
    }
    m_actions.append(action);
    reload(action);
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (auto *action : m_actions)
        if (action->objectName() == id)
            return action;
    return nullptr;
}

QList<QKeySequence> ActionRegistry::defaultKeys(const QAction *action) const
{
    return action->property(defaultsProperty).value<QList<QKeySequence>>();
}

void ActionRegistry::reload(QAction *action)
{
    action->setShortcuts(userKeys(action->objectName(), defaultKeys(action)));
}

void ActionRegistry::reloadAll()
{
    for (auto *window : QApplication::topLevelWidgets())
        for (auto *registry : window->findChildren<ActionRegistry *>(Qt::FindDirectChildrenOnly))
            for (auto *action : registry->m_actions)
                registry->reload(action);
}

void ActionRegistry::setUserKeys(const QString &id, const QList<QKeySequence> &keys)
{
    QSettings().setValue(settingsKey(id),
                         QKeySequence::listToString(keys, QKeySequence::PortableText));
    reloadAll();
}

void ActionRegistry::forgetUserKeys(const QString &id)
{
    QSettings().remove(settingsKey(id));
    reloadAll();
}

QString ActionRegistry::plainName(const QAction *action)
{
    auto name = action->text().section(QLatin1Char('\t'), 0, 0);
    name.replace(QStringLiteral("&&"), QChar(0xE000)); // a private character stands in
    name.remove(QLatin1Char('&')).replace(QChar(0xE000), QLatin1Char('&'));
    return name.remove(QChar(0x2026));
}

QString ActionRegistry::withKeys(const QString &words, const QAction *action)
{
    const auto keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys);
}

} // namespace entente
