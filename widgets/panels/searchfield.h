// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/selection.h"
#include "models/picture/theme.h"
#include "querysearch.h"

#include <QLineEdit>
#include <QPointer>

#include <memory>

class QAbstractItemView;
class QCompleter;

namespace entente {

class MapIndex;
class RecordDelegate;
class ResultsModel;
class SnapshotFeed;
class ViewState;

/// Finds actors, events and sources as one types: arrows choose, Enter activates (the first where
/// none is chosen), Esc clears. The results hang below the field, or stand in a view of the
/// owner's. What is typed lights the matches in the views. A question of the language of
/// docs/find.md is completed, underlined where it is wrong, and Enter asks for all that fits it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// `results`: the view that shows what was found; null for a list of its own below the field.
    SearchField(SnapshotFeed *feed, ViewState *view, QAbstractItemView *results = nullptr,
                QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    ResultsModel *results() const { return m_results; }
    /// Of the question that was typed; null where it is none, or wrong.
    const QueryAnswer *answer() const { return m_answer ? &*m_answer : nullptr; }
    /// What was expected where the question is wrong; empty where it is not.
    QString problem() const { return m_problem; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A record was chosen with Enter or the mouse.
    void activated(const entente::Item &item);
    /// The results are other ones; `searching` is false where nothing is typed.
    void searched(bool searching);
    /// All that fits the question is wanted.
    void allAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// What is lit on the map goes with the list that says why, and comes back with it.
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search();
    void ask(const MapIndex &index);
    void underline(const Query::Problem *problem);
    void showPopup();
    void step(int rows);
    void activateRow(int row);

    SnapshotFeed *m_feed;
    QPointer<ViewState> m_view; // gone before a window that is deleted hides its fields
    ResultsModel *m_results;
    RecordDelegate *m_delegate;
    QAbstractItemView *m_list;
    QCompleter *m_popup = nullptr;
    RecordSearch m_search;
    std::optional<QueryAnswer> m_answer;
    QString m_problem;
    bool m_asking = false;                      // what is typed is a question
    std::shared_ptr<const MapIndex> m_searched; // the map that m_search was made from
};

} // namespace entente
