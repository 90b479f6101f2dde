// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "emphasis.h"

#include "models/map/text.h"
#include "models/matching/foldedtext.h"
#include "models/matching/searchwords.h"

#include <algorithm>

namespace entente {

namespace {

void light(std::vector<char> &faded, int at)
{
    if (at >= 0)
        faded[std::size_t(at)] = false;
}

/// Fades everything but what belongs to the hovered thing.
void fadeAllBut(Emphasis &emphasis, const Snapshot &snapshot, const Hit &hover)
{
    const auto &index = *snapshot.index;
    emphasis.fadedActors.assign(snapshot.actorShown.size(), true);
    emphasis.fadedTies.assign(snapshot.ties.size(), true);
    const auto lightTie = [&](int tie) {
        light(emphasis.fadedTies, tie);
        light(emphasis.fadedActors, index.from(tie));
        light(emphasis.fadedActors, index.to(tie));
    };
    if (hover.actor >= 0) {
        light(emphasis.fadedActors, hover.actor);
        for (const int tie : index.tiesOf(hover.actor))
            if (snapshot.ties[std::size_t(tie)].shown)
                lightTie(tie);
        const auto &events = index.eventsOf(hover.actor);
        emphasis.eventFaded =
            std::find(events.begin(), events.end(), snapshot.currentEvent) == events.end();
    } else if (hover.tieIndex >= 0) {
        lightTie(hover.tieIndex);
        emphasis.eventFaded = true;
    } else {
        for (const auto &participant :
             snapshot.map().events().at(std::size_t(hover.event)).participants)
            light(emphasis.fadedActors, index.actorAt(participant.actor));
        for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
            if (snapshot.ties[i].shown && !emphasis.fadedActors[std::size_t(index.from(int(i)))] &&
                !emphasis.fadedActors[std::size_t(index.to(int(i)))])
                emphasis.fadedTies[i] = false;
    }
}

/// As the list of results finds it.
bool matches(const Actor &actor, const SearchWords &words)
{
    QStringList names;
    for (const auto &name : allNames(actor))
        names << foldedText(QString::fromStdString(displayText(name)));
    return words.foundIn(names).has_value();
}

} // namespace

Emphasis emphasisFor(const Snapshot &snapshot, const InteractionState &pointed)
{
    Emphasis emphasis;
    const auto &map = snapshot.map();
    emphasis.selectedActors.resize(snapshot.actorShown.size());
    emphasis.selectedTies.resize(snapshot.ties.size());
    emphasis.changedTies.resize(snapshot.ties.size());
    for (const int actor : pointed.selectedActors)
        emphasis.selectedActors[std::size_t(actor)] = true;
    for (const int tie : pointed.selectedTies)
        emphasis.selectedTies[std::size_t(tie)] = true;
    for (const int tie : pointed.changed)
        emphasis.changedTies[std::size_t(tie)] = true;
    if (!pointed.search.isEmpty()) {
        emphasis.matchedActors.resize(snapshot.actorShown.size());
        const SearchWords words(pointed.search);
        for (std::size_t i = 0; i < emphasis.matchedActors.size(); ++i)
            emphasis.matchedActors[i] = matches(map.actors().at(i), words);
    }
    if (pointed.hover.group >= 0 || pointed.hover.sum >= 0) {
        emphasis.fadedActors.assign(snapshot.actorShown.size(), true);
        emphasis.fadedTies.assign(snapshot.ties.size(), true);
        emphasis.eventFaded = true;
    } else if (!pointed.hover.isNull())
        fadeAllBut(emphasis, snapshot, pointed.hover);
    const auto &keyboard = pointed.keyboard;
    emphasis.focusedActor = keyboard.tie < 0 ? keyboard.actor : -1;
    emphasis.hoveredTie = keyboard.tie >= 0 ? keyboard.tie : pointed.hover.tieIndex;
    return emphasis;
}

namespace {

/// By group, whether the flag is set for all, or for any, of its members.
std::vector<char> byGroup(const SummaryItem &summary, const std::vector<char> &actors, bool all)
{
    std::vector<char> groups;
    if (actors.empty())
        return groups;
    for (const auto &group : summary.groups->all) {
        const auto is = [&](int actor) { return actors[std::size_t(actor)] != 0; };
        groups.push_back(all ? std::all_of(group.members.begin(), group.members.end(), is)
                             : std::any_of(group.members.begin(), group.members.end(), is));
    }
    return groups;
}

bool isAt(const GroupEnd &end, const Hit &hover)
{
    return hover.actor >= 0 ? end.actor == hover.actor
                            : hover.group >= 0 && end.group == hover.group;
}

} // namespace

void emphasiseSummary(Emphasis &emphasis, const SummaryItem &summary,
                      const InteractionState &pointed)
{
    if (summary.isNull())
        return;
    const auto &hover = pointed.hover;
    emphasis.selectedGroups = byGroup(summary, emphasis.selectedActors, false);
    emphasis.matchedGroups = byGroup(summary, emphasis.matchedActors, false);
    emphasis.fadedGroups = byGroup(summary, emphasis.fadedActors, true);
    emphasis.focusedGroup = pointed.keyboard.group;
    emphasis.hoveredSum = hover.sum;
    if (hover.isNull())
        return;
    const auto &between = summary.tallies.between;
    emphasis.fadedSums.assign(between.size(), true);
    if (hover.group >= 0)
        emphasis.fadedGroups[std::size_t(hover.group)] = false;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const auto isLit = [&](const GroupEnd &end) {
            return end.actor >= 0 ? !emphasis.fadedActors[std::size_t(end.actor)]
                                  : !emphasis.fadedGroups[std::size_t(end.group)];
        };
        const auto &one = between[i];
        emphasis.fadedSums[i] =
            hover.event >= 0 ? !isLit(one.a) || !isLit(one.b)
                             : int(i) != hover.sum && !isAt(one.a, hover) && !isAt(one.b, hover);
    }
    for (std::size_t i = 0; i < between.size() && hover.event < 0; ++i)
        for (const auto &end : {between[i].a, between[i].b})
            if (!emphasis.fadedSums[i])
                (end.actor >= 0 ? emphasis.fadedActors[std::size_t(end.actor)]
                                : emphasis.fadedGroups[std::size_t(end.group)]) = false;
    if (hover.group < 0)
        return;
    // An open group, by its name: its members and what they have among themselves.
    for (const int actor : summary.groups->all[std::size_t(hover.group)].members)
        emphasis.fadedActors[std::size_t(actor)] = false;
}

} // namespace entente
