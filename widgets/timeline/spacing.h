// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"

#include <vector>

namespace entente {

/// The middle of a stop's days, in days and parts of days. An open end counts as the other one.
double middleOf(const Stop &stop);

/// Where days lie along an axis of time, in places: rising, in straight pieces. In calendar time a
/// day is one place; with even spacing each stop of the story is one place from the next. Long
/// stretches that were squeezed are cuts. A value.
class Spacing
{
public:
    /// The middle of each stop in days and parts of days, rising; what lies nearer than a day is
    /// one.
    static std::vector<double> stopDays(const MapIndex &index);
    /// True where stretches without an event, each over three times as long as is usual between two
    /// events, make up more than half of the days from the first event to the last.
    static bool isMostlyEmpty(const std::vector<double> &stops);

    Spacing() = default; // calendar time without cuts
    /// Calendar time from the first to the last stop. What lies before or after is squeezed where
    /// it would take over a quarter of that.
    static Spacing calendar(const std::vector<double> &stops, const DayRange &extent);
    /// Calendar time where there are no two stops.
    static Spacing even(const std::vector<double> &stops, const DayRange &extent);

    bool isEven() const { return m_even; }
    /// Both ways; beyond the ends it goes on as in the first or last piece.
    double place(double day) const;
    double day(double place) const;
    /// The middle of each squeezed stretch, in places.
    const std::vector<double> &cuts() const { return m_cuts; }
    /// From where to where a day is one place; both ends of all time where there is no cut. For
    /// calendar time only.
    std::pair<double, double> calendarDays() const;
    /// The fewest places that a closest zoom shows.
    double closest() const { return m_even ? 3 : 6; }

    bool operator==(const Spacing &) const = default;

private:
    void addKnot(double day, double width);

    std::vector<double> m_days; // rising, with the place of each; empty: a day is a place
    std::vector<double> m_places;
    std::vector<double> m_cuts;
    bool m_even = false;
};

} // namespace entente
