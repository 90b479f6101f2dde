// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapindex.h"

#include <QObject>
#include <QTimer>

namespace entente {

/// Where in time the reader is: a day, a window of days, or all time. Steps through the events,
/// plays, and clamps to the map's extent before it tells; one signal a move.
class DateCursor : public QObject
{
    Q_OBJECT
public:
    explicit DateCursor(QObject *parent = nullptr);

    /// Another map: the cursor keeps its date where it has one, else takes the map's default.
    void setIndex(MapIndexPointer index);
    /// To the map's default date: its as-of, else the last day attested or happened, else all time.
    void reset();

    /// The day or window; nothing is all time.
    const std::optional<Edtf> &date() const { return m_date; }
    /// The event stepped to, as an index into events; -1 where the date was set otherwise.
    int chosenEvent() const { return m_chosen; }
    /// The days that the timeline spans; nothing where the map names no day.
    std::optional<DayRange> extent() const;

    /// Goes to a date, a day, or to all dates (nothing); moved() follows where it is another one.
    void setDate(std::optional<Edtf> date);
    void setDay(Day day);
    /// A window of days; one day where first == last.
    void setWindow(DayRange window);
    void stepDays(int days);
    void stepMonths(int months);
    void toFirst();
    void toLast();

    /// To the next or previous event in stop order, from the chosen one or else from the date.
    /// False at the end.
    bool nextEvent();
    bool previousEvent();
    bool hasNextEvent() const;
    bool hasPreviousEvent() const;
    /// To that day or window, with that event as the one stepped to; -1 for none.
    void show(std::optional<Edtf> date, int event) { move(std::move(date), event); }
    /// To that event; an undated one becomes the told event and leaves the date.
    void chooseEvent(int event);

    bool isPlaying() const { return m_timer.isActive(); }
    /// Events a second while playing ("1×" is one event every two seconds).
    double speed() const { return m_speed; }
    void setSpeed(double factor);

public Q_SLOTS:
    /// Goes from event to event at its speed, from the first where none is left.
    void play();
    void pause();
    void togglePlaying();

Q_SIGNALS:
    /// The date, the window or the chosen event is another one; it plays or no longer; plays faster
    /// or slower.
    void moved();
    void playingChanged(bool playing);
    void speedChanged(double factor);

private:
    int stopIndex() const;
    int nextStop() const;
    int previousStop() const;
    void move(std::optional<Edtf> date, int chosen);
    void tick();

    MapIndexPointer m_index;
    std::optional<Edtf> m_date;
    int m_chosen = -1;
    double m_speed = 1;
    QTimer m_timer;
};

} // namespace entente
