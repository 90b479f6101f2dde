// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/drawing/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace entente {

/// A line above the drawing that says what happened and offers one thing to do about it. Stays until it is closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void tell(const QString &message, const QString &action = {}, std::function<void()> run = {});
    QString message() const;
    void dismiss();

private:
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_run;
};

} // namespace entente
