// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "edtf.h"

#include "text.h"

#include <charconv>

namespace entente {

namespace {

using Problem = Edtf::Problem;
using Point = Edtf::Point;
using Precision = Edtf::Precision;

constexpr int maxYear = 32767; // std::chrono::year

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

int number(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Problem notADate(std::string_view text)
{
    return {
        phrase(translate("Dates", "“%1” is not a date"), {displayText(text)}),
        translate("Dates",
                  "Write a day (2020-01-14), a month (2020-01), a year (2020), with ~ for about "
                  "and ? for uncertain, or an interval "
                  "(2019-04~/2020-01-14).")};
}

Problem noSuchDay(std::string_view text)
{
    return {
        phrase(translate("Dates", "“%1” is not in the calendar"), {displayText(text)}),
        translate("Dates",
                  "Check the month and the day, or write the month (2020-02) or the year (2020) "
                  "where the day is not known.")};
}

/// Reads one end: "2020-01-14", "2019-04~", "-0043", "201X", "2004-XX", "2001-21", "Y-17000".
class PointReader
{
public:
    explicit PointReader(std::string_view text) : m_text(text) {}

    std::optional<Point> read(Problem &problem)
    {
        problem = notADate(m_text);
        auto rest = m_text;
        if (!rest.empty() && std::string_view("?~%").find(rest.back()) != std::string_view::npos) {
            m_point.uncertain = rest.back() != '~';
            m_point.approximate = rest.back() != '?';
            rest.remove_suffix(1);
        }
        const auto time = rest.find('T');
        if (time != std::string_view::npos) {
            if (!isTime(rest.substr(time + 1)) || time != 10)
                return std::nullopt;
            rest = rest.substr(0, time);
        }
        if (!readYear(rest))
            return std::nullopt;
        if (rest.empty())
            return m_point;
        if (!readMonth(rest, problem))
            return std::nullopt;
        if (rest.empty())
            return m_point;
        return readDay(rest, problem) ? std::optional(m_point) : std::nullopt;
    }

private:
    /// hh:mm[:ss] with an optional zone; its day is what counts here.
    static bool isTime(std::string_view text)
    {
        const auto two = [&](std::size_t at, int max) {
            return text.size() >= at + 2 && allDigits(text.substr(at, 2)) &&
                   number(text.substr(at, 2)) <= max;
        };
        if (!two(0, 24) || text.size() < 5 || text[2] != ':' || !two(3, 59))
            return false;
        text.remove_prefix(5);
        if (text.size() >= 3 && text[0] == ':' && two(1, 60))
            text.remove_prefix(3);
        if (text.empty() || text == "Z")
            return true;
        if (text[0] != '+' && text[0] != '-')
            return false;
        text.remove_prefix(1);
        return (text.size() == 2 && two(0, 14)) ||
               (text.size() == 5 && text[2] == ':' && two(0, 14) && two(3, 59));
    }

    bool readYear(std::string_view &rest)
    {
        const bool longYear = !rest.empty() && rest[0] == 'Y';
        if (longYear)
            rest.remove_prefix(1);
        const bool negative = !rest.empty() && rest[0] == '-';
        if (negative)
            rest.remove_prefix(1);
        const auto digits = rest.substr(0, rest.find('-'));
        rest.remove_prefix(digits.size());
        return longYear ? readLongYear(digits, negative) && rest.empty()
                        : readPlainYear(digits, negative);
    }

    bool readLongYear(std::string_view digits, bool negative)
    {
        if (digits.size() < 5 || digits.size() > 6 || !allDigits(digits) ||
            number(digits) > maxYear)
            return false;
        setYears(negative ? -number(digits) : number(digits),
                 negative ? -number(digits) : number(digits), Precision::Year);
        return true;
    }

    bool readPlainYear(std::string_view digits, bool negative)
    {
        if (digits.size() != 4)
            return false;
        const auto known = digits.substr(0, digits.find('X'));
        const auto unknown = digits.substr(known.size());
        if (!allDigits(known) || unknown.find_first_not_of('X') != std::string_view::npos ||
            known.size() < 2 || (negative && digits == "0000"))
            return false;
        const int unit = unknown.size() == 2 ? 100 : unknown.size() == 1 ? 10 : 1;
        const int low = number(known) * unit, high = low + unit - 1;
        setYears(negative ? -high : low, negative ? -low : high,
                 unit == 100  ? Precision::Century
                 : unit == 10 ? Precision::Decade
                              : Precision::Year);
        return true;
    }

    void setYears(int first, int last, Precision precision)
    {
        m_year = first;
        m_wholeYear = precision == Precision::Year;
        m_point.precision = precision;
        m_point.days = {Day::of(first, 1, 1), Day::of(last, 12, 31)};
    }

    bool readMonth(std::string_view &rest, Problem &problem)
    {
        const auto part = rest.substr(1, 2);
        rest.remove_prefix(std::min<std::size_t>(3, rest.size()));
        if (part == "XX" && (rest.empty() || rest == "-XX")) {
            rest = {};
            return m_wholeYear;
        }
        if (part.size() != 2 || !allDigits(part) || !m_wholeYear)
            return false;
        const int month = number(part);
        if (month >= 21 && month <= 24 && rest.empty())
            return setSeason(month - 21);
        if (month < 1 || month > 12) {
            problem = noSuchDay(m_text);
            return false;
        }
        m_month = month;
        m_point.precision = Precision::Month;
        const auto first = Day::of(m_year, month, 1);
        m_point.days = {first, first.plusMonths(1).plus(-1)};
        return true;
    }

    /// Northern seasons by whole months: spring is March to May, winter December to February.
    bool setSeason(int season)
    {
        m_point.precision = Precision::Season;
        const auto first = Day::of(m_year, 3 + 3 * season, 1);
        m_point.days = {first, first.plusMonths(3).plus(-1)};
        return true;
    }

    bool readDay(std::string_view rest, Problem &problem)
    {
        const auto part = rest.substr(1);
        if (rest[0] != '-' || part == "XX")
            return part == "XX";
        if (part.size() != 2 || !allDigits(part))
            return false;
        const std::chrono::year_month_day date{std::chrono::year(m_year),
                                               std::chrono::month(unsigned(m_month)),
                                               std::chrono::day(unsigned(number(part)))};
        if (!date.ok()) {
            problem = noSuchDay(m_text);
            return false;
        }
        const auto day = Day::of(m_year, m_month, number(part));
        m_point.precision = Precision::Day;
        m_point.days = {day, day};
        return true;
    }

    std::string_view m_text;
    Point m_point;
    int m_year = 0;
    int m_month = 0;
    bool m_wholeYear = false;
};

std::optional<Point> readIntervalEnd(std::string_view text, Problem &problem)
{
    if (text == "..") {
        Point point;
        point.open = true;
        return point;
    }
    if (text.empty()) {
        Point point;
        point.unknown = true;
        return point;
    }
    return PointReader(text).read(problem);
}

std::string yearWords(int year)
{
    return year <= 0 ? phrase(translate("Dates", "%1 BC"), {std::to_string(1 - year)})
                     : std::to_string(year);
}

std::string seasonName(int month)
{
    switch (month) {
    case 3: return translate("Dates", "spring");
    case 6: return translate("Dates", "summer");
    case 9: return translate("Dates", "autumn");
    default: return translate("Dates", "winter");
    }
}

std::string bareWords(const Point &point)
{
    const auto first = point.days.first;
    switch (point.precision) {
    case Precision::Day: return dayWords(first);
    case Precision::Month:
        return phrase(translate("Dates", "%1 %2", "month or season, year"),
                      {monthName(first.month()), yearWords(first.year())});
    case Precision::Season:
        return phrase(translate("Dates", "%1 %2", "month or season, year"),
                      {seasonName(first.month()), yearWords(first.year())});
    case Precision::Year: return yearWords(first.year());
    case Precision::Decade:
        return phrase(translate("Dates", "the %1s"), {std::to_string(first.year())});
    case Precision::Century:
        return phrase(translate("Dates", "the years %1 to %2"),
                      {yearWords(first.year()), yearWords(point.days.last.year())});
    }
    return {};
}

std::string pointWords(const Point &point)
{
    const auto bare = bareWords(point);
    if (point.approximate && point.uncertain)
        return phrase(translate("Dates", "perhaps about %1"), {bare});
    if (point.approximate)
        return phrase(translate("Dates", "about %1"), {bare});
    return point.uncertain ? phrase(translate("Dates", "perhaps %1"), {bare}) : bare;
}

} // namespace

Edtf::Edtf()
{
    static const Meaning nothing;
    m_meaning = &nothing;
}

TextPool<Edtf::Meaning> &Edtf::meanings()
{
    static auto &pool = *new TextPool<Meaning>; // never taken apart: dates may outlive everything
    return pool;
}

std::optional<Edtf> Edtf::parse(std::string_view text, Problem *problem)
{
    if (const auto *known = meanings().find(text))
        return Edtf(known);
    Problem local;
    Problem &why = problem ? *problem : local;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto point = PointReader(text).read(why);
        if (!point)
            return std::nullopt;
        return Edtf(meanings().add({std::string(text), *point, *point, false}));
    }
    const auto start = readIntervalEnd(text.substr(0, slash), why);
    const auto end = start ? readIntervalEnd(text.substr(slash + 1), why) : std::nullopt;
    if (!start || !end)
        return std::nullopt;
    if (!start->isDated() && !end->isDated()) {
        why = notADate(text);
        return std::nullopt;
    }
    if (end->days.last < start->days.first) {
        why = {phrase(translate("Dates", "“%1” ends before it begins"), {displayText(text)}),
               translate("Dates", "Put the earlier date first.")};
        return std::nullopt;
    }
    return Edtf(meanings().add({std::string(text), *start, *end, true}));
}

Edtf Edtf::ofDay(Day day)
{
    Point point;
    point.days = {day, day};
    return Edtf(meanings().add({day.iso(), point, point, false}));
}

bool Edtf::imprecise() const
{
    const auto vague = [](const Point &point) {
        return point.approximate || point.uncertain || point.unknown ||
               (!point.open && point.precision != Precision::Day);
    };
    return vague(start()) || vague(end());
}

std::string Edtf::words() const
{
    if (!isInterval())
        return pointWords(start());
    if (!start().isDated())
        return phrase(start().open ? translate("Dates", "always, until %1")
                                   : translate("Dates", "from an unknown day to %1"),
                      {pointWords(end())});
    if (!end().isDated())
        return phrase(end().open ? translate("Dates", "from %1 on")
                                 : translate("Dates", "from %1 to an unknown day"),
                      {pointWords(start())});
    return phrase(translate("Dates", "%1 to %2"), {pointWords(start()), pointWords(end())});
}

std::string monthName(int month)
{
    static constexpr const char *names[] = {
        translatable("Dates", "January"),   translatable("Dates", "February"),
        translatable("Dates", "March"),     translatable("Dates", "April"),
        translatable("Dates", "May"),       translatable("Dates", "June"),
        translatable("Dates", "July"),      translatable("Dates", "August"),
        translatable("Dates", "September"), translatable("Dates", "October"),
        translatable("Dates", "November"),  translatable("Dates", "December")};
    return translate("Dates", names[std::clamp(month, 1, 12) - 1]);
}

std::string dayWords(Day day)
{
    return phrase(
        translate("Dates", "%1 %2 %3", "day, month, year"),
        {std::to_string(day.dayOfMonth()), monthName(day.month()), yearWords(day.year())});
}

std::string dayWordsShort(Day day)
{
    static constexpr const char *names[] = {
        translatable("Dates", "Jan"), translatable("Dates", "Feb"), translatable("Dates", "Mar"),
        translatable("Dates", "Apr"), translatable("Dates", "May"), translatable("Dates", "Jun"),
        translatable("Dates", "Jul"), translatable("Dates", "Aug"), translatable("Dates", "Sep"),
        translatable("Dates", "Oct"), translatable("Dates", "Nov"), translatable("Dates", "Dec")};
    return phrase(translate("Dates", "%1 %2 %3", "day, month, year"),
                  {std::to_string(day.dayOfMonth()), translate("Dates", names[day.month() - 1]),
                   yearWords(day.year())});
}

} // namespace entente
