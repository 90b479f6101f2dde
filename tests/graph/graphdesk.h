// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "widgets/graph/graphview.h"

#include <QCoreApplication>
#include <QMouseEvent>

namespace entente::test {

/// A graph view of 1200x800 and all that it looks at, without a map.
struct GraphDesk
{
    AllianceDocument document;
    DateCursor cursor;
    ViewState view;
    Selection selection;
    SnapshotFeed feed{&document, &cursor, &view};
    GraphView graph{&document, &feed, &selection, &view};

    GraphDesk()
    {
        view.setReducedMotion(true);
        graph.resize(1200, 800);
    }
    /// What the mouse does there; `button`: the one that goes down or up, `buttons`: those that are
    /// down after it.
    void mouse(QEvent::Type type, const QPointF &at, Qt::MouseButton button = Qt::NoButton,
               Qt::MouseButtons buttons = {})
    {
        QMouseEvent event(type, at, graph.mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&graph, &event);
    }
};

} // namespace entente::test
