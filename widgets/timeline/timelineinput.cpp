// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "eventwords.h"
#include "timelinegesture.h"
#include "timelineview.h"

#include "models/document/datecursor.h"
#include "models/document/snapshotfeed.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

/// Mouse, wheel and keys of TimelineView: which gesture begins, and when it is a click or a drag.

namespace entente {

namespace {

constexpr double wheelFactor = 1.25;
constexpr double keyFactor = 1.5;
constexpr double wheelPan = 0.1; // of what is in view, for each notch

} // namespace

bool TimelineView::isScrubbing() const
{
    return m_held.moved && m_held.gesture && m_held.gesture->changesDate();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    QToolTip::hideText();
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    endGesture();
    m_held.press = event->position();
    m_held.date = m_cursor->date();
    m_held.chosenEvent = m_cursor->chosenEvent();
    m_held.scale = picture().scale;
    m_held.gesture = gestureAt(this, event->position(), event->button(), event->modifiers());
    update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_held.gesture || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        hover(event->position(), event->globalPosition().toPoint());
        return;
    }
    const double distance = (event->position() - m_held.press).manhattanLength();
    if (!m_held.moved && distance < QApplication::startDragDistance() / 2.0)
        return;
    if (!m_held.moved) {
        m_held.moved = true;
        if (isScrubbing())
            Q_EMIT scrubbingChanged(true);
    }
    m_held.gesture->drag(event->position());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_held.gesture)
        return;
    const bool clicked = !m_held.moved && event->button() == Qt::LeftButton;
    const auto gesture = endGesture();
    if (clicked)
        gesture->click();
    hover(event->position(), event->globalPosition().toPoint());
}

/// The gesture is over, with what it did. Returns it for a last word.
std::unique_ptr<TimelineGesture> TimelineView::endGesture()
{
    const bool scrubbed = isScrubbing();
    auto gesture = std::exchange(m_held, {}).gesture;
    if (scrubbed)
        Q_EMIT scrubbingChanged(false);
    update();
    return gesture;
}

void TimelineView::cancelGesture()
{
    const auto date = m_held.date;
    const auto scale = m_held.scale;
    const int chosen = m_held.chosenEvent;
    endGesture();
    if (chosen >= 0)
        m_cursor->chooseEvent(chosen);
    else
        m_cursor->setDate(date);
    setScale(scale);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto &frame = picture().frame;
    if (event->button() != Qt::LeftButton ||
        hitAt(event->position()).part == TimelineHit::Part::Nothing)
        return;
    if (event->position().y() >= frame.strip.top() - 2)
        showAll();
    else
        m_cursor->setDay(picture().scale.at(event->position().x()));
}

void TimelineView::hover(QPointF at, QPoint global)
{
    const auto hit = hitAt(at);
    if (hit.mark != m_hovered) {
        m_hovered = hit.mark;
        update();
    }
    const auto &map = m_feed->snapshot().map();
    const auto &layout = picture().layout;
    if (hit.mark >= 0) {
        const auto &mark = layout.marks[std::size_t(hit.mark)];
        QToolTip::showText(global, eventsTip(map, mark.events), this, mark.box.toAlignedRect());
    } else if (hit.span >= 0) {
        const auto &span = layout.spans[std::size_t(hit.span)];
        QToolTip::showText(global, eventTip(map, map.events().at(std::size_t(span.event))), this,
                           span.box.toAlignedRect());
    }
    setCursor(cursorShape(hit.part));
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
        scale.pan(-(sideways ? turn.x() : turn.y()) / 120.0 * wheelPan * scale.span());
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
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent *>(event))) {
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
    if (event->type() == QEvent::Show)
        window()->installEventFilter(this);
    return QWidget::event(event);
}

/// In a window of another height the lanes may want another one.
bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        updateGeometry();
    return QWidget::eventFilter(watched, event);
}

/// Keys that a shortcut of the window has too.
bool TimelineView::wantsKey(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    case Qt::Key_Escape: return m_held.gesture != nullptr;
    default: return TimelineNavigator::claims(event);
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool TimelineView::handleKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus: zoom(keyFactor); return true;
    case Qt::Key_Minus: zoom(1 / keyFactor); return true;
    case Qt::Key_0: showAll(); return true;
    case Qt::Key_Escape:
        if (m_held.gesture)
            cancelGesture();
        else if (m_cursor->chosenEvent() >= 0)
            m_cursor->setDate(m_cursor->date()); // lets go of the event
        else
            return false;
        return true;
    default: return m_navigator.press(event);
    }
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
    endGesture();
}

} // namespace entente
