// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "scenes.h"

#include "narration.h"
#include "narrator.h"
#include "testimony.h"

#include "models/map/newids.h"
#include "models/map/text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace entente {

namespace {

constexpr std::size_t fewest = 4, most = 6;
constexpr std::size_t mostInFocus = 12;
constexpr std::size_t mostInCaption = 4; // sentences

/// Makes the scenes of one map; used once.
class Suggestions
{
public:
    explicit Suggestions(const MapIndexPointer &index)
        : m_index(index)
        , m_map(index->map())
        , m_date(defaultDate(m_map))
        , m_snapshot(at(m_date))
        , m_ids(m_map)
    {
    }

    std::vector<Scene> make()
    {
        byKind("who-backs-whom", translate("Scenes", "Who backs whom"), {TieKind::Backs});
        byKind("who-against-whom", translate("Scenes", "Who stands against whom"),
               {TieKind::Opposes});
        byKind("who-leads", translate("Scenes", "Who leads, and who belongs to whom"),
               {TieKind::Leads, TieKind::PartOf});
        byKind("who-between", translate("Scenes", "Who stands between"),
               {TieKind::Mediates, TieKind::Recognises});
        disputed();
        changed();
        for (auto stop = m_index->stops().rbegin();
             stop != m_index->stops().rend() && m_scenes.size() < fewest; ++stop)
            happened(*stop);
        for (int actor : byDegree())
            if (m_scenes.size() < fewest)
                tiesOf(actor);
        if (m_scenes.size() < fewest)
            m_scenes.clear();
        return std::move(m_scenes);
    }

private:
    Snapshot at(const std::optional<Edtf> &date) const
    {
        SnapshotQuery query;
        query.date = date;
        return snapshotAt(m_index, query);
    }
    std::vector<int> shownTies(const std::function<bool(int)> &wanted) const
    {
        std::vector<int> ties;
        for (std::size_t i = 0; i < m_snapshot.ties.size(); ++i)
            if (m_snapshot.ties[i].shown && wanted(int(i)))
                ties.push_back(int(i));
        return ties;
    }
    TieKind kindOf(int tie) const { return m_map.ties().at(std::size_t(tie)).kind; }
    bool isDoubted(int tie) const
    {
        const auto &is = m_snapshot.ties[std::size_t(tie)];
        return is.standing == Standing::Disputed ||
               isOnlyAlleged(m_map.ties().at(std::size_t(tie)));
    }

    /// The ends of ties, those of most of them first.
    std::vector<ActorId> endsOf(const std::vector<int> &ties) const
    {
        std::map<int, int> count;
        for (const int tie : ties) {
            ++count[m_index->from(tie)];
            ++count[m_index->to(tie)];
        }
        std::vector<std::pair<int, int>> ranked;
        for (const auto &[actor, ends] : count)
            ranked.emplace_back(-ends, actor);
        std::sort(ranked.begin(), ranked.end());
        std::vector<ActorId> actors;
        for (std::size_t i = 0; i < ranked.size() && i < mostInFocus; ++i)
            actors.push_back(m_map.actors().at(std::size_t(ranked[i].second)).id);
        return actors;
    }

    /// What the narrator says of these ties alone.
    std::string caption(const std::vector<int> &ties, const std::optional<Edtf> &date) const
    {
        auto only = std::make_shared<RecordSet>();
        for (const int tie : ties)
            only->ids.insert(m_map.ties().at(std::size_t(tie)).id.text());
        SnapshotQuery query;
        query.date = date;
        query.filter.only = std::move(only);
        const auto said = narrateTies(snapshotAt(m_index, query));
        std::string text;
        for (std::size_t i = 0; i < said.size() && i < mostInCaption; ++i)
            text += (i == 0 ? "" : " ") + said[i];
        return text;
    }

    void add(std::string_view id, const std::string &title, const std::string &caption,
             std::vector<ActorId> focus, const std::optional<Edtf> &date)
    {
        const bool known = std::any_of(m_scenes.begin(), m_scenes.end(),
                                       [&](const Scene &scene) { return scene.title == title; });
        if (known || caption.empty() || focus.empty() || m_scenes.size() == most)
            return;
        Scene scene;
        scene.id = SceneId(m_ids.take(id));
        scene.title = title;
        scene.caption = caption;
        scene.view.query.date = date;
        scene.view.query.focus = std::move(focus);
        scene.view.query.focusSteps = 0;
        m_scenes.push_back(std::move(scene));
    }

    void byKind(std::string_view id, const std::string &title, const std::set<TieKind> &kinds)
    {
        const auto ties =
            shownTies([&](int tie) { return kinds.contains(kindOf(tie)) && !isDoubted(tie); });
        if (!ties.empty())
            add(id, title, caption(ties, m_date), endsOf(ties), m_date);
    }

    void disputed()
    {
        const auto ties = shownTies([this](int tie) { return isDoubted(tie); });
        if (!ties.empty())
            add("what-is-disputed", translate("Scenes", "What is alleged or disputed"),
                caption(ties, m_date), endsOf(ties), m_date);
    }

    /// The day on which most ties began or ended.
    void changed()
    {
        const Stop *best = nullptr;
        std::vector<int> bestTies;
        std::set<Day> seen;
        for (const auto &stop : m_index->stops()) {
            if (!seen.insert(stop.days.first).second || seen.size() > mostStops)
                continue;
            const auto before = at(Edtf::ofDay(stop.days.first.plus(-1)));
            const auto after = at(Edtf::ofDay(stop.days.first));
            std::vector<int> ties;
            for (std::size_t i = 0; i < after.ties.size(); ++i)
                if (after.ties[i].shown && !before.ties[i].shown)
                    ties.push_back(int(i));
            if (ties.size() > bestTies.size()) {
                best = &stop;
                bestTies = std::move(ties);
            }
        }
        if (best) {
            const auto date = Edtf::ofDay(best->days.first);
            add("what-changed", phrase(translate("Scenes", "What changed on %1"), {date.words()}),
                caption(bestTies, date), endsOf(bestTies), date);
        }
    }

    void happened(const Stop &stop)
    {
        const auto &event = m_map.events().at(std::size_t(stop.event));
        std::vector<ActorId> who;
        std::vector<std::string> names;
        for (const auto &participant : event.participants)
            if (const auto *actor = m_map.actors().find(participant.actor);
                actor && std::find(who.begin(), who.end(), actor->id) == who.end() &&
                who.size() < mostInFocus) {
                who.push_back(actor->id);
                names.push_back(actorInSentence(*actor));
            }
        if (!who.empty())
            add("what-happened", displayText(event.title),
                phrase(translate("Scenes", "Those concerned: %1."), {listWords(names)}), who,
                Edtf::ofDay(stop.days.first));
    }

    std::vector<int> byDegree() const
    {
        std::vector<int> actors(m_map.actors().size());
        for (std::size_t i = 0; i < actors.size(); ++i)
            actors[i] = int(i);
        std::stable_sort(actors.begin(), actors.end(), [this](int a, int b) {
            return m_index->tiesOf(a).size() > m_index->tiesOf(b).size();
        });
        return actors;
    }

    void tiesOf(int actor)
    {
        const auto ties = shownTies(
            [&](int tie) { return m_index->from(tie) == actor || m_index->to(tie) == actor; });
        if (!ties.empty())
            add("ties-of",
                phrase(translate("Scenes", "The ties of %1"),
                       {actorInSentence(m_map.actors().at(std::size_t(actor)))}),
                caption(ties, m_date), endsOf(ties), m_date);
    }

    static constexpr std::size_t mostStops = 300;

    const MapIndexPointer m_index;
    const AllianceMap &m_map;
    std::optional<Edtf> m_date;
    Snapshot m_snapshot;
    NewIds m_ids;
    std::vector<Scene> m_scenes;
};

} // namespace

namespace {

template <class Table>
bool anySpeaks(const Table &table, const std::string &name)
{
    for (const auto &record : table)
        for (const auto &item : record.evidence)
            if (item.speaker.view() == name)
                return true;
    return false;
}

/// A source by id or title, an actor by id or name, or who is quoted under that name.
bool isTeller(const AllianceMap &map, const std::string &called)
{
    for (const auto &source : map.sources())
        if (source.id.text() == called || source.title == called)
            return true;
    for (const auto &actor : map.actors())
        if (actor.id.text() == called || actor.name == called || actor.shortName == called)
            return true;
    return anySpeaks(map.ties(), called) || anySpeaks(map.events(), called);
}

} // namespace

std::vector<Scene> suggestScenes(const MapIndexPointer &index)
{
    return Suggestions(index).make();
}

Snapshot snapshotOf(const MapIndexPointer &index, const Scene &scene)
{
    auto query = scene.view.query;
    std::erase_if(query.focus, [&](const ActorId &actor) { return index->actorAt(actor) < 0; });
    return snapshotAt(index, query);
}

std::vector<std::string> sceneProblems(const MapIndex &index, const Scene &scene)
{
    std::vector<std::string> problems;
    const auto &map = index.map();
    const auto &query = scene.view.query;
    const auto actors = [&](const std::vector<ActorId> &ids) {
        for (const auto &id : ids)
            if (!map.actors().contains(id))
                problems.push_back(
                    phrase(translate("Scenes", "It asks for the actor %1, who is not there."),
                           {displayText(id.text())}));
    };
    actors(query.focus);
    actors(scene.view.look.openGroups);
    if (!query.event.empty() && !map.events().contains(query.event))
        problems.push_back(
            phrase(translate("Scenes", "It tells of the event %1, which is not there."),
                   {displayText(query.event.text())}));
    for (const auto &id : query.filter.hiddenSources)
        if (!map.sources().contains(id))
            problems.push_back(
                phrase(translate("Scenes", "Its filter names the source %1, which is not there."),
                       {displayText(id.text())}));
    for (auto &problem : sceneProblemsBesideIds(index, scene))
        problems.push_back(std::move(problem));
    return problems;
}

std::vector<std::string> sceneProblemsBesideIds(const MapIndex &index, const Scene &scene)
{
    std::vector<std::string> problems;
    const auto &map = index.map();
    const auto &query = scene.view.query;
    if (query.filter.only)
        for (const auto &id : query.filter.only->ids)
            if (!map.ties().contains(TieId(id)) && !map.events().contains(EventId(id)))
                problems.push_back(
                    phrase(translate("Scenes", "Its filter names %1, which is not there."),
                           {displayText(id)}));
    for (const auto &teller : scene.view.look.accordingTo)
        if (!isTeller(map, teller))
            problems.push_back(phrase(
                translate("Scenes", "It is to be as %1 tells it, who is no source or speaker."),
                {displayText(teller)}));
    const auto days = index.extent();
    if (query.date && days &&
        (query.date->latest() < days->first || days->last < query.date->earliest()))
        problems.push_back(phrase(translate("Scenes", "The map tells nothing of its date, %1."),
                                  {query.date->words()}));
    return problems;
}

} // namespace entente
