// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "emphasis.h"

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
    } else if (hover.relation >= 0) {
        lightTie(hover.relation);
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

} // namespace

bool matches(const Actor &actor, const QString &text)
{
    const auto contains = [&](const std::string &name) {
        return QString::fromStdString(name).contains(text, Qt::CaseInsensitive);
    };
    return contains(actor.name) || contains(actor.shortName) ||
           std::any_of(actor.aliases.begin(), actor.aliases.end(), contains) ||
           std::any_of(actor.names.begin(), actor.names.end(),
                       [&](const auto &name) { return contains(name.second); });
}

Emphasis emphasisFor(const Snapshot &snapshot, const Pointed &pointed)
{
    Emphasis emphasis;
    const auto &map = snapshot.map();
    emphasis.selectedActors.resize(snapshot.actorShown.size());
    emphasis.selectedTies.resize(snapshot.ties.size());
    emphasis.changedTies.resize(snapshot.ties.size());
    for (const auto &item : pointed.selected) {
        if (item.kind == Item::Kind::Actor)
            if (const int at = snapshot.index->actorAt(ActorId(item.id.toStdString())); at >= 0)
                emphasis.selectedActors[std::size_t(at)] = true;
        if (item.kind == Item::Kind::Relation)
            if (const int at = snapshot.index->relationAt(RelationId(item.id.toStdString()));
                at >= 0)
                emphasis.selectedTies[std::size_t(at)] = true;
    }
    for (const int tie : pointed.changed)
        emphasis.changedTies[std::size_t(tie)] = true;
    if (!pointed.search.isEmpty()) {
        emphasis.matchedActors.resize(snapshot.actorShown.size());
        for (std::size_t i = 0; i < emphasis.matchedActors.size(); ++i)
            emphasis.matchedActors[i] = matches(map.actors().at(i), pointed.search);
    }
    if (!pointed.hover.isNull())
        fadeAllBut(emphasis, snapshot, pointed.hover);
    emphasis.focusedActor = pointed.focusedTie < 0 ? pointed.focusedActor : -1;
    emphasis.hoveredTie = pointed.focusedTie >= 0 ? pointed.focusedTie : pointed.hover.relation;
    return emphasis;
}

} // namespace entente
