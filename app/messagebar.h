// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/drawing/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace entente {

/// A line above the drawing that says what happened and offers what to do about it. Stays until it
/// is closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    void tell(const QString &message, const QList<Action> &actions);
    void tell(const QString &message, const QString &action = {}, std::function<void()> run = {});
    QString message() const;
    void dismiss();

private:
    QPushButton *button(const Action &action);

    QLabel *m_text;
    QHBoxLayout *m_row;
    QPushButton *m_close;
    QList<QPushButton *> m_actions;
};

} // namespace entente
