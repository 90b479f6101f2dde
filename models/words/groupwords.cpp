// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "groupwords.h"

#include "counts.h"
#include "narration.h"

#include "models/map/text.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

using GroupKind = Groups::Group::What;

std::string nameOf(const AllianceMap &map, int actor)
{
    return displayText(map.actors().at(std::size_t(actor)).label());
}

/// Who is in no group, or in one too small to be shown.
std::string remainderName(GroupsBy by, GroupKind what, int count)
{
    switch (by) {
    case GroupsBy::Blocs:
        return what == GroupKind::Small
                   ? translate("Groups", "%n actor(s) in smaller blocs", nullptr, count)
                   : translate("Groups", "%n actor(s) in no bloc", nullptr, count);
    case GroupsBy::Camps: return translate("Groups", "%n actor(s) in no camp", nullptr, count);
    case GroupsBy::Affiliation: break;
    }
    return what == GroupKind::Small
               ? translate("Groups", "%n actor(s) in smaller wholes", nullptr, count)
               : translate("Groups", "%n actor(s) part of nothing", nullptr, count);
}

std::string endName(const AllianceMap &map, const Groups &groups, const GroupEnd &end)
{
    return end.actor >= 0 ? nameOf(map, end.actor) : groupName(map, groups, end.group);
}

} // namespace

std::string groupName(const AllianceMap &map, const Groups &groups, int group)
{
    const auto &its = groups.all[std::size_t(group)];
    const auto count = int(its.members.size());
    if (its.what != GroupKind::Named)
        return remainderName(groups.by, its.what, count);
    const auto name = nameOf(map, its.leader);
    if (groups.by == GroupsBy::Affiliation || count == 1)
        return name;
    const auto others = count - 1;
    return phrase(translate("Groups", "%1 and %n other(s)", nullptr, others), {name});
}

std::string groupSize(const Groups &groups, const GroupTallies &tallies, int group)
{
    const auto all = int(groups.all[std::size_t(group)].members.size()),
               shown = tallies.actors[std::size_t(group)];
    return shown == all ? actorsCounted(all)
                        : phrase(translate("Groups", "%1 of %n actor(s)", nullptr, all),
                                 {std::to_string(shown)});
}

std::string groupCounts(const Groups &groups, const GroupTallies &tallies, int group)
{
    const auto size = groupSize(groups, tallies, group),
               counts = tieCountsWords(tallies.inside[std::size_t(group)]);
    return counts.empty() ? size
                          : phrase(translate("Groups", "%1 · %2 among them"), {size, counts});
}

std::string tieCountsWords(const TalliesByKind &tallies)
{
    std::vector<std::string> parts;
    for (std::size_t kind = 0; kind < tallies.size(); ++kind)
        if (const int count = tallies[kind].count(); count > 0)
            parts.push_back(tieCountWords(TieKind(kind), count));
    return commaList(parts);
}

std::string tallyWords(const TieTally &tally)
{
    std::vector<std::string> parts;
    const auto add = [&parts](std::string_view pattern, int count, int among = 0) {
        if (count > 0)
            parts.push_back(phrase(pattern, {std::to_string(count), std::to_string(among)}));
    };
    add(translate("Groups", "%1 attested"), tally.attested);
    add(tally.undated > 0 ? translate("Groups", "%1 assumed (%2 without any known day)")
                          : translate("Groups", "%1 assumed"),
        tally.assumed, tally.undated);
    add(translate("Groups", "%1 disputed"), tally.disputed);
    const auto words = commaList(parts);
    return tally.unsourced == 0 ? words
                                : phrase(translate("Groups", "%1; %2 without a source"),
                                         {words, std::to_string(tally.unsourced)});
}

std::string groupWords(const AllianceMap &map, const Groups &groups, const GroupTallies &tallies,
                       int group)
{
    const auto &inside = tallies.inside[std::size_t(group)];
    auto words =
        groupName(map, groups, group) + "\n" +
        phrase(translate("Groups", "%1 in the picture"), {groupSize(groups, tallies, group)});
    const auto counts = tieCountsWords(inside);
    if (counts.empty())
        return words + "\n" + translate("Groups", "No tie among them");
    for (std::size_t kind = 0; kind < inside.size(); ++kind)
        if (inside[kind].count() > 0)
            words += "\n" + phrase(translate("Groups", "Among them %1: %2"),
                                   {tieCountWords(TieKind(kind), inside[kind].count()),
                                    tallyWords(inside[kind])});
    return words;
}

std::string groupTiesWords(const AllianceMap &map, const Groups &groups,
                           const GroupTallies &tallies, int group)
{
    constexpr std::size_t mostNamed = 4;
    std::map<GroupEnd, int> byEnd;
    const GroupEnd end{group, -1};
    for (const auto &between : tallies.between)
        if (between.a == end || between.b == end)
            byEnd[between.a == end ? between.b : between.a] += between.tally.count();
    std::vector<std::pair<GroupEnd, int>> order(byEnd.begin(), byEnd.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &x, const auto &y) { return x.second > y.second; });
    std::vector<std::string> parts;
    int rest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto &[other, count] = order[i];
        if (i < mostNamed)
            parts.push_back(phrase(translate("Groups", "%n tie(s) to %1", nullptr, count),
                                   {endName(map, groups, other)}));
        else
            rest += count;
    }
    if (rest > 0)
        parts.push_back(translate("Groups", "%n to others", nullptr, rest));
    return commaList(parts);
}

std::string betweenWords(const AllianceMap &map, const Groups &groups,
                         const GroupTallies::Between &between)
{
    const auto a = endName(map, groups, between.a), b = endName(map, groups, between.b);
    const auto &tally = between.tally;
    auto words = phrase(translate("Groups", "%1 – %2: %3"),
                        {a, b, tieCountWords(between.kind, tally.count())});
    if (tally.there > 0)
        words += "\n" + phrase(translate("Groups", "%1 from %2 to %3"),
                               {std::to_string(tally.there), a, b});
    if (tally.back > 0)
        words += "\n" + phrase(translate("Groups", "%1 from %2 to %3"),
                               {std::to_string(tally.back), b, a});
    if (tally.mutual > 0)
        words += "\n" + phrase(translate("Groups", "%1 mutual"), {std::to_string(tally.mutual)});
    return words + "\n" + tallyWords(tally);
}

std::string groupsByWords(GroupsBy by)
{
    switch (by) {
    case GroupsBy::Blocs:
        return translate("Groups", "Groups: blocs, found by who backs and opposes whom at any date "
                                   "(signed modularity, by a heuristic).");
    case GroupsBy::Camps:
        return translate(
            "Groups", "Groups: the division in two with the fewest misfitting ties of all dates.");
    case GroupsBy::Affiliation: break;
    }
    return translate("Groups", "Groups: what actors are part of, or lead, at any date.");
}

} // namespace entente
