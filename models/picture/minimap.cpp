// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "minimap.h"

#include "theme.h"
#include "tieink.h"

#include <QPainter>

namespace entente {

namespace {

constexpr qreal edge = 14; // from the view's border
constexpr qreal padding = 8;
constexpr QSizeF boxSize(190, 118);
constexpr qreal least = 1.2;    // a card's sides, in pixels, where they are not many
constexpr float unseen = 0.62F; // how much of the card's colour lies on what is not seen

/// No smaller than it can be seen.
QRectF grown(const QRectF &box)
{
    const auto width = std::max(box.width(), least), height = std::max(box.height(), least);
    return {box.center().x() - width / 2, box.center().y() - height / 2, width, height};
}

} // namespace

QRectF Minimap::box(const QSizeF &view) const
{
    if (!m_shown || view.width() < 3 * boxSize.width())
        return {};
    return {{view.width() - edge - boxSize.width(), view.height() - edge - boxSize.height()},
            boxSize};
}

void Minimap::change(const QRectF &area)
{
    m_area = area;
    m_stale = true;
}

Camera Minimap::inBox(const QRectF &box) const
{
    Camera camera;
    camera.fit(m_image.isNull() ? m_area : m_pictured,
               box.adjusted(padding, padding, -padding, -padding), 1);
    return camera;
}

QPointF Minimap::toScene(const QPointF &at, const QSizeF &view) const
{
    return inBox(box(view)).toScene(at);
}

void Minimap::paint(QPainter &painter, const QSizeF &view, const DisplayList &list,
                    const Camera &camera, const Theme &theme, bool moves)
{
    const auto box = this->box(view);
    if (box.isEmpty())
        return;
    const auto ratio = painter.device()->devicePixelRatioF();
    if (m_theme != &theme || m_image.devicePixelRatio() != ratio || (m_stale && !moves))
        paintMap(list, theme, ratio);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 8, 8);
    painter.drawImage(box.topLeft(), m_image);
    const auto inside = box.adjusted(2, 2, -2, -2);
    const auto seen =
        inBox(box).toView(camera.toScene(QRectF(QPointF(), view))).intersected(inside);
    auto veil = theme.card;
    veil.setAlphaF(unseen);
    QPainterPath rest;
    rest.addRect(inside);
    rest.addRect(seen);
    painter.fillPath(rest, veil);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 1.4));
    painter.drawRect(seen);
}

void Minimap::paintMap(const DisplayList &list, const Theme &theme, qreal ratio)
{
    ++m_paintings;
    m_stale = false;
    m_theme = &theme;
    m_pictured = m_area;
    m_image = QImage((boxSize * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    const auto mini = inBox(QRectF(QPointF(), boxSize));
    std::vector<const TieItem *> ties;
    ties.reserve(list.ties.size());
    for (const auto &tie : list.ties)
        ties.push_back(&tie);
    const TieInk ink(mini.transform() * QTransform::fromScale(ratio, ratio));
    Coverage lines(m_image.size());
    ink.putAll(lines, ties, Coverage::Turn::On);
    lines.blend(m_image, m_image.rect(), ink.inks(theme));
    m_image.setDevicePixelRatio(ratio);
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &frame : list.summary.frames) {
        painter.setPen(QPen(theme.mutedText, 1));
        painter.drawRect(mini.toView(frame.box));
    }
    const bool many = list.cards.size() > manyTies; // they would cover all
    for (const auto &card : list.cards) {
        const auto at = mini.toView(card.outlineBox);
        painter.fillRect(many ? at : grown(at), card.outsider ? theme.cardBorder : theme.text);
    }
}

} // namespace entente
