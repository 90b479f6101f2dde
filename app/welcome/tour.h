// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace entente {

class MainWindow;

/// Five steps over the map of Libya, told on a card that floats over it. Left at any time by its
/// button or Esc.
class Tour : public QFrame
{
    Q_OBJECT
public:
    /// Begins in a window that has the map of Libya open.
    explicit Tour(MainWindow *window);

    int step() const { return m_step; }
    int steps() const { return int(m_steps.size()); }
    QPushButton *nextButton() const { return m_next; }
    QPushButton *leaveButton() const { return m_leave; }

    /// Opens the sample in a window and begins; told in the message bar where it is not there.
    static void begin(MainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Step
    {
        QString text;
        std::function<void()> show;
    };
    void makeSteps();
    void goTo(int step);
    void stand();

    MainWindow *m_window;
    std::vector<Step> m_steps;
    int m_step = 0;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_leave;
};

} // namespace entente
