// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinehit.h"

#include <memory>

namespace entente {

class TimelineView;

/// One gesture of the mouse on the timeline, made when a button goes down and gone when it comes
/// up. Points are pixels of the view. The view tells a click from a drag, and takes back what a
/// gesture did when it is cancelled.
class TimelineGesture
{
public:
    TimelineGesture(TimelineView *view, QPointF press) : m_view(view), m_press(press) {}
    virtual ~TimelineGesture() = default;

    /// The mouse moved far enough to be no click.
    virtual void drag(QPointF at) = 0;
    /// The left button came up where it went down.
    virtual void click() {}
    /// True where a drag moves the date (scrubbing), not the stretch of time in view.
    virtual bool changesDate() const { return false; }

protected:
    TimelineView *view() const { return m_view; }
    QPointF press() const { return m_press; }

private:
    TimelineView *m_view;
    QPointF m_press;
};

/// The gesture that a button pressed at `at` begins; null where it begins none. What takes effect
/// with the press has taken effect.
std::unique_ptr<TimelineGesture> gestureAt(TimelineView *view, QPointF at, Qt::MouseButton button,
                                           Qt::KeyboardModifiers modifiers);

} // namespace entente
