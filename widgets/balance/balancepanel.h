// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/balance/balancejob.h"
#include "models/document/selection.h"
#include "models/picture/theme.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace entente {

class AllianceDocument;
class SeenWork;
class SignRuleChoice;
class SnapshotFeed;

/// The camps of the day with their members, who could stand in either, the misfits each with the
/// bad circle that makes it one, the proof, triads and other numbers of camps. What is clicked is
/// selected, so that it lights up on the map. The rule by which ties are weighed is the map's own
/// and is changed here. Works things out on a thread while it is visible. Its property "helpTopic"
/// names the page of help on the row that is chosen, for F1.
class BalancePanel : public QWidget
{
    Q_OBJECT
public:
    BalancePanel(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                 QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    QTreeWidget *tree() const { return m_tree; }
    QString headline() const;
    /// True while the numbers of another date or map are shown.
    bool isStale() const;

    QSize sizeHint() const override { return {300, 420}; }

Q_SIGNALS:
    /// The page of help on what is chosen is asked for: "analysis.md#misfits".
    void helpWanted(const QString &topic);

private:
    void build();
    void compute();
    void expandFirst();
    void tellProgress(qint64 best, qint64 bound);
    void showReport(const std::shared_ptr<const BalanceReport> &report);
    void colourCamps();
    void select(QTreeWidgetItem *item);

    AllianceDocument *m_document;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    BalanceJob m_job;
    QLabel *m_headline;
    QLabel *m_state;
    QPushButton *m_stop;
    QToolButton *m_help;
    SignRuleChoice *m_weights;
    SignRuleChoice *m_contradictions;
    QCheckBox *m_rollUp;
    QTreeWidget *m_tree;
    SeenWork *m_work;
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
