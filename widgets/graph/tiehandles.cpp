// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiehandles.h"

#include "models/picture/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace entente {

namespace {

constexpr qreal radius = 6; // widget pixels
constexpr qreal away = 7;   // its middle from the card, so that it covers no name
constexpr qreal reach = 16; // from the card
constexpr qreal smallestCard = 18;

} // namespace

std::vector<QPointF> tieHandlesOf(const QRectF &card)
{
    if (std::min(card.width(), card.height()) < smallestCard)
        return {};
    const auto middle = card.center();
    return {{card.right() + away, middle.y()},
            {card.left() - away, middle.y()},
            {middle.x(), card.bottom() + away},
            {middle.x(), card.top() - away}};
}

bool isOnHandle(const std::vector<QPointF> &handles, const QPointF &position)
{
    return std::any_of(handles.begin(), handles.end(), [&](const QPointF &handle) {
        return QLineF(handle, position).length() <= radius + 2;
    });
}

bool keepsHandles(const QRectF &card, const QPointF &position)
{
    return card.adjusted(-reach, -reach, reach, reach).contains(position);
}

void paintHandles(QPainter &painter, const std::vector<QPointF> &handles, const Theme &theme)
{
    for (const auto &handle : handles) {
        painter.setPen(QPen(theme.accent, 1.4));
        painter.setBrush(theme.card);
        painter.drawEllipse(handle, radius, radius);
        painter.drawLine(handle - QPointF(3, 0), handle + QPointF(3, 0));
        painter.drawLine(handle - QPointF(0, 3), handle + QPointF(0, 3));
    }
}

} // namespace entente
