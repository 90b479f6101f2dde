// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "day.h"
#include "textpool.h"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A date as people know it: EDTF (ISO 8601-2:2019) levels 0 and 1, kept as typed, with the days it
/// can mean. What a text means is worked out once for the whole program.
/// `~` and `?` mark a date and do not widen it.
class Edtf
{
public:
    enum class Precision { Day, Month, Season, Year, Decade, Century };

    /// One end of an interval, or the whole of a plain date.
    struct Point
    {
        DayRange days;
        Precision precision = Precision::Day;
        bool approximate = false; // ~ or %
        bool uncertain = false;   // ? or %
        bool open = false;        // "..": no bound
        bool unknown = false;     // an interval's empty end: there is a bound, nobody says which

        bool isDated() const { return !open && !unknown; }
        bool operator==(const Point &) const = default;
    };

    Edtf();

    /// Why a text is no date, and what to write instead.
    struct Problem
    {
        std::string message;
        std::string hint;
    };

    /// Levels 0 and 1: dates to year, month or day, seasons, unspecified digits (201X, 2004-XX),
    /// years of any sign and with Y (to ±32767), qualifiers ? ~ %, intervals with open (..) and
    /// unknown (empty) ends, times of day (kept, read as their day). Nothing, and `problem` filled
    /// where given, for anything else.
    static std::optional<Edtf> parse(std::string_view text, Problem *problem = nullptr);
    static Edtf ofDay(Day day);

    const std::string &text() const { return m_meaning->text; }
    bool isInterval() const { return m_meaning->interval; }
    const Point &start() const { return m_meaning->start; }
    const Point &end() const { return m_meaning->end; }

    /// The earliest and the latest day that the text allows; infinite where an end is open or
    /// unknown.
    Day earliest() const { return start().days.first; }
    Day latest() const { return end().days.last; }
    DayRange days() const { return {earliest(), latest()}; }

    bool isSingleDay() const { return earliest() == latest(); }
    bool approximate() const { return start().approximate || end().approximate; }
    bool uncertain() const { return start().uncertain || end().uncertain; }
    /// True where the day is not known: coarser than a day, or marked ~ or ?.
    bool imprecise() const;

    /// In words: "14 January 2020", "about April 2019", "about April 2019 to 14 January 2020",
    /// "1904", "since 5 January 2020".
    std::string words() const;

    bool operator==(const Edtf &other) const { return m_meaning == other.m_meaning; }

private:
    struct Meaning
    {
        std::string text;
        Point start;
        Point end;
        bool interval = false;
    };
    explicit Edtf(const Meaning *meaning) : m_meaning(meaning) {}
    static TextPool<Meaning> &meanings();

    const Meaning *m_meaning;
};

/// A day in words ("14 January 2020"), and short for tight places ("14 Jan 2020").
std::string dayWords(Day day);
std::string dayWordsShort(Day day);
std::string monthName(int month);

} // namespace entente
