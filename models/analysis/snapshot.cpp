// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "snapshot.h"

#include <algorithm>

namespace entente {

namespace {

std::vector<int> focusPlaces(const MapIndex &index, const std::vector<ActorId> &focus)
{
    std::vector<int> places;
    for (const auto &id : focus)
        if (const int at = index.actorAt(id); at >= 0)
            places.push_back(at);
    return places;
}

/// Standing and filter, before the focus.
void judgeTies(Snapshot &snapshot, const DayRange &window)
{
    const auto &index = *snapshot.index;
    const auto &ties = index.map().ties();
    const bool all = snapshot.query.filter.empty();
    snapshot.ties.resize(ties.size());
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        auto &tie = snapshot.ties[i];
        const auto best = strongest(index.spans(int(i)), window);
        tie.standing = best.standing;
        tie.why = best.why;
        if (tie.standing == Standing::Absent || index.from(int(i)) < 0 || index.to(int(i)) < 0)
            continue;
        tie.shown = all || snapshot.query.filter.passes(ties.at(i), tie.standing);
        snapshot.filteredTies += !tie.shown;
    }
}

void keepWithinFocus(Snapshot &snapshot, const std::vector<int> &focus)
{
    const auto &index = *snapshot.index;
    std::vector<char> counts(snapshot.ties.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = snapshot.ties[i].shown;
    const auto near = neighbourhood(index, counts, focus, snapshot.query.focusSteps);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto &tie = snapshot.ties[i];
        if (tie.shown &&
            !(near[std::size_t(index.from(int(i)))] && near[std::size_t(index.to(int(i)))])) {
            tie.shown = false;
            ++snapshot.filteredTies;
        }
    }
    for (const int actor : focus)
        snapshot.actorShown[std::size_t(actor)] = true;
}

void showActors(Snapshot &snapshot, bool focused)
{
    const auto &index = *snapshot.index;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        if (snapshot.ties[i].shown)
            snapshot.actorShown[std::size_t(index.from(int(i)))] =
                snapshot.actorShown[std::size_t(index.to(int(i)))] = true;
    if (snapshot.currentEvent >= 0 && !focused)
        for (const auto &participant :
             index.map().events().at(std::size_t(snapshot.currentEvent)).participants)
            if (const int actor = index.actorAt(participant.actor); actor >= 0)
                snapshot.actorShown[std::size_t(actor)] = true;
    snapshot.hiddenActors =
        int(std::count(snapshot.actorShown.begin(), snapshot.actorShown.end(), false));
}

} // namespace

int latestBegun(const MapIndex &index, const DayRange &window, const Filter &filter)
{
    const auto &stops = index.stops();
    auto end = std::partition_point(stops.begin(), stops.end(), [&](const Stop &stop) {
        return stop.days.first <= window.last;
    });
    while (end != stops.begin()) {
        --end;
        if (filter.passes(index.map().events().at(std::size_t(end->event))))
            return end->event;
    }
    return -1;
}

std::vector<char> neighbourhood(const MapIndex &index, const std::vector<char> &tieCounts,
                                const std::vector<int> &actors, int steps)
{
    std::vector<char> near(index.map().actors().size());
    std::vector<int> edge = actors;
    for (const int actor : actors)
        near[std::size_t(actor)] = true;
    for (int step = 0; step < steps; ++step) {
        std::vector<int> next;
        for (const int actor : edge)
            for (const int tie : index.tiesOf(actor)) {
                const int other = index.from(tie) == actor ? index.to(tie) : index.from(tie);
                if (tieCounts[std::size_t(tie)] && other >= 0 && !near[std::size_t(other)]) {
                    near[std::size_t(other)] = true;
                    next.push_back(other);
                }
            }
        edge = std::move(next);
    }
    return near;
}

Snapshot snapshotAt(const MapIndexPointer &index, const SnapshotQuery &query)
{
    Snapshot snapshot;
    snapshot.index = index;
    snapshot.query = query;
    snapshot.actorShown.resize(index->map().actors().size());
    const auto window = query.window();
    snapshot.currentEvent = query.event.empty() ? -1 : index->eventAt(query.event);
    if (snapshot.currentEvent < 0 && query.date)
        snapshot.currentEvent = latestBegun(*index, window, query.filter);
    judgeTies(snapshot, window);
    const auto focus = focusPlaces(*index, query.focus);
    if (!focus.empty())
        keepWithinFocus(snapshot, focus);
    showActors(snapshot, !focus.empty());
    return snapshot;
}

} // namespace entente
