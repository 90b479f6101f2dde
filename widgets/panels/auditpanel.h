// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/audit.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QListWidget;
class QPushButton;

namespace entente {

class DateCursor;
class RecordDelegate;
class ResultsModel;
class SnapshotFeed;
class ViewState;

/// How well the map is evidenced, as numbers. A chosen number leaves only its claims on the map and
/// lists them; the filter follows the map while one edits. Sets the view's filter, and selects.
class AuditPanel : public QWidget
{
    Q_OBJECT
public:
    AuditPanel(SnapshotFeed *feed, DateCursor *cursor, Selection *selection, ViewState *view,
               QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QListWidget *findings() const { return m_findings; }
    QListView *claims() const { return m_claims; }
    /// The finding that filters the map; nothing where none does.
    std::optional<Finding> chosen() const { return m_chosen; }
    /// Leaves only these claims on the map; nothing shows all again.
    void choose(std::optional<Finding> finding);
    /// What stands under the numbers: how many of the chosen claims are in the picture.
    QString stateWords() const;

    QSize sizeHint() const override { return {240, 400}; }

Q_SIGNALS:
    /// Enter or double click on a claim, which is selected already.
    void activated(const entente::Item &item);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void audit();
    void showNumbers();
    void showClaims();
    void showState();
    void followFilter();
    void selectRow(int row);

    SnapshotFeed *m_feed;
    DateCursor *m_cursor;
    Selection *m_selection;
    ViewState *m_view;
    Audit m_audit;
    std::optional<Finding> m_chosen;
    bool m_stale = true;                       // the map changed while nobody looked
    std::shared_ptr<const RecordSet> m_filter; // what this panel put into the view's filter
    QListWidget *m_findings;
    QLabel *m_heading;
    QLabel *m_state;
    QPushButton *m_allDates;
    QPushButton *m_all;
    ResultsModel *m_model;
    QListView *m_claims;
    RecordDelegate *m_numberDelegate;
    RecordDelegate *m_claimDelegate;
};

} // namespace entente
