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
                add(translate("Import", "condition"), column);
    }

    const std::vector<std::pair<std::string, std::vector<std::string>>> &all() const
    {
        return m_uses;
    }
    bool uses(const TableMapping &mapping, const std::string &column) const
    {
        return std::any_of(m_uses.begin(), m_uses.end(), [&](const auto &use) {
            return std::any_of(use.second.begin(), use.second.end(), [&](const auto &one) {
                return isCalled(mapping, one, column) || isNumbered(one, column);
            });
        });
    }

    /// Columns that stand in braces in a title.
    void addNamed(const std::string &title)
    {
        for (auto open = title.find('{'); open != std::string::npos;
             open = title.find('{', open + 1))
            if (const auto close = title.find('}', open); close != std::string::npos)
                add(translate("Import", "title"), title.substr(open + 1, close - open - 1));
    }

private:
    std::vector<std::pair<std::string, std::vector<std::string>>> m_uses;
};

void addTie(const TieColumns &tie, ColumnUses &uses)
{
    const bool isSigned = tie.kinds.contains("1") && tie.kinds.contains("-1");
    uses.add(isSigned ? translate("Import", "kind (1 and more backs, -1 and less opposes)")
                      : translate("Import", "kind"),
             tie.kindColumn);
    uses.add(tie.strengthMost > 0 ? translate("Import", "strength (in thirds of the largest)")
                                  : translate("Import", "strength"),
             tie.strength);
    for (const auto &column : tie.years)
        uses.add(isSigned ? translate("Import", "years, each with its kind")
                          : translate("Import", "years"),
                 column);
    uses.add(translate("Import", "year"), tie.year);
    uses.add(translate("Import", "since"), tie.since);
    uses.add(translate("Import", "until"), tie.until);
    uses.add(translate("Import", "day of an event"), tie.happened);
    uses.add(translate("Import", "day of an event"), tie.happenedUntil);
    uses.add(translate("Import", "means"), tie.meansColumn);
    for (const auto &[column, means] : tie.meansColumns)
        uses.add(translate("Import", "means"), column);
    for (const auto &column : tie.apart)
        uses.add(translate("Import", "keeps ties of one pair apart"), column);
    uses.add(translate("Import", "where it was read"), tie.source);
    uses.add(translate("Import", "quote"), tie.quote);
    for (const auto &column : tie.attributes)
        uses.add(translate("Import", "kept as it is"), column);
    for (const auto &[column, what] : tie.figures)
        uses.add(translate("Import", "added up"), column);
    for (const auto *condition :
         {&tie.when, &tie.alleged, &tie.sinceOpen, &tie.untilOpen, &tie.endsWhen})
        uses.addAsked(*condition);
}

void addOthers(const TableMapping &mapping, ColumnUses &uses)
{
    for (const auto &sides : mapping.sides) {
        for (const auto &column : sides.group)
            uses.add(translate("Import", "dispute"), column);
        uses.add(translate("Import", "side in it"), sides.side);
        uses.addNamed(sides.title);
        for (const auto *condition : {&sides.when, &sides.sinceOpen, &sides.untilOpen})
            uses.addAsked(*condition);
        for (const auto &spell : sides.spells) {
            uses.add(translate("Import", "since"), spell.since);
            uses.add(translate("Import", "until"), spell.until);
        }
    }
    for (const auto &event : mapping.events) {
        uses.add(translate("Import", "date of an event"), event.date);
        uses.add(translate("Import", "date of an event"), event.until);
        for (const auto &column : event.group)
            uses.add(translate("Import", "one event"), column);
        for (const auto &column : event.attributes)
            uses.add(translate("Import", "kept as it is"), column);
        for (const auto &[column, what] : event.figures)
            uses.add(translate("Import", "added up"), column);
        uses.add(translate("Import", "place"), event.place);
        uses.addNamed(event.title);
        uses.addAsked(event.when);
    }
    uses.add(translate("Import", "version"), mapping.version);
    uses.addAsked(mapping.where);
}

std::string shortened(const std::vector<std::string> &columns)
{
    constexpr std::size_t most = 12;
    if (columns.size() <= most)
        return listWords(columns);
    const std::vector<std::string> first(columns.begin(), columns.begin() + most);
    return phrase(translate("Import", "%1 and %n more", nullptr, int(columns.size() - most)),
                  {listWords(first)});
}

} // namespace

std::vector<std::string> usedColumns(const TableMapping &mapping,
                                     const std::vector<std::string> &header)
{
    ColumnUses uses;
    for (const auto &actor : mapping.actors) {
        const auto isFrom = [&](const auto &tie) { return tie.from == actor.slot; };
        const auto isTo = [&](const auto &tie) { return tie.to == actor.slot; };
        const auto use = std::any_of(mapping.ties.begin(), mapping.ties.end(), isFrom)
                             ? translate("Import", "from")
                         : std::any_of(mapping.ties.begin(), mapping.ties.end(), isTo)
                             ? translate("Import", "to")
                             : translate("Import", "actor");
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
    lines.push_back(phrase(translate("Import", "Columns read: %1"), {line}));
    std::vector<std::string> ignored;
    for (const auto &column : header)
        if (!uses.uses(mapping, column))
            ignored.push_back(column);
    if (!ignored.empty())
        lines.push_back(phrase(translate("Import", "Not read: %1"), {shortened(ignored)}));
    return lines;
}

} // namespace entente
