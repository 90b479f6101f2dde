// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "presets.h"

#include "condition.h"
#include "embedded.h"
#include "mappingfile.h"

#include "models/formats/kindwords.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

using Words = std::initializer_list<std::string_view>;

std::string columnAmong(const std::vector<std::string> &header, Words words)
{
    for (const auto word : words)
        for (const auto &column : header)
            if (sameWord(column, word))
                return column;
    return {};
}

bool hasAll(const std::vector<std::string> &header, const TableMapping &mapping,
            const std::vector<std::string> &columns)
{
    return std::all_of(columns.begin(), columns.end(), [&](const auto &column) {
        return std::any_of(header.begin(), header.end(),
                           [&](const auto &name) { return isCalled(mapping, column, name); });
    });
}

bool isNumber(std::string_view text)
{
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && end.ec == std::errc() && end.ptr == text.data() + text.size();
}

/// A table without a header whose width and first cells are those of the preset.
bool looksHeaderless(const TableFile &file, const TableMapping &mapping)
{
    const auto &row = file.firstRow();
    const bool delimited =
        mapping.delimiter.empty() || mapping.delimiter[0] == file.reader().delimiter();
    return !mapping.header.empty() && row.size() == mapping.header.size() && delimited &&
           isNumber(row.front());
}

/// Source, target and perhaps sign, begin and end without a header: 0,1,-1
std::vector<std::string> headerOfEdgeList(const std::vector<std::string> &row)
{
    const std::vector<std::string> names = {"source", "target", "sign", "begin", "end"};
    if (row.size() < 2 || row.size() > names.size() || row.size() == 4)
        return {};
    const bool tellsSign =
        row.size() == 2 || kindWords().contains(lowerCase(row[2])) || isNumber(row[2]);
    const bool isData = tellsSign && (row.size() > 2 || isNumber(row[0]));
    return isData ? std::vector<std::string>(names.begin(), names.begin() + long(row.size()))
                  : std::vector<std::string>();
}

std::string simpleKind(const std::vector<std::string> &header)
{
    return columnAmong(header, {"sign", "relation", "kind", "tie", "stance", "interaction"});
}

/// The columns of both ends: a pair of words that go together.
std::pair<std::string, std::string> endsOf(const std::vector<std::string> &header)
{
    constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"source", "target"},    {"from", "to"},       {"sender", "receiver"}, {"actor1", "actor2"},
        {"actor_1", "actor_2"},  {"side_a", "side_b"}, {"backer", "backed"},   {"ccode1", "ccode2"},
        {"gwcode1", "gwcode2"},  {"gwno1", "gwno2"},   {"statea", "stateb"},   {"state1", "state2"},
        {"country1", "country2"}};
    for (const auto &[first, second] : pairs) {
        const auto a = columnAmong(header, {first}), b = columnAmong(header, {second});
        if (!a.empty() && !b.empty())
            return {a, b};
    }
    return {};
}

/// A list of participants: who, on which side, from when to when; perhaps in which war.
std::optional<TableMapping> participantList(const std::vector<std::string> &header)
{
    const auto side = columnAmong(header, {"side", "camp", "coalition"});
    const auto actor = columnAmong(header, {"country", "state", "actor", "participant",
                                            "belligerent", "party", "member", "name"});
    const auto since = columnAmong(
        header, {"enter", "entered", "entry", "joined", "since", "begin", "start", "start_date"});
    const auto until =
        columnAmong(header, {"exit", "exited", "left", "until", "end", "stop", "end_date"});
    if (side.empty() || actor.empty() || (since.empty() && until.empty()))
        return std::nullopt;
    TableMapping mapping;
    mapping.missing = missingWords();
    mapping.actors.emplace_back();
    mapping.actors.front().slot = "participant";
    mapping.actors.front().name = actor;
    auto &sides = mapping.sides.emplace_back();
    sides.actor = "participant";
    sides.side = side;
    sides.spells.emplace_back();
    sides.spells.front().since.date = since;
    sides.spells.front().until.date = until;
    const auto war = columnAmong(header, {"war", "conflict", "dispute", "crisis", "war_name"});
    if (!war.empty()) {
        sides.group = {war};
        sides.title = "{" + war + "}";
    }
    return mapping;
}

/// Columns of a list of events speak against a plain list of ties.
bool tellsEvents(const std::vector<std::string> &header)
{
    return std::any_of(header.begin(), header.end(), [](const auto &column) {
        const auto name = lowerCase(column);
        return name.starts_with("event") || name.starts_with("fatalit") ||
               name.starts_with("deaths");
    });
}

/// Columns that are called by years, where there are several.
std::vector<std::string> yearsAmong(const std::vector<std::string> &header)
{
    std::vector<std::string> years;
    for (const auto &column : header)
        if (column.size() == 4 && isNumber(column) && column >= "1000" && column <= "2200")
            years.push_back(column);
    return years.size() > 1 ? years : std::vector<std::string>();
}

/// What the columns say of a tie between the actors in two of them.
void fillTie(TieColumns &tie, const std::vector<std::string> &header, const std::string &from)
{
    tie.from = "from";
    tie.to = "to";
    tie.kindColumn = simpleKind(header);
    if (!tie.kindColumn.empty())
        tie.kinds = kindWords();
    tie.since.date = columnAmong(header, {"since", "begin", "start", "since_date", "start_date",
                                          "styear", "start_year", "begyr"});
    tie.until.date = columnAmong(
        header, {"until", "end", "stop", "until_date", "end_date", "endyear", "end_year", "endyr"});
    if (tie.since.empty() && tie.until.empty())
        tie.years = yearsAmong(header);
    if (tie.since.empty() && tie.until.empty() && tie.years.empty())
        tie.year = columnAmong(header, {"year"});
    for (const auto column : {"source", "reference", "url"})
        if (tie.source.empty() && !sameWord(from, column))
            tie.source = columnAmong(header, {column});
    tie.quote = columnAmong(header, {"quote"});
}

std::optional<TableMapping> edgeList(const std::vector<std::string> &header)
{
    const auto [from, to] = endsOf(header);
    if (from.empty() || to.empty() || tellsEvents(header))
        return std::nullopt;
    TableMapping mapping;
    mapping.missing = missingWords();
    mapping.actors.resize(2);
    mapping.actors[0].slot = "from";
    mapping.actors[0].code = from;
    mapping.actors[1].slot = "to";
    mapping.actors[1].code = to;
    for (auto &actor : mapping.actors)
        actor.system = lowerCase(from).starts_with("ccode") ? "cow"
                       : lowerCase(from).starts_with("gw")  ? "gw"
                                                            : "";
    const auto type = columnAmong(header, {"type"});
    mapping.ties.resize(type.empty() ? 1 : 2);
    for (auto &tie : mapping.ties)
        fillTie(tie, header, from);
    if (!type.empty()) {
        mapping.ties[0].when = "not \"" + type + "\" = undirected";
        mapping.ties[1].when = "\"" + type + "\" = undirected";
        mapping.ties[1].mutual = true;
    }
    return mapping;
}

} // namespace

const std::vector<TableMapping> &presets()
{
    static const auto all = [] {
        std::vector<TableMapping> list;
        for (const auto text : embeddedPresets())
            if (auto mapping = readMapping(text))
                list.push_back(std::move(*mapping));
        return list;
    }();
    return all;
}

const std::vector<std::string> &missingWords()
{
    static const std::vector<std::string> words = {"NA",   "N/A",  "n/a",  "NaN", "nan",
                                                   "NULL", "null", "None", "."};
    return words;
}

const TableMapping *presetNamed(std::string_view id)
{
    const auto &all = presets();
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const auto &preset) { return preset.id == id; });
    return it == all.end() ? nullptr : &*it;
}

TableFile tableBy(const TableMapping &mapping, std::string name, ByteSource source)
{
    TableFile file(std::move(name), std::move(source),
                   mapping.delimiter.empty() ? '\0' : mapping.delimiter.front(),
                   encodingNamed(mapping.encoding));
    nameColumns(file, mapping);
    return file;
}

void nameColumns(TableFile &file, const TableMapping &mapping)
{
    if (mapping.recognise.empty() && !mapping.header.empty() &&
        !hasAll(file.firstRow(), mapping, mapping.header)) {
        file.setHeader(mapping.header);
        return;
    }
    if (!hasAll(file.firstRow(), mapping, mapping.recognise) && looksHeaderless(file, mapping))
        file.setHeader(mapping.header);
}

std::optional<TableMapping> recognised(TableFile &file)
{
    const auto &row = file.firstRow();
    // Two columns tell less than those of a list of ties.
    constexpr std::size_t fewColumns = 2;
    auto edges = edgeList(row);
    const TableMapping *best = nullptr;
    for (const auto &preset : presets())
        if (hasAll(row, preset, preset.recognise) &&
            (!best || preset.recognise.size() > best->recognise.size()))
            best = &preset;
    if (best && !(edges && best->recognise.size() <= fewColumns))
        return *best;
    for (const auto &preset : presets())
        if (preset.delimiter == "\t" && looksHeaderless(file, preset)) {
            file.setHeader(preset.header);
            return preset;
        }
    if (edges)
        return edges;
    if (auto participants = participantList(row))
        return participants;
    if (auto names = headerOfEdgeList(row); !names.empty()) {
        file.setHeader(names);
        return edgeList(names);
    }
    return std::nullopt;
}

} // namespace entente
