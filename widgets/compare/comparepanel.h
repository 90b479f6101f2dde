// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "comparisonview.h"
#include "differencerows.h"

#include "models/export/exportjob.h"

#include <functional>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace entente {

class CompareChoice;
class SeenWork;
class SnapshotFeed;

/// Two dates, two sources or speakers, or two files: as one picture, as a table and in words, and
/// exported as a figure. Follows the map, its filter and focus, and the timeline, while it is
/// visible.
class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    /// `arrangement` tells where the actors of the feed's map stand.
    ComparePanel(SnapshotFeed *feed, Selection *selection,
                 std::function<const Arrangement &()> arrangement, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    CompareChoice *choice() const { return m_choice; }
    ComparisonView *view() const { return m_view; }
    QTreeWidget *table() const { return m_table; }
    /// What differs, a sentence a line.
    QString changeLog() const;
    QString headline() const;
    /// Null where there is nothing to compare.
    const std::shared_ptr<const ComparedStates> &states() const { return m_states; }
    /// True while another thing is shown than what is to be compared.
    bool isStale() const;
    /// Compares at once, looked at or not.
    void compareNow();
    /// The day that the timeline's date is compared with; nothing where another thing is compared,
    /// or nobody looks.
    std::optional<Day> firstDay() const;
    /// The first date is that day.
    void setFirstDay(Day day);
    /// Writes the figure, by the ending of the path; told below the picture when it is done.
    void exportTo(const QString &path);

    QSize sizeHint() const override { return {520, 640}; }

Q_SIGNALS:
    void exported(const QString &problem);
    void firstDayChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void compare();
    std::optional<ComparedStates> statesOfChoice(Comparison &comparison, QString &problem) const;
    void showRows(const std::vector<DifferenceRow> &rows);
    Arrangement arrangementOf(const MapIndexPointer &index) const;
    void select(QTreeWidgetItem *row);
    void askAndExport();

    SnapshotFeed *m_feed;
    Selection *m_selection;
    std::function<const Arrangement &()> m_arrangement;
    CompareChoice *m_choice;
    ComparisonView *m_view;
    QLabel *m_headline;
    QTreeWidget *m_table;
    QPlainTextEdit *m_log;
    QCheckBox *m_sideBySide;
    QPushButton *m_export;
    SeenWork *m_work;
    ExportJob m_job;
    std::shared_ptr<const ComparedStates> m_states;
    Arrangement m_drawnAt;     // of the states' map
    MapIndexPointer m_offered; // the map whose sources and dates are to choose from
    Theme m_theme = Theme::of(Theme::Name::Light);
};

} // namespace entente
