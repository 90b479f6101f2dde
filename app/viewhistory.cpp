// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "viewhistory.h"

#include "models/document/alliancedocument.h"
#include "models/document/datecursor.h"
#include "models/document/viewstate.h"
#include "widgets/graph/graphview.h"

namespace entente {

namespace {

constexpr int restMilliseconds = 700; // after which a look counts as looked at
constexpr std::size_t mostLooks = 200;

} // namespace

ViewHistory::ViewHistory(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                         Selection *selection, GraphView *graph, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_view(view)
    , m_selection(selection)
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
    connect(selection, &Selection::changed, this, changed);
    connect(graph, &GraphView::cameraMoved, this, changed);
    connect(document, &AllianceDocument::loaded, this, &ViewHistory::clear);
}

ViewHistory::Look ViewHistory::now() const
{
    Look look;
    look.date = m_cursor->date();
    const int event = m_cursor->chosenEvent();
    if (event >= 0 && std::size_t(event) < m_document->map().events().size())
        look.event = m_document->map().events().at(std::size_t(event)).id.text();
    look.filter = m_view->filter();
    look.focus = m_view->focus();
    look.focusSteps = m_view->focusSteps();
    look.selection = m_selection->items();
    look.camera = m_graph->camera();
    look.fitted = m_graph->isFitted();
    return look;
}

void ViewHistory::record()
{
    m_timer.stop();
    auto look = now();
    if (m_at >= 0 && m_looks[std::size_t(m_at)] == look)
        return;
    m_looks.resize(std::size_t(m_at + 1));
    m_looks.push_back(std::move(look));
    if (m_looks.size() > mostLooks)
        m_looks.erase(m_looks.begin());
    m_at = int(m_looks.size()) - 1;
    Q_EMIT changed();
}

void ViewHistory::back()
{
    record();
    if (canGoBack())
        show(m_looks[std::size_t(--m_at)]);
}

void ViewHistory::forward()
{
    if (canGoForward())
        show(m_looks[std::size_t(++m_at)]);
}

void ViewHistory::show(const Look &look)
{
    m_showing = true;
    m_timer.stop();
    m_view->setFilter(look.filter);
    m_view->setFocus(look.focus, look.focusSteps);
    m_cursor->setDate(look.date);
    if (!look.event.empty())
        if (const int event = m_document->index()->eventAt(EventId(look.event)); event >= 0)
            m_cursor->chooseEvent(event);
    m_selection->setItems(look.selection);
    m_graph->setCamera(look.camera, look.fitted);
    m_showing = false;
    Q_EMIT changed();
}

void ViewHistory::clear()
{
    m_looks.clear();
    m_at = -1;
    m_timer.start();
    Q_EMIT changed();
}

} // namespace entente
