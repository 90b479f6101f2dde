// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewstate.h"

#include <algorithm>
#include <utility>

namespace entente {

void ViewState::setView(View view)
{
    view.query.date.reset();
    view.query.event = {};
    view.look.framing = {};
    const auto before = std::exchange(m_view, std::move(view));
    if (before.query != m_view.query)
        Q_EMIT changed();
    if (before.look != m_view.look)
        Q_EMIT lookChanged();
}

void ViewState::setFilter(Filter filter)
{
    auto view = m_view;
    view.query.filter = std::move(filter);
    setView(std::move(view));
}

void ViewState::setFocus(std::vector<ActorId> actors, int steps)
{
    auto view = m_view;
    view.query.focusSteps =
        actors.empty() ? focusSteps() : std::clamp(steps, 0, SnapshotQuery::mostFocusSteps);
    view.query.focus = std::move(actors);
    setView(std::move(view));
}

void ViewState::setLook(bool Look::*flag, bool value)
{
    auto view = m_view;
    view.look.*flag = value;
    setView(std::move(view));
}

void ViewState::setGroupsBy(GroupsBy by)
{
    auto view = m_view;
    view.look.groupsBy = by;
    view.look.groupShifts.clear();
    setView(std::move(view));
}

void ViewState::setGroupShift(const ActorId &leader, const Position &shift)
{
    auto view = m_view;
    view.look.groupShifts[leader] = shift;
    setView(std::move(view));
}

void ViewState::setOpenGroups(std::vector<ActorId> leaders)
{
    auto view = m_view;
    view.look.openGroups = std::move(leaders);
    setView(std::move(view));
}

void ViewState::setReducedMotion(bool reduced)
{
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        Q_EMIT lookChanged();
}

void ViewState::setSearch(const QString &text)
{
    if (std::exchange(m_search, text) != text)
        Q_EMIT lookChanged();
}

} // namespace entente
