// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"

#include "models/map/edtf.h"

#include <optional>
#include <string_view>

namespace entente {

/// A date as a table's row tells it: the days that it can mean, and how to write it.
struct RowDate
{
    enum class Precision : unsigned char { Day, Month, Year };

    Day first, last;
    Precision precision = Precision::Day;
    bool marked = false; // about or uncertain: `text` says how
    std::string text;    // only where `marked`

    static RowDate ofDay(int year, int month, int day);
    /// All days of a month or year.
    static RowDate ofMonth(int year, int month);
    static RowDate ofYear(int year);
    /// The end of what goes on: "present", "ongoing".
    static RowDate goesOn();
    bool isOpen() const { return marked && text == ".."; }

    /// "1872", "1872-03", "1872-03-04", or the text as it is marked.
    std::string edtf() const;
    RowDate coarsened(Precision precision) const;
    bool operator==(const RowDate &) const = default;
};

/// "2001-01-10", or "2001-01-10/2001-02-01" of several days.
std::string isoText(const DayRange &days);

/// What came of reading a date.
struct DateAnswer
{
    enum class Kind : unsigned char { Absent, Read, Wrong };
    Kind kind = Kind::Absent;
    RowDate date;
    std::string why; // where Wrong, or read coarser than it is written: a pattern of a sentence
                     // about the value (%1) in its column (%2)

    static DateAnswer wrong(std::string why) { return {Kind::Wrong, {}, std::move(why)}; }
    /// A date that was read; `coarse` where less of it than is told, and why.
    static DateAnswer read(RowDate date) { return {Kind::Read, std::move(date), {}}; }
    static DateAnswer coarse(RowDate date, std::string why)
    {
        return {Kind::Read, std::move(date), std::move(why)};
    }
};

/// A date in one cell: 2020-01-14 (with or without a time), 20200114, 2020-01, 2020, 14/1/2020 and
/// 1/14/2020 as `order` says, and all that parseTypedBound reads. Which of two numbers is the day
/// is never guessed: where nothing says so, the year is what is read.
DateAnswer dateInCell(std::string_view text, DateColumns::Order order);
/// A date in three cells. A month or day that is missing or negative makes it coarser; one that
/// cannot be is wrong.
DateAnswer dateInCells(std::string_view year, std::string_view month, std::string_view day);

} // namespace entente
