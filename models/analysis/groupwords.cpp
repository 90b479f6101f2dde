// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "groupwords.h"

#include "models/map/text.h"
#include "narration.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

using What = Groups::Group::What;

std::string countWords(int count, std::string_view one, std::string_view many)
{
    return phrase(count == 1 ? one : many, {std::to_string(count)});
}

std::string nameOf(const AllianceMap &map, int actor)
{
    return displayText(map.actors().at(std::size_t(actor)).label());
}

/// Who is in no group, or in one too small to be shown.
std::string remainderName(GroupsBy by, What what, int count)
{
    switch (by) {
    case GroupsBy::Blocs:
        return what == What::Small
                   ? countWords(count, "1 actor in a smaller bloc", "%1 actors in smaller blocs")
                   : countWords(count, "1 actor in no bloc", "%1 actors in no bloc");
    case GroupsBy::Camps: return countWords(count, "1 actor in no camp", "%1 actors in no camp");
    case GroupsBy::Affiliation: break;
    }
    return what == What::Small
               ? countWords(count, "1 actor in a smaller whole", "%1 actors in smaller wholes")
               : countWords(count, "1 actor part of nothing", "%1 actors part of nothing");
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
    if (its.what != What::Named)
        return remainderName(groups.by, its.what, count);
    const auto name = nameOf(map, its.head);
    if (groups.by == GroupsBy::Affiliation || count == 1)
        return name;
    return count == 2 ? phrase("%1 and 1 other", {name})
                      : phrase("%1 and %2 others", {name, std::to_string(count - 1)});
}

std::string groupSize(const Groups &groups, const GroupTallies &tallies, int group)
{
    const auto all = int(groups.all[std::size_t(group)].members.size()),
               shown = tallies.actors[std::size_t(group)];
    return shown == all ? countWords(all, "1 actor", "%1 actors")
                        : phrase("%1 of %2 actors", {std::to_string(shown), std::to_string(all)});
}

std::string groupCounts(const Groups &groups, const GroupTallies &tallies, int group)
{
    const auto size = groupSize(groups, tallies, group),
               counts = tieCountsWords(tallies.inside[std::size_t(group)]);
    return counts.empty() ? size : phrase("%1 · %2 among them", {size, counts});
}

std::string tieCountWords(TieKind kind, int count)
{
    switch (kind) {
    case TieKind::Backs: return countWords(count, "1 backs", "%1 back");
    case TieKind::Opposes: return countWords(count, "1 opposes", "%1 oppose");
    case TieKind::Recognises: return countWords(count, "1 recognises", "%1 recognise");
    case TieKind::Mediates: return countWords(count, "1 mediates", "%1 mediate");
    case TieKind::PartOf: return countWords(count, "1 is part", "%1 are part");
    case TieKind::Leads: return countWords(count, "1 leads", "%1 lead");
    case TieKind::Tied: break;
    }
    return countWords(count, "1 is tied", "%1 are tied");
}

std::string tieCountsWords(const TalliesByKind &tallies)
{
    std::string words;
    for (std::size_t kind = 0; kind < tallies.size(); ++kind)
        if (const int count = tallies[kind].count(); count > 0)
            words += (words.empty() ? "" : ", ") + tieCountWords(TieKind(kind), count);
    return words;
}

std::string tallyWords(const TieTally &tally)
{
    std::string words;
    const auto add = [&words](int count, std::string_view pattern) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + phrase(pattern, {std::to_string(count)});
    };
    add(tally.attested, "%1 attested");
    add(tally.assumed, "%1 assumed");
    if (tally.undated > 0)
        words += phrase(" (%1 without any known day)", {std::to_string(tally.undated)});
    add(tally.disputed, "%1 disputed");
    if (tally.unsourced > 0)
        words += phrase("; %1 without a source", {std::to_string(tally.unsourced)});
    return words;
}

std::string groupWords(const AllianceMap &map, const Groups &groups, const GroupTallies &tallies,
                       int group)
{
    const auto &inside = tallies.inside[std::size_t(group)];
    auto words = groupName(map, groups, group) + "\n" +
                 phrase("%1 in the picture", {groupSize(groups, tallies, group)});
    const auto counts = tieCountsWords(inside);
    if (counts.empty())
        return words + "\n" + phrase("No tie among them");
    for (std::size_t kind = 0; kind < inside.size(); ++kind)
        if (inside[kind].count() > 0)
            words += "\n" + phrase("Among them %1: %2",
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
    std::string words;
    int rest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto &[other, count] = order[i];
        if (i >= mostNamed) {
            rest += count;
            continue;
        }
        words += (words.empty() ? "" : ", ") + countWords(count, "1 tie", "%1 ties") + " " +
                 phrase("to %1", {endName(map, groups, other)});
    }
    if (rest > 0)
        words += ", " + phrase("%1 to others", {std::to_string(rest)});
    return words;
}

std::string betweenWords(const AllianceMap &map, const Groups &groups,
                         const GroupTallies::Between &between)
{
    const auto a = endName(map, groups, between.a), b = endName(map, groups, between.b);
    const auto &tally = between.tally;
    auto words = phrase("%1 – %2: %3", {a, b, tieCountWords(between.kind, tally.count())});
    if (tally.there > 0)
        words += "\n" + phrase("%1 from %2 to %3", {std::to_string(tally.there), a, b});
    if (tally.back > 0)
        words += "\n" + phrase("%1 from %2 to %3", {std::to_string(tally.back), b, a});
    if (tally.mutual > 0)
        words += "\n" + phrase("%1 mutual", {std::to_string(tally.mutual)});
    return words + "\n" + tallyWords(tally);
}

std::string groupsByWords(GroupsBy by)
{
    switch (by) {
    case GroupsBy::Blocs:
        return phrase("Groups: blocs, found by who backs and opposes whom at any date "
                      "(signed modularity, by a heuristic).");
    case GroupsBy::Camps:
        return phrase("Groups: the division in two with the fewest misfitting ties of all dates.");
    case GroupsBy::Affiliation: break;
    }
    return phrase("Groups: what actors are part of, or lead, at any date.");
}

} // namespace entente
