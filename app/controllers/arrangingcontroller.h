// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"
#include "models/layout/layoutjob.h"

#include <QObject>

namespace entente {

class GraphView;
class MessageBar;
struct Workspace;

/// Lays a window's map out on a thread: as one is told to, and the first time for a large map in
/// which nobody stands anywhere.
class ArrangingController : public QObject
{
    Q_OBJECT
public:
    ArrangingController(Workspace *workspace, GraphView *graph, MessageBar *messages,
                        QObject *parent);

    /// Lays the whole map out anew as one undoable step; a failure leaves the map as it is and
    /// offers another try.
    void arrange(const QString &engine);
    bool isRunning() const { return m_job.isRunning(); }
    /// Cancels, and says so.
    void cancel();
    /// The map is another one: what was under way is not wanted any more.
    void forget() { m_job.cancel(); }

Q_SIGNALS:
    /// The first arrangement of the map is there, or is not to come.
    void settled();

private:
    void arrangeFirst();
    void start(const QString &engine);
    void finish(const LayoutResult &result);
    void standAt(const LayoutResult &result);

    Workspace *m_workspace;
    GraphView *m_graph;
    MessageBar *m_messages;
    LayoutJob m_job;
    QString m_engine;       // of the layout under way
    MapIndexPointer m_what; // it is for
    bool m_isFirst = false; // it is that of a map in which nobody stands anywhere
};

} // namespace entente
