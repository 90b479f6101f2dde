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
    m_snapshot = snapshotAt(m_document->index(), this->view().query);
    m_due = false;
    m_timer.stop();
}

void SnapshotFeed::schedule()
{
    m_due = true;
    if (!m_timer.isActive())
        m_timer.start(0);
}

View SnapshotFeed::view() const
{
    auto view = m_view->view();
    view.query.date = m_cursor->date();
    if (const int event = m_cursor->chosenEvent(); event >= 0)
        view.query.event = m_document->map().events().at(std::size_t(event)).id;
    return view;
}

void SnapshotFeed::show(const View &view)
{
    m_view->setView(view);
    m_cursor->show(view.query.date, m_document->index()->eventAt(view.query.event));
    flush();
}

void SnapshotFeed::flush()
{
    m_timer.stop();
    if (!m_due)
        return;
    m_due = false;
    auto next = snapshotAt(m_document->index(), view().query);
    const auto changes = diff(m_snapshot, next);
    const bool newDate = !(next.query == m_snapshot.query);
    m_snapshot = std::move(next);
    if (newDate || !changes.empty())
        Q_EMIT snapshotChanged(changes);
}

} // namespace entente
