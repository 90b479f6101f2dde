// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/legendblock.h"
#include "models/picture/minimap.h"

namespace entente {

/// What lies over the drawing in widget pixels: the legend at the bottom left, one line that opens,
/// and the minimap at the bottom right. In a low view the legend is a button at the bottom right.
class GraphOverlays
{
public:
    /// As wide as the view has room beside the minimap.
    void setLegend(const Legend &legend, const QSizeF &view);
    void clearLegend();
    Minimap &minimap() { return m_minimap; }
    const Minimap &minimap() const { return m_minimap; }

    /// The legend's line, above which a view keeps its cards; empty where it is hidden or a button.
    QRectF lineBox(const QSizeF &view) const;
    /// The legend's button, left of which a view keeps its cards; empty where it is none.
    QRectF buttonBox(const QSizeF &view) const;
    /// All of the legend: the line or button, or what it has opened to.
    QRectF legendBox(const QSizeF &view) const;
    /// Opens or closes it where it was pressed; false where it was not.
    bool pressLegend(const QPointF &at, const QSizeF &view);
    /// True where one of them is there.
    bool cover(const QPointF &at, const QSizeF &view) const;

    void paintLegendCard(QPainter &painter, const QSizeF &view, const Theme &theme) const;

private:
    /// The right edge of what is free beside the minimap.
    qreal rightOf(const QSizeF &view) const;
    QRectF boxOf(const LegendBlock &block, const QSizeF &view) const;

    LegendBlock m_line;
    LegendBlock m_whole;
    bool m_open = false;
    Minimap m_minimap;
};

} // namespace entente
