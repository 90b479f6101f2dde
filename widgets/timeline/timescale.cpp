// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timescale.h"

#include <cmath>

namespace entente {

namespace {

constexpr double marginShare = 0.018; // of the whole, on both sides

} // namespace

TimeScale::TimeScale(DayRange extent, double left, double right, Spacing spacing)
    : m_extent(extent)
    , m_spacing(std::move(spacing))
    , m_left(left)
    , m_right(std::max(right, left + 1))
{
    showAll();
}

double TimeScale::margin() const
{
    const double share = marginShare * (wholeLast() - wholeFirst());
    return m_spacing.isEven() ? share : std::max(1.0, share);
}

DayRange TimeScale::visibleDays() const
{
    const DayRange shown{{int(std::floor(first()))}, {int(std::ceil(last())) - 1}};
    return shown.clippedTo(m_extent);
}

Day TimeScale::at(double x) const
{
    const double day = std::clamp(std::floor(dayAt(x)), double(m_extent.first.number),
                                  double(m_extent.last.number));
    return {int(day)};
}

void TimeScale::showAll()
{
    m_first = fullFirst();
    m_last = fullLast();
}

void TimeScale::show(double first, double last)
{
    showPlaces(m_spacing.place(first), m_spacing.place(last));
}

void TimeScale::showPlaces(double first, double last)
{
    const double whole = fullLast() - fullFirst();
    const double wanted = std::clamp(last - first, std::min(m_spacing.closest(), whole), whole);
    const double centre = (first + last) / 2;
    m_first = std::clamp(centre - wanted / 2, fullFirst(), fullLast() - wanted);
    m_last = m_first + wanted;
}

void TimeScale::zoomAt(double x, double factor)
{
    const double whole = fullLast() - fullFirst();
    const double wanted = std::clamp(span() / factor, std::min(m_spacing.closest(), whole), whole);
    const double fixed = placeAt(x);
    const double share = (fixed - m_first) / span();
    m_first = std::clamp(fixed - share * wanted, fullFirst(), fullLast() - wanted);
    m_last = m_first + wanted;
}

void TimeScale::pan(double places)
{
    showPlaces(m_first + places, m_last + places);
}

void TimeScale::resize(double left, double right)
{
    m_left = left;
    m_right = std::max(right, left + 1);
}

} // namespace entente
