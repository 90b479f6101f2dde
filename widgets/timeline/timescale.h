// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/day.h"

namespace entente {

/// Days against x: which days a stretch of pixels shows. A value; knows nothing of events. A day d
/// covers the pixels from x(d) to x(d + 1).
class TimeScale
{
public:
    TimeScale() = default;
    /// Shows the whole of `extent` with a margin on both sides.
    TimeScale(DayRange extent, double left, double right);

    DayRange extent() const { return m_extent; }
    double left() const { return m_left; }
    double right() const { return m_right; }
    /// The visible stretch in days and parts of days; `last` is not included.
    double first() const { return m_first; }
    double last() const { return m_last; }
    double span() const { return m_last - m_first; }
    /// The days of the extent that are at least partly visible.
    DayRange visibleDays() const;

    double x(double day) const;
    double x(Day day) const { return x(double(day.number)); }
    double centre(Day day) const { return x(day.number + 0.5); }
    double dayAt(double x) const;
    /// The day under x, kept within the extent.
    Day at(double x) const;
    double pixelsADay() const { return (m_right - m_left) / span(); }

    bool isZoomed() const { return m_first > fullFirst() || m_last < fullLast(); }
    void showAll();
    /// Shows these days, as far as the extent and the closest zoom allow.
    void show(double first, double last);
    /// Zooms in by `factor` (out where below 1); the day under x stays where it is, as far as the
    /// ends allow.
    void zoomAt(double x, double factor);
    void pan(double days);
    /// Other pixels, the same days.
    void resize(double left, double right);

private:
    double margin() const;
    double fullFirst() const { return m_extent.first.number - margin(); }
    double fullLast() const { return m_extent.last.number + 1 + margin(); }

    DayRange m_extent{{0}, {0}};
    double m_left = 0;
    double m_right = 1;
    double m_first = 0;
    double m_last = 1;
};

} // namespace entente
