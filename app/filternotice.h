// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace entente {

class MessageBar;
class SnapshotFeed;
class ViewState;

/// Says so where the filter leaves out every tie of the date, and offers to clear it: else the map
/// is a page of faded cards without a reason.
class FilterNotice : public QObject
{
    Q_OBJECT
public:
    FilterNotice(SnapshotFeed *feed, ViewState *view, MessageBar *messages,
                 QObject *parent = nullptr);

private:
    void follow();

    SnapshotFeed *m_feed;
    ViewState *m_view;
    MessageBar *m_messages;
    QString m_told; // what the bar says on our behalf; empty where it says nothing
};

} // namespace entente
