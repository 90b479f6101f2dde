// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapindex.h"

#include <algorithm>

namespace entente {

MapIndex::MapIndex(AllianceMap map, const MapIndex *earlier)
    : m_map(std::move(map))
    , m_ties(m_map.actors().size())
    , m_events(m_map.actors().size())
{
    indexTies(earlier && hasSameBasis(*earlier) ? earlier : nullptr);
    indexEvents();
    if (m_map.info().asOf)
        extend(m_map.info().asOf->days());
}

int MapIndex::actorAt(const ActorId &id) const
{
    const auto at = m_map.actors().indexOf(id);
    return at ? int(*at) : -1;
}

int MapIndex::tieAt(const TieId &id) const
{
    const auto at = m_map.ties().indexOf(id);
    return at ? int(*at) : -1;
}

int MapIndex::eventAt(const EventId &id) const
{
    const auto at = m_map.events().indexOf(id);
    return at ? int(*at) : -1;
}

/// What standings depend on beside their own tie.
bool MapIndex::hasSameBasis(const MapIndex &earlier) const
{
    const auto &info = m_map.info(), &before = earlier.m_map.info();
    return info.asOf == before.asOf && info.reach == before.reach &&
           m_map.sources() == earlier.m_map.sources();
}

bool MapIndex::hasSameTies(const MapIndex &earlier) const
{
    const auto &now = m_map.ties(), &before = earlier.m_map.ties();
    const auto &actors = m_map.actors(), &actorsBefore = earlier.m_map.actors();
    if (!hasSameBasis(earlier) || now.size() != before.size() ||
        actors.size() != actorsBefore.size())
        return false;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now.pointer(i) != before.pointer(i))
            return false;
    for (std::size_t i = 0; i < actors.size(); ++i)
        if (actors.pointer(i) != actorsBefore.pointer(i) &&
            (actors.at(i).id != actorsBefore.at(i).id ||
             actors.at(i).kind != actorsBefore.at(i).kind))
            return false;
    return true;
}

void MapIndex::indexTies(const MapIndex *earlier)
{
    const auto &ties = m_map.ties();
    const auto known = [&](std::size_t i) {
        return earlier && i < earlier->m_map.ties().size() &&
               earlier->m_map.ties().pointer(i) == ties.pointer(i);
    };
    int at = 0;
    m_spans.reserve(earlier ? earlier->m_spans.size() : 3 * ties.size());
    m_spanStarts.reserve(ties.size() + 1);
    m_spanStarts.push_back(0);
    for (const auto &tie : m_map.ties()) {
        // A tie from an actor to itself joins nobody: it is kept in the map and is in no picture.
        const bool loops = tie.from == tie.to;
        m_ends.emplace_back(loops ? -1 : actorAt(tie.from), loops ? -1 : actorAt(tie.to));
        for (const int end : {m_ends.back().first, m_ends.back().second})
            if (end >= 0 &&
                (m_ties[std::size_t(end)].empty() || m_ties[std::size_t(end)].back() != at))
                m_ties[std::size_t(end)].push_back(at);
        if (known(std::size_t(at))) {
            const auto same = earlier->spans(at);
            m_spans.insert(m_spans.end(), same.begin(), same.end());
        } else {
            const auto fresh = standingSpans(m_map, tie);
            m_spans.insert(m_spans.end(), fresh.begin(), fresh.end());
        }
        m_spanStarts.push_back(m_spans.size());
        if (const auto all = spans(at);
            all.size() == 1 && all.front().why == StandingReason::NoKnownDay)
            m_undatedTies.push_back(at);
        if (tie.since.isDated())
            extend(tie.since.date.days());
        if (tie.until.isDated())
            extend(tie.until.date.days());
        for (const auto &item : tie.evidence)
            if (const auto days = attestation(m_map, item))
                extend(*days);
        ++at;
    }
}

void MapIndex::indexEvents()
{
    int at = 0;
    for (const auto &event : m_map.events()) {
        for (const auto &participant : event.participants) {
            const int actor = actorAt(participant.actor);
            if (actor >= 0 &&
                (m_events[std::size_t(actor)].empty() || m_events[std::size_t(actor)].back() != at))
                m_events[std::size_t(actor)].push_back(at);
        }
        const bool dated =
            event.date && (event.date->earliest().isFinite() || event.date->latest().isFinite());
        if (dated) {
            const auto start = event.date->start().days;
            m_stops.push_back({at, event.date->start().isDated() ? start : event.date->end().days});
            extend(event.date->days());
        } else {
            m_undated.push_back(at);
        }
        ++at;
    }
    std::stable_sort(m_stops.begin(), m_stops.end(),
                     [](const Stop &a, const Stop &b) { return a.days.first < b.days.first; });
}

void MapIndex::extend(const DayRange &days)
{
    for (const auto day : {days.first, days.last}) {
        if (!day.isFinite())
            continue;
        if (!m_extent)
            m_extent = DayRange{day, day};
        m_extent->first = std::min(m_extent->first, day);
        m_extent->last = std::max(m_extent->last, day);
    }
}

} // namespace entente
