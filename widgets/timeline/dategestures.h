// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinegesture.h"

namespace entente {

/// A gesture that moves the date. Dragging over an end of a zoomed view brings on the days beyond.
class DateGesture : public TimelineGesture
{
public:
    using TimelineGesture::TimelineGesture;

    void drag(QPointF at) final;
    bool changesDate() const final { return true; }

protected:
    /// The mouse is over `day`, `at.x()` within the view or beyond it.
    virtual void dragOver(Day day, double x) = 0;
    /// Sets the date to the day under the press; a bar there is selected.
    void jump();
};

/// Drags the handle. `offset` is the distance in pixels of the press from the handle's line.
class MoveDate : public DateGesture
{
public:
    MoveDate(TimelineView *view, QPointF press, double offset = 0)
        : DateGesture(view, press)
        , m_offset(offset)
    {
    }

protected:
    void dragOver(Day day, double x) override;

private:
    double m_offset;
};

/// Drags the handle of the day that the date is compared with.
class MoveComparedDay : public TimelineGesture
{
public:
    using TimelineGesture::TimelineGesture;

    void drag(QPointF at) override;
};

/// The date goes to where the mouse went down, and on with it.
class JumpToDate : public MoveDate
{
public:
    JumpToDate(TimelineView *view, QPointF press);

    void click() override { jump(); }
};

/// A click chooses an event or lists a crowd of them; a drag is a scrub.
class PickEvent : public MoveDate
{
public:
    using MoveDate::MoveDate;

    void click() override;
};

/// Moves the whole window, as far as the map's days go. A click jumps to the day.
class MoveWindow : public DateGesture
{
public:
    MoveWindow(TimelineView *view, QPointF press, DayRange window)
        : DateGesture(view, press)
        , m_window(window)
    {
    }

    void click() override { jump(); }

protected:
    void dragOver(Day day, double x) override;

private:
    DayRange m_window;
};

/// Draws a window out from a day that stays: a new one, or one whose other end is held.
class StretchWindow : public DateGesture
{
public:
    StretchWindow(TimelineView *view, QPointF press, Day fixed)
        : DateGesture(view, press)
        , m_fixed(fixed)
    {
    }

protected:
    void dragOver(Day day, double x) override;

private:
    Day m_fixed;
};

} // namespace entente
