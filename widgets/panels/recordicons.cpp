// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "recordicons.h"

#include "models/picture/emblem.h"

#include <QPainter>

namespace entente {

namespace {

void paintEventDot(QPainter &painter, const QRectF &box, const Event &event, const Theme &theme)
{
    const QColor colour = theme.lane(eventLane(event.type));
    painter.setPen(QPen(colour, 2));
    painter.setBrush(event.status == EventStatus::Happened ? QBrush(colour) : Qt::NoBrush);
    painter.drawEllipse(box.center(), box.width() * 0.22, box.width() * 0.22);
}

void paintSheet(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const QRectF sheet = box.adjusted(5, 3, -5, -3);
    painter.setPen(QPen(theme.mutedText, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(sheet, 1.5, 1.5);
    for (const qreal y : {0.3, 0.5, 0.7})
        painter.drawLine(QPointF(sheet.left() + 2.5, sheet.top() + sheet.height() * y),
                         QPointF(sheet.right() - 2.5, sheet.top() + sheet.height() * y));
}

/// A picture in its frame, with its words below.
void paintSlide(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const QRectF frame(box.left() + 0.5, box.top() + 2.5, box.width() - 1, box.height() * 0.6);
    painter.setPen(QPen(theme.mutedText, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 1.5, 1.5);
    painter.drawLine(QPointF(box.left() + 2.5, box.bottom() - 1.5),
                     QPointF(box.right() - 2.5, box.bottom() - 1.5));
}

void paintRecord(QPainter &painter, const QRectF &box, const AllianceMap &map, const Item &item,
                 const Theme &theme)
{
    if (const auto *actor = recordOf(map.actors(), item))
        paintEmblem(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), Emblem::of(*actor), theme);
    else if (const auto *event = recordOf(map.events(), item))
        paintEventDot(painter, box, *event, theme);
    else if (item.as<SourceId>())
        paintSheet(painter, box, theme);
    else if (item.as<SceneId>())
        paintSlide(painter, box, theme);
}

} // namespace

void RecordIcons::setTheme(const Theme &theme)
{
    m_theme = theme;
    clear();
}

QIcon RecordIcons::icon(const AllianceMap &map, const Item &item) const
{
    const auto key = QChar(u'0' + int(item.kind())) + item.idText();
    auto it = m_icons.constFind(key);
    if (it == m_icons.constEnd()) {
        QIcon icon;
        for (const qreal ratio : {1.0, 2.0, 3.0}) {
            QPixmap picture(QSize(side, side) * ratio);
            picture.setDevicePixelRatio(ratio);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::Antialiasing);
            paintRecord(painter, QRectF(0, 0, side, side), map, item, m_theme);
            painter.end();
            icon.addPixmap(picture);
            icon.addPixmap(picture, QIcon::Selected);
        }
        it = m_icons.insert(key, icon);
    }
    return *it;
}

} // namespace entente
