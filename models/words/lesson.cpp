// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "lesson.h"

#include "narration.h"
#include "scenes.h"

#include "models/map/text.h"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t mostOneByOne = 6; // ties; more are revealed together

Scene sceneOf(const AllianceMap &map, const Stop &stop)
{
    const auto &event = map.events().at(std::size_t(stop.event));
    Scene scene;
    scene.title = event.title;
    const auto who = participantWords(map, event);
    scene.caption = event.type == EventType::Other ? sentenceCase(who)
                    : who.empty()
                        ? eventTypeWords(event.type)
                        : phrase(translate("Lesson", "%1: %2", "type of an event, participants"),
                                 {eventTypeWords(event.type), who});
    scene.view.query.date = stop.days.isSingle()
                                ? Edtf::ofDay(stop.days.first)
                                : Edtf::parse(stop.days.first.iso() + "/" + stop.days.last.iso());
    scene.view.query.event = event.id;
    return scene;
}

Scene onlyScene(const AllianceMap &map)
{
    Scene scene;
    scene.title = map.info().title.empty() ? translate("Lesson", "Untitled map") : map.info().title;
    scene.caption =
        translate("Lesson", "This map has no scenes and no dated events to step through.");
    scene.view.query.date = defaultDate(map);
    return scene;
}

} // namespace

std::vector<Scene> lessonScenes(const MapIndex &index)
{
    const auto &map = index.map();
    std::vector<Scene> scenes;
    for (const auto &scene : map.scenes())
        if (!scene.hidden)
            scenes.push_back(scene);
    if (scenes.empty())
        for (const auto &stop : index.stops())
            scenes.push_back(sceneOf(map, stop));
    if (scenes.empty())
        scenes.push_back(onlyScene(map));
    return scenes;
}

Lesson::Lesson(MapIndexPointer index) : m_index(std::move(index)), m_scenes(lessonScenes(*m_index))
{
    m_cast.assign(m_index->map().actors().size(), false);
    for (std::size_t i = 0; i < m_scenes.size() && !m_cast.empty(); ++i) {
        const auto &view = m_scenes[i].view;
        if (view.look.framing.on != Framing::On::All)
            continue;
        const auto shown = snapshotOf(i);
        if (shown.query.focus.empty() && view.look.outsiders)
            m_cast.clear();
        for (std::size_t actor = 0; actor < m_cast.size(); ++actor)
            m_cast[actor] |= shown.actorShown[actor];
    }
    if (std::find(m_cast.begin(), m_cast.end(), char(true)) == m_cast.end())
        m_cast.clear();
    enter(0, true);
}

Snapshot Lesson::snapshotOf(std::size_t scene) const
{
    return entente::snapshotOf(m_index, m_scenes[scene]);
}

void Lesson::enter(std::size_t scene, bool asks)
{
    m_at = scene;
    m_asks = asks && !m_scenes[scene].predict.empty();
    m_revealed = 0;
    m_new.clear();
    if (scene == 0 || !m_scenes[scene - 1].view.query.date || !m_scenes[scene].view.query.date)
        return;
    SnapshotQuery before;
    before.date = m_scenes[scene - 1].view.query.date;
    const auto earlier = snapshotAt(m_index, before);
    const auto now = snapshotOf(scene);
    std::vector<char> inFocus(m_index->map().actors().size(), false);
    for (const auto &actor : now.query.focus)
        inFocus[std::size_t(m_index->actorAt(actor))] = true;
    std::vector<int> all, among;
    for (int tie = 0; tie < int(now.ties.size()); ++tie) {
        if (!now.ties[std::size_t(tie)].shown || earlier.ties[std::size_t(tie)].shown)
            continue;
        all.push_back(tie);
        if (inFocus[std::size_t(m_index->from(tie))] && inFocus[std::size_t(m_index->to(tie))])
            among.push_back(tie);
    }
    m_new = among.empty() ? std::move(all) : std::move(among);
}

bool Lesson::goTo(std::size_t scene, bool asks)
{
    if (scene >= m_scenes.size())
        return false;
    enter(scene, asks);
    return true;
}

bool Lesson::next()
{
    if (m_asks) {
        if (m_revealed == m_new.size())
            m_asks = false;
        else
            m_revealed = m_new.size() > mostOneByOne ? m_new.size() : m_revealed + 1;
        return true;
    }
    return goTo(m_at + 1);
}

bool Lesson::previous()
{
    return m_at > 0 && goTo(m_at - 1, false);
}

std::size_t Lesson::nearest(const View &view) const
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        const auto &query = m_scenes[i].view.query;
        if (!view.query.event.empty() && query.event == view.query.event)
            return i;
        if (query.date == view.query.date && query.focus == view.query.focus && view.query.date)
            return i;
        if (query.date && view.query.date && query.date->earliest() <= view.query.date->latest())
            found = i;
    }
    return found;
}

std::vector<int> Lesson::hiddenTies() const
{
    if (!m_asks)
        return {};
    return {m_new.begin() + std::ptrdiff_t(m_revealed), m_new.end()};
}

int Lesson::revealedTie() const
{
    if (!m_asks || m_revealed == 0)
        return -1;
    return m_new.size() > mostOneByOne ? m_new.front() : m_new[m_revealed - 1];
}

} // namespace entente
