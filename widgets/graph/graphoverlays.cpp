// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphoverlays.h"

#include "models/picture/theme.h"

#include <QPainter>

namespace entente {

namespace {

constexpr qreal padding = 9;
constexpr qreal linePadding = 5; // above and below the line
constexpr qreal edge = 10;       // from the view's border
constexpr qreal legendType = 11.5;
constexpr int mostNoteLines = 12;
constexpr qreal mostWidth = 620; // of the open legend
constexpr qreal signWidth = 18;  // of what opens and closes it

} // namespace

void GraphOverlays::setLegend(const Legend &legend, const QSizeF &view)
{
    clearLegend();
    if (legend.empty())
        return;
    const auto minimap = m_minimap.box(view);
    const qreal right = minimap.isEmpty() ? view.width() : minimap.left();
    const qreal width = std::max(right - 2 * edge - 2 * padding, 120.0);
    m_line = layoutLegendLine(legend, width - signWidth, legendType);
    m_whole = layoutLegend(legend, std::min(width, mostWidth), legendType, mostNoteLines);
}

void GraphOverlays::clearLegend()
{
    m_line = m_whole = {};
}

/// At the bottom left, with that much more at its right.
QRectF GraphOverlays::boxOf(const LegendBlock &block, const QSizeF &view, qreal more) const
{
    if (block.size.isEmpty())
        return {};
    const qreal vertical = &block == &m_line ? linePadding : padding;
    const auto size = block.size + QSizeF(2 * padding + more, 2 * vertical);
    return {edge, view.height() - edge - size.height(), size.width(), size.height()};
}

QRectF GraphOverlays::lineBox(const QSizeF &view) const
{
    return boxOf(m_line, view, signWidth);
}

QRectF GraphOverlays::legendBox(const QSizeF &view) const
{
    return m_open ? boxOf(m_whole, view, signWidth) : lineBox(view);
}

bool GraphOverlays::pressLegend(const QPointF &at, const QSizeF &view)
{
    if (!legendBox(view).contains(at))
        return false;
    m_open = !m_open;
    return true;
}

bool GraphOverlays::cover(const QPointF &at, const QSizeF &view) const
{
    return legendBox(view).contains(at) || m_minimap.box(view).contains(at);
}

void GraphOverlays::paintLegendCard(QPainter &painter, const QSizeF &view, const Theme &theme) const
{
    const auto box = legendBox(view);
    if (box.isEmpty())
        return;
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 8, 8);
    painter.save();
    painter.translate(box.topLeft() + QPointF(padding, m_open ? padding : linePadding));
    paintLegend(painter, m_open ? m_whole : m_line, {0, 0}, theme);
    painter.restore();
    const qreal way = m_open ? 1 : -1, arm = 4;
    const QPointF tip(box.right() - (padding + signWidth / 2 - 4),
                      m_open ? box.top() + (padding + 6) : box.center().y());
    painter.setPen(QPen(theme.mutedText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{tip + QPointF(-arm, -way * arm / 2),
                                   tip + QPointF(0, way * arm / 2),
                                   tip + QPointF(arm, -way * arm / 2)});
}

} // namespace entente
