// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actorsmodel.h"
#include "models/document/selection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace entente {

class RecordDelegate;
class SearchField;
class SnapshotFeed;
class ViewState;

/// The left dock: find a record, or choose among all actors. Follows snapshot and selection, and
/// selects.
class ActorsPanel : public QWidget
{
    Q_OBJECT
public:
    ActorsPanel(SnapshotFeed *feed, Selection *selection, ViewState *view,
                QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    SearchField *searchField() const { return m_search; }
    QListView *actorList() const { return m_list; }
    ActorsModel *actors() const { return m_actors; }

    QSize sizeHint() const override { return {240, 400}; }

Q_SIGNALS:
    /// The right button, or the menu key, on an actor of the list; `at` is a place of the screen.
    void contextMenuWanted(const entente::Item &item, const QPoint &at);
    /// Enter or double click on a record, which is selected already; the owner brings it into view.
    void activated(const entente::Item &item);

private:
    void buildList();
    QWidget *orderRow();
    QWidget *answerRow();
    void selectFound();
    void filterFound();
    void showSelection();
    void select();
    void showFound(bool searching);
    QString actorCount() const;

    SnapshotFeed *m_feed;
    Selection *m_selection;
    ViewState *m_view;
    ActorsModel *m_actors;
    QListView *m_list;
    QListView *m_found;
    QLabel *m_nothing;
    QStackedWidget *m_lists;
    SearchField *m_search;
    QComboBox *m_order;
    QLabel *m_heading;
    QWidget *m_answer; // what to do with all that fits a question
    RecordDelegate *m_delegate;
    bool m_syncing = false;
};

} // namespace entente
