// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QObject>
#include <QTimer>

#include <functional>
#include <utility>

namespace entente {

/// What a panel works out for who looks at it: once, after what it follows has rested for a while;
/// the work of a hidden panel waits until it is shown again. Due from the beginning.
class SeenWork : public QObject
{
public:
    /// \param panel   owns this; its Show and Hide events are heard
    /// \param settled milliseconds without schedule() before the work is done
    SeenWork(QObject *panel, int settled, std::function<void()> work)
        : QObject(panel)
        , m_work(std::move(work))
    {
        m_soon.setSingleShot(true);
        m_soon.setInterval(settled);
        connect(&m_soon, &QTimer::timeout, this, &SeenWork::run);
        panel->installEventFilter(this);
    }

    bool isDue() const { return m_isDue; }

    void schedule()
    {
        m_isDue = true;
        if (m_isSeen)
            m_soon.start();
    }

    /// At once, due or not, seen or not.
    void run()
    {
        m_soon.stop();
        m_isDue = false;
        m_work();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Hide) {
            m_isSeen = false;
            m_soon.stop();
        } else if (event->type() == QEvent::Show) {
            m_isSeen = true;
            if (m_isDue)
                run();
        }
        return false;
    }

private:
    std::function<void()> m_work;
    QTimer m_soon;
    bool m_isDue = true;
    bool m_isSeen = false;
};

} // namespace entente
