// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinepicture.h"

#include "models/picture/theme.h"

#include <QPixmap>
#include <QWidget>

class QPushButton;

namespace entente {

class DateCursor;
class EventList;
class Selection;
class SnapshotFeed;

/// The timeline: every event in its lane, the date as a handle or a band that is dragged, an axis,
/// and a strip of density with the zoomed window. Tells the cursor where to go and draws what the
/// feed says; keeps nothing but its zoom.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    TimelineView(DateCursor *cursor, SnapshotFeed *feed, Selection *selection,
                 QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// What is drawn, apart from the date.
    const TimelinePicture &picture() const;
    const std::vector<Mark> &marks() const { return picture().layout.marks; }
    /// The days between the two ends of the view; nothing where the map names none.
    std::optional<DayRange> shownDays() const;
    bool isScrubbing() const { return m_drag.moved && changesDate(m_drag.grab); }

    void showAll();
    /// Zooms at the date, or at the middle where it is out of sight.
    void zoom(double factor);
    /// Opens the list of what has no date.
    EventList *showUndated();
    QPushButton *undatedChip() { return m_chip; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shownDaysChanged();
    /// The handle or window was taken hold of, or let go.
    void scrubbingChanged(bool scrubbing);

protected:
    bool event(QEvent *event) override;
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
    /// What the mouse has hold of.
    enum class Grab {
        None,
        Item,
        Jump,
        Handle,
        WindowBody,
        WindowFirst,
        WindowLast,
        NewWindow,
        Pan,
        BrushBody,
        BrushFirst,
        BrushLast,
        BrushNew
    };
    struct Drag
    {
        Grab grab = Grab::None;
        QPointF press;
        Day day;                    // under the mouse when it went down
        DayRange window;            // the date then
        double first = 0, last = 0; // the zoom then
        std::optional<Edtf> date;
        int chosen = -1;
        double offset = 0; // of the mouse from the handle's line
        bool moved = false;
    };

    static bool changesDate(Grab grab);
    Grab grabAt(QPointF at, Qt::KeyboardModifiers modifiers) const;
    Grab brushGrabAt(double x) const;
    Grab dateGrabAt(double x) const;
    void begin(Grab grab, QPointF at);
    void centreBrush(TimeScale scale, double x);
    void dragTo(QPointF at);
    void dragDate(double x);
    void dragBrush(double x);
    void follow(double x);
    void click(QPointF at);
    void end();
    void cancelDrag();

    int markAt(QPointF at) const;
    const Span *spanAt(QPointF at) const;
    void activate(const Mark &mark);
    void chooseEvent(int event);
    void openList(EventList *list, const QRect &anchor);
    void hover(QPointF at, QPoint global);

    bool isTimelineKey(const QKeyEvent &event) const;
    bool handleKey(const QKeyEvent &event);
    void stepWindow(int days);

    void snapshotChanged(bool mapChanged);
    void setScale(const TimeScale &scale);
    void forgetPicture();
    double namesWidth() const;
    void placeChip();
    void refreshChip();
    void describe();
    std::optional<DayRange> shownDate() const;
    void bringDateIntoView();
    void paintStill();

    DateCursor *m_cursor;
    SnapshotFeed *m_feed;
    Selection *m_selection;
    QPushButton *m_chip;
    Theme m_theme = Theme::of(Theme::Name::Light);
    mutable std::optional<TimelinePicture> m_picture; // made when first asked for
    TimeScale m_scale;
    QPixmap m_still;
    Drag m_drag;
    int m_hovered = -1;
    bool m_ringShown = false;
};

} // namespace entente
