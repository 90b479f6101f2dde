// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <compare>
#include <limits>
#include <string>

namespace entente {

/// A day, counted from 1970-01-01, in the proleptic Gregorian calendar with astronomical years (a
/// year 0 exists). The two ends of the number range stand for "as far back as one likes" and "on
/// and on".
struct Day
{
    int number = 0;

    static constexpr Day first() { return {std::numeric_limits<int>::min()}; }
    static constexpr Day last() { return {std::numeric_limits<int>::max()}; }
    /// In the Gregorian calendar, also before it was in use; year 0 is 1 BC.
    static Day of(int year, int month, int day);

    bool isFinite() const { return *this != first() && *this != last(); }
    std::chrono::year_month_day civil() const;
    int year() const { return int(civil().year()); }
    int month() const { return int(unsigned(civil().month())); }
    int dayOfMonth() const { return int(unsigned(civil().day())); }

    /// The infinite ends stay where they are.
    Day plus(int days) const { return isFinite() ? Day{number + days} : *this; }
    /// Whole months on or back; a day that the month lacks becomes its last (31 Jan + 1 month = 28
    /// Feb).
    Day plusMonths(int months) const;

    /// "2020-01-14"; years beyond 0000-9999 with a sign or a leading Y as in EDTF.
    std::string iso() const;

    auto operator<=>(const Day &) const = default;
};

/// Days from `first` to `last`, both included. Empty when last lies before first.
struct DayRange
{
    Day first = Day::first();
    Day last = Day::last();

    bool empty() const { return last < first; }
    /// Both ends belong to it.
    bool contains(Day day) const { return first <= day && day <= last; }
    bool overlaps(const DayRange &other) const
    {
        return first <= other.last && other.first <= last;
    }
    bool isSingle() const { return first == last; }
    /// The days of both; empty where they have none in common.
    DayRange clippedTo(const DayRange &other) const
    {
        return {std::max(first, other.first), std::min(last, other.last)};
    }

    bool operator==(const DayRange &) const = default;
};

/// The span by which the map lets an attestation reach: calendar months and days ("P1Y" is 12
/// months).
struct CarryOver
{
    int months = 12;
    int days = 0;

    /// So much later or earlier; what is not finite stays.
    Day after(Day day) const { return day.isFinite() ? day.plusMonths(months).plus(days) : day; }
    Day before(Day day) const { return day.isFinite() ? day.plusMonths(-months).plus(-days) : day; }
    /// ISO 8601: "P1Y", "P6M", "P90D", "P1Y6M".
    std::string iso() const;
    /// False and `reach` untouched where the text is no ISO 8601 duration of years, months, weeks
    /// and days, or is longer than 1000 years.
    static bool parse(const std::string &text, CarryOver &reach);

    bool operator==(const CarryOver &) const = default;
};

} // namespace entente
