// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "rowdate.h"

#include "models/map/text.h"
#include "models/matching/typeddate.h"

#include <QRegularExpression>

#include <array>
#include <charconv>
#include <unordered_map>

namespace entente {

namespace {

constexpr int latestYear = 9998;   // 9999 stands for what is not known
constexpr int firstFullYear = 100; // a number below it is no year, or one without its century
constexpr int lowestCode = -99;    // negative numbers down to it are codes for what is missing

std::string noYearZero()
{
    return translate("Import", "%1 in “%2” is no year: this kind of table counts without a year 0");
}

std::string noFullYear()
{
    return translate("Import", "%1 in “%2” has no year of four digits");
}

std::optional<int> wholeNumber(std::string_view text)
{
    if (text.ends_with(".0"))
        text.remove_suffix(2);
    int value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && !text.empty() ? std::optional(value) : std::nullopt;
}

bool areDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int digits(std::string_view text)
{
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

bool exists(int year, int month, int day)
{
    using namespace std::chrono;
    return year_month_day(std::chrono::year(year), std::chrono::month(unsigned(month)),
                          std::chrono::day(unsigned(day)))
        .ok();
}

DateAnswer dayOrWhyNot(int year, int month, int day)
{
    if (month < 1 || month > 12)
        return DateAnswer::wrong(translate("Import", "%1 in “%2” has no such month"));
    if (day < 1 || day > 31 || !exists(year, month, day))
        return DateAnswer::wrong(
            translate("Import", "%1 in “%2” is a day that its month does not have"));
    return DateAnswer::read(RowDate::ofDay(year, month, day));
}

/// 2020-01-14, 2020-01-14 00:00:00, 2020-01-14T12:00Z, 2020-01
std::optional<DateAnswer> isoDate(std::string_view text)
{
    if (text.size() < 7 || text[4] != '-' || !areDigits(text.substr(0, 4)) ||
        !areDigits(text.substr(5, 2)))
        return std::nullopt;
    const int year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2));
    if (text.size() == 7 && month >= 1 && month <= 12)
        return DateAnswer::read(RowDate::ofMonth(year, month));
    const bool hasDay = text.size() >= 10 && text[7] == '-' && areDigits(text.substr(8, 2));
    if (!hasDay || (text.size() > 10 && text[10] != ' ' && text[10] != 'T'))
        return std::nullopt;
    const int day = digits(text.substr(8, 2));
    if (month == 0)
        return DateAnswer::read(RowDate::ofYear(year)); // 1979-00-00
    if (day == 0 && month <= 12)
        return DateAnswer::read(RowDate::ofMonth(year, month));
    return dayOrWhyNot(year, month, day);
}

/// 20200114 and 20200114153000
std::optional<DateAnswer> compactDate(std::string_view text)
{
    if ((text.size() != 8 && text.size() != 14) || !areDigits(text))
        return std::nullopt;
    return dayOrWhyNot(digits(text.substr(0, 4)), digits(text.substr(4, 2)),
                       digits(text.substr(6, 2)));
}

/// 14/1/2020, 1.14.2020 00:00:00
std::optional<DateAnswer> numberDate(std::string_view text, DateColumns::Order order)
{
    text = text.substr(0, text.find(' '));
    std::array<std::string_view, 3> parts;
    const auto first = text.find_first_of("/.");
    const auto second = first == std::string_view::npos ? first : text.find(text[first], first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    parts = {text.substr(0, first), text.substr(first + 1, second - first - 1),
             text.substr(second + 1)};
    for (const auto part : parts)
        if (!areDigits(part) || part.size() > 4)
            return std::nullopt;
    if (parts[0].size() == 4)
        return dayOrWhyNot(digits(parts[0]), digits(parts[1]), digits(parts[2]));
    if (parts[2].size() != 4)
        return DateAnswer::wrong(noFullYear());
    const int a = digits(parts[0]), b = digits(parts[1]), year = digits(parts[2]);
    if (order == DateColumns::Order::Unknown && a != b && a <= 12 && b <= 12)
        return DateAnswer::coarse(
            RowDate::ofYear(year),
            translate("Import",
                      "%1 in “%2” may be day/month or month/day: only its year was taken; "
                      "a mapping says which, with \"order\""));
    const bool monthFirst =
        order == DateColumns::Order::MonthFirst || (order == DateColumns::Order::Unknown && b > 12);
    return monthFirst ? dayOrWhyNot(year, a, b) : dayOrWhyNot(year, b, a);
}

/// What the date reader makes of any other text; each text is read once.
const DateAnswer &writtenDate(std::string_view text)
{
    constexpr std::size_t mostKept = 1 << 16;
    thread_local std::unordered_map<std::string, DateAnswer> known;
    if (const auto it = known.find(std::string(text)); it != known.end())
        return it->second;
    if (known.size() > mostKept)
        known.clear();
    auto &answer = known[std::string(text)];
    auto typed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    static const QRegularExpression hyphened(QStringLiteral("^\\d{1,2}-\\p{L}+-\\d{4}$"));
    if (hyphened.match(typed).hasMatch())
        typed.replace(QLatin1Char('-'), QLatin1Char(' ')); // 1-January-1997
    const auto bound = parseTypedBound(typed, false);
    if (!bound.ok())
        return answer = DateAnswer::wrong(translate("Import", "%1 in “%2” is no date"));
    if (bound.bound.kind == TieBound::Kind::Open)
        return answer = DateAnswer::read(RowDate::goesOn());
    if (!bound.bound.isDated())
        return answer;
    const auto &date = bound.bound.date;
    using Precision = Edtf::Precision;
    RowDate row{date.earliest(), date.latest(), RowDate::Precision::Year, true, date.text()};
    const auto precision = date.start().precision;
    if (precision == Precision::Day)
        row.precision = RowDate::Precision::Day;
    else if (precision == Precision::Month)
        row.precision = RowDate::Precision::Month;
    return answer = DateAnswer::read(std::move(row));
}

} // namespace

RowDate RowDate::ofDay(int year, int month, int day)
{
    const auto one = Day::of(year, month, day);
    return {one, one, Precision::Day, false, {}};
}

RowDate RowDate::ofMonth(int year, int month)
{
    const auto first = Day::of(year, month, 1);
    return {first, first.plusMonths(1).plus(-1), Precision::Month, false, {}};
}

RowDate RowDate::ofYear(int year)
{
    return {Day::of(year, 1, 1), Day::of(year, 12, 31), Precision::Year, false, {}};
}

RowDate RowDate::goesOn()
{
    return {Day::last(), Day::last(), Precision::Day, true, ".."};
}

std::string isoText(const DayRange &days)
{
    return days.isSingle() ? days.first.iso() : days.first.iso() + "/" + days.last.iso();
}

std::string RowDate::edtf() const
{
    if (marked)
        return text;
    auto day = first.iso();
    if (precision == Precision::Day)
        return day;
    const auto month = day.rfind('-');
    return day.substr(0, precision == Precision::Month ? month : day.rfind('-', month - 1));
}

RowDate RowDate::coarsened(Precision to) const
{
    if (marked || to <= precision)
        return *this;
    return to == Precision::Month ? ofMonth(first.year(), first.month()) : ofYear(first.year());
}

DateAnswer dateInCell(std::string_view text, DateColumns::Order order)
{
    if (text.empty())
        return {};
    if (const auto date = isoDate(text))
        return *date;
    if (const auto date = compactDate(text))
        return *date;
    if (const auto date = numberDate(text, order))
        return *date;
    if (const auto year = wholeNumber(text); year && *year >= lowestCode && *year <= latestYear)
        return *year >= firstFullYear ? DateAnswer::read(RowDate::ofYear(*year))
               : *year > 0            ? DateAnswer::wrong(noFullYear())
               : *year < 0            ? DateAnswer()
                                      : DateAnswer::wrong(noYearZero());
    if (areDigits(text)) // 9999, the day of a spreadsheet, a number of another kind
        return DateAnswer::wrong(translate("Import", "%1 in “%2” is no year"));
    return writtenDate(text);
}

DateAnswer dateInCells(std::string_view year, std::string_view month, std::string_view day)
{
    if (year.empty())
        return {};
    const auto y = wholeNumber(year);
    if (!y || *y > latestYear || *y < -latestYear)
        return DateAnswer::wrong(translate("Import", "%1 in “%2” is no year"));
    if (*y == 0)
        return DateAnswer::wrong(noYearZero());
    if (*y < 0 && *y >= lowestCode)
        return {};
    if (*y > 0 && *y < firstFullYear)
        return DateAnswer::wrong(noFullYear());
    const auto m = wholeNumber(month), d = wholeNumber(day);
    if ((!month.empty() && !m) || (!day.empty() && !d))
        return DateAnswer::wrong(
            translate("Import", "%1 in “%2” has a month or day that is no number"));
    if (!m || *m <= 0)
        return DateAnswer::read(RowDate::ofYear(*y));
    if (*m > 12)
        return DateAnswer::wrong(translate("Import", "%1 in “%2” has no such month"));
    if (!d || *d <= 0)
        return DateAnswer::read(RowDate::ofMonth(*y, *m));
    return dayOrWhyNot(*y, *m, *d);
}

} // namespace entente
