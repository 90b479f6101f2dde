// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <Qt>

class QPainter;

namespace entente {

/// What the mouse does from press to release, one class for each such thing. It becomes a drag once
/// the pointer has moved as far as the desktop asks; else letting go is a click.
class Gesture
{
public:
    explicit Gesture(const QPointF &pressedAt) : m_pressedAt(pressedAt), m_lastAt(pressedAt) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    /// Begins at once where it needs no drag.
    void press()
    {
        if (dragsAtOnce())
            moveTo(m_pressedAt);
    }
    void moveTo(const QPointF &position);
    void release(const QPointF &position, Qt::MouseButton button);
    bool isDragging() const { return m_dragging; }
    /// Puts back what it moved.
    virtual void cancel() {}
    /// What it shows over the picture, in widget pixels.
    virtual void paint(QPainter &) const {}
    /// True where it holds records, which may be gone once the map is another one.
    virtual bool holdsRecords() const { return false; }
    /// True where a card goes on showing what ties are drawn from.
    virtual bool keepsHandles() const { return false; }

protected:
    virtual bool dragsAtOnce() const { return false; }
    virtual void beginDrag() {}
    virtual void dragTo(const QPointF &position, const QPointF &step) = 0;
    virtual void drop(const QPointF &) {}
    virtual void click(Qt::MouseButton) {}
    const QPointF &pressedAt() const { return m_pressedAt; }
    const QPointF &lastAt() const { return m_lastAt; }

private:
    QPointF m_pressedAt;
    QPointF m_lastAt;
    bool m_dragging = false;
};

} // namespace entente
