// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace entente {

/// Says for some seconds what was done, at the foot of the map, and offers to undo or show it. It
/// stays while the pointer is on it.
class Notice : public QFrame
{
    Q_OBJECT
public:
    /// Floats over `place`.
    explicit Notice(QWidget *place);

    void tell(const QString &text, const QString &action = {}, std::function<void()> run = {});
    /// Empty where nothing is told.
    QString text() const;
    QPushButton *button() const { return m_button; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void stand();

    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_run;
    QTimer m_timer;
};

} // namespace entente
