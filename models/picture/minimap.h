// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "camera.h"
#include "displaylist.h"

#include <QImage>

namespace entente {

/// All of the map in a small box at the bottom right, and on it a frame around what is seen. The
/// map's part is kept as pixels, so that a move of the camera moves the frame only.
class Minimap
{
public:
    /// Whether one asks for it; a small view has none.
    void setShown(bool shown) { m_shown = shown; }
    bool isShown() const { return m_shown; }

    QRectF box(const QSizeF &view) const; // empty where it is hidden
    /// The drawing is another one and lies within that area.
    void change(const QRectF &area);
    /// While it moves, an older picture may stand in.
    void paint(QPainter &painter, const QSizeF &view, const DisplayList &list, const Camera &camera,
               const Theme &theme, bool moves);
    /// The scene point under a point of the box.
    QPointF toScene(const QPointF &at, const QSizeF &view) const;
    /// How often the map's part was painted so far.
    int paintings() const { return m_paintings; }

private:
    Camera inBox(const QRectF &box) const;
    void paintMap(const DisplayList &list, const Theme &theme, qreal ratio);

    bool m_shown = false;
    bool m_stale = true;
    QRectF m_area;     // of the drawing now
    QRectF m_pictured; // of the one in the picture
    QImage m_image;
    const Theme *m_theme = nullptr; // of the picture
    int m_paintings = 0;
};

} // namespace entente
