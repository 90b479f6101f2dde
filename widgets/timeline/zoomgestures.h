// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinegesture.h"

namespace entente {

/// Drags the days along with the mouse.
class PanTime : public TimelineGesture
{
public:
    PanTime(TimelineView *view, QPointF press);

    void drag(QPointF at) override;

private:
    TimeScale m_scale; // when the mouse went down
};

/// Moves the stretch in view by its frame on the strip. A press beside the frame brings it there.
class MoveFrame : public TimelineGesture
{
public:
    MoveFrame(TimelineView *view, QPointF press);

    void drag(QPointF at) override;

private:
    TimeScale m_scale;
};

/// Draws the frame on the strip out from a day (and part of a day) that stays: a new one, or one
/// whose other end is held.
class StretchFrame : public TimelineGesture
{
public:
    StretchFrame(TimelineView *view, QPointF press, double fixed)
        : TimelineGesture(view, press)
        , m_fixed(fixed)
    {
    }

    void drag(QPointF at) override;

private:
    double m_fixed;
};

} // namespace entente
