// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

namespace entente {

/// Every command of a window as an action with an id ("file.save"). Menus, toolbar, the sheet of
/// shortcuts and the command palette are made of what is registered here; a user's own shortcuts
/// are kept in the settings under the id.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    /// Where a command's keys work: in the whole window, while the keyboard is in one of the places
    /// given by setMapWidgets(), or in the first of them only. What takes text keeps its letters in
    /// each.
    enum class Scope { Window, Map, MapItself };

    explicit ActionRegistry(QWidget *window);

    void setMapWidgets(QList<QWidget *> widgets) { m_mapWidgets = std::move(widgets); }

    /// Registers a command; `text` as in a menu, with its mnemonic.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                 const std::function<void()> &run, Scope scope = Scope::Window);
    /// Registers an action that somebody else made (undo, a dock's toggle).
    void take(const QString &id, QAction *action, const QList<QKeySequence> &keys,
              Scope scope = Scope::Window);

    /// Null where there is none.
    QAction *action(const QString &id) const;
    /// All of them, in the order in which they were registered.
    const QList<QAction *> &actions() const { return m_actions; }
    /// The keys that the program gives the command.
    QList<QKeySequence> defaultKeys(const QAction *action) const;
    /// Gives the command these keys in all windows, and keeps them.
    static void setUserKeys(const QString &id, const QList<QKeySequence> &keys);
    /// Back to the keys that the program gives.
    static void forgetUserKeys(const QString &id);

    /// "Save As" for "Save &As…".
    static QString plainName(const QAction *action);
    /// "Export a picture (Ctrl+E)", with the keys that the action has now.
    static QString withKeys(const QString &words, const QAction *action);

private:
    static void reloadAll();
    void reload(QAction *action);

    QWidget *m_window;
    QList<QWidget *> m_mapWidgets;
    QList<QAction *> m_actions;
};

} // namespace entente
