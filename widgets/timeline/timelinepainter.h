// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timelinepicture.h"

#include "models/picture/theme.h"

#include <QPainter>

namespace entente {

/// Draws a TimelinePicture: what stays while the date moves, and what moves with it. Keeps nothing.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const TimelinePicture &picture, const Theme &theme);

    /// Lanes, marks, cuts, axis and strip: what does not depend on the date.
    void paintStill();

    /// The day as a line with a grip, or a window of days as a band with one at each end.
    void paintDate(const DayRange &days, bool grabbed);
    /// A dashed line with an open grip, at the day that the date is compared with.
    void paintComparedDay(Day day);
    /// "as of …" beside its mark, where the date leaves room.
    void paintAsOfLabel(const std::optional<DayRange> &date);
    /// Fades the lanes before and after the window.
    void paintOutsideFade(const DayRange &window);
    /// Around the event that is told, one that is selected, and one under the mouse.
    void paintCurrentRing(const Mark &mark);
    void paintSelectedRing(const Mark &mark);
    void paintHover(const Mark &mark);
    /// Around the whole view, while it has the keyboard.
    void paintFocusRing(const QRectF &box);

private:
    void paintLanes();
    void paintAfterAsOf();
    void paintGrid();
    void paintCuts();
    void paintAxis();
    void paintStrip();
    void paintSpan(const Span &span);
    void paintMark(const Mark &mark);
    void paintHint(const Mark &mark);
    void paintCluster(const Mark &mark);
    void paintDateMarks(const Mark &mark, const Event &event);
    void paintGrip(double x, bool grabbed);
    QRectF asOfLabelBox(const QString &label) const;
    void clipToTime();
    QColor laneColour(int lane) const { return m_theme.lane(lane); }
    const Event &event(int at) const { return m_picture.index->map().events().at(std::size_t(at)); }

    QPainter &m_painter;
    const TimelinePicture &m_picture;
    const Theme &m_theme;
};

} // namespace entente
