// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "alliancemap.h"

#include "mappatch.h"

namespace entente {

AllianceMap::AllianceMap(MapInfo info, Actors actors, Ties ties, Events events, Sources sources,
                         Scenes scenes, Placements placements)
    : m_info(std::make_shared<const MapInfo>(std::move(info)))
    , m_actors(std::move(actors))
    , m_ties(std::move(ties))
    , m_events(std::move(events))
    , m_sources(std::move(sources))
    , m_scenes(std::move(scenes))
    , m_placements(std::move(placements))
{
}

MapPatch AllianceMap::apply(const MapPatch &patch)
{
    MapPatch inverse;
    if (patch.info) {
        inverse.info = m_info;
        m_info = patch.info;
    }
    inverse.actors = m_actors.apply(patch.actors);
    inverse.ties = m_ties.apply(patch.ties);
    inverse.events = m_events.apply(patch.events);
    inverse.sources = m_sources.apply(patch.sources);
    inverse.scenes = m_scenes.apply(patch.scenes);
    inverse.placements = m_placements.apply(patch.placements);
    return inverse;
}

bool AllianceMap::operator==(const AllianceMap &other) const
{
    return (m_info == other.m_info || *m_info == *other.m_info) && m_actors == other.m_actors &&
           m_ties == other.m_ties && m_events == other.m_events && m_sources == other.m_sources &&
           m_scenes == other.m_scenes && m_placements == other.m_placements;
}

namespace {

bool attestsItsOwnDay(const std::string &sourceType)
{
    static constexpr std::string_view types[] = {"article-newspaper", "article-magazine",
                                                 "broadcast",         "speech",
                                                 "interview",         "post",
                                                 "webpage",           "report"};
    return std::find(std::begin(types), std::end(types), sourceType) != std::end(types);
}

} // namespace

std::optional<DayRange> attestation(const AllianceMap &map, const Evidence &evidence)
{
    if (evidence.attests)
        return evidence.attests->days();
    const auto *source = map.sources().find(evidence.source);
    if (!source || !source->issued || !attestsItsOwnDay(source->type))
        return std::nullopt;
    return source->issued->days();
}

std::optional<Edtf> defaultDate(const AllianceMap &map)
{
    if (map.info().asOf)
        return map.info().asOf;
    Day last = Day::first();
    const auto take = [&last](Day day) {
        if (day.isFinite())
            last = std::max(last, day);
    };
    const auto attested = [&](const std::vector<Evidence> &evidence) {
        for (const auto &item : evidence)
            if (item.says == AssertionType::Asserts || item.says == AssertionType::Qualifies)
                if (const auto days = attestation(map, item))
                    take(days->last);
    };
    for (const auto &tie : map.ties())
        attested(tie.evidence);
    for (const auto &event : map.events()) {
        attested(event.evidence);
        if (event.date && event.status == EventStatus::Happened)
            take(event.date->latest().isFinite() ? event.date->latest() : event.date->earliest());
    }
    return last.isFinite() ? std::optional(Edtf::ofDay(last)) : std::nullopt;
}

} // namespace entente
