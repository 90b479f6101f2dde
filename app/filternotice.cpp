// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filternotice.h"

#include "messagebar.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

namespace entente {

FilterNotice::FilterNotice(SnapshotFeed *feed, ViewState *view, MessageBar *messages,
                           QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
    , m_messages(messages)
{
    connect(feed, &SnapshotFeed::snapshotChanged, this, &FilterNotice::follow);
}

void FilterNotice::follow()
{
    const auto &snapshot = m_feed->snapshot();
    const bool anyShown = std::any_of(snapshot.ties.begin(), snapshot.ties.end(),
                                      [](const auto &tie) { return tie.shown; });
    const bool allLeftOut =
        !snapshot.query.filter.empty() && snapshot.filteredTies > 0 && !anyShown;
    if (allLeftOut == !m_told.isEmpty())
        return;
    if (allLeftOut) {
        m_told = tr("The filter leaves out every tie of this date.");
        m_messages->tell(m_told, tr("Clear the Filter"), [this] { m_view->setFilter({}); });
    } else if (m_messages->message() == std::exchange(m_told, {})) {
        m_messages->dismiss();
    }
}

} // namespace entente
