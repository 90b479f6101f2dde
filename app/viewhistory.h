// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/map/view.h"

#include <QObject>
#include <QTimer>

namespace entente {

class AllianceDocument;
class GraphView;
class SnapshotFeed;
class ViewState;
class DateCursor;

/// Back and forward through what the reader looked at: the view, and what was selected in it. What
/// the file stores has the undo history instead.
class ViewHistory : public QObject
{
    Q_OBJECT
public:
    ViewHistory(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                Selection *selection, SnapshotFeed *feed, GraphView *graph,
                QObject *parent = nullptr);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_seen.size()); }
    void back();
    void forward();
    /// Takes down what is seen now, if that is something else; done by itself a moment after the
    /// last change.
    void record();

Q_SIGNALS:
    void changed();

private:
    struct Seen
    {
        View view;
        std::vector<Item> selection;

        bool operator==(const Seen &) const = default;
    };

    Seen now() const;
    void show(int at);
    void clear();

    Selection *m_selection;
    SnapshotFeed *m_feed;
    GraphView *m_graph;
    QTimer m_timer;
    std::vector<Seen> m_seen;
    int m_at = -1;
    bool m_showing = false;
};

} // namespace entente
