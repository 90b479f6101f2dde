// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "snapshotfeed.h"

#include "alliancedocument.h"
#include "datecursor.h"
#include "viewstate.h"

namespace entente {

SnapshotFeed::SnapshotFeed(AllianceDocument *document, DateCursor *cursor, ViewState *view,
                           QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_view(view)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotFeed::flush);
    connect(document, &AllianceDocument::mapChanged, this, [this] {
        m_cursor->setIndex(m_document->index());
        schedule();
    });
    connect(document, &AllianceDocument::loaded, cursor, &DateCursor::reset);
    connect(cursor, &DateCursor::moved, this, &SnapshotFeed::schedule);
    connect(view, &ViewState::changed, this, &SnapshotFeed::schedule);
    m_cursor->setIndex(m_document->index());
    m_snapshot = snapshotAt(m_document->index(), query());
    m_due = false;
    m_timer.stop();
}

void SnapshotFeed::schedule()
{
    m_due = true;
    if (!m_timer.isActive())
        m_timer.start(0);
}

SnapshotQuery SnapshotFeed::query() const
{
    SnapshotQuery query;
    query.date = m_cursor->date();
    query.currentEvent = m_cursor->chosenEvent();
    query.filter = m_view->filter();
    query.focus = m_view->focus();
    query.focusSteps = m_view->focusSteps();
    return query;
}

void SnapshotFeed::flush()
{
    m_timer.stop();
    if (!m_due)
        return;
    m_due = false;
    auto next = snapshotAt(m_document->index(), query());
    const auto changes = diff(m_snapshot, next);
    const bool newDate = !(next.query == m_snapshot.query);
    m_snapshot = std::move(next);
    if (newDate || !changes.empty())
        Q_EMIT snapshotChanged(changes);
}

} // namespace entente
