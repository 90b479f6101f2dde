// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/export/legend.h"
#include "models/picture/minimap.h"

namespace entente {

/// What lies over the drawing in widget pixels: the legend at the bottom left and the minimap at
/// the bottom right.
class GraphOverlays
{
public:
    /// As wide as the view has room beside the minimap.
    void setLegend(const Legend &legend, const QSizeF &view, qreal scale);
    void clearLegend() { m_legend = {}; }
    Minimap &minimap() { return m_minimap; }
    const Minimap &minimap() const { return m_minimap; }

    /// Height at the bottom that the legend wants to itself; 0 where it is hidden.
    qreal legendHeight() const;
    QRectF legendBox(const QSizeF &view) const;
    /// True where one of them is there.
    bool cover(const QPointF &at, const QSizeF &view) const;

    void paintLegendCard(QPainter &painter, const QSizeF &view, const Theme &theme) const;

private:
    LegendBlock m_legend;
    qreal m_scale = 1;
    Minimap m_minimap;
};

} // namespace entente
