// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/standing.h"

#include <memory>
#include <span>

namespace entente {

/// One step of the story: a dated event, and the days that it is set on when one steps to it.
struct Stop
{
    int event = 0; // index into map.events()
    DayRange days; // the days of its start: one day, or a coarse date's many
};

/// A map prepared for questions about days: ids resolved to places, standings as spans. Built once
/// per change of the map, in time linear in its size; it keeps the map it was built from. Places
/// are indices into the map's tables.
class MapIndex
{
public:
    /// With the index of an earlier state of the map, ties that are the same in both keep the
    /// standings worked out there.
    explicit MapIndex(AllianceMap map, const MapIndex *earlier = nullptr);

    const AllianceMap &map() const { return m_map; }

    /// The place of a record in its table; -1 where there is none.
    int actorAt(const ActorId &id) const; // -1 where there is none
    int tieAt(const TieId &id) const;     // -1 where there is none
    int eventAt(const EventId &id) const; // -1 where there is none

    /// By the place of a tie or actor in its table: ends, ties at it, events that it takes part in,
    /// and what is known of a tie's standing, in order of time.
    int from(int tie) const { return m_ends[std::size_t(tie)].first; }
    int to(int tie) const { return m_ends[std::size_t(tie)].second; }
    const std::vector<int> &tiesOf(int actor) const { return m_ties[std::size_t(actor)]; }
    const std::vector<int> &eventsOf(int actor) const { return m_events[std::size_t(actor)]; }
    std::span<const StandingSpan> spans(int tie) const
    {
        const auto at = std::size_t(tie);
        return {m_spans.data() + m_spanStarts[at], m_spans.data() + m_spanStarts[at + 1]};
    }

    /// True where the actors are the same records' ids in the same order and every tie is as it
    /// was, with the same standings: what follows from the ties alone can be kept.
    bool hasSameTies(const MapIndex &earlier) const;

    /// The dated events by their first day; those of one day in the order of the file.
    const std::vector<Stop> &stops() const { return m_stops; }
    /// The events without a date, in the order of the file.
    const std::vector<int> &undatedEvents() const { return m_undated; }
    /// Ties of which no day at all is known.
    const std::vector<int> &undatedTies() const { return m_undatedTies; }

    /// From the first to the last day that the map speaks of (ties, events, attestations); nothing
    /// where it names no day.
    std::optional<DayRange> extent() const { return m_extent; }

private:
    void indexTies(const MapIndex *earlier);
    bool hasSameBasis(const MapIndex &earlier) const;
    void indexEvents();
    void extend(const DayRange &days);

    AllianceMap m_map;
    std::vector<std::pair<int, int>> m_ends;
    std::vector<std::vector<int>> m_ties;
    std::vector<std::vector<int>> m_events;
    // Of all ties one after another: who asks for a day asks all of them.
    std::vector<StandingSpan> m_spans;
    std::vector<std::size_t> m_spanStarts; // by tie, and the end of the last
    std::vector<Stop> m_stops;
    std::vector<int> m_undated;
    std::vector<int> m_undatedTies;
    std::optional<DayRange> m_extent;
};

using MapIndexPointer = std::shared_ptr<const MapIndex>;

} // namespace entente
