// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/analysis/groupwords.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "widgets/drawing/textmeasure.h"

#include <algorithm>

// The summary's part of GraphView: groups that are opened and closed where they are.

namespace entente {

namespace {

constexpr qreal largestFrame = 1.1; // scale at which an opened group is shown at most
constexpr qreal frameMargin = 150;  // of its neighbours, still seen

} // namespace

/// Groups and places anew where the map, the way of grouping or what is open is another.
void GraphView::planGroups()
{
    if (!m_view->summaryShown()) {
        m_plan.reset();
        m_pointed.focusedGroup = -1;
        return;
    }
    const auto index = m_feed->snapshot().index;
    const auto before = m_plan;
    const bool same = before && before->index == index && before->groups->by == m_view->groupsBy();
    if (same && m_plannedOpen == m_view->openGroups())
        return;
    m_plannedOpen = m_view->openGroups();
    m_plan = planSummary(index, m_arrangement, m_view->groupsBy(), m_plannedOpen, before.get());
    m_drawn = {};
    m_handled = -1;
    m_pointed.hover = {};
    if (!same)
        m_pointed.focusedGroup = -1;
}

QRectF GraphView::boxOf(int actor) const
{
    return m_plan && m_plan->index == m_arranged ? m_plan->boxOf(actor)
                                                 : m_arrangement.boxOf(actor);
}

void GraphView::toggleGroup(int group)
{
    auto open = m_view->openGroups();
    const auto &head = m_plan->headOf(group);
    const int actor = m_plan->groups->all[std::size_t(group)].head;
    const bool closes = m_plan->isOpen(group);
    closes ? void(std::erase(open, head)) : open.push_back(head);
    const bool byKey = m_pointed.focusedGroup >= 0 || m_pointed.focusedActor >= 0;
    m_view->setOpenGroups(std::move(open));
    m_pointed.focusedGroup = byKey && closes ? group : -1;
    m_pointed.focusedActor = byKey && !closes ? actor : -1;
    m_pointed.focusedTie = -1;
    if (!closes)
        showFrames({group});
    else if (m_view->openGroups().empty())
        fit(true);
    describe();
    update();
}

/// Brings open groups as near as they can be seen whole.
void GraphView::showFrames(const std::vector<int> &groups)
{
    QRectF frames;
    for (const int group : groups)
        frames |= m_plan->boxes[std::size_t(group)];
    Camera camera = m_camera;
    camera.fit(frames.adjusted(-frameMargin, -frameMargin, frameMargin, frameMargin), fitArea(),
               largestFrame);
    m_fitted = false;
    m_view->reducedMotion() || !isVisible() ? void(m_camera = camera) : flyTo(camera);
    update();
}

void GraphView::closeGroups()
{
    m_pointed.focusedActor = -1;
    m_view->setOpenGroups({});
    fit(true);
}

/// Closes what was opened last. False where nothing is open.
bool GraphView::closeLastGroup()
{
    if (!m_plan)
        return false;
    auto open = m_view->openGroups();
    while (!open.empty()) {
        const int actor = m_plan->index->actorAt(open.back());
        const int group = actor < 0 ? -1 : m_plan->groups->groupOf[std::size_t(actor)];
        if (m_plan->isOpen(group)) {
            toggleGroup(group);
            return true;
        }
        open.pop_back(); // of another way of grouping
    }
    return false;
}

/// Opens the groups that these actors are in, and shows the frames.
void GraphView::openGroupsOf(const std::vector<int> &actors)
{
    auto open = m_view->openGroups();
    for (const int actor : actors) {
        const int group = m_plan->groups->groupOf[std::size_t(actor)];
        if (!m_plan->isOpen(group) &&
            std::find(open.begin(), open.end(), m_plan->headOf(group)) == open.end())
            open.push_back(m_plan->headOf(group));
    }
    if (open == m_view->openGroups())
        return;
    m_view->setOpenGroups(std::move(open));
    std::vector<int> groups;
    for (const int actor : actors)
        groups.push_back(m_plan->groups->groupOf[std::size_t(actor)]);
    showFrames(groups);
}

/// The actors that a card stands for.
std::vector<int> GraphView::actorsOf(const CardItem &card) const
{
    if (card.group < 0)
        return {card.actor};
    std::vector<int> actors;
    for (const int actor : m_plan->groups->all[std::size_t(card.group)].members)
        if (m_feed->snapshot().actorIsShown(actor))
            actors.push_back(actor);
    return actors;
}

/// What a group or a line between groups counts, a line each.
QStringList GraphView::summaryWords(const Hit &hit) const
{
    const auto &summary = m_list.summary;
    if (summary.isNull() || (hit.group < 0 && hit.sum < 0))
        return {};
    const auto &map = m_composed.map();
    const auto words = hit.group >= 0 ? groupWords(map, *summary.groups, summary.tallies, hit.group)
                                      : betweenWords(map, *summary.groups,
                                                     summary.tallies.between[std::size_t(hit.sum)]);
    QStringList lines;
    for (const auto &line : QString::fromStdString(words).split(QLatin1Char('\n')))
        lines << shown(line.toStdString());
    if (hit.group >= 0)
        lines << (m_plan->isOpen(hit.group) ? tr("Click to close") : tr("Click to open"));
    return lines;
}

} // namespace entente
