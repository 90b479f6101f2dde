// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace entente {

class BigCard;
class GraphView;
struct Workspace;

/// Who says so, over the map: of the tie or event under the pointer, else of the selected one, else
/// of the event that is told.
class SaysWhoController : public QObject
{
    Q_OBJECT
public:
    SaysWhoController(Workspace *workspace, GraphView *graph, QObject *parent);

    void toggle();
    /// False where no card was there.
    bool hide();
    BigCard *card() const { return m_card; }

private:
    Workspace *m_workspace;
    GraphView *m_graph;
    BigCard *m_card = nullptr; // once it was asked for
};

} // namespace entente
