// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "columnuse.h"

#include "condition.h"

#include "models/map/text.h"

#include <algorithm>

namespace entente {

namespace {

/// Columns by what they are used for, in the order of their first use.
class ColumnUses
{
public:
    void add(const std::string &use, const std::string &column)
    {
        if (column.empty())
            return;
        auto it = std::find_if(m_uses.begin(), m_uses.end(),
                               [&](const auto &one) { return one.first == use; });
        if (it == m_uses.end())
            it = m_uses.insert(it, {use, {}});
        if (std::find(it->second.begin(), it->second.end(), column) == it->second.end())
            it->second.push_back(column);
    }
    void add(const std::string &use, const DateColumns &date)
    {
        for (const auto *column : {&date.date, &date.year, &date.month, &date.day, &date.precision})
            add(use, *column);
    }
    void addAsked(const std::string &condition)
    {
        if (const auto parsed = Condition::parse(condition))
            for (const auto &column : parsed->columns())
                add(phrase("condition"), column);
    }

    const std::vector<std::pair<std::string, std::vector<std::string>>> &all() const
    {
        return m_uses;
    }
    bool uses(const std::string &column) const
    {
        return std::any_of(m_uses.begin(), m_uses.end(), [&](const auto &use) {
            return std::any_of(use.second.begin(), use.second.end(),
                               [&](const auto &one) { return sameWord(one, column); });
        });
    }

private:
    std::vector<std::pair<std::string, std::vector<std::string>>> m_uses;
};

void addTie(const TieColumns &tie, ColumnUses &uses)
{
    const bool isSigned = tie.kinds.contains("1") && tie.kinds.contains("-1");
    uses.add(isSigned ? phrase("kind (1 and more backs, -1 and less opposes)") : phrase("kind"),
             tie.kindColumn);
    uses.add(tie.strengthMost > 0 ? phrase("strength (in thirds of the largest)")
                                  : phrase("strength"),
             tie.strength);
    for (const auto &column : tie.years)
        uses.add(isSigned ? phrase("years, each with its kind") : phrase("years"), column);
    uses.add(phrase("year"), tie.year);
    uses.add(phrase("since"), tie.since);
    uses.add(phrase("until"), tie.until);
    uses.add(phrase("day of an event"), tie.happened);
    uses.add(phrase("day of an event"), tie.happenedUntil);
    uses.add(phrase("means"), tie.meansColumn);
    for (const auto &[column, means] : tie.meansColumns)
        uses.add(phrase("means"), column);
    for (const auto &column : tie.apart)
        uses.add(phrase("keeps ties of one pair apart"), column);
    uses.add(phrase("where it was read"), tie.source);
    uses.add(phrase("quote"), tie.quote);
    for (const auto &column : tie.attributes)
        uses.add(phrase("kept as it is"), column);
    for (const auto &[column, what] : tie.figures)
        uses.add(phrase("added up"), column);
    for (const auto *condition :
         {&tie.when, &tie.alleged, &tie.sinceOpen, &tie.untilOpen, &tie.endsWhen})
        uses.addAsked(*condition);
}

void addOthers(const TableMapping &mapping, ColumnUses &uses)
{
    for (const auto &sides : mapping.sides) {
        for (const auto &column : sides.group)
            uses.add(phrase("dispute"), column);
        uses.add(phrase("side in it"), sides.side);
        for (const auto &spell : sides.spells) {
            uses.add(phrase("since"), spell.since);
            uses.add(phrase("until"), spell.until);
        }
    }
    for (const auto &event : mapping.events) {
        uses.add(phrase("date of an event"), event.date);
        uses.add(phrase("date of an event"), event.until);
        for (const auto &column : event.group)
            uses.add(phrase("one event"), column);
        for (const auto &[column, what] : event.figures)
            uses.add(phrase("added up"), column);
        uses.add(phrase("place"), event.place);
        uses.addAsked(event.when);
    }
    uses.add(phrase("version"), mapping.version);
    uses.addAsked(mapping.where);
}

std::string shortened(const std::vector<std::string> &columns)
{
    constexpr std::size_t most = 12;
    if (columns.size() <= most)
        return listWords(columns);
    const std::vector<std::string> first(columns.begin(), columns.begin() + most);
    return phrase("%1 and %2 more", {listWords(first), std::to_string(columns.size() - most)});
}

} // namespace

std::vector<std::string> usedColumns(const TableMapping &mapping,
                                     const std::vector<std::string> &header)
{
    ColumnUses uses;
    for (const auto &actor : mapping.actors) {
        const auto isFrom = [&](const auto &tie) { return tie.from == actor.slot; };
        const auto isTo = [&](const auto &tie) { return tie.to == actor.slot; };
        const auto use =
            std::any_of(mapping.ties.begin(), mapping.ties.end(), isFrom) ? phrase("from")
            : std::any_of(mapping.ties.begin(), mapping.ties.end(), isTo) ? phrase("to")
                                                                          : phrase("actor");
        uses.add(use, actor.name);
        uses.add(use, actor.code);
    }
    for (const auto &tie : mapping.ties)
        addTie(tie, uses);
    addOthers(mapping, uses);
    std::vector<std::string> lines;
    std::string line;
    for (const auto &[use, columns] : uses.all())
        line += (line.empty() ? "" : "; ") + use + ": " + shortened(columns);
    lines.push_back(phrase("Columns read: %1", {line}));
    std::vector<std::string> ignored;
    for (const auto &column : header)
        if (!uses.uses(column))
            ignored.push_back(column);
    if (!ignored.empty())
        lines.push_back(phrase("Not read: %1", {shortened(ignored)}));
    return lines;
}

} // namespace entente
