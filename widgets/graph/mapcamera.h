// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/view.h"
#include "models/picture/camera.h"

#include <QObject>
#include <QVariantAnimation>

class QWidget;

namespace entente {

class GraphOverlays;
class Picture;
class ViewState;

/// What of a Picture a widget shows, and how large: fits it into what legend, minimap and buttons
/// leave free, flies where motion is wanted, and has the picture composed for the scale at which it
/// is seen. Areas and points are pixels of the widget where nothing else is said.
class MapCamera : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    MapCamera(Picture *picture, const GraphOverlays *overlays, const ViewState *view,
              QWidget *widget);

    /// Over the map's own places.
    const Camera &at() const { return m_at; }
    /// Over the display list, which may be composed for the scale.
    Camera overList() const;
    /// The same where a flight ends.
    Camera destinationOverList() const;
    void setAt(const Camera &camera, bool fitted);
    /// True while it shows all and goes on doing so.
    bool isFitted() const { return m_fitted; }
    void setFitted(bool fitted) { m_fitted = fitted; }
    /// What it is kept on, of these actors in focus; an area is what the widget shows of the map.
    Framing framing(bool hasFocus) const;
    void setFraming(const Framing &framing, bool animated = false);
    /// Type so many times larger than in a window, and cards as large as fits. 0: in a window.
    void setPresenting(qreal typeScale);

    void fit(bool animated = false);
    /// Flies to an area of the map, seen as large as fits, up to `largest`.
    void flyTo(const QRectF &area, qreal largest);
    /// Flies until the point of the map is in the middle.
    void flyTo(const QPointF &point);
    void zoom(qreal factor);
    void zoomAt(const QPointF &position, qreal factor);
    void pan(const QPointF &pixels);
    /// Shows that point of the display list in the middle.
    void centreOn(const QPointF &point);
    /// Of what changed its size: its middle stays where it was, or comes into view. `box`: on the
    /// map.
    void keepInView(const QRectF &box, const QPointF &before);
    void stop() { m_flight.stop(); }

Q_SIGNALS:
    void moved();         // another part is seen
    void movedByReader(); // by wheel, key or a group that was closed
    void fitted();
    void pictureStale(); // the picture is to be composed anew at once

private:
    qreal largestFit() const;
    qreal typeScale() const;
    QRectF fitArea() const;
    QRectF fitAreaForScale() const;
    Camera fittedCamera();
    void move();
    void moveTo(const Camera &camera);
    void flyTo(const Camera &camera);

    Picture *m_picture;
    const GraphOverlays *m_overlays;
    const ViewState *m_view;
    QWidget *m_widget;

    Camera m_at;
    bool m_fitted = true;
    qreal m_presentingType = 0; // 0: in a window
    QVariantAnimation m_flight;
    Camera m_flightFrom, m_flightTo;
};

} // namespace entente
