// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinehit.h"
#include "timelinenavigator.h"

#include "models/picture/theme.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

class QPushButton;

namespace entente {

class DateCursor;
class EventList;
class Selection;
class SnapshotFeed;
class TimelineGesture;

/// The timeline: every event in its lane, the date as a handle or a band that is dragged, an axis,
/// and a strip of density with the zoomed window. Tells the cursor where to go and draws what the
/// feed says; keeps nothing but its zoom. What the mouse does are gestures (timelinegesture.h),
/// what keys do is the navigator's.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    TimelineView(DateCursor *cursor, SnapshotFeed *feed, Selection *selection,
                 QWidget *parent = nullptr);
    ~TimelineView() override;

    void setTheme(const Theme &theme);

    DateCursor *dateCursor() const { return m_cursor; }
    /// What is drawn, apart from the date.
    const TimelinePicture &picture() const;
    const std::vector<Mark> &marks() const { return picture().layout.marks; }
    /// The days between the two ends of the view; nothing where the map names none.
    std::optional<DayRange> shownDays() const;
    /// The date within the map's days; nothing for all time.
    std::optional<DayRange> shownDate() const;
    /// What lies there, in pixels of the view.
    TimelineHit hitAt(QPointF at) const;
    /// The day that the date is compared with has a handle of its own; nothing: there is none.
    void setComparedDay(const std::optional<Day> &day);
    const std::optional<Day> &comparedDay() const { return m_comparedDay; }
    /// To that day, and tells it.
    void moveComparedDay(Day day);
    /// True while the mouse drags the date.
    bool isScrubbing() const;

    /// Even spacing or calendar time; what is in view stays.
    void setSpacing(SpacingChoice spacing);
    SpacingChoice spacing() const { return m_spacing; }
    /// Takes what is in view from the scale; it is clamped to the map's days when it is drawn.
    void setScale(const TimeScale &scale);
    /// From the first to the last day of the map.
    void showAll();
    /// Zooms at the date, or at the middle where it is out of sight.
    void zoom(double factor);
    /// Opens the list of what has no date.
    EventList *showUndated();
    QPushButton *undatedChip() { return m_chip; }

    /// Tells the event and selects it; the date goes to its day where it has one.
    void chooseEvent(int event);
    /// Selects the event and leaves date and told event.
    void selectEvent(int event);
    /// As a click does: chooses a mark's one event, or lists its many.
    void activate(const Mark &mark);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Other days are in view, or they are spaced otherwise.
    void shownDaysChanged();
    void comparedDayMoved(entente::Day day); // by the reader
    /// The handle or window was taken hold of, or let go.
    void scrubbingChanged(bool scrubbing);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// The gesture under way, and what cancelling it brings back.
    struct Held
    {
        std::unique_ptr<TimelineGesture> gesture;
        QPointF press;
        bool moved = false; // no click any more
        std::optional<Edtf> date;
        int chosenEvent = -1;
        TimeScale scale;
    };

    std::unique_ptr<TimelineGesture> endGesture();
    void cancelGesture();
    void openList(EventList *list, const QRect &anchor);
    void hover(QPointF at, QPoint global);
    bool wantsKey(const QKeyEvent &event) const;
    bool handleKey(const QKeyEvent &event);

    void snapshotChanged(bool mapChanged);
    void forgetPicture();
    double namesWidth() const;
    void placeChip();
    void refreshChip();
    void describe();
    void bringDateIntoView();
    void paintStill();
    int heightFor(double rowHeight) const;

    DateCursor *m_cursor;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    TimelineNavigator m_navigator;
    QPushButton *m_chip;
    Theme m_theme = Theme::of(Theme::Name::Light);
    mutable std::optional<TimelinePicture> m_picture; // made when first asked for
    TimeScale m_scale;
    SpacingChoice m_spacing = SpacingChoice::Automatic;
    std::optional<Day> m_comparedDay;
    QPixmap m_still;
    Held m_held;
    int m_hovered = -1;
    bool m_ringShown = false;
};

} // namespace entente
