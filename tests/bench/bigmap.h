// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/graph/graphdesk.h"

#include <QElapsedTimer>

namespace entente::bench {

/// A generated map of that size in a graph view of 1920x1080, shown. Each hundredth of its ties
/// begins with a year of its own, 1900 to 1999; all of them last.
class BigMap
{
public:
    BigMap(int actors, int ties);

    GraphView &graph() { return m_desk.graph; }
    ViewState &view() { return m_desk.view; }
    /// All ties of that year and of those before.
    void setYear(int year);
    /// All ties of all dates.
    void setAllDates();

private:
    test::GraphDesk m_desk;
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
