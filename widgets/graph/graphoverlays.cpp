// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphoverlays.h"

namespace entente {

namespace {

constexpr qreal padding = 9;
constexpr qreal edge = 14; // from the view's border
const QSizeF minimapSize(190, 118);
constexpr qreal legendType = 11;
constexpr int legendNoteLines = 2;

} // namespace

void GraphOverlays::setLegend(const Legend &legend, qreal availableWidth, qreal scale)
{
    m_scale = scale;
    const qreal width =
        std::clamp((availableWidth - 2 * edge) / scale - 2 * padding, 160.0, 1100.0);
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

QRectF GraphOverlays::minimapBox(const QSizeF &view) const
{
    if (!m_minimapShown || view.width() < 3 * minimapSize.width())
        return {};
    return {view.width() - edge - minimapSize.width(), view.height() - edge - minimapSize.height(),
            minimapSize.width(), minimapSize.height()};
}

Camera GraphOverlays::minimapCamera(const QSizeF &view, const DisplayList &list) const
{
    Camera camera;
    camera.fit(list.bounds(), minimapBox(view).adjusted(8, 8, -8, -8), 1);
    return camera;
}

QPointF GraphOverlays::minimapToScene(const QPointF &at, const QSizeF &view,
                                      const DisplayList &list) const
{
    return minimapCamera(view, list).toScene(at);
}

void GraphOverlays::paint(QPainter &painter, const QSizeF &view, const DisplayList &list,
                          const Camera &camera, const Theme &theme) const
{
    if (!m_legend.size.isEmpty())
        paintLegendCard(painter, view, theme);
    if (!minimapBox(view).isEmpty())
        paintMinimap(painter, view, list, camera, theme);
}

void GraphOverlays::paintLegendCard(QPainter &painter, const QSizeF &view, const Theme &theme) const
{
    const auto box = legendBox(view);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 8, 8);
    painter.save();
    painter.translate(box.topLeft() + QPointF(padding, padding) * m_scale);
    painter.scale(m_scale, m_scale);
    paintLegend(painter, m_legend, {0, 0}, theme);
    painter.restore();
}

void GraphOverlays::paintMinimap(QPainter &painter, const QSizeF &view, const DisplayList &list,
                                 const Camera &camera, const Theme &theme) const
{
    const auto box = minimapBox(view);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 8, 8);
    const auto mini = minimapCamera(view, list);
    painter.save();
    painter.setClipRect(box.adjusted(1, 1, -1, -1));
    for (const auto &tie : list.ties) {
        painter.setPen(QPen(theme.tie(tie.kind), 1));
        painter.drawLine(mini.toView(tie.curve[0]), mini.toView(tie.curve[3]));
    }
    painter.setPen(Qt::NoPen);
    for (const auto &card : list.cards) {
        painter.setBrush(card.outsider ? theme.cardBorder : theme.text);
        painter.drawRoundedRect(mini.toView(card.outlineBox), 1.5, 1.5);
    }
    auto veil = theme.accent;
    veil.setAlphaF(0.12F);
    painter.setBrush(veil);
    painter.setPen(QPen(theme.accent, 1.4));
    painter.drawRect(mini.toView(camera.toScene(QRectF(QPointF(), view)))
                         .intersected(box.adjusted(2, 2, -2, -2)));
    painter.restore();
}

} // namespace entente
