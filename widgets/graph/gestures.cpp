// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gestures.h"

#include "models/document/selection.h"

#include <QPainter>

namespace entente {

PanGesture::PanGesture(GraphView &view, const QPointF &at, bool clears)
    : Gesture(at)
    , m_view(view)
    , m_clears(clears)
{
}

void PanGesture::beginDrag()
{
    m_view.hold(Qt::ClosedHandCursor);
}

void PanGesture::dragTo(const QPointF &, const QPointF &step)
{
    m_view.mapCamera().pan(step);
}

void PanGesture::drop(const QPointF &)
{
    Q_EMIT m_view.cameraMoved();
}

void PanGesture::click(Qt::MouseButton button)
{
    if (m_clears && button == Qt::LeftButton)
        m_view.selection()->clear();
}

MarqueeGesture::MarqueeGesture(GraphView &view, const QPointF &at)
    : Gesture(at)
    , m_view(view)
    , m_area(at, QSizeF())
{
}

void MarqueeGesture::beginDrag()
{
    m_view.hold(Qt::ArrowCursor);
}

void MarqueeGesture::dragTo(const QPointF &position, const QPointF &)
{
    m_area = QRectF(pressedAt(), position).normalized();
    m_view.update();
}

void MarqueeGesture::drop(const QPointF &)
{
    m_view.selectIn(m_area);
}

void MarqueeGesture::paint(QPainter &painter) const
{
    const auto &accent = m_view.theme().accent;
    auto veil = accent;
    veil.setAlphaF(0.14F);
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.setBrush(veil);
    painter.drawRect(m_area);
}

MoveCardsGesture::MoveCardsGesture(GraphView &view, const QPointF &at, int actor)
    : Gesture(at)
    , m_view(view)
    , m_actor(actor)
{
}

void MoveCardsGesture::beginDrag()
{
    m_view.hold(Qt::ArrowCursor);
    const auto &picture = m_view.picture();
    for (const auto &card : picture.list().cards)
        if (card.actor == m_actor || m_view.isSelected(card.actor))
            m_from.emplace_back(card.actor,
                                picture.arrangement().positions[std::size_t(card.actor)]);
}

void MoveCardsGesture::dragTo(const QPointF &position, const QPointF &)
{
    if (m_view.isReadOnly())
        return;
    const auto whole = (position - pressedAt()) / m_view.camera().scale();
    const auto stretch = m_view.picture().stretch();
    m_to = m_from;
    for (auto &[actor, at] : m_to)
        at = {at.x + whole.x() / stretch.across, at.y + whole.y() / stretch.down};
    m_view.showCardsAt(m_to);
}

void MoveCardsGesture::drop(const QPointF &)
{
    if (!m_to.empty())
        m_view.moveCards(m_to);
}

void MoveCardsGesture::cancel()
{
    m_view.showCardsAt(m_from);
}

DrawTieGesture::DrawTieGesture(GraphView &view, const QPointF &at, int actor)
    : Gesture(at)
    , m_view(view)
    , m_actor(actor)
{
}

void DrawTieGesture::beginDrag()
{
    m_view.hold(Qt::CrossCursor);
}

void DrawTieGesture::dragTo(const QPointF &, const QPointF &)
{
    m_view.update();
}

void DrawTieGesture::drop(const QPointF &position)
{
    m_view.dropTie(m_actor, position);
}

void DrawTieGesture::paint(QPainter &painter) const
{
    if (!isDragging())
        return;
    const auto &accent = m_view.theme().accent;
    painter.setPen(QPen(accent, 2, Qt::DashLine));
    painter.drawLine(m_view.cardOnScreen(m_actor).center(), lastAt());
    const int target = m_view.hitAt(lastAt()).actor;
    if (target < 0 || target == m_actor)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 2.6));
    painter.drawRoundedRect(m_view.cardOnScreen(target).adjusted(-4, -4, 4, 4), 10, 10);
}

MoveGroupGesture::MoveGroupGesture(GraphView &view, const QPointF &at, int group)
    : Gesture(at)
    , m_view(view)
    , m_group(group)
    , m_from(view.shiftOf(group))
{
}

void MoveGroupGesture::beginDrag()
{
    m_view.hold(Qt::ClosedHandCursor);
}

void MoveGroupGesture::dragTo(const QPointF &position, const QPointF &)
{
    const auto whole = (position - pressedAt()) / m_view.camera().scale();
    m_view.moveGroup(m_group, {m_from.x + whole.x(), m_from.y + whole.y()});
}

void MoveGroupGesture::click(Qt::MouseButton)
{
    m_view.toggleGroup(m_group);
}

void MoveGroupGesture::cancel()
{
    if (isDragging())
        m_view.moveGroup(m_group, m_from);
}

MinimapGesture::MinimapGesture(GraphView &view, const QPointF &at) : Gesture(at), m_view(view) {}

void MinimapGesture::beginDrag()
{
    m_view.hold(Qt::ArrowCursor);
}

void MinimapGesture::dragTo(const QPointF &position, const QPointF &)
{
    m_view.mapCamera().centreOn(m_view.overlays().minimap().toScene(position, m_view.size()));
}

void MinimapGesture::drop(const QPointF &)
{
    Q_EMIT m_view.cameraMoved();
}

} // namespace entente
