// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <QApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

// The mouse's part of GraphView: hover, select, pan, zoom, marquee, the drag that pins and the one
// that draws a tie.

namespace entente {

namespace {

constexpr qreal tieReach = 7; // widget pixels
constexpr qreal handleRadius = 6;
constexpr qreal handleReach = 12; // from the card, before its handles go
constexpr qreal smallestWithHandles = 18;

} // namespace

Hit GraphView::hitAt(const QPointF &position) const
{
    if (m_overlays.cover(position, size()))
        return {};
    return hitTest(m_list, m_camera.toScene(position), tieReach / m_camera.scale());
}

void GraphView::setHover(const Hit &hit)
{
    if (hit == m_pointed.hover)
        return;
    m_pointed.hover = hit;
    setCursor(hit.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

/// Hover, and the handles of the card under the pointer, which stay while it is on its way to them.
void GraphView::moveOver(const QPointF &position)
{
    auto hit = hitAt(position);
    const bool near =
        m_handled >= 0 && cardOnScreen(m_handled)
                              .adjusted(-handleReach, -handleReach, handleReach, handleReach)
                              .contains(position);
    const int handled = hit.actor >= 0 && !isOnHandle(position) ? hit.actor : near ? m_handled : -1;
    if (handled != m_handled)
        update();
    m_handled = handled;
    if (isOnHandle(position)) {
        hit = {};
        hit.actor = m_handled;
    }
    setHover(hit);
    if (isOnHandle(position))
        setCursor(Qt::CrossCursor);
    else
        setCursor(hit.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

std::vector<QPointF> GraphView::tieHandles() const
{
    if (m_handled < 0 || m_presenting || m_document->isReadOnly() ||
        (m_drag != Drag::None && m_drag != Drag::Tie))
        return {};
    const auto box = cardOnScreen(m_handled);
    if (std::min(box.width(), box.height()) < smallestWithHandles)
        return {};
    const auto middle = box.center();
    return {{box.right(), middle.y()},
            {box.left(), middle.y()},
            {middle.x(), box.bottom()},
            {middle.x(), box.top()}};
}

bool GraphView::isOnHandle(const QPointF &position) const
{
    const auto handles = tieHandles();
    return std::any_of(handles.begin(), handles.end(), [&](const QPointF &handle) {
        return QLineF(handle, position).length() <= handleRadius + 2;
    });
}

void GraphView::paintHandles(QPainter &painter) const
{
    for (const auto &handle : tieHandles()) {
        painter.setPen(QPen(m_theme->accent, 1.4));
        painter.setBrush(m_theme->card);
        painter.drawEllipse(handle, handleRadius, handleRadius);
        painter.drawLine(handle - QPointF(3, 0), handle + QPointF(3, 0));
        painter.drawLine(handle - QPointF(0, 3), handle + QPointF(0, 3));
    }
    if (m_drag != Drag::Tie || !m_dragStarted)
        return;
    painter.setPen(QPen(m_theme->accent, 2, Qt::DashLine));
    painter.drawLine(cardOnScreen(m_pressed.actor).center(), m_lastAt);
    const auto target = hitAt(m_lastAt);
    if (target.actor >= 0 && target.actor != m_pressed.actor) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme->accent, 2.6));
        painter.drawRoundedRect(cardOnScreen(target.actor).adjusted(-4, -4, 4, 4), 10, 10);
    }
}

void GraphView::dropTie(const QPointF &position)
{
    const auto &actors = m_document->map().actors();
    const auto target = hitAt(position);
    m_handled = -1;
    if (target.actor == m_pressed.actor)
        return;
    Q_EMIT tieDrawn(actors.at(std::size_t(m_pressed.actor)).id,
                    target.actor >= 0 ? actors.at(std::size_t(target.actor)).id : ActorId());
}

Position GraphView::placeAt(const QPoint &position) const
{
    const auto at = m_camera.toScene(position);
    return {std::round(at.x()), std::round(at.y())};
}

void GraphView::pressItem(const Item &item, bool add)
{
    if (add)
        m_selection->toggle(item);
    else if (!m_selection->contains(item) || m_selection->items().size() == 1)
        m_selection->select(item);
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    if (m_drag != Drag::None && event->buttons() != event->button())
        return; // a second button: what the first one holds goes on
    m_flight.stop();
    m_pressedAt = m_lastAt = event->position();
    m_dragStarted = m_groupToggled = false;
    m_pressed = hitAt(event->position());
    const bool add = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_overlays.minimap().box(size()).contains(event->position()) &&
        event->button() == Qt::LeftButton) {
        m_drag = Drag::Minimap;
        dragTo(event->position());
        return;
    }
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton && !m_document->isReadOnly() &&
               (isOnHandle(event->position()) ||
                (m_pressed.actor >= 0 && event->modifiers() & Qt::AltModifier))) {
        m_pressed.actor = isOnHandle(event->position()) ? m_handled : m_pressed.actor;
        m_drag = Drag::Tie;
    } else if (event->button() == Qt::LeftButton && m_pressed.group >= 0 &&
               !(event->modifiers() & Qt::ShiftModifier)) {
        m_drag = Drag::Group;
        m_draggedShift = shiftOf(m_pressed.group);
    } else if (event->button() == Qt::LeftButton && m_pressed.item(m_document->map()).isNull()) {
        m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Marquee : Drag::Pan;
        m_marquee = QRectF(event->position(), QSizeF());
    } else if (event->button() == Qt::LeftButton) {
        pressItem(m_pressed.item(m_document->map()), add);
        // Members of an open group do not stand where the map says, so a drag moves the picture.
        m_drag = m_plan ? Drag::Pan : m_pressed.actor >= 0 ? Drag::Cards : Drag::None;
    } else if (event->button() == Qt::RightButton && !m_pressed.item(m_document->map()).isNull()) {
        pressItem(m_pressed.item(m_document->map()), false);
    }
}

void GraphView::startDrag(const QPointF &)
{
    m_dragStarted = true;
    setHover({});
    if (m_drag == Drag::Pan || m_drag == Drag::Group)
        setCursor(Qt::ClosedHandCursor);
    if (m_drag != Drag::Cards)
        return;
    m_dragged.clear();
    for (const auto &card : m_list.cards) {
        Hit hit;
        hit.actor = card.actor;
        if (card.actor == m_pressed.actor || m_selection->contains(hit.item(m_document->map())))
            m_dragged.emplace_back(card.actor, m_arrangement.positions[std::size_t(card.actor)]);
    }
}

void GraphView::dragTo(const QPointF &position)
{
    const auto step = position - m_lastAt;
    m_lastAt = position;
    if (m_drag == Drag::Pan) {
        m_camera.pan(step);
        m_fitted = false;
        cameraMoves();
    } else if (m_drag == Drag::Group) {
        const auto whole = (position - m_pressedAt) / m_camera.scale();
        moveGroup(m_pressed.group, {m_draggedShift.x + whole.x(), m_draggedShift.y + whole.y()});
    } else if (m_drag == Drag::Minimap) {
        m_camera.centreOn(m_overlays.minimap().toScene(position, size()), QRectF(rect()).center());
        m_fitted = false;
        cameraMoves();
    } else if (m_drag == Drag::Marquee) {
        m_marquee = QRectF(m_pressedAt, position).normalized();
    } else if (m_drag == Drag::Cards && !m_document->isReadOnly()) {
        const auto whole = (position - m_pressedAt) / m_camera.scale();
        for (const auto &[actor, from] : m_dragged)
            m_arrangement.positions[std::size_t(actor)] = {from.x + whole.x(), from.y + whole.y()};
        composeAnew();
    }
    update();
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None)
        return moveOver(event->position());
    if (!m_dragStarted &&
        (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance() &&
        m_drag != Drag::Minimap)
        return;
    if (!m_dragStarted)
        startDrag(event->position());
    dragTo(event->position());
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->buttons() != Qt::NoButton)
        return; // one of two
    const auto drag = std::exchange(m_drag, Drag::None);
    setCursor(Qt::ArrowCursor);
    if (drag == Drag::Cards && m_dragStarted)
        dropCards();
    else if (drag == Drag::Tie && m_dragStarted)
        dropTie(event->position());
    else if (drag == Drag::Marquee && m_dragStarted)
        finishMarquee();
    else if ((drag == Drag::Pan && m_dragStarted) || drag == Drag::Minimap)
        Q_EMIT cameraMoved();
    else if (drag == Drag::Group && !m_dragStarted) {
        m_groupToggled = true;
        toggleGroup(m_pressed.group);
    } else if (drag == Drag::Pan && !m_dragStarted && event->button() == Qt::LeftButton &&
               m_pressed.isNull())
        m_selection->clear();
    update();
}

MapPatch GraphView::movesPatch(const std::vector<std::pair<ActorId, Position>> &moves) const
{
    const auto &map = m_document->map();
    std::vector<std::pair<ActorId, Position>> unplaced;
    for (std::size_t i = 0; i < m_arrangement.placed.size(); ++i)
        if (!m_arrangement.placed[i])
            unplaced.emplace_back(map.actors().at(i).id, m_arrangement.positions[i]);
    auto patch = moveActors(map, unplaced, false);
    patch.append(moveActors(map, moves, true));
    return patch;
}

void GraphView::dropCards()
{
    std::vector<std::pair<ActorId, Position>> moves;
    const auto &actors = m_document->map().actors();
    for (const auto &[actor, from] : m_dragged)
        moves.emplace_back(actors.at(std::size_t(actor)).id,
                           m_arrangement.positions[std::size_t(actor)]);
    m_dragged.clear();
    m_fitted = false;
    m_document->apply(movesPatch(moves), moves.size() == 1
                                             ? tr("Move %1").arg(QString::fromStdString(
                                                   actors.find(moves[0].first)->label()))
                                             : tr("Move %n actors", nullptr, int(moves.size())));
}

void GraphView::finishMarquee()
{
    auto items = m_selection->items();
    for (const int actor : actorsIn(m_list, m_camera.toScene(m_marquee))) {
        Hit hit;
        hit.actor = actor;
        const auto item = hit.item(m_document->map());
        if (!m_selection->contains(item))
            items.push_back(item);
    }
    m_selection->setItems(std::move(items));
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_groupToggled)
        return;
    const auto hit = hitAt(event->position());
    if (hit.isNull())
        fit(true);
    else if (const auto item = hit.item(m_document->map()); !item.isNull())
        Q_EMIT opened(item);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    if (isLarge()) // nothing is lit on what stands in
        setHover({});
    else
        moveOver(event->position());
    event->accept();
}

void GraphView::leaveEvent(QEvent *)
{
    m_handled = -1;
    setHover({});
}

} // namespace entente
