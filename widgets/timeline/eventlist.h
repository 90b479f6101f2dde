// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"

#include <QFrame>

class QListWidget;

namespace entente {

/// A list that pops up over the timeline: the undated, or the events that share one spot. Arrows
/// walk it, Enter or a click chooses, Esc closes. Deletes itself when closed.
class EventList : public QFrame
{
    Q_OBJECT
public:
    explicit EventList(MapIndexPointer index, QWidget *parent);

    /// Rows come in the order in which they are added. A heading cannot be chosen.
    void addHeading(const QString &text);
    /// One row an event or tie, by its index in the map's table.
    void addEvents(const std::vector<int> &events);
    void addTies(const std::vector<int> &ties);
    /// Opens above the anchor (global), within the screen.
    void openAt(const QRect &anchor);

    int eventCount() const { return m_events; }
    int tieCount() const { return m_ties; }
    QListWidget *list() { return m_list; }

Q_SIGNALS:
    /// A row was chosen, by index in the map's table; the list closes.
    void eventChosen(int event);
    void tieChosen(int tie);

private:
    void addRow(const QString &title, const QString &detail, int role, int at);
    void choose(int row);

    MapIndexPointer m_index;
    QListWidget *m_list;
    int m_events = 0;
    int m_ties = 0;
};

} // namespace entente
