// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/day.h"

#include <optional>
#include <QCoreApplication>

class QKeyEvent;

namespace entente {

class DateCursor;
class Snapshot;

/// Where the keyboard stands on the timeline: the days of the date, and the event told there. A
/// value, from which what is read aloud follows.
struct TimelinePosition
{
    std::optional<DayRange> days; // nothing: all dates
    int event = -1;               // index into the map's events; -1 where none is told

    static TimelinePosition of(const Snapshot &snapshot);
    bool operator==(const TimelinePosition &) const = default;
};

/// What keys do to the date: days, months, window, events, first and last day.
class TimelineNavigator
{
    Q_DECLARE_TR_FUNCTIONS(TimelineNavigator)
public:
    explicit TimelineNavigator(DateCursor *cursor) : m_cursor(cursor) {}

    /// True where the key moves the date; then it was moved as far as the map's days go.
    bool press(const QKeyEvent &event);
    /// Keys that the timeline wants although a shortcut of the window has them too.
    static bool claims(const QKeyEvent &event);
    /// "Timeline: 8 January 2020. Current event: … 17 events, 11 of them without a date."
    static QString sentence(const Snapshot &snapshot);

private:
    void stretchWindow(int days);

    DateCursor *m_cursor;
};

} // namespace entente
