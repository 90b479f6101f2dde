// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewhistory.h"

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "widgets/graph/graphview.h"

namespace entente {

namespace {

constexpr int restMilliseconds = 700; // after which a view counts as looked at
constexpr std::size_t mostSeen = 200;

} // namespace

ViewHistory::ViewHistory(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                         Selection *selection, SnapshotFeed *feed, GraphView *graph,
                         QObject *parent)
    : QObject(parent)
    , m_selection(selection)
    , m_feed(feed)
    , m_graph(graph)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(restMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ViewHistory::record);
    const auto changed = [this] {
        if (!m_showing)
            m_timer.start();
    };
    connect(cursor, &DateCursor::moved, this, changed);
    connect(view, &ViewState::changed, this, changed);
    connect(view, &ViewState::lookChanged, this, changed);
    connect(selection, &Selection::changed, this, changed);
    connect(graph, &GraphView::cameraMoved, this, changed);
    connect(document, &AllianceDocument::loaded, this, &ViewHistory::clear);
}

ViewHistory::Seen ViewHistory::now() const
{
    Seen seen{m_feed->view(), m_selection->items()};
    seen.view.look.framing = m_graph->framing();
    return seen;
}

void ViewHistory::record()
{
    m_timer.stop();
    auto seen = now();
    if (m_at >= 0 && m_seen[std::size_t(m_at)] == seen)
        return;
    m_seen.resize(std::size_t(m_at + 1));
    m_seen.push_back(std::move(seen));
    if (m_seen.size() > mostSeen)
        m_seen.erase(m_seen.begin());
    m_at = int(m_seen.size()) - 1;
    Q_EMIT changed();
}

void ViewHistory::back()
{
    record();
    if (canGoBack())
        show(m_at - 1);
}

void ViewHistory::forward()
{
    if (canGoForward())
        show(m_at + 1);
}

void ViewHistory::show(int at)
{
    m_at = at;
    m_showing = true;
    m_timer.stop();
    auto &seen = m_seen[std::size_t(at)];
    m_feed->show(seen.view);
    m_selection->setItems(seen.selection);
    m_graph->mapCamera().setFraming(seen.view.look.framing);
    seen = now(); // of a window that may have another shape by now
    m_showing = false;
    Q_EMIT changed();
}

void ViewHistory::clear()
{
    m_seen.clear();
    m_at = -1;
    m_timer.start();
    Q_EMIT changed();
}

} // namespace entente
