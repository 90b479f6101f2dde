// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/filter.h"
#include "models/analysis/groups.h"

#include <QObject>

namespace entente {

/// What the reader has made of the view and the file does not store: filter, focus, camps, search.
/// Emits `changed` where the snapshot is another one, `lookChanged` where only the drawing is.
class ViewState : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Filter &filter() const { return m_filter; }
    void setFilter(Filter filter);

    const std::vector<ActorId> &focus() const { return m_focus; }
    int focusSteps() const { return m_focusSteps; }
    /// 1 to 3 steps around these actors; an empty list clears the focus.
    void setFocus(std::vector<ActorId> actors, int steps = 1);

    bool campsShown() const { return m_campsShown; }
    void setCampsShown(bool shown);
    /// Actors gathered into groups, each one card; and the heads of the groups that are open, in
    /// the order in which they were opened.
    bool summaryShown() const { return m_summaryShown; }
    void setSummaryShown(bool shown);
    GroupsBy groupsBy() const { return m_groupsBy; }
    void setGroupsBy(GroupsBy by);
    const std::vector<ActorId> &openGroups() const { return m_openGroups; }
    void setOpenGroups(std::vector<ActorId> heads);
    /// How far groups were moved from where they would stand, by head. Forgotten when a way of
    /// grouping is chosen, be it the same again.
    const GroupShifts &groupShifts() const { return m_groupShifts; }
    void setGroupShift(const ActorId &head, const Position &shift);
    /// Where many ties run together, most of them recede until they are lit.
    bool tiesFaded() const { return m_tiesFaded; }
    void setTiesFaded(bool faded);
    bool legendShown() const { return m_legendShown; }
    void setLegendShown(bool shown);
    bool minimapShown() const { return m_minimapShown; }
    void setMinimapShown(bool shown);
    /// Actors outside the picture of the day: faded, or hidden altogether (H).
    bool outsidersHidden() const { return m_outsidersHidden; }
    void setOutsidersHidden(bool hidden);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    /// What is typed into the search field; matching records are lit.
    const QString &search() const { return m_search; }
    void setSearch(const QString &text);

Q_SIGNALS:
    void changed();
    void lookChanged();

private:
    void setLook(bool &flag, bool value);

    Filter m_filter;
    std::vector<ActorId> m_focus;
    QString m_search;
    int m_focusSteps = 1;
    std::vector<ActorId> m_openGroups;
    GroupShifts m_groupShifts;
    GroupsBy m_groupsBy = GroupsBy::Blocs;
    bool m_campsShown = false;
    bool m_summaryShown = false;
    bool m_tiesFaded = false;
    bool m_legendShown = true;
    bool m_minimapShown = false;
    bool m_outsidersHidden = false;
    bool m_reducedMotion = false;
};

} // namespace entente
