// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

namespace entente {

/// Days against x in pixels: which stretch of time is in view, and how its days are spaced. A
/// value. A day d covers the pixels from x(d) to x(d + 1).
class TimeScale
{
public:
    TimeScale() = default;
    /// Shows the whole of `extent` with a margin on both sides.
    TimeScale(DayRange extent, double left, double right, Spacing spacing = {});

    DayRange extent() const { return m_extent; }
    const Spacing &spacing() const { return m_spacing; }
    double left() const { return m_left; }
    double right() const { return m_right; }
    /// The visible stretch in days and parts of days; `last` is not included.
    double first() const { return m_spacing.day(m_first); }
    double last() const { return m_spacing.day(m_last); }
    /// The length of the visible stretch in places: days in calendar time.
    double span() const { return m_last - m_first; }
    /// The days of the extent that are at least partly visible.
    DayRange visibleDays() const;

    /// Pixels of a day's beginning, of its middle, and of a place; beyond left() and right() too.
    double x(double day) const { return placeX(m_spacing.place(day)); }
    double x(Day day) const { return x(double(day.number)); }
    double centre(Day day) const { return x(day.number + 0.5); }
    double placeX(double place) const { return m_left + (place - m_first) * pixelsAPlace(); }
    /// The day and part of a day under x, and the place; beyond the extent too.
    double dayAt(double x) const { return m_spacing.day(placeAt(x)); }
    double placeAt(double x) const { return m_first + (x - m_left) / pixelsAPlace(); }
    /// The day under x, kept within the extent.
    Day at(double x) const;
    double pixelsAPlace() const { return (m_right - m_left) / span(); }

    bool isZoomed() const { return m_first > fullFirst() || m_last < fullLast(); }
    /// The whole extent with its margins.
    void showAll();
    /// Shows these days, as far as the extent and the closest zoom allow.
    void show(double first, double last);
    /// Zooms in by `factor` (out where below 1); the day under x stays where it is, as far as the
    /// ends allow.
    void zoomAt(double x, double factor);
    /// Moves what is in view on by so many places, as far as the ends allow.
    void pan(double places);
    /// Other pixels, the same days.
    void resize(double left, double right);

private:
    void showPlaces(double first, double last);
    double margin() const;
    double wholeFirst() const { return m_spacing.place(m_extent.first.number); }
    double wholeLast() const { return m_spacing.place(m_extent.last.number + 1.0); }
    double fullFirst() const { return wholeFirst() - margin(); }
    double fullLast() const { return wholeLast() + margin(); }

    DayRange m_extent{{0}, {0}};
    Spacing m_spacing;
    double m_left = 0;
    double m_right = 1;
    double m_first = 0; // in places
    double m_last = 1;
};

} // namespace entente
