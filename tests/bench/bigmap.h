// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "widgets/graph/graphview.h"

#include <QElapsedTimer>

namespace entente::bench {

/// A generated map of that size in a graph view of 1920x1080, shown. Each hundredth of its ties
/// begins with a year of its own, 1900 to 1999; all of them last.
class BigMap
{
public:
    BigMap(int actors, int ties);

    GraphView &graph() { return m_graph; }
    ViewState &view() { return m_view; }
    /// All ties of that year and of those before.
    void setYear(int year);
    /// All ties of all dates.
    void setAllDates();

private:
    AllianceDocument m_document;
    DateCursor m_cursor;
    ViewState m_view;
    Selection m_selection;
    SnapshotFeed m_feed{&m_document, &m_cursor, &m_view};
    GraphView m_graph{&m_document, &m_feed, &m_selection, &m_view};
};

/// Lets the widget paint what waits to be painted, at once and not with the next frame.
void paintNow(QWidget &widget);

/// Milliseconds until what the change asks for is painted.
template <typename Change>
double painted(QWidget &widget, Change change)
{
    QElapsedTimer clock;
    clock.start();
    change();
    paintNow(widget);
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace entente::bench
