// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinepicture.h"

namespace entente {

/// What lies under a point of the timeline. A value; the mouse's gestures and its pointer follow
/// from it.
struct TimelineHit
{
    enum class Part {
        Nothing,
        Event, // a mark, or the band of an event whose day is not known
        Handle,
        ComparedHandle, // of the day that the date is compared with
        WindowBody,
        WindowFirst,
        WindowLast,
        Lanes, // days without any of these
        StripBody,
        StripFirst,
        StripLast,
        Strip // the strip of density while all days are in view
    };
    Part part = Part::Nothing;
    int mark = -1; // index into the layout's marks
    int span = -1; // index into the layout's spans; also told where the part is no event

    bool operator==(const TimelineHit &) const = default;
};

/// `date` is what the handle or window shows; nothing where there is none.
TimelineHit hitTest(const TimelinePicture &picture, const std::optional<DayRange> &date,
                    QPointF at);

/// True on the handle of the day that the date is compared with.
bool isOnComparedDay(const TimelinePicture &picture, Day day, QPointF at);

/// How the pointer looks there: a hand over what is chosen, arrows over what is dragged.
Qt::CursorShape cursorShape(TimelineHit::Part part);

} // namespace entente
