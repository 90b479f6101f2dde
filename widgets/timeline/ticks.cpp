// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "ticks.h"

#include "datewords.h"

#include <cmath>

namespace entente {

namespace {

struct Step
{
    enum class Unit { Day, Month, Year };
    Unit unit = Unit::Day;
    int count = 1;

    double days() const
    {
        return count * (unit == Unit::Day ? 1.0 : unit == Unit::Month ? 30.44 : 365.24);
    }
};

constexpr double labelOffset = 4;
constexpr double labelGap = 12;
constexpr double minorGap = 6;
constexpr int yearLimit = 32000; // the calendar's own limit lies just beyond

const std::vector<Step> &steps()
{
    using Unit = Step::Unit;
    static const std::vector<Step> all{{Unit::Day, 1},    {Unit::Day, 2},     {Unit::Day, 5},
                                       {Unit::Day, 10},   {Unit::Month, 1},   {Unit::Month, 3},
                                       {Unit::Month, 6},  {Unit::Year, 1},    {Unit::Year, 2},
                                       {Unit::Year, 5},   {Unit::Year, 10},   {Unit::Year, 20},
                                       {Unit::Year, 50},  {Unit::Year, 100},  {Unit::Year, 200},
                                       {Unit::Year, 500}, {Unit::Year, 1000}, {Unit::Year, 5000}};
    return all;
}

int floorTo(int value, int step)
{
    return int(std::floor(double(value) / step)) * step;
}

/// Days of a month that a day step stops at: 1, 6, 11 … and never so near the next first that the
/// two would touch.
void appendDays(Day monthStart, int count, std::vector<Day> &days)
{
    const int length = monthStart.plusMonths(1).number - monthStart.number;
    for (int at = 0; at < length; at += count)
        if (at == 0 || length - at >= 0.6 * count)
            days.push_back(monthStart.plus(at));
}

std::vector<Day> stepDays(const Step &step, Day first, Day last)
{
    std::vector<Day> days;
    if (step.unit == Step::Unit::Year) {
        for (int year = floorTo(first.year(), step.count); year <= std::min(last.year(), yearLimit);
             year += step.count)
            days.push_back(Day::of(std::max(year, -yearLimit), 1, 1));
        return days;
    }
    const int months = step.unit == Step::Unit::Month ? step.count : 1;
    const int month = (first.month() - 1) / months * months + 1;
    for (auto day = Day::of(first.year(), month, 1); day <= last; day = day.plusMonths(months))
        if (step.unit == Step::Unit::Month)
            days.push_back(day);
        else
            appendDays(day, step.count, days);
    return days;
}

QString tickLabel(const Step &step, Day day, bool withYear)
{
    switch (step.unit) {
    case Step::Unit::Day: return withYear ? shortDay(day) : shortDayInYear(day);
    case Step::Unit::Month: return withYear ? shortMonth(day) : shortMonthInYear(day);
    case Step::Unit::Year: break;
    }
    return yearText(day);
}

double usualWidth(const Step &step, const QFontMetricsF &metrics)
{
    switch (step.unit) {
    case Step::Unit::Day: return metrics.horizontalAdvance(QStringLiteral("28 Mar"));
    case Step::Unit::Month:
        return metrics.horizontalAdvance(step.count == 1 ? QStringLiteral("Mar")
                                                         : QStringLiteral("Mar 2000"));
    case Step::Unit::Year: break;
    }
    return metrics.horizontalAdvance(QStringLiteral("2000"));
}

std::size_t labelledStep(const TimeScale &scale, const QFontMetricsF &metrics)
{
    std::size_t at = 0;
    while (at + 1 < steps().size() && steps()[at].days() * scale.pixelsAPlace() <
                                          usualWidth(steps()[at], metrics) + labelOffset + labelGap)
        ++at;
    return at;
}

std::vector<Tick> majorTicks(const Step &step, const TimeScale &scale)
{
    std::vector<Tick> ticks;
    const auto [from, to] = scale.spacing().calendarDays();
    for (const auto day : stepDays(step, {int(std::floor(std::max(scale.first(), from)))},
                                   {int(std::floor(std::min(scale.last(), to)))})) {
        const double x = scale.x(day);
        if (x >= scale.left() && x <= scale.right() && day.number >= from)
            ticks.push_back({day, x, true, {}, {}});
    }
    return ticks;
}

bool isYearStart(Day day)
{
    return day.month() == 1 && day.dayOfMonth() == 1;
}

/// Labels with the year come first, so that no month pushes a year out.
void placeLabels(const Step &step, const TimeScale &scale, const QFontMetricsF &metrics, double top,
                 std::vector<Tick> &ticks)
{
    std::vector<QRectF> taken;
    const auto place = [&](Tick &tick, const QString &label) {
        const QRectF box(tick.x + labelOffset, top, metrics.horizontalAdvance(label),
                         metrics.height());
        const auto touches = [&](const QRectF &other) {
            return other.adjusted(-labelGap / 2, 0, labelGap / 2, 0).intersects(box);
        };
        if (box.right() > scale.right() || std::any_of(taken.begin(), taken.end(), touches))
            return;
        taken.push_back(box);
        tick.label = label;
        tick.labelBox = box;
    };
    const bool subYear = step.unit != Step::Unit::Year;
    for (auto &tick : ticks)
        if (!subYear || isYearStart(tick.day))
            place(tick, tickLabel(step, tick.day, true));
    for (auto &tick : ticks) // where "Jan 2020" has no room, the year is the better half of it
        if (step.unit == Step::Unit::Month && isYearStart(tick.day) && tick.label.isEmpty())
            place(tick, yearText(tick.day));
    if (!ticks.empty() && ticks.front().label.isEmpty())
        place(ticks.front(), tickLabel(step, ticks.front().day, true));
    for (auto &tick : ticks)
        if (tick.label.isEmpty())
            place(tick, tickLabel(step, tick.day, false));
}

void addMinorTicks(std::size_t labelled, const TimeScale &scale, std::vector<Tick> &ticks)
{
    if (labelled == 0 || steps()[labelled - 1].days() * scale.pixelsAPlace() < minorGap)
        return;
    std::vector<Tick> minor;
    for (auto tick : majorTicks(steps()[labelled - 1], scale)) {
        const bool known = std::any_of(ticks.begin(), ticks.end(),
                                       [&](const Tick &other) { return other.day == tick.day; });
        tick.major = false;
        if (!known)
            minor.push_back(tick);
    }
    ticks.insert(ticks.end(), minor.begin(), minor.end());
    std::sort(ticks.begin(), ticks.end(),
              [](const Tick &a, const Tick &b) { return a.day < b.day; });
}

/// As coarse as the date of the stop's event is.
QString stopLabel(const MapIndex &index, const Stop &stop, bool withYear)
{
    const auto &date = *index.map().events().at(std::size_t(stop.event)).date;
    const auto &start = date.start().isDated() ? date.start() : date.end();
    const int days = start.days.last.number - start.days.first.number + 1;
    const auto day = start.days.first;
    if (days > 31)
        return yearText(day);
    if (days > 1)
        return withYear ? shortMonth(day) : shortMonthInYear(day);
    return withYear ? shortDay(day) : shortDayInYear(day);
}

} // namespace

std::vector<Tick> stopTicks(const MapIndex &index, const TimeScale &scale,
                            const QFontMetricsF &metrics, double top)
{
    std::vector<Tick> ticks;
    double free = scale.left() - labelGap; // where the next label may begin
    int year = 0;
    for (const auto &stop : index.stops()) {
        const double x = scale.x(middleOf(stop));
        if (x < scale.left() || x > scale.right() || (!ticks.empty() && x - ticks.back().x < 1))
            continue;
        Tick tick{{int(std::floor(middleOf(stop)))}, x, true, {}, {}};
        const auto label = stopLabel(index, stop, ticks.empty() || tick.day.year() != year);
        const double width = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - width / 2, scale.left(), scale.right() - width);
        if (left >= free) {
            tick.label = label;
            tick.labelBox = QRectF(left, top, width, metrics.height());
            free = left + width + labelGap;
            year = tick.day.year();
        }
        ticks.push_back(tick);
    }
    return ticks;
}

std::vector<Tick> axisTicks(const TimeScale &scale, const QFontMetricsF &metrics, double labelTop)
{
    const auto at = labelledStep(scale, metrics);
    auto ticks = majorTicks(steps()[at], scale);
    placeLabels(steps()[at], scale, metrics, labelTop, ticks);
    addMinorTicks(at, scale, ticks);
    return ticks;
}

} // namespace entente
