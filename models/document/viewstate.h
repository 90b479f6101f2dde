// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/view.h"

#include <QObject>

namespace entente {

/// The view that the reader has made, and what is the reader's alone: search and reduced motion.
/// Date and told event are left to DateCursor, the framing to the graph view: in `view()` they are
/// unset; SnapshotFeed::view() has them all. Emits `changed` where the snapshot is another one,
/// `lookChanged` where the drawing is.
class ViewState : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const View &view() const { return m_view; }
    /// Takes the view but for date, event and framing.
    void setView(View view);

    const Filter &filter() const { return m_view.query.filter; }
    /// changed() follows where it is another one.
    void setFilter(Filter filter);
    const std::vector<ActorId> &focus() const { return m_view.query.focus; }
    int focusSteps() const { return m_view.query.focusSteps; }
    /// So many steps around these actors; an empty list clears the focus.
    void setFocus(std::vector<ActorId> actors, int steps = 1);

    const Look &look() const { return m_view.look; }
    bool campsShown() const { return look().camps; }
    /// lookChanged() follows where it is another one.
    void setCampsShown(bool shown) { setLook(&Look::camps, shown); }
    bool summaryShown() const { return look().grouped; }
    /// lookChanged() follows where it is another one.
    void setSummaryShown(bool shown) { setLook(&Look::grouped, shown); }
    GroupsBy groupsBy() const { return look().groupsBy; }
    /// Forgets how far groups were moved, be it the same way of grouping again.
    void setGroupsBy(GroupsBy by);
    const std::vector<ActorId> &openGroups() const { return look().openGroups; }
    void setOpenGroups(std::vector<ActorId> leaders);
    const GroupShifts &groupShifts() const { return look().groupShifts; }
    void setGroupShift(const ActorId &leader, const Position &shift);
    bool tiesFaded() const { return look().fadedTies; }
    void setTiesFaded(bool faded) { setLook(&Look::fadedTies, faded); }
    bool legendShown() const { return look().legend; }
    void setLegendShown(bool shown) { setLook(&Look::legend, shown); }
    bool minimapShown() const { return look().minimap; }
    void setMinimapShown(bool shown) { setLook(&Look::minimap, shown); }
    /// Actors outside the picture of the day: faded, or hidden altogether (H).
    bool outsidersHidden() const { return !look().outsiders; }
    void setOutsidersHidden(bool hidden) { setLook(&Look::outsiders, !hidden); }

    bool reducedMotion() const { return m_reducedMotion; }
    /// Whether things jump where they would glide.
    void setReducedMotion(bool reduced);
    /// What is typed into the search field; matching records are lit.
    const QString &search() const { return m_search; }
    void setSearch(const QString &text);

Q_SIGNALS:
    /// What is asked of the map is other than before; how it is drawn.
    void changed();
    void lookChanged();

private:
    void setLook(bool Look::*flag, bool value);

    View m_view;
    QString m_search;
    bool m_reducedMotion = false;
};

} // namespace entente
