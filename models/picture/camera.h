// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <algorithm>

namespace entente {

/// Which part of the drawing the view shows: scene units to widget pixels by one scale and one
/// shift.
class Camera
{
public:
    static constexpr qreal minScale = 0.02; // where all of the map is seen there
    static constexpr qreal maxScale = 8;

    qreal scale() const { return m_scale; }
    /// From pixels of the view to units of the drawing and back.
    QPointF toScene(const QPointF &view) const { return (view - m_shift) / m_scale; }
    QPointF toView(const QPointF &scene) const { return scene * m_scale + m_shift; }
    QRectF toView(const QRectF &scene) const
    {
        return {toView(scene.topLeft()), scene.size() * m_scale};
    }
    QRectF toScene(const QRectF &view) const
    {
        return {toScene(view.topLeft()), view.size() / m_scale};
    }
    QTransform transform() const { return {m_scale, 0, 0, m_scale, m_shift.x(), m_shift.y()}; }

    /// The same for a drawing whose units are so many of this one's to a unit.
    Camera over(qreal units) const
    {
        Camera camera = *this;
        camera.m_scale /= units;
        return camera;
    }
    /// Shows the point there, at that scale.
    static Camera at(qreal scale, const QPointF &scene, const QPointF &view)
    {
        Camera camera;
        camera.m_scale = scale;
        camera.centreOn(scene, view);
        return camera;
    }

    /// So many pixels to the right and down.
    void pan(const QPointF &pixels) { m_shift += pixels; }
    /// Zooms so that what lies under the point stays there, down to `least`.
    void zoomAt(const QPointF &view, qreal factor, qreal least = minScale)
    {
        const auto scene = toScene(view);
        m_scale = std::clamp(m_scale * factor, least, maxScale);
        m_shift = view - scene * m_scale;
    }
    /// Shows the scene rectangle as large as fits into the view rectangle, up to `largest`, and
    /// however small it must be.
    void fit(const QRectF &scene, const QRectF &view, qreal largest)
    {
        if (scene.isEmpty() || view.isEmpty())
            return;
        m_scale = std::min({view.width() / scene.width(), view.height() / scene.height(), largest});
        m_shift = view.center() - scene.center() * m_scale;
    }
    void centreOn(const QPointF &scene, const QPointF &view) { m_shift = view - scene * m_scale; }
    /// A camera part of the way to another one, for a short flight.
    Camera towards(const Camera &other, qreal t) const
    {
        Camera camera;
        camera.m_scale = m_scale * (1 - t) + other.m_scale * t;
        camera.m_shift = m_shift * (1 - t) + other.m_shift * t;
        return camera;
    }

    bool operator==(const Camera &) const = default;

private:
    qreal m_scale = 1;
    QPointF m_shift;
};

} // namespace entente
