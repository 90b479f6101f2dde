// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "spacing.h"

#include <algorithm>

namespace entente {

namespace {

constexpr double longGap = 3;          // times what is usual between two stops
constexpr double squeezedShare = 0.04; // of the calendar days, for what lies before or after them
constexpr double spareShare = 0.25;    // what may lie before or after them without being squeezed
constexpr double endPlaces = 0.5;      // before the first and after the last stop

std::vector<double> gapsBetween(const std::vector<double> &days)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < days.size(); ++i)
        gaps.push_back(days[i] - days[i - 1]);
    return gaps;
}

double usualGap(const std::vector<double> &days)
{
    return (days.back() - days.front()) / double(days.size() - 1);
}

/// Linear between knots, and on as in the first or last piece beyond them.
double interpolated(const std::vector<double> &from, const std::vector<double> &to, double at)
{
    const auto next = std::upper_bound(from.begin() + 1, from.end() - 1, at);
    const auto i = std::size_t(next - from.begin());
    return to[i - 1] + (at - from[i - 1]) * (to[i] - to[i - 1]) / (from[i] - from[i - 1]);
}

} // namespace

double middleOf(const Stop &stop)
{
    const auto first = stop.days.first.isFinite() ? stop.days.first : stop.days.last;
    const auto last = stop.days.last.isFinite() ? stop.days.last : stop.days.first;
    return (double(first.number) + last.number + 1) / 2;
}

std::vector<double> Spacing::stopDays(const MapIndex &index)
{
    std::vector<double> days;
    for (const auto &stop : index.stops())
        days.push_back(middleOf(stop));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end(), [](double a, double b) { return b - a < 1; }),
               days.end());
    return days;
}

bool Spacing::isMostlyEmpty(const std::vector<double> &stops)
{
    const auto gaps = gapsBetween(stops);
    if (gaps.size() < 2)
        return false;
    const double all = stops.back() - stops.front(), usual = usualGap(stops);
    double empty = 0;
    for (const double gap : gaps)
        empty += gap > longGap * usual ? gap : 0;
    return empty > all / 2;
}

/// The first knot lies at place 0, whatever its width.
void Spacing::addKnot(double day, double width)
{
    if (!m_days.empty() && day <= m_days.back())
        return;
    m_places.push_back(m_places.empty() ? 0 : m_places.back() + width);
    m_days.push_back(day);
}

Spacing Spacing::calendar(const std::vector<double> &stops, const DayRange &extent)
{
    Spacing spacing;
    const double first = extent.first.number, last = extent.last.number + 1.0;
    if (stops.size() < 2)
        return spacing;
    const double all = stops.back() - stops.front();
    const double spare = 0.02 * all + 1; // the glyphs at both ends have a little room
    const double from = stops.front() - spare, to = stops.back() + spare;
    const bool before = from - first > spareShare * all, after = last - to > spareShare * all;
    if (!before && !after)
        return spacing;
    spacing.addKnot(first, 0);
    if (before)
        spacing.addKnot(from, squeezedShare * all);
    const double calendarEnd = after ? to : last;
    spacing.addKnot(calendarEnd, calendarEnd - spacing.m_days.back());
    if (after)
        spacing.addKnot(last, squeezedShare * all);
    if (before)
        spacing.m_cuts.push_back(spacing.m_places[1] / 2);
    if (after)
        spacing.m_cuts.push_back(spacing.m_places.back() - squeezedShare * all / 2);
    return spacing;
}

Spacing Spacing::even(const std::vector<double> &stops, const DayRange &extent)
{
    if (stops.size() < 2)
        return calendar(stops, extent);
    Spacing spacing;
    spacing.m_even = true;
    spacing.addKnot(extent.first.number, 0);
    spacing.addKnot(stops.front(), endPlaces);
    for (std::size_t i = 1; i < stops.size(); ++i)
        spacing.addKnot(stops[i], 1);
    spacing.addKnot(extent.last.number + 1.0, endPlaces);
    const double usual = usualGap(stops);
    for (std::size_t i = 1; i < spacing.m_days.size(); ++i)
        if (spacing.m_days[i] - spacing.m_days[i - 1] > longGap * usual)
            spacing.m_cuts.push_back((spacing.m_places[i] + spacing.m_places[i - 1]) / 2);
    return spacing;
}

double Spacing::place(double day) const
{
    return m_days.empty() ? day : interpolated(m_days, m_places, day);
}

double Spacing::day(double place) const
{
    return m_days.empty() ? place : interpolated(m_places, m_days, place);
}

std::pair<double, double> Spacing::calendarDays() const
{
    if (m_days.empty())
        return {Day::first().number, Day::last().number};
    const bool before = !m_cuts.empty() && m_cuts.front() < m_places[1];
    const bool after = !m_cuts.empty() && m_cuts.back() > m_places[m_places.size() - 2];
    return {m_days[before ? 1 : 0], m_days[m_days.size() - (after ? 2 : 1)]};
}

} // namespace entente
