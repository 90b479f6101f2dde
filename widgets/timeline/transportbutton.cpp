// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "transportbutton.h"

#include <QPainter>
#include <QPainterPath>

namespace entente {

namespace {

constexpr int edge = 30;

void addTriangle(QPainterPath &path, double tip, double base)
{
    path.addPolygon(QPolygonF({QPointF(base, -7), QPointF(tip, 0), QPointF(base, 7)}));
    path.closeSubpath();
}

QPainterPath signPath(TransportButton::Sign sign)
{
    using Sign = TransportButton::Sign;
    QPainterPath path;
    switch (sign) {
    case Sign::Previous:
        path.addRect(QRectF(-7.5, -7, 2.5, 14));
        addTriangle(path, -4, 7);
        break;
    case Sign::Next:
        path.addRect(QRectF(5, -7, 2.5, 14));
        addTriangle(path, 4, -7);
        break;
    case Sign::Play:
        path.addPolygon(QPolygonF({QPointF(-5.5, -8), QPointF(8, 0), QPointF(-5.5, 8)}));
        path.closeSubpath();
        break;
    case Sign::Pause:
        path.addRect(QRectF(-6, -7.5, 4, 15));
        path.addRect(QRectF(2, -7.5, 4, 15));
        break;
    }
    return path;
}

} // namespace

TransportButton::TransportButton(Sign sign, QWidget *parent) : QToolButton(parent), m_sign(sign)
{
    setFixedSize(edge, edge);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TransportButton::setSign(Sign sign)
{
    m_sign = sign;
    update();
}

void TransportButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void TransportButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(m_theme.accent, 2) : QPen(Qt::NoPen));
    auto ground = m_theme.line;
    ground.setAlphaF(isEnabled() && isDown() ? 1.0F : isEnabled() && underMouse() ? 0.6F : 0.0F);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 5, 5);
    painter.translate(QRectF(rect()).center());
    auto colour = m_theme.text;
    colour.setAlphaF(isEnabled() ? 1.0F : 0.32F);
    painter.fillPath(signPath(m_sign), colour);
}

} // namespace entente
