// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablescan.h"

#include "boundmapping.h"
#include "presets.h"

#include "models/formats/kindwords.h"
#include "models/formats/numbertext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace entente {

namespace {

using Order = DateColumns::Order;

std::vector<DateColumns *> datesOf(TableMapping &mapping)
{
    std::vector<DateColumns *> dates;
    for (auto &tie : mapping.ties)
        dates.insert(dates.end(), {&tie.since, &tie.until, &tie.happened, &tie.happenedUntil});
    for (auto &sides : mapping.sides)
        for (auto &spell : sides.spells)
            dates.insert(dates.end(), {&spell.since, &spell.until});
    for (auto &event : mapping.events)
        dates.insert(dates.end(), {&event.date, &event.until});
    std::erase_if(dates, [](const DateColumns *date) {
        return date->date.empty() || date->order != Order::Unknown;
    });
    return dates;
}

/// The first two numbers of 14/3/2003, 14.3.2003 and 14-3-2003; nothing of another date.
std::optional<std::pair<int, int>> firstNumbers(std::string_view text)
{
    int a = 0, b = 0;
    const auto *end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, a);
    const bool parted = first.ec == std::errc() && first.ptr != end &&
                        (*first.ptr == '/' || *first.ptr == '.' || *first.ptr == '-');
    if (!parted || first.ptr - text.data() > 2)
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, b);
    const bool whole = second.ec == std::errc() && second.ptr != end && *second.ptr == *first.ptr &&
                       second.ptr - first.ptr <= 3 && b > 0;
    return whole ? std::optional(std::pair(a, b)) : std::nullopt;
}

/// What the cells of one column come to.
struct ColumnValues
{
    bool dayFirst = false, monthFirst = false; // of its dates with numbers
    bool numbers = true, wholes = true, negative = false, any = false;
    double most = 0;          // the largest number without its sign
    std::set<std::string> of; // the first values

    void add(std::string_view cell)
    {
        constexpr std::size_t enough = 64;
        any = true;
        if (of.size() < enough)
            of.emplace(cell);
        if (const auto days = firstNumbers(cell)) {
            dayFirst = dayFirst || days->first > 12;
            monthFirst = monthFirst || days->second > 12;
        }
        if (const auto number = numberWithComma(cell)) {
            negative = negative || *number < 0;
            wholes = wholes && *number == std::floor(*number);
            most = std::max(most, std::abs(*number));
            return;
        }
        numbers = false;
    }
    /// Numbers of both signs, or words for kinds of ties; some may be others.
    bool tellsSigns() const
    {
        std::size_t wholly = 0, kinds = 0;
        for (const auto &value : of) {
            const bool isNumber = numberWithComma(value).has_value();
            kinds += !isNumber && kindWords().contains(lowerCase(value));
            wholly += isNumber;
        }
        return (kinds > 0 || negative) && (kinds + wholly) * 2 > of.size();
    }
};

/// Columns of a plain list of ties that may tell for or against, or how strongly.
constexpr std::string_view signColumns[] = {"type",  "polarity", "valence", "label",    "weight",
                                            "value", "strength", "score",   "intensity"};

class TableScan
{
public:
    TableScan(TableFile &file, TableMapping &mapping)
        : m_header(file.header())
        , m_values(m_header.size())
    {
        constexpr std::size_t most = 5000000, enough = 20000; // rows
        const auto wanted = placesOf(file, mapping);
        const auto &missing = missingWords();
        bool any = m_needsAll; // or dates with numbers were seen
        for (std::size_t row = 0; row < (any ? most : enough) && file.next(); ++row) {
            for (const auto i : wanted) {
                if (i >= file.cells().size())
                    continue;
                std::string store;
                const auto cell = cellText(file.cells()[i], store);
                if (!cell.empty() &&
                    std::find(missing.begin(), missing.end(), cell) == missing.end())
                    m_values[i].add(cell);
                any = any || m_values[i].dayFirst || m_values[i].monthFirst ||
                      (!cell.empty() && firstNumbers(cell));
            }
            if (file.isMatrix() && file.cells().size() == m_header.size())
                weigh(file.cells()[0], file.cells()[1], file.cells()[2]);
        }
        m_isSymmetric = file.isMatrix() && m_turned == 0;
    }
    /// Of a matrix that says the same of both directions.
    bool isSymmetric() const { return m_isSymmetric; }

    const ColumnValues *of(const std::string &column) const
    {
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (sameWord(m_header[i], column))
                return &m_values[i];
        return nullptr;
    }
    /// The column's name as the header has it, where it is there and has values.
    std::string named(std::string_view column) const
    {
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (sameWord(m_header[i], column) && m_values[i].any)
                return m_header[i];
        return {};
    }

private:
    /// The columns whose values are looked at.
    std::vector<std::size_t> placesOf(const TableFile &file, TableMapping &mapping)
    {
        std::vector<std::string> names;
        for (const auto *date : datesOf(mapping))
            names.push_back(date->date);
        if (mapping.id.empty() && !mapping.ties.empty()) {
            const auto &tie = mapping.ties.front();
            names.push_back(tie.kindColumn);
            names.insert(names.end(), std::begin(signColumns), std::end(signColumns));
            names.insert(names.end(), tie.years.begin(), tie.years.end());
            const bool mayTell =
                std::any_of(m_header.begin(), m_header.end(), [](const auto &name) {
                    return std::any_of(std::begin(signColumns), std::end(signColumns),
                                       [&](const auto word) { return sameWord(name, word); });
                });
            m_needsAll = file.isMatrix() || !tie.years.empty() || mayTell;
        }
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (std::any_of(names.begin(), names.end(),
                            [&](const auto &name) { return sameWord(m_header[i], name); }))
                places.push_back(i);
        return places;
    }

    /// Adds each cell above the diagonal and takes off each one below: nothing is left where all of
    /// them have their like.
    void weigh(std::string_view from, std::string_view to, std::string_view value)
    {
        if (from == to)
            return;
        const auto hash =
            std::hash<std::string>()(std::string(std::min(from, to)) + '\n' +
                                     std::string(std::max(from, to)) + '\n' + std::string(value));
        m_turned += from < to ? hash : std::size_t(0) - hash;
    }

    const std::vector<std::string> &m_header;
    std::vector<ColumnValues> m_values;
    std::size_t m_turned = 0;
    bool m_isSymmetric = false;
    bool m_needsAll = false; // the last row may tell
};

void tellDateOrders(const TableScan &scan, TableMapping &mapping)
{
    for (auto *date : datesOf(mapping))
        if (const auto *values = scan.of(date->date);
            values && values->dayFirst != values->monthFirst)
            date->order = values->dayFirst ? Order::DayFirst : Order::MonthFirst;
}

/// The strength is in the column: 1 to 3 as they are, other numbers in thirds of the largest.
void setStrength(TieColumns &tie, const std::string &column, const ColumnValues &values)
{
    if (!values.numbers || values.most == 0)
        return;
    tie.strength = column;
    tie.strengthMost = values.wholes && values.most <= 3 ? 0 : values.most;
}

/// Of a plain list of ties: a column whose values are signs tells the kind.
void tellSigns(const TableScan &scan, TableMapping &mapping)
{
    auto &tie = mapping.ties.front();
    const auto weight = [&] {
        for (const auto *word : {"weight", "value", "strength", "score", "intensity"})
            if (auto column = scan.named(word); !column.empty() && scan.of(column)->numbers)
                return column;
        return std::string();
    }();
    if (tie.kindColumn.empty()) {
        for (const auto *word : {"type", "polarity", "valence", "label"})
            if (auto column = scan.named(word); !column.empty() && scan.of(column)->tellsSigns())
                tie.kindColumn = column;
        if (tie.kindColumn.empty() && !weight.empty() && scan.of(weight)->negative)
            tie.kindColumn = weight;
        if (tie.kindColumn.empty()) {
            if (!weight.empty() && (scan.of(weight)->of.size() > 1))
                for (auto &one : mapping.ties)
                    one.attributes.push_back(weight); // how much, and not whether for or against
            return;
        }
        tie.kinds = kindWords();
        if (mapping.ties.size() > 1 && sameWord(tie.kindColumn, "type")) {
            mapping.ties.resize(1); // it tells no directions
            mapping.ties.front().when.clear();
        }
    }
    const auto *values = scan.of(tie.kindColumn);
    for (auto &one : mapping.ties) {
        one.kindColumn = tie.kindColumn;
        one.kinds = tie.kinds;
        if (!weight.empty())
            setStrength(one, weight, *scan.of(weight));
        else if (values && values->most > 1)
            setStrength(one, tie.kindColumn, *values);
    }
}

/// Columns called by years: 1 and -1, or words, tell the kind in that year.
void tellYears(const TableScan &scan, TableMapping &mapping)
{
    ColumnValues all;
    for (const auto &column : mapping.ties.front().years)
        if (const auto *values = scan.of(column))
            for (const auto &value : values->of)
                all.add(value);
    for (auto &tie : mapping.ties)
        if (all.tellsSigns())
            tie.kinds = kindWords();
}

} // namespace

bool asksForValues(const TableMapping &mapping)
{
    auto copy = mapping;
    return (mapping.id.empty() && !mapping.ties.empty()) || !datesOf(copy).empty();
}

void completeByValues(TableFile &file, TableMapping &mapping)
{
    const TableScan scan(file, mapping);
    tellDateOrders(scan, mapping);
    if (!mapping.id.empty() || mapping.ties.empty())
        return;
    for (auto &tie : mapping.ties)
        tie.mutual = tie.mutual || scan.isSymmetric();
    if (mapping.ties.front().years.empty())
        tellSigns(scan, mapping);
    else
        tellYears(scan, mapping);
}

} // namespace entente
