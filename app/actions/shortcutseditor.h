// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace entente {

class ActionRegistry;

/// Has the user choose keys for the commands. What is chosen works at once and in all windows; a
/// key that another command has is refused, with that command's name.
class ShortcutsEditor : public QDialog
{
    Q_OBJECT
public:
    ShortcutsEditor(ActionRegistry *registry, QWidget *parent);

    QTreeWidget *list() const { return m_list; }
    QKeySequenceEdit *keys() const { return m_keys; }
    QLabel *problem() const { return m_problem; }
    QPushButton *assignButton() const { return m_assign; }
    QPushButton *resetButton() const { return m_reset; }

private:
    void fill();
    QAction *current() const;
    void showCurrent();
    void assign();
    void reset();
    /// The other command that has this key; null where none has.
    const QAction *holder(const QKeySequence &key) const;

    ActionRegistry *m_registry;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_reset;
    QLabel *m_problem;
};

} // namespace entente
