// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QWidget>

class QTabWidget;

namespace entente {

class SnapshotFeed;
class TablePage;

/// Actors, ties, events, sources and scenes as spreadsheets, one tab each.
class TablesPanel : public QWidget
{
    Q_OBJECT
public:
    TablesPanel(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The tab of that kind; null for Kind::None.
    TablePage *page(Item::Kind kind) const;
    /// Brings that tab to the front.
    void showPage(Item::Kind kind);

    QSize sizeHint() const override { return {800, 260}; }

Q_SIGNALS:
    /// Records that are one are to be merged.
    void mergeAsked();
    /// Somebody marked the row of that record alone.
    void chosen(const entente::Item &item);

private:
    QTabWidget *m_tabs;
    std::vector<TablePage *> m_pages;
};

} // namespace entente
