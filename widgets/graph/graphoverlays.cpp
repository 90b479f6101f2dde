// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphoverlays.h"

namespace entente {

namespace {

constexpr qreal padding = 9;
constexpr qreal edge = 14; // from the view's border
constexpr qreal legendType = 11;
constexpr int legendNoteLines = 2;

} // namespace

void GraphOverlays::setLegend(const Legend &legend, const QSizeF &view, qreal scale)
{
    m_scale = scale;
    const auto minimap = m_minimap.box(view);
    const qreal right = minimap.isEmpty() ? view.width() : minimap.left();
    const qreal width = std::clamp((right - 2 * edge) / scale - 2 * padding, 160.0, 1100.0);
    m_legend =
        legend.empty() ? LegendBlock() : layoutLegend(legend, width, legendType, legendNoteLines);
}

qreal GraphOverlays::legendHeight() const
{
    return m_legend.size.isEmpty() ? 0 : (m_legend.size.height() + 2 * padding) * m_scale + edge;
}

QRectF GraphOverlays::legendBox(const QSizeF &view) const
{
    if (m_legend.size.isEmpty())
        return {};
    const auto size = (m_legend.size + QSizeF(2 * padding, 2 * padding)) * m_scale;
    return {edge, view.height() - edge - size.height(), size.width(), size.height()};
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
    painter.translate(box.topLeft() + QPointF(padding, padding) * m_scale);
    painter.scale(m_scale, m_scale);
    paintLegend(painter, m_legend, {0, 0}, theme);
    painter.restore();
}

} // namespace entente
