// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dossier.h"

#include "signedties.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

/// Whom the two back and oppose, and by which ties.
struct Stances
{
    std::set<int> backed[2];
    std::set<int> opposed[2];
    std::vector<Direction> all;

    Stances(const MapIndex &index, const std::vector<char> &counts, int a, int b)
    {
        for (const auto &direction : directionsOf(index, onlySigned(index, counts))) {
            if (direction.from != a && direction.from != b)
                continue;
            all.push_back(direction);
            if (direction.to == a || direction.to == b)
                continue;
            const auto kind = index.map().ties().at(std::size_t(direction.tie)).kind;
            auto &whom = sign(kind) > 0 ? backed : opposed;
            whom[direction.from == a ? 0 : 1].insert(direction.to);
            if (a == b)
                whom[1].insert(direction.to);
        }
    }

    std::vector<int> tiesTo(int actor) const
    {
        std::set<int> ties;
        for (const auto &direction : all)
            if (direction.to == actor)
                ties.insert(direction.tie);
        return {ties.begin(), ties.end()};
    }
};

std::vector<int> inBoth(const std::set<int> &one, const std::set<int> &other)
{
    std::vector<int> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    return both;
}

/// Whether the actor takes part, or somebody who leads it in those days.
bool isPresent(const MapIndex &index, const Event &event, int actor)
{
    const auto takesPart = [&](int who) {
        return std::any_of(event.participants.begin(), event.participants.end(),
                           [&](const Participant &one) { return index.actorAt(one.actor) == who; });
    };
    if (takesPart(actor))
        return true;
    const auto days = event.date ? event.date->days() : DayRange();
    const auto &ties = index.tiesOf(actor);
    return std::any_of(ties.begin(), ties.end(), [&](int tie) {
        return index.map().ties().at(std::size_t(tie)).kind == TieKind::Leads &&
               index.to(tie) == actor && takesPart(index.from(tie)) &&
               strongest(index.spans(tie), days).standing != Standing::Absent;
    });
}

class Citing
{
public:
    explicit Citing(const AllianceMap &map) : m_map(map) {}

    void add(const std::vector<Evidence> &evidence)
    {
        for (const auto &item : evidence)
            if (const auto place = m_map.sources().indexOf(item.source))
                m_sources.insert(int(*place));
    }
    void addTies(const std::vector<int> &ties)
    {
        for (const int tie : ties)
            add(m_map.ties().at(std::size_t(tie)).evidence);
    }
    std::vector<int> byIssue() const
    {
        std::vector<int> sources(m_sources.begin(), m_sources.end());
        const auto dayOf = [&](int source) {
            const auto &issued = m_map.sources().at(std::size_t(source)).issued;
            return issued ? issued->earliest() : Day::last();
        };
        std::stable_sort(sources.begin(), sources.end(),
                         [&](int a, int b) { return dayOf(a) < dayOf(b); });
        return sources;
    }

private:
    const AllianceMap &m_map;
    std::set<int> m_sources;
};

} // namespace

Dossier dossierOf(const MapIndex &index, const std::vector<char> &counts, int a, int b)
{
    const auto &map = index.map();
    Dossier dossier;
    dossier.a = a;
    dossier.b = b;
    for (const int tie : index.tiesOf(a))
        if (counts[std::size_t(tie)] && (index.from(tie) == b || index.to(tie) == b))
            dossier.direct.push_back(tie);
    const Stances stances(index, counts, a, b);
    dossier.sharedClients = inBoth(stances.backed[0], stances.backed[1]);
    dossier.sharedRivals = inBoth(stances.opposed[0], stances.opposed[1]);
    std::set<int> torn;
    for (const int actor : inBoth(stances.backed[0], stances.opposed[1]))
        torn.insert(actor);
    for (const int actor : inBoth(stances.opposed[0], stances.backed[1]))
        torn.insert(actor);
    for (const int actor : torn)
        dossier.contradictions.push_back({actor, stances.tiesTo(actor)});
    for (std::size_t i = 0; i < map.events().size(); ++i)
        if (const auto &event = map.events().at(i);
            isPresent(index, event, a) && isPresent(index, event, b))
            dossier.jointEvents.push_back(int(i));

    Citing citing(map);
    citing.addTies(dossier.direct);
    for (const int event : dossier.jointEvents)
        citing.add(map.events().at(std::size_t(event)).evidence);
    for (const auto &contradiction : dossier.contradictions)
        citing.addTies(contradiction.ties);
    for (const auto *shared : {&dossier.sharedClients, &dossier.sharedRivals})
        for (const int actor : *shared)
            citing.addTies(stances.tiesTo(actor));
    dossier.sources = citing.byIssue();
    return dossier;
}

} // namespace entente
