// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/diff.h"
#include "models/picture/theme.h"

#include <QWidget>

class QToolButton;

namespace entente {

class DateCursor;
class DateField;
class ElidedLabel;
class Selection;
class SnapshotFeed;
class TimelineView;
class TransportButton;

/// The bottom of the window: a row with stepping and playing, the date, the event told and how it
/// stands to the date, and what the last step changed; below it the timeline itself. A high panel
/// tells more of the event; on a map without a date the panel is one line. Shortcuts belong to the
/// main window.
class TimelinePanel : public QWidget
{
    Q_OBJECT
public:
    TimelinePanel(DateCursor *cursor, SnapshotFeed *feed, Selection *selection,
                  QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    TimelineView *view() { return m_view; }
    DateField *dateField() { return m_date; }
    TransportButton *previousButton() { return m_previous; }
    TransportButton *playButton() { return m_play; }
    TransportButton *nextButton() { return m_next; }
    QToolButton *speedButton() { return m_speed; }
    QToolButton *spacingButton() { return m_spacing; }
    /// "on this day", "last before, 9 months ago": how the event stands to the date.
    QString relation() const;
    QString title() const;
    QString detail() const;
    QString log() const;
    QString range() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectParts();
    void makeSpeedMenu();
    void makeSpacingMenu();
    void snapshotChanged(const SnapshotDiff &diff);
    void tellEvent();
    void tellChanges();
    void showLog();
    void showParts();
    void showRange();
    void showSpacing();
    void showPlaying(bool playing);
    void showSpeed(double factor);

    DateCursor *m_cursor;
    SnapshotFeed *m_feed;
    TransportButton *m_previous;
    TransportButton *m_play;
    TransportButton *m_next;
    DateField *m_date;
    ElidedLabel *m_relation;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    ElidedLabel *m_log;
    QToolButton *m_spacing;
    QToolButton *m_speed;
    ElidedLabel *m_range;
    TimelineView *m_view;
    Theme m_theme = Theme::of(Theme::Name::Light);
    Snapshot
        m_before; // what the change log compares with: the step before, or where the scrub began
    Snapshot m_now;
    QString m_changes;
    QString m_problem; // with the typed date; stands in place of the changes
};

} // namespace entente
