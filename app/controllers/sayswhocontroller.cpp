// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "sayswhocontroller.h"

#include "app/workspace.h"
#include "models/picture/activetheme.h"
#include "models/words/testimony.h"
#include "widgets/graph/graphview.h"
#include "widgets/scenes/bigcard.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int leastType = 16; // pixels

/// Without a claim where nothing is pointed at and nothing is told.
Testimony testimonyOf(const Snapshot &snapshot, const Item &item)
{
    const auto &index = *snapshot.index;
    if (const auto *id = item.as<TieId>())
        if (const int tie = index.tieAt(*id); tie >= 0)
            return testimonyOfTie(snapshot, tie);
    if (const auto *id = item.as<EventId>())
        if (const int event = index.eventAt(*id); event >= 0)
            return testimonyOfEvent(snapshot.map(), event);
    return snapshot.currentEvent < 0 ? Testimony()
                                     : testimonyOfEvent(snapshot.map(), snapshot.currentEvent);
}

} // namespace

SaysWhoController::SaysWhoController(Workspace *workspace, GraphView *graph, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_graph(graph)
{
    const auto leave = [this] { hide(); };
    connect(&workspace->selection, &Selection::changed, this, leave);
    connect(&workspace->feed, &SnapshotFeed::snapshotChanged, this, leave);
}

bool SaysWhoController::hide()
{
    if (!m_card || m_card->isHidden())
        return false;
    m_card->hide();
    return true;
}

void SaysWhoController::toggle()
{
    if (hide())
        return;
    auto item = m_graph->hovered();
    if (!item.as<TieId>() && !item.as<EventId>())
        item = m_workspace->selection.current();
    const auto testimony = testimonyOf(m_workspace->feed.snapshot(), item);
    if (testimony.claim.empty())
        return;
    if (!m_card) {
        m_card = new BigCard(m_graph);
        followTheme(m_card);
    }
    m_card->showText(testimonyHtml(testimony, ActiveTheme::instance()->theme()),
                     std::max(leastType, m_graph->height() / 36));
}

} // namespace entente
