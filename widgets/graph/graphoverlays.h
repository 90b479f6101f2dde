// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "camera.h"
#include "widgets/drawing/compose.h"
#include "widgets/export/legend.h"

namespace entente {

/// What lies over the drawing in widget pixels: the legend at the bottom left and the minimap at
/// the bottom right.
class GraphOverlays
{
public:
    void setLegend(const Legend &legend, qreal availableWidth, qreal scale);
    void clearLegend() { m_legend = {}; }
    void setMinimap(bool shown) { m_minimapShown = shown; }

    /// Height at the bottom that the legend wants to itself; 0 where it is hidden.
    qreal legendHeight() const;
    QRectF legendBox(const QSizeF &view) const;
    QRectF minimapBox(const QSizeF &view) const; // empty where it is hidden

    void paint(QPainter &painter, const QSizeF &view, const DisplayList &list, const Camera &camera,
               const Theme &theme) const;
    /// The scene point under a point of the minimap.
    QPointF minimapToScene(const QPointF &at, const QSizeF &view, const DisplayList &list) const;

private:
    Camera minimapCamera(const QSizeF &view, const DisplayList &list) const;
    void paintLegendCard(QPainter &painter, const QSizeF &view, const Theme &theme) const;
    void paintMinimap(QPainter &painter, const QSizeF &view, const DisplayList &list,
                      const Camera &camera, const Theme &theme) const;

    LegendBlock m_legend;
    qreal m_scale = 1;
    bool m_minimapShown = false;
};

} // namespace entente
