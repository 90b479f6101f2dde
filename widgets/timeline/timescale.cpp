// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timescale.h"

#include <cmath>

namespace entente {

namespace {

constexpr double closestZoom = 6; // days across the whole width

} // namespace

TimeScale::TimeScale(DayRange extent, double left, double right)
    : m_extent(extent)
    , m_left(left)
    , m_right(std::max(right, left + 1))
{
    showAll();
}

double TimeScale::margin() const
{
    return std::max(1.0, 0.018 * (double(m_extent.last.number) - m_extent.first.number + 1));
}

DayRange TimeScale::visibleDays() const
{
    const DayRange shown{{int(std::floor(m_first))}, {int(std::ceil(m_last)) - 1}};
    return shown.clippedTo(m_extent);
}

double TimeScale::x(double day) const
{
    return m_left + (day - m_first) * pixelsADay();
}

double TimeScale::dayAt(double x) const
{
    return m_first + (x - m_left) / pixelsADay();
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
    const double whole = fullLast() - fullFirst();
    const double wanted = std::clamp(last - first, std::min(closestZoom, whole), whole);
    const double centre = (first + last) / 2;
    m_first = std::clamp(centre - wanted / 2, fullFirst(), fullLast() - wanted);
    m_last = m_first + wanted;
}

void TimeScale::zoomAt(double x, double factor)
{
    const double whole = fullLast() - fullFirst();
    const double wanted = std::clamp(span() / factor, std::min(closestZoom, whole), whole);
    const double fixed = dayAt(x);
    const double share = (fixed - m_first) / span();
    m_first = std::clamp(fixed - share * wanted, fullFirst(), fullLast() - wanted);
    m_last = m_first + wanted;
}

void TimeScale::pan(double days)
{
    show(m_first + days, m_last + days);
}

void TimeScale::resize(double left, double right)
{
    m_left = left;
    m_right = std::max(right, left + 1);
}

} // namespace entente
