// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "timelineview.h"

#include "eventlist.h"
#include "eventwords.h"

#include "models/document/datecursor.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

/// The hands of the timeline: what mouse, wheel and keys do in TimelineView.

namespace entente {

namespace {

constexpr double handleReach = 8;
constexpr double edgeReach = 6;
constexpr double wheelFactor = 1.25;
constexpr double keyFactor = 1.5;

} // namespace

bool TimelineView::changesDate(Grab grab)
{
    return grab == Grab::Handle || grab == Grab::WindowBody || grab == Grab::WindowFirst ||
           grab == Grab::WindowLast || grab == Grab::NewWindow;
}

TimelineView::Grab TimelineView::brushGrabAt(double x) const
{
    const auto brush = picture().brush();
    if (std::abs(x - brush.left()) <= edgeReach)
        return Grab::BrushFirst;
    if (std::abs(x - brush.right()) <= edgeReach)
        return Grab::BrushLast;
    return !picture().scale.isZoomed() ? Grab::BrushNew : Grab::BrushBody;
}

TimelineView::Grab TimelineView::dateGrabAt(double x) const
{
    const auto days = shownDate();
    if (!days)
        return Grab::Jump;
    const auto [from, to] = picture().stretch(*days);
    if (days->isSingle())
        return std::abs(x - (from + to) / 2) <= handleReach ? Grab::Handle : Grab::Jump;
    if (std::abs(x - from) <= edgeReach)
        return Grab::WindowFirst;
    if (std::abs(x - to) <= edgeReach)
        return Grab::WindowLast;
    return x > from && x < to ? Grab::WindowBody : Grab::Jump;
}

TimelineView::Grab TimelineView::grabAt(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    const auto &frame = picture().frame;
    if (!picture().hasDays() || at.x() < frame.lanes.left() - handleReach)
        return Grab::None;
    if (at.y() >= frame.strip.top() - 2)
        return brushGrabAt(at.x());
    if (modifiers & Qt::ShiftModifier)
        return Grab::NewWindow;
    if (markAt(at) >= 0)
        return Grab::Item;
    const auto grab = dateGrabAt(at.x());
    return (grab == Grab::Jump || grab == Grab::WindowBody) && spanAt(at) && !spanAt(at)->lasted
               ? Grab::Item
               : grab;
}

int TimelineView::markAt(QPointF at) const
{
    for (int i = int(marks().size()) - 1; i >= 0; --i)
        if (marks()[std::size_t(i)].box.adjusted(-2, -3, 2, 3).contains(at))
            return i;
    return -1;
}

const Span *TimelineView::spanAt(QPointF at) const
{
    const auto &spans = picture().layout.spans;
    const auto it = std::find_if(spans.rbegin(), spans.rend(), [&](const Span &span) {
        return span.box.adjusted(0, -3, 0, 3).contains(at);
    });
    return it == spans.rend() ? nullptr : &*it;
}

void TimelineView::begin(Grab grab, QPointF at)
{
    auto scale = picture().scale;
    const auto day = scale.at(at.x());
    const auto window = shownDate().value_or(DayRange{day, day});
    m_drag = {};
    m_drag.grab = grab;
    m_drag.press = at;
    m_drag.day = day;
    m_drag.window = window;
    m_drag.first = scale.first();
    m_drag.last = scale.last();
    m_drag.date = m_cursor->date();
    m_drag.chosen = m_cursor->chosenEvent();
    if (grab == Grab::Handle)
        m_drag.offset = at.x() - scale.centre(window.first);
    if (grab == Grab::Jump)
        m_cursor->setDay(day);
    if (grab == Grab::BrushBody &&
        !picture().brush().contains(QPointF(at.x(), picture().brush().center().y())))
        centreBrush(scale, at.x());
}

/// A press beside the brush brings it there; it can be dragged on at once.
void TimelineView::centreBrush(TimeScale scale, double x)
{
    const double middle = picture().overview.dayAt(x), half = scale.span() / 2;
    scale.show(middle - half, middle + half);
    m_drag.first = scale.first();
    m_drag.last = scale.last();
    setScale(scale);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    QToolTip::hideText();
    if (event->button() == Qt::MiddleButton && picture().hasDays())
        begin(Grab::Pan, event->position());
    else if (event->button() == Qt::LeftButton)
        begin(grabAt(event->position(), event->modifiers()), event->position());
    update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag.grab == Grab::None || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        hover(event->position(), event->globalPosition().toPoint());
        return;
    }
    const bool far = (event->position() - m_drag.press).manhattanLength() >=
                     QApplication::startDragDistance() / 2.0;
    if (!m_drag.moved && !far)
        return;
    if (!m_drag.moved) {
        if (m_drag.grab == Grab::Item ||
            m_drag.grab == Grab::Jump) // a press that moves on is a scrub
            m_drag.grab = Grab::Handle;
        m_drag.moved = true;
        if (isScrubbing())
            Q_EMIT scrubbingChanged(true);
    }
    dragTo(event->position());
}

void TimelineView::dragTo(QPointF at)
{
    if (changesDate(m_drag.grab)) {
        follow(at.x());
        dragDate(at.x());
    } else if (m_drag.grab == Grab::Pan) {
        auto scale = picture().scale;
        const double days = (m_drag.press.x() - at.x()) / scale.pixelsADay();
        scale.show(m_drag.first + days, m_drag.last + days);
        setScale(scale);
    } else {
        dragBrush(at.x());
    }
}

/// Dragging over an end of a zoomed view brings on the days beyond.
void TimelineView::follow(double x)
{
    auto scale = picture().scale;
    if (!scale.isZoomed() || (x >= scale.left() && x <= scale.right()))
        return;
    scale.pan((x < scale.left() ? -0.03 : 0.03) * scale.span());
    setScale(scale);
}

void TimelineView::dragDate(double x)
{
    const auto &scale = picture().scale;
    const auto day = scale.at(x - m_drag.offset);
    const auto &was = m_drag.window;
    if (m_drag.grab == Grab::Handle)
        m_cursor->setDay(day);
    else if (m_drag.grab == Grab::NewWindow)
        m_cursor->setWindow({std::min(day, m_drag.day), std::max(day, m_drag.day)});
    else if (m_drag.grab == Grab::WindowFirst)
        m_cursor->setWindow({std::min(day, was.last), std::max(day, was.last)});
    else if (m_drag.grab == Grab::WindowLast)
        m_cursor->setWindow({std::min(day, was.first), std::max(day, was.first)});
    else {
        const int wanted = int(std::lround((x - m_drag.press.x()) / scale.pixelsADay()));
        const int days = std::clamp(wanted, scale.extent().first.number - was.first.number,
                                    scale.extent().last.number - was.last.number);
        m_cursor->setWindow({was.first.plus(days), was.last.plus(days)});
    }
}

void TimelineView::dragBrush(double x)
{
    const auto &overview = picture().overview;
    auto scale = picture().scale;
    const double day = overview.dayAt(x), pressed = overview.dayAt(m_drag.press.x());
    if (m_drag.grab == Grab::BrushBody)
        scale.show(m_drag.first + day - pressed, m_drag.last + day - pressed);
    else if (m_drag.grab == Grab::BrushFirst)
        scale.show(std::min(day, m_drag.last), std::max(day, m_drag.last));
    else if (m_drag.grab == Grab::BrushLast)
        scale.show(std::min(day, m_drag.first), std::max(day, m_drag.first));
    else if (m_drag.grab == Grab::BrushNew)
        scale.show(std::min(day, pressed), std::max(day, pressed));
    setScale(scale);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag.grab == Grab::None)
        return;
    const auto drag = m_drag;
    end();
    const bool clicks =
        drag.grab == Grab::Item || drag.grab == Grab::Jump || drag.grab == Grab::WindowBody;
    if (!drag.moved && event->button() == Qt::LeftButton && clicks)
        click(drag.press);
    hover(event->position(), event->globalPosition().toPoint());
}

/// A click that was no drag: an event is chosen; elsewhere the day is the one under the mouse, and
/// a bar there is selected.
void TimelineView::click(QPointF at)
{
    const auto *span = spanAt(at);
    if (const int mark = markAt(at); mark >= 0) {
        activate(marks()[std::size_t(mark)]);
    } else if (span && !span->lasted) {
        chooseEvent(span->event);
    } else {
        m_cursor->setDay(picture().scale.at(at.x()));
        if (span)
            m_selection->select(
                {Item::Kind::Event,
                 QString::fromStdString(
                     m_feed->snapshot().map().events().at(std::size_t(span->event)).id.text())});
    }
}

void TimelineView::activate(const Mark &mark)
{
    if (mark.events.size() == 1) {
        chooseEvent(mark.events.front());
        return;
    }
    auto *list = new EventList(m_feed->snapshot().index, this);
    list->addEvents(mark.events);
    const auto box = mark.box.toAlignedRect();
    openList(list, QRect(mapToGlobal(box.topLeft()), box.size()));
}

void TimelineView::end()
{
    const bool scrubbed = isScrubbing();
    m_drag = {};
    if (scrubbed)
        Q_EMIT scrubbingChanged(false);
    update();
}

void TimelineView::cancelDrag()
{
    const auto drag = m_drag;
    end();
    if (drag.chosen >= 0)
        m_cursor->chooseEvent(drag.chosen);
    else
        m_cursor->setDate(drag.date);
    auto scale = picture().scale;
    scale.show(drag.first, drag.last);
    setScale(scale);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !picture().hasDays() ||
        event->position().x() < picture().frame.lanes.left() - handleReach)
        return;
    if (event->position().y() >= picture().frame.strip.top() - 2)
        showAll();
    else
        m_cursor->setDay(picture().scale.at(event->position().x()));
}

void TimelineView::hover(QPointF at, QPoint global)
{
    const int mark = markAt(at);
    const auto *span = mark < 0 && at.y() < picture().frame.axis.top() ? spanAt(at) : nullptr;
    if (mark != m_hovered) {
        m_hovered = mark;
        update();
    }
    const auto &map = m_feed->snapshot().map();
    if (mark >= 0)
        QToolTip::showText(global, eventsTip(map, marks()[std::size_t(mark)].events), this,
                           marks()[std::size_t(mark)].box.toAlignedRect());
    else if (span)
        QToolTip::showText(global, eventTip(map, map.events().at(std::size_t(span->event))), this,
                           span->box.toAlignedRect());
    switch (grabAt(at, {})) {
    case Grab::Item: setCursor(Qt::PointingHandCursor); break;
    case Grab::Handle:
    case Grab::WindowFirst:
    case Grab::WindowLast:
    case Grab::BrushFirst:
    case Grab::BrushLast: setCursor(Qt::SizeHorCursor); break;
    case Grab::WindowBody:
    case Grab::BrushBody: setCursor(Qt::OpenHandCursor); break;
    default: unsetCursor();
    }
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!picture().hasDays())
        return;
    auto scale = picture().scale;
    const auto turn = event->angleDelta();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y());
    if (sideways || event->modifiers() & Qt::ShiftModifier) {
        scale.pan(-(sideways ? turn.x() : turn.y()) / 120.0 * 0.1 * scale.span());
    } else {
        const bool onStrip = event->position().y() >= picture().frame.strip.top() - 2;
        const double x = onStrip ? scale.x(picture().overview.dayAt(event->position().x()))
                                 : event->position().x();
        scale.zoomAt(std::clamp(x, scale.left(), scale.right()),
                     std::pow(wheelFactor, turn.y() / 120.0));
    }
    setScale(scale);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        isTimelineKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::NativeGesture && picture().hasDays()) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            auto scale = picture().scale;
            scale.zoomAt(std::clamp(gesture->position().x(), scale.left(), scale.right()),
                         1 + gesture->value());
            setScale(scale);
            return true;
        }
    }
    return QWidget::event(event);
}

bool TimelineView::isTimelineKey(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    case Qt::Key_Escape: return m_drag.grab != Grab::None;
    default: return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool TimelineView::handleKey(const QKeyEvent &event)
{
    const int way = event.key() == Qt::Key_Left ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event.modifiers() & Qt::ShiftModifier)
            stepWindow(way);
        else if (event.modifiers() & Qt::ControlModifier)
            m_cursor->stepMonths(way);
        else
            m_cursor->stepDays(way);
        return true;
    case Qt::Key_Home: m_cursor->toFirst(); return true;
    case Qt::Key_End: m_cursor->toLast(); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Comma: m_cursor->previousEvent(); return true;
    case Qt::Key_PageDown:
    case Qt::Key_Period: m_cursor->nextEvent(); return true;
    case Qt::Key_Plus: zoom(keyFactor); return true;
    case Qt::Key_Minus: zoom(1 / keyFactor); return true;
    case Qt::Key_0: showAll(); return true;
    case Qt::Key_Escape:
        if (m_drag.grab == Grab::None)
            return false;
        cancelDrag();
        return true;
    default: return false;
    }
}

/// Shift+arrows: the last day of the window on or back.
void TimelineView::stepWindow(int days)
{
    const auto &date = m_cursor->date();
    if (!date || !date->latest().isFinite() || !date->earliest().isFinite())
        return;
    m_cursor->setWindow({date->earliest(), std::max(date->earliest(), date->latest().plus(days))});
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_ringShown =
        event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *)
{
    m_ringShown = false;
    if (m_drag.grab != Grab::None)
        end();
    update();
}

} // namespace entente
