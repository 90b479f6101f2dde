// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapcamera.h"

#include "graphoverlays.h"

#include "models/document/viewstate.h"
#include "models/picture/picture.h"

#include <QWidget>

#include <algorithm>

namespace entente {

namespace {

constexpr qreal viewMargin = 22;
constexpr qreal scaledMargin = 16;       // of a picture composed for its scale
constexpr qreal mostSpread = 1.5;        // seen from nearer, its cards and type grow as well
constexpr qreal largestScale = 1.5;      // of what is fitted
constexpr qreal largestPresenting = 1.6; // times the type

int flightMilliseconds(bool presenting)
{
    return presenting ? 450 : 180;
}

} // namespace

MapCamera::MapCamera(Picture *picture, const GraphOverlays *overlays, const ViewState *view,
                     QWidget *widget)
    : QObject(widget)
    , m_picture(picture)
    , m_overlays(overlays)
    , m_view(view)
    , m_widget(widget)
{
    m_flight.setDuration(flightMilliseconds(false));
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &t) {
        m_at = m_flightFrom.towards(m_flightTo, t.toReal());
        move();
    });
    connect(&m_flight, &QVariantAnimation::finished, this, [this] {
        if (m_presentingType > 0 && m_fitted)
            fit(); // composed for where it has arrived
    });
}

Camera MapCamera::destinationOverList() const
{
    const bool flies = m_flight.state() == QAbstractAnimation::Running;
    return (flies ? m_flightTo : m_at).over(m_picture->scale());
}

Camera MapCamera::overList() const
{
    return m_at.over(m_picture->scale());
}

void MapCamera::setPresenting(qreal typeScale)
{
    m_presentingType = typeScale;
    m_flight.setDuration(flightMilliseconds(typeScale > 0));
}

/// Has the picture composed for where it is now.
void MapCamera::move()
{
    if (m_picture->index() && m_picture->isComposedForScale()) {
        m_picture->setScale(std::min(m_at.scale() / typeScale(), mostSpread));
        if (m_picture->isStale())
            Q_EMIT pictureStale();
    }
    Q_EMIT moved();
}

qreal MapCamera::largestFit() const
{
    return m_presentingType > 0 ? largestPresenting * m_presentingType : largestScale;
}

/// How large type is beside what the picture is composed with.
qreal MapCamera::typeScale() const
{
    return m_presentingType > 0 ? m_presentingType : 1;
}

/// All but a strip for the legend's line, the minimap's where it is shown, and one for buttons that
/// float at the right.
QRectF MapCamera::fitAreaForScale() const
{
    constexpr int widestButtons = 80;
    constexpr qreal mostShare = 1.0 / 30; // of a low view
    const qreal margin = std::min(scaledMargin * typeScale(), m_widget->height() * mostShare);
    qreal right = margin;
    for (const auto *child :
         m_widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (!child->isHidden() && child->width() <= widestButtons &&
            child->x() > m_widget->width() / 2)
            right = std::max<qreal>(right, m_widget->width() - child->x() - scaledMargin / 2);
    if (const auto button = m_overlays->buttonBox(m_widget->size()); !button.isEmpty())
        right = std::max<qreal>(right, m_widget->width() - button.left() + scaledMargin / 2);
    const auto whole = QRectF(m_widget->rect()).adjusted(margin, margin, -right, 0);
    qreal bottom = whole.bottom() - margin;
    for (const auto &box :
         {m_overlays->lineBox(m_widget->size()), m_overlays->minimap().box(m_widget->size())})
        if (!box.isEmpty())
            bottom = std::min(bottom, box.top() - 8);
    return {whole.topLeft(), QPointF(whole.right(), std::max(bottom, whole.top() + 1))};
}

Camera MapCamera::fittedCamera()
{
    if (!m_picture->isComposedForScale()) {
        Camera camera = m_at;
        camera.fit(m_picture->extent(), fitArea(), largestFit());
        return camera;
    }
    const auto area = fitAreaForScale();
    m_picture->fitTo(area.size() / typeScale(), mostSpread);
    if (m_picture->isStale())
        Q_EMIT pictureStale();
    const auto scale = m_picture->scale();
    const auto extent = m_picture->extent();
    auto type = typeScale();
    if (scale >= mostSpread && !extent.isEmpty()) // few actors: seen from nearer
        type = std::clamp(std::min(area.width() / extent.width(), area.height() / extent.height()),
                          type, largestFit());
    return Camera::at(scale * type, m_picture->room().center() / scale, area.center());
}

QRectF MapCamera::fitArea() const
{
    const QRectF whole =
        QRectF(m_widget->rect()).adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    Camera camera;
    camera.fit(m_picture->extent(), whole, largestFit());
    qreal foot = 0; // what covers cards otherwise
    for (const auto &box :
         {m_overlays->legendBox(m_widget->size()), m_overlays->minimap().box(m_widget->size())}) {
        const auto margins = box.adjusted(-6, -6, 6, 6);
        if (!box.isEmpty() && std::any_of(m_picture->list().cards.begin(),
                                          m_picture->list().cards.end(), [&](const CardItem &card) {
                                              return camera.toView(card.box).intersects(margins);
                                          }))
            foot = std::max(foot, m_widget->height() - box.top());
    }
    return whole.adjusted(0, 0, 0, -foot);
}

void MapCamera::fit(bool animated)
{
    m_fitted = true;
    if (!m_picture->index())
        return;
    m_flight.stop();
    const auto before = m_picture->scale();
    const auto camera = fittedCamera();
    const bool flies = animated && m_widget->isVisible() && !m_view->reducedMotion();
    if (flies && (m_presentingType > 0 || m_picture->scale() == before))
        camera == m_at ? void() : flyTo(camera);
    else
        m_at = camera;
    Q_EMIT fitted();
}

Framing MapCamera::framing(bool hasFocus) const
{
    const auto area = m_at.toScene(QRectF(m_widget->rect()));
    const auto stretch = m_picture->stretch();
    Framing framing{Framing::On::Area,
                    {area.x() / stretch.across, area.y() / stretch.down},
                    area.width() / stretch.across,
                    area.height() / stretch.down};
    if (m_fitted) {
        framing = {};
        framing.on = hasFocus ? Framing::On::Focus : Framing::On::All;
    }
    return framing;
}

void MapCamera::setFraming(const Framing &framing, bool animated)
{
    if (framing.on != Framing::On::Area && animated)
        return fit(true);
    auto camera = m_at;
    const auto stretch = m_picture->stretch();
    camera.fit({framing.topLeft.x * stretch.across, framing.topLeft.y * stretch.down,
                framing.width * stretch.across, framing.height * stretch.down},
               QRectF(m_widget->rect()), Camera::maxScale);
    if (animated && camera != m_at)
        return moveTo(camera);
    setAt(camera, framing.on != Framing::On::Area);
}

void MapCamera::setAt(const Camera &camera, bool fitted)
{
    m_fitted = fitted;
    m_flight.stop();
    if (fitted)
        return fit();
    m_at = camera;
    move();
}

void MapCamera::flyTo(const Camera &camera)
{
    m_flightFrom = m_at;
    m_flightTo = camera;
    m_flight.stop();
    m_flight.start();
}

/// Flies where that is wanted.
void MapCamera::moveTo(const Camera &camera)
{
    m_fitted = false;
    if (!m_view->reducedMotion() && m_widget->isVisible())
        return flyTo(camera);
    m_at = camera;
    move();
}

void MapCamera::pan(const QPointF &pixels)
{
    m_at.pan(pixels);
    m_fitted = false;
    move();
}

void MapCamera::centreOn(const QPointF &drawing)
{
    m_at.centreOn(drawing / m_picture->scale(), QRectF(m_widget->rect()).center());
    m_fitted = false;
    move();
}

void MapCamera::zoom(qreal factor)
{
    zoomAt(QRectF(m_widget->rect()).center(), factor);
}

/// No further out than all of the map needs.
void MapCamera::zoomAt(const QPointF &position, qreal factor)
{
    m_flight.stop();
    auto least = Camera::minScale;
    if (m_at.scale() * factor < least) {
        Camera whole;
        whole.fit(m_picture->extent(), fitArea(), least);
        least = std::min(whole.scale(), m_at.scale());
    }
    m_at.zoomAt(position, factor, least);
    m_fitted = false;
    Q_EMIT movedByReader();
    move();
}

void MapCamera::flyTo(const QRectF &area, qreal largest)
{
    auto camera = m_at;
    camera.fit(area, fitArea(), largest);
    moveTo(camera);
}

void MapCamera::flyTo(const QPointF &point)
{
    auto camera = m_at;
    camera.centreOn(point, fitArea().center());
    moveTo(camera);
}

void MapCamera::keepInView(const QRectF &box, const QPointF &before)
{
    m_flight.stop();
    m_at.pan(before - m_at.toView(box.center()));
    const auto card = m_at.toView(box), seen = fitArea();
    const auto into = [](qreal low, qreal high, qreal from, qreal to) {
        return low < from ? from - low : std::min(0.0, to - high);
    };
    m_at.pan({into(card.left(), card.right(), seen.left(), seen.right()),
              into(card.top(), card.bottom(), seen.top(), seen.bottom())});
    m_fitted = false;
    Q_EMIT movedByReader();
    move();
}

} // namespace entente
