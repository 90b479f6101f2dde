// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace entente {

class GraphView;
class MessageBar;
struct Workspace;

/// Offers the summary of a map of very many actors once it is open and stands: so many are read as
/// groups first, and whoever opens the map decides.
class SummaryOffer : public QObject
{
    Q_OBJECT
public:
    SummaryOffer(Workspace *workspace, GraphView *graph, MessageBar *messages, QObject *parent);

    /// A map was opened.
    void mapOpened();
    /// Its first arrangement is there, or is not to come.
    void mapSettled();

private:
    void offer();
    void withdraw();

    Workspace *m_workspace;
    GraphView *m_graph;
    MessageBar *m_messages;
    bool m_offered = false; // in the message bar
    bool m_isDue = false;   // when the map has settled
};

} // namespace entente
