// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "boundmapping.h"

#include "condition.h"

#include "models/formats/numbertext.h"
#include "models/formats/problems.h"
#include "models/formats/tables/tablereader.h"
#include "models/map/text.h"

#include <algorithm>
#include <cmath>

namespace entente {

void RowCells::show(std::span<const std::string_view> cells)
{
    m_cells = cells;
    m_used = 0;
}

std::string_view RowCells::at(ColumnPlace column) const
{
    if (column < 0 || std::size_t(column) >= m_cells.size())
        return {};
    if (m_used == m_stores.size())
        m_stores.emplace_back();
    auto &store = m_stores[m_used];
    store.clear();
    const auto text = cellText(m_cells[std::size_t(column)], store);
    if (!store.empty()) {
        ++m_used;
        m_otherEncoding = true;
    }
    const bool nothing =
        !text.empty() && std::find(m_missing.begin(), m_missing.end(), text) != m_missing.end();
    return nothing ? std::string_view() : text;
}

DateAnswer BoundDate::read(const RowCells &row) const
{
    auto answer = date != noColumn ? dateInCell(row.at(date), columns->order)
                                   : dateInCells(row.at(year), row.at(month), row.at(day));
    if (answer.kind != DateAnswer::Kind::Read || precision == noColumn)
        return answer;
    const auto it = columns->precisions.find(std::string(row.at(precision)));
    if (it == columns->precisions.end() || it->second == "day")
        return answer;
    answer.date = answer.date.coarsened(it->second == "month" ? RowDate::Precision::Month
                                                              : RowDate::Precision::Year);
    return answer;
}

std::string BoundDate::quoted(const RowCells &row) const
{
    if (date != noColumn)
        return quotedValue(row.at(date));
    std::string text(row.at(year));
    for (const auto part : {month, day})
        if (!row.at(part).empty())
            text += "-" + std::string(row.at(part));
    return quotedValue(text);
}

std::vector<std::string_view> wordsIn(std::string_view cell)
{
    std::vector<std::string_view> words;
    while (!cell.empty()) {
        const auto end = std::min(cell.find_first_of(",;|/"), cell.size());
        auto word = cell.substr(0, end);
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        word = word.substr(0, word.find_last_not_of(' ') + 1);
        if (!word.empty())
            words.push_back(word);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return words;
}

const std::string *kindOfValue(const TieColumns &tie, std::string_view value)
{
    const auto &kinds = tie.kinds;
    auto it = kinds.find(std::string(value));
    if (it == kinds.end())
        it = kinds.find(lowerCase(value));
    if (it == kinds.end())
        if (const auto number = numberWithComma(value)) {
            const bool isWhole = std::abs(*number) < 1e9 && *number == double(int(*number));
            it = isWhole ? kinds.find(std::to_string(int(*number))) : kinds.end();
            if (it == kinds.end() && kinds.contains("1") && kinds.contains("-1"))
                it = kinds.find(*number > 0 ? "1" : *number < 0 ? "-1" : "0");
        }
    if (it == kinds.end())
        it = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) {
            const std::string_view begin = kind.first;
            return begin.ends_with('*') && value.starts_with(begin.substr(0, begin.size() - 1));
        });
    return it == kinds.end() ? nullptr : &it->second;
}

BoundMapping::BoundMapping(const TableMapping &mapping, const std::vector<std::string> &header)
    : m_mapping(mapping)
    , m_header(header)
{
    for (const auto &actor : mapping.actors)
        actors.push_back(bind(actor));
    for (const auto &tie : mapping.ties)
        ties.push_back(bind(tie));
    for (const auto &one : mapping.sides)
        sides.push_back(bind(one));
    for (const auto &event : mapping.events)
        events.push_back(bind(event));
    version = find(mapping.version, Need::Optional);
}

bool isCalled(const TableMapping &mapping, const std::string &column, std::string_view header)
{
    if (column.empty())
        return false;
    if (sameColumn(column, header))
        return true;
    const auto it = std::find_if(mapping.alsoCalled.begin(), mapping.alsoCalled.end(),
                                 [&](const auto &one) { return sameColumn(one.first, column); });
    return it != mapping.alsoCalled.end() &&
           std::any_of(it->second.begin(), it->second.end(),
                       [&](const auto &name) { return sameColumn(name, header); });
}

std::string ownName(const TableMapping &mapping, const std::string &column)
{
    for (const auto &[name, others] : mapping.alsoCalled)
        if (isCalled(mapping, name, column))
            return name;
    return column;
}

ColumnPlace BoundMapping::place(const std::string &column) const
{
    if (column.empty())
        return noColumn;
    const auto placeOf = [&](auto is) {
        const auto it = std::find_if(m_header.begin(), m_header.end(), is);
        return it == m_header.end() ? noColumn : ColumnPlace(it - m_header.begin());
    };
    auto found = placeOf([&](const auto &name) { return sameWord(name, column); });
    if (found == noColumn)
        found = placeOf([&](const auto &name) { return sameColumn(name, column); });
    if (found == noColumn)
        found = placeOf([&](const auto &name) { return isCalled(m_mapping, column, name); });
    return found;
}

/// The places of mem1, mem2 … for "mem#".
std::vector<ColumnPlace> BoundMapping::findNumbered(const std::string &pattern) const
{
    std::vector<ColumnPlace> places;
    for (std::size_t i = 0; i < m_header.size(); ++i)
        if (isNumbered(pattern, m_header[i]))
            places.push_back(ColumnPlace(i));
    return places;
}

BoundActor BoundMapping::bind(const ActorColumns &actor)
{
    BoundActor bound;
    bound.columns = &actor;
    if (actor.name.ends_with('#') || actor.code.ends_with('#')) {
        if (actor.name.ends_with('#'))
            bound.names = findNumbered(actor.name);
        if (actor.code.ends_with('#'))
            bound.codes = findNumbered(actor.code);
        return bound;
    }
    const auto need = actor.name.empty() || actor.code.empty() ? Need::Required : Need::Optional;
    bound.name = find(actor.name, need);
    bound.code = find(actor.code, need);
    if (bound.name == noColumn && bound.code == noColumn && need == Need::Optional)
        find(actor.name, Need::Required);
    return bound;
}

ColumnPlace BoundMapping::find(const std::string &column, Need need)
{
    const auto found = place(column);
    const auto times = std::count_if(m_header.begin(), m_header.end(),
                                     [&](const auto &name) { return sameWord(name, column); });
    const auto note = [&](std::vector<std::string> &list) {
        if (std::find(list.begin(), list.end(), column) == list.end())
            list.push_back(column);
    };
    if (times > 1)
        note(m_doubled);
    if (found == noColumn && need == Need::Required && !column.empty())
        note(m_problems);
    return found;
}

BoundDate BoundMapping::bind(const DateColumns &columns)
{
    const auto optional = Need::Optional;
    return {&columns,
            find(columns.date, optional),
            find(columns.year, optional),
            find(columns.month, optional),
            find(columns.day, optional),
            find(columns.precision, optional)};
}

BoundCondition BoundMapping::bind(const std::string &text)
{
    BoundCondition bound{Condition::parse(text).value_or(Condition()), {}};
    for (const auto &column : bound.condition.columns())
        bound.places.push_back(find(column, Need::Required));
    return bound;
}

std::size_t BoundMapping::slot(const std::string &name) const
{
    const auto &list = m_mapping.actors;
    const auto it = std::find_if(list.begin(), list.end(),
                                 [&](const auto &actor) { return actor.slot == name; });
    return std::size_t(it - list.begin());
}

BoundTie BoundMapping::bind(const TieColumns &tie)
{
    BoundTie bound;
    bound.columns = &tie;
    bound.from = slot(tie.from);
    bound.to = slot(tie.to);
    bound.kind = find(tie.kindColumn, Need::Required);
    bound.year = find(tie.year, Need::Required);
    bound.meansWords = find(tie.meansColumn, Need::Required);
    bound.source = find(tie.source, Need::Required);
    bound.quote = find(tie.quote, Need::Required);
    bound.since = bind(tie.since);
    bound.until = bind(tie.until);
    bound.happened = bind(tie.happened);
    bound.happenedUntil = bind(tie.happenedUntil);
    bound.when = bind(tie.when);
    bound.alleged = bind(tie.alleged);
    bound.sinceUnknown = bind(tie.sinceOpen);
    bound.untilUnknown = bind(tie.untilOpen);
    bound.endsWhen = bind(tie.endsWhen);
    for (const auto &[column, means] : tie.meansColumns)
        bound.means.emplace_back(find(column, Need::Optional), means);
    for (const auto &column : tie.apart)
        bound.apart.push_back(find(column, Need::Required));
    bound.strength = find(tie.strength, Need::Required);
    for (const auto &column : tie.years) {
        const auto year = numberIn(column);
        bound.years.emplace_back(find(column, Need::Required), year ? int(*year) : 0);
    }
    for (const auto &column : tie.attributes)
        bound.attributes.emplace_back(find(column, Need::Optional), column);
    for (const auto &[column, what] : tie.figures)
        bound.figures.emplace_back(find(column, Need::Optional), what);
    return bound;
}

BoundSides BoundMapping::bind(const SideColumns &columns)
{
    BoundSides bound;
    bound.columns = &columns;
    for (const auto &column : columns.group)
        bound.group.push_back(find(column, Need::Required));
    bound.when = bind(columns.when);
    bound.sinceUnknown = bind(columns.sinceOpen);
    bound.untilUnknown = bind(columns.untilOpen);
    bound.side = find(columns.side, Need::Required);
    bound.actor = slot(columns.actor);
    const auto last = dateInCell(m_mapping.asOf, DateColumns::Order::Unknown);
    bound.lastDay = last.kind == DateAnswer::Kind::Read ? last.date : RowDate::goesOn();
    for (const auto &spell : columns.spells)
        bound.spells.emplace_back(bind(spell.since), bind(spell.until));
    return bound;
}

BoundEvent BoundMapping::bind(const EventColumns &event)
{
    BoundEvent bound;
    bound.columns = &event;
    bound.when = bind(event.when);
    bound.date = bind(event.date);
    bound.until = bind(event.until);
    for (const auto &column : event.group)
        bound.group.push_back(find(column, Need::Required));
    for (const auto &part : event.parts)
        bound.parts.emplace_back(slot(part.slot), part.role);
    for (const auto &column : event.attributes)
        bound.attributes.emplace_back(find(column, Need::Optional), column);
    for (const auto &[column, what] : event.figures)
        bound.figures.emplace_back(find(column, Need::Optional), what);
    bound.place = find(event.place, Need::Optional);
    return bound;
}

std::string BoundMapping::filled(const std::string &pattern, const RowCells &row) const
{
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = pattern.find('{', at);
        const auto close = open == std::string::npos ? open : pattern.find('}', open);
        out.append(pattern, at, (close == std::string::npos ? pattern.size() : open) - at);
        if (close == std::string::npos)
            break;
        out += row.at(place(pattern.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    return displayText(out);
}

} // namespace entente
