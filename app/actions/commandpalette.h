// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace entente {

class ActionRegistry;

/// Finds any command by words of its name and carries it out.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(ActionRegistry *registry, QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatching(const QString &words);
    void carryOut();

    ActionRegistry *m_registry;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace entente
