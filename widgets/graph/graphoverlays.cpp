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
constexpr qreal lowView = 320;   // below it a line would take too much of the map
constexpr qreal buttonSide = 28;

/// Three lines with their words, as in a legend.
void paintButtonSign(QPainter &painter, const QRectF &box, const Theme &theme)
{
    constexpr qreal row = 5.5, line = 5, words = 7, gap = 2;
    const TieKind kinds[] = {TieKind::Backs, TieKind::Opposes, TieKind::Recognises};
    auto at = box.center() - QPointF((line + gap + words) / 2, row);
    for (const auto kind : kinds) {
        painter.setPen(QPen(theme.tie(kind), 2));
        painter.drawLine(at, at + QPointF(line, 0));
        painter.setPen(QPen(theme.text, 1.4));
        painter.drawLine(at + QPointF(line + gap, 0), at + QPointF(line + gap + words, 0));
        at.ry() += row;
    }
}

} // namespace

qreal GraphOverlays::rightOf(const QSizeF &view) const
{
    const auto minimap = m_minimap.box(view);
    return minimap.isEmpty() ? view.width() : minimap.left();
}

void GraphOverlays::setLegend(const Legend &legend, const QSizeF &view)
{
    clearLegend();
    if (legend.empty())
        return;
    const qreal width = std::max(rightOf(view) - 2 * edge - 2 * padding, 120.0);
    m_line = layoutLegendLine(legend, width - signWidth, legendType);
    const auto most = view.height() - 2 * edge - 2 * padding;
    for (int lines = mostNoteLines; lines >= 0; lines -= 3) {
        m_whole = layoutLegend(legend, std::min(width - signWidth, mostWidth), legendType, lines);
        if (m_whole.size.height() <= most)
            break;
    }
}

void GraphOverlays::clearLegend()
{
    m_line = m_whole = {};
}

/// At the bottom left, or at the right where it opens from the button.
QRectF GraphOverlays::boxOf(const LegendBlock &block, const QSizeF &view) const
{
    if (block.size.isEmpty())
        return {};
    const qreal vertical = &block == &m_line ? linePadding : padding;
    const auto size = block.size + QSizeF(2 * padding + signWidth, 2 * vertical);
    const qreal left = view.height() < lowView ? rightOf(view) - edge - size.width() : edge;
    return {left, view.height() - edge - size.height(), size.width(), size.height()};
}

QRectF GraphOverlays::lineBox(const QSizeF &view) const
{
    return view.height() < lowView ? QRectF() : boxOf(m_line, view);
}

QRectF GraphOverlays::buttonBox(const QSizeF &view) const
{
    if (view.height() >= lowView || m_line.size.isEmpty())
        return {};
    return {rightOf(view) - edge - buttonSide, view.height() - edge - buttonSide, buttonSide,
            buttonSide};
}

QRectF GraphOverlays::legendBox(const QSizeF &view) const
{
    return m_open ? boxOf(m_whole, view) : lineBox(view) | buttonBox(view);
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
    if (!m_open && !buttonBox(view).isEmpty())
        return paintButtonSign(painter, box, theme);
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
