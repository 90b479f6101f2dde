// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "rowsmodel.h"

#include "models/import/importdraft.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QGroupBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;
class QTreeWidget;

namespace entente {

/// What a trial run came to: the rows with their verdicts, to be filtered, and names that may be
/// one actor, to be accepted or left. Shows how far a run is while it goes.
class TrialPage : public QWidget
{
    Q_OBJECT
public:
    explicit TrialPage(ImportDraft *draft, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// A run begins: nothing is known yet.
    void showBeginning();
    /// How far it is; `ofBytes` is 0 and `secondsLeft` negative where that is not known.
    void showProgress(qint64 rows, qint64 bytes, qint64 ofBytes, double secondsLeft);
    /// What it came to.
    void showRun(std::shared_ptr<const TrialRun> run);

    QTableView *rows() const { return m_rows; }
    QTreeWidget *names() const { return m_names; }
    /// The button that leaves in rows of that verdict; of all rows for nothing.
    QPushButton *chip(std::optional<Verdict> verdict) const;
    QPushButton *stopButton() const { return m_stop; }
    QString summary() const;
    QString progressText() const;

Q_SIGNALS:
    /// The run is to end.
    void stopAsked();
    /// A name was said to be another one, or no longer; the run is out of date.
    void namesDecided();

private:
    QWidget *makeProgress();
    QWidget *makeRows();
    QWidget *makeSide();
    void fillChips();
    void fillReasons();
    void fillNames();
    void filter();
    std::optional<Verdict> chosenVerdict() const;
    QString summaryOf(const TrialRun &run) const;

    ImportDraft *m_draft;
    std::shared_ptr<const TrialRun> m_run;
    RowsModel *m_model;
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_far;
    QPushButton *m_stop;
    QWidget *m_found;
    QLabel *m_summary;
    QButtonGroup *m_chips;
    QComboBox *m_reasons;
    QLineEdit *m_search;
    QTableView *m_rows;
    QWidget *m_side;
    QGroupBox *m_namesBox;
    QTreeWidget *m_names;
    QGroupBox *m_notesBox;
    QListWidget *m_notes;
    bool m_filling = false;
};

} // namespace entente
