// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/diff.h"

#include <QObject>
#include <QTimer>

namespace entente {

class AllianceDocument;
class DateCursor;
class ViewState;

/// The one road from a change (edit, undo, load, date, filter) to the views: gathers what comes
/// within one turn of the event loop, computes the snapshot and the difference once, and tells
/// every view.
class SnapshotFeed : public QObject
{
    Q_OBJECT
public:
    SnapshotFeed(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                 QObject *parent = nullptr);

    const Snapshot &snapshot() const { return m_snapshot; }
    /// What the reader sees, but for the framing, which is the graph view's.
    View view() const;
    /// Has everything but the framing as in that view; what it asks for that the map has not is as
    /// if it were not asked for.
    void show(const View &view);
    /// Computes what is due at once (tests, exports).
    void flush();

Q_SIGNALS:
    /// At most once in a turn of the event loop.
    void snapshotChanged(const entente::SnapshotDiff &diff);

private:
    void schedule();

    AllianceDocument *m_document;
    DateCursor *m_cursor;
    ViewState *m_view;
    Snapshot m_snapshot;
    QTimer m_timer;
    bool m_due = false;
};

} // namespace entente
