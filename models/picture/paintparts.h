// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paintdetail.h"

#include <cmath>
#include <vector>

namespace entente {

// What the files that paint a drawing share.

/// False for -1 and beyond the end.
inline bool marked(const std::vector<char> &flags, int at)
{
    return at >= 0 && std::size_t(at) < flags.size() && flags[std::size_t(at)];
}

/// How much of the drawing is worth painting: what part of it is seen, and how large a unit is on
/// the screen.
struct Detail
{
    QRectF visible;
    qreal scale = 1;

    explicit Detail(const QPainter &painter)
    {
        const auto &transform = painter.worldTransform();
        visible = painter.hasClipping() ? painter.clipBoundingRect()
                                        : transform.inverted().mapRect(QRectF(painter.viewport()));
        scale = std::hypot(transform.m11(), transform.m12());
    }
    Detail(const QRectF &area, qreal zoom) : visible(area), scale(zoom) {}
    /// False for what lies outside of what is painted.
    bool sees(const QRectF &box) const { return visible.intersects(box); }
    /// True where that many units are at least that many pixels.
    bool shows(qreal units, qreal pixels) const { return units * scale >= pixels; }
};

/// At its place, in its font.
void paintText(QPainter &painter, const TextItem &text, const QColor &colour);
/// Text with the ground behind it, so that lines do not run through.
void paintTextOnGround(QPainter &painter, const TextItem &text, const QColor &colour,
                       QColor ground);
/// Cards, from further off chips, from afar dots.
void paintCards(QPainter &painter, const DisplayList &list, const Theme &theme,
                const Emphasis &emphasis, qreal pixel);

} // namespace entente
