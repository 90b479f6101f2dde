// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tablepreview.h"

#include "boundmapping.h"
#include "columnmeanings.h"
#include "condition.h"
#include "presets.h"

#include "models/formats/jsontext.h"
#include "models/formats/kindwords.h"
#include "models/formats/numbertext.h"
#include "models/matching/foldedtext.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr std::size_t enoughBytes = std::size_t(2) << 20;
constexpr std::size_t longestCell = 2000;

/// Words of a column's name that suggest what it means, the surest first.
struct Hint
{
    Meaning meaning;
    std::vector<std::string_view> words; // folded; the whole name or a word of it
};

const std::vector<Hint> &hints()
{
    static const std::vector<Hint> all = {
        {Meaning::From,
         {"from",    "source", "supporter", "backer",   "sponsor",   "sender", "patron",
          "side a",  "actor1", "actor 1",   "country1", "country 1", "state1", "state 1",
          "state a", "ccode1", "party 1",   "party a",  "ego",       "name 1"}},
        {Meaning::To,
         {"to",      "target", "supported", "backed",   "recipient", "receiver", "client",
          "side b",  "actor2", "actor 2",   "country2", "country 2", "state2",   "state 2",
          "state b", "ccode2", "party 2",   "party b",  "alter",     "name 2"}},
        {Meaning::Kind,
         {"sign", "relation", "kind", "tie", "stance", "interaction", "relationship", "type"}},
        {Meaning::MeansWords, {"means", "support type", "support"}},
        {Meaning::Since,
         {"since", "begin", "start", "from date", "start date", "begun", "beginning"}},
        {Meaning::Until, {"until", "end", "stop", "to date", "end date", "ended"}},
        {Meaning::Year, {"year", "jahr", "annee"}},
        {Meaning::Happened, {"date", "event date", "day"}},
        {Meaning::Quote, {"quote", "quotation", "excerpt", "citation"}},
        {Meaning::Source, {"source", "url", "reference", "link", "cite", "document"}},
    };
    return all;
}

bool fits(std::string_view name, std::string_view word)
{
    if (name == word)
        return true;
    const auto at = (" " + std::string(name) + " ").find(" " + std::string(word) + " ");
    return at != std::string::npos && word.size() > 2;
}

bool isYear(std::string_view text)
{
    const auto number = numberIn(text);
    return number && *number == double(int(*number)) && *number >= 1000 && *number <= 2200;
}

/// True where most of the different values are words for kinds of ties.
bool tellsKinds(const TablePreview &preview, std::size_t column)
{
    std::size_t known = 0, all = 0;
    for (const auto &[value, count] : preview.values(column)) {
        known += kindWords().contains(lowerCase(value));
        all += !value.empty();
    }
    return known * 2 > all || all == 0;
}

/// True of values that could mean that; an empty column could mean anything.
bool mayMean(const TablePreview &preview, std::size_t column, Meaning meaning)
{
    if (meaning == Meaning::Kind)
        return tellsKinds(preview, column);
    for (const auto &[value, count] : preview.values(column)) {
        if (value.empty())
            continue;
        switch (meaning) {
        case Meaning::MeansWords:
            for (const auto part : wordsIn(value))
                if (!parse<Means>(lowerCase(part)))
                    return false;
            break;
        case Meaning::Year:
            if (!isYear(value))
                return false;
            break;
        case Meaning::Since:
        case Meaning::Until:
        case Meaning::Happened: {
            auto answer = dateInCell(value, DateColumns::Order::DayFirst);
            if (answer.kind == DateAnswer::Kind::Wrong)
                answer = dateInCell(value, DateColumns::Order::MonthFirst);
            if (answer.kind == DateAnswer::Kind::Wrong)
                return false;
            break;
        }
        default: break;
        }
    }
    return true;
}

std::vector<std::string> foldedNames(const TablePreview &preview)
{
    std::vector<std::string> names;
    for (const auto &name : preview.header) {
        auto text = name;
        std::replace(text.begin(), text.end(), '_', ' ');
        names.push_back(foldedName(text));
    }
    return names;
}

/// Dates with slashes whose first or second number is above twelve tell their order.
DateColumns::Order orderIn(const TablePreview &preview, const TableMapping &mapping)
{
    for (std::size_t column = 0; column < preview.header.size(); ++column) {
        const auto meaning = meaningOf(mapping, preview.header[column]).meaning;
        if (meaning != Meaning::Since && meaning != Meaning::Until && meaning != Meaning::Happened)
            continue;
        using Order = DateColumns::Order;
        for (const auto &[value, count] : preview.values(column)) {
            const bool day = dateInCell(value, Order::DayFirst).kind == DateAnswer::Kind::Read;
            const bool month = dateInCell(value, Order::MonthFirst).kind == DateAnswer::Kind::Read;
            if (day != month)
                return day ? Order::DayFirst : Order::MonthFirst;
        }
    }
    return DateColumns::Order::Unknown;
}

} // namespace

std::vector<std::pair<std::string, std::size_t>> TablePreview::values(std::size_t column) const
{
    std::map<std::string, std::size_t> counts;
    for (const auto &row : rows)
        if (column < row.size())
            ++counts[row[column]];
    std::vector<std::pair<std::string, std::size_t>> list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return list;
}

TablePreview previewOf(TableFile &file, std::size_t most)
{
    TablePreview preview;
    preview.header = file.header();
    preview.firstRowIsData = file.firstRowIsData();
    bool otherEncoding = false;
    const auto look = [&](std::string_view cell) {
        otherEncoding = otherEncoding || firstBadUtf8(cell) != std::string_view::npos;
    };
    // The first row was read before: only what is in it as it was shows its encoding.
    for (const auto cell : file.reader().cells())
        look(cell);
    std::size_t bytes = 0;
    while (preview.rows.size() < most && bytes < enoughBytes) {
        if (!file.next()) {
            preview.isWhole = true;
            break;
        }
        auto &row = preview.rows.emplace_back();
        std::string store;
        for (const auto cell : file.cells()) {
            look(cell);
            bytes += cell.size() + 1;
            store.clear();
            row.emplace_back(cellText(cutAt(cell, longestCell), store));
        }
    }
    preview.delimiter = file.reader().delimiter();
    preview.encoding = file.reader().encoding();
    if (otherEncoding && preview.encoding == TextEncoding::Utf8)
        preview.encoding = TextEncoding::Windows1252;
    return preview;
}

TableMapping guessedMapping(const TablePreview &preview)
{
    TableMapping mapping;
    mapping.missing = missingWords();
    setShape(mapping, RowShape::Tie);
    const auto names = foldedNames(preview);
    std::vector<bool> taken(names.size());
    for (const auto &hint : hints()) {
        bool found = false;
        for (const auto word : hint.words)
            for (std::size_t i = 0; i < names.size() && !found; ++i)
                if (!taken[i] && fits(names[i], word) && mayMean(preview, i, hint.meaning)) {
                    found = taken[i] = true;
                    setMeaning(mapping, preview.header[i], {hint.meaning, Means::Other});
                }
    }
    auto &tie = mapping.ties.front();
    if (!tie.since.empty() || !tie.until.empty() || !tie.year.empty())
        tie.happened = {};
    if (!tie.since.empty() || !tie.until.empty())
        tie.year.clear();
    setDateOrder(mapping, orderIn(preview, mapping));
    return mapping;
}

} // namespace entente
