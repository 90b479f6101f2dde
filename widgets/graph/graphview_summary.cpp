// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/textmeasure.h"
#include "models/words/groupwords.h"

#include <algorithm>

// The summary's part of GraphView: groups that are opened and closed where they are.

namespace entente {

namespace {

constexpr qreal largestFrame = 1.1; // scale at which an opened group is shown at most
constexpr qreal frameMargin = 150;  // of its neighbours, still seen

} // namespace

void GraphView::toggleGroup(int group)
{
    const auto plan = m_picture.plan();
    auto open = m_view->openGroups();
    const auto &head = plan->leaderOf(group);
    const int actor = plan->groups->all[std::size_t(group)].leader;
    const bool closes = plan->isOpen(group);
    closes ? void(std::erase(open, head)) : open.push_back(head);
    const bool byKey = !m_navigator.position().isNull();
    const auto before = camera().toView(plan->boxes[std::size_t(group)].center());
    m_view->setOpenGroups(std::move(open));
    KeyboardPosition keyboard;
    if (byKey)
        (closes ? keyboard.group : keyboard.actor) = closes ? group : actor;
    m_navigator.setPosition(keyboard);
    m_groupToggled = true;
    if (closes) // whoever closes a group looks at it
        m_camera.keepInView(m_picture.plan()->boxes[std::size_t(group)], before);
    else
        showFrames({group});
    keyboardMoved();
}

Position GraphView::shiftOf(int group) const
{
    const auto at = m_view->groupShifts().find(m_picture.plan()->leaderOf(group));
    return at == m_view->groupShifts().end() ? Position() : at->second;
}

/// Where a group stands in a summary is the reader's view, not the map's.
void GraphView::moveGroup(int group, const Position &shift)
{
    m_camera.setFitted(false);
    m_view->setGroupShift(m_picture.plan()->leaderOf(group), shift);
}

/// Brings open groups as near as they can be seen whole.
void GraphView::showFrames(const std::vector<int> &groups)
{
    QRectF frames;
    for (const int group : groups)
        frames |= m_picture.plan()->boxes[std::size_t(group)];
    m_camera.flyTo(frames.adjusted(-frameMargin, -frameMargin, frameMargin, frameMargin),
                   largestFrame);
}

void GraphView::closeGroups()
{
    auto keyboard = m_navigator.position();
    keyboard.actor = -1;
    m_navigator.setPosition(keyboard);
    m_view->setOpenGroups({});
    m_camera.fit(true);
}

/// Closes what was opened last. False where nothing is open.
bool GraphView::closeLastGroup()
{
    const auto plan = m_picture.plan();
    if (!plan)
        return false;
    auto open = m_view->openGroups();
    while (!open.empty()) {
        const int actor = plan->index->actorAt(open.back());
        const int group = actor < 0 ? -1 : plan->groups->groupOf[std::size_t(actor)];
        if (plan->isOpen(group)) {
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
    const auto plan = m_picture.plan();
    auto open = m_view->openGroups();
    for (const int actor : actors) {
        const int group = plan->groups->groupOf[std::size_t(actor)];
        if (!plan->isOpen(group) &&
            std::find(open.begin(), open.end(), plan->leaderOf(group)) == open.end())
            open.push_back(plan->leaderOf(group));
    }
    if (open == m_view->openGroups())
        return;
    m_view->setOpenGroups(std::move(open));
    std::vector<int> groups;
    for (const int actor : actors)
        groups.push_back(plan->groups->groupOf[std::size_t(actor)]);
    showFrames(groups);
}

} // namespace entente
