// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewstate.h"

#include <algorithm>

namespace entente {

void ViewState::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    Q_EMIT changed();
}

void ViewState::setFocus(std::vector<ActorId> actors, int steps)
{
    steps = std::clamp(steps, 1, 3);
    if (actors == m_focus && (steps == m_focusSteps || actors.empty()))
        return;
    m_focus = std::move(actors);
    m_focusSteps = steps;
    Q_EMIT changed();
}

void ViewState::setLook(bool &flag, bool value)
{
    if (flag == value)
        return;
    flag = value;
    Q_EMIT lookChanged();
}

void ViewState::setCampsShown(bool shown)
{
    setLook(m_campsShown, shown);
}

void ViewState::setSummaryShown(bool shown)
{
    setLook(m_summaryShown, shown);
}

void ViewState::setGroupsBy(GroupsBy by)
{
    if (by == m_groupsBy && m_groupShifts.empty())
        return;
    m_groupsBy = by;
    m_groupShifts.clear();
    Q_EMIT lookChanged();
}

void ViewState::setGroupShift(const ActorId &head, const Position &shift)
{
    const auto at = m_groupShifts.emplace(head, Position()).first;
    if (at->second == shift)
        return;
    at->second = shift;
    Q_EMIT lookChanged();
}

void ViewState::setOpenGroups(std::vector<ActorId> heads)
{
    if (heads == m_openGroups)
        return;
    m_openGroups = std::move(heads);
    Q_EMIT lookChanged();
}

void ViewState::setTiesFaded(bool faded)
{
    setLook(m_tiesFaded, faded);
}

void ViewState::setLegendShown(bool shown)
{
    setLook(m_legendShown, shown);
}

void ViewState::setMinimapShown(bool shown)
{
    setLook(m_minimapShown, shown);
}

void ViewState::setOutsidersHidden(bool hidden)
{
    setLook(m_outsidersHidden, hidden);
}

void ViewState::setReducedMotion(bool reduced)
{
    setLook(m_reducedMotion, reduced);
}

void ViewState::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    Q_EMIT lookChanged();
}

} // namespace entente
