// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "pictureitems.h"

#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <algorithm>

// What of the map is seen, and how large: fitting, flying, zooming to what is asked for.

namespace entente {

namespace {

constexpr qreal viewMargin = 22;
constexpr qreal scaledMargin = 16;       // of a picture composed for its scale
constexpr qreal mostSpread = 1.5;        // seen from nearer, its cards and type grow as well
constexpr qreal largestScale = 1.5;      // of what is fitted
constexpr qreal largestPresenting = 1.6; // times the type

} // namespace

qreal GraphView::largestFit() const
{
    return m_presentingType > 0 ? largestPresenting * m_presentingType : largestScale;
}

int GraphView::flightMilliseconds(bool presenting)
{
    return presenting ? 450 : 180;
}

void GraphView::setPresenting(qreal typeScale)
{
    if (m_presentingType == typeScale)
        return;
    m_presentingType = typeScale;
    m_flight.setDuration(flightMilliseconds(typeScale > 0));
    setHover({});
    recompose();
    fit();
}

void GraphView::keepRoomFor(const std::vector<char> &actors)
{
    m_picture.keepRoomFor(actors);
    recompose();
}

/// How large type is beside what the picture is composed with.
qreal GraphView::typeScale() const
{
    return m_presentingType > 0 ? m_presentingType : 1;
}

/// All but a strip for the legend's line, the minimap's where it is shown, and one for buttons that
/// float at the right.
QRectF GraphView::fitAreaForScale() const
{
    constexpr int widestButtons = 80;
    constexpr qreal mostShare = 1.0 / 30; // of a low view
    const qreal margin = std::min(scaledMargin * typeScale(), height() * mostShare);
    qreal right = margin;
    for (const auto *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (!child->isHidden() && child->width() <= widestButtons && child->x() > width() / 2)
            right = std::max<qreal>(right, width() - child->x() - scaledMargin / 2);
    if (const auto button = m_overlays.buttonBox(size()); !button.isEmpty())
        right = std::max<qreal>(right, width() - button.left() + scaledMargin / 2);
    const auto whole = QRectF(rect()).adjusted(margin, margin, -right, 0);
    qreal bottom = whole.bottom() - margin;
    for (const auto &box : {m_overlays.lineBox(size()), m_overlays.minimap().box(size())})
        if (!box.isEmpty())
            bottom = std::min(bottom, box.top() - 8);
    return {whole.topLeft(), QPointF(whole.right(), std::max(bottom, whole.top() + 1))};
}

Camera GraphView::fittedCamera()
{
    if (!m_picture.isComposedForScale()) {
        Camera camera = m_camera;
        camera.fit(m_picture.extent(), fitArea(), largestFit());
        return camera;
    }
    const auto area = fitAreaForScale();
    m_picture.fitTo(area.size() / typeScale(), mostSpread);
    if (m_picture.isStale())
        recompose();
    const auto scale = m_picture.scale();
    const auto extent = m_picture.extent();
    auto type = typeScale();
    if (scale >= mostSpread && !extent.isEmpty()) // few actors: seen from nearer
        type = std::clamp(std::min(area.width() / extent.width(), area.height() / extent.height()),
                          type, largestFit());
    return Camera::at(scale * type, m_picture.room().center() / scale, area.center());
}

void GraphView::composeForCamera()
{
    if (!m_looked || !m_picture.isComposedForScale())
        return;
    m_picture.setScale(std::min(m_camera.scale() / typeScale(), mostSpread));
    if (m_picture.isStale())
        recompose();
}

QRectF GraphView::fitArea() const
{
    const QRectF whole = QRectF(rect()).adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    Camera camera;
    camera.fit(m_picture.extent(), whole, largestFit());
    qreal foot = 0; // what covers cards otherwise
    for (const auto &box : {m_overlays.legendBox(size()), m_overlays.minimap().box(size())}) {
        const auto margins = box.adjusted(-6, -6, 6, 6);
        if (!box.isEmpty() && std::any_of(m_picture.list().cards.begin(),
                                          m_picture.list().cards.end(), [&](const CardItem &card) {
                                              return camera.toView(card.box).intersects(margins);
                                          }))
            foot = std::max(foot, height() - box.top());
    }
    return whole.adjusted(0, 0, 0, -foot);
}

void GraphView::fit(bool animated)
{
    m_fitted = true;
    if (!m_looked)
        return;
    m_flight.stop();
    const auto before = m_picture.scale();
    const auto camera = fittedCamera();
    const bool flies = animated && isVisible() && !m_view->reducedMotion();
    if (flies && (m_presentingType > 0 || m_picture.scale() == before))
        camera == m_camera ? void() : flyTo(camera);
    else
        m_camera = camera;
    if (m_picture.isComposedForScale()) // of another the whole is seen, and the legend tells it
        layLegend();
    update();
}

Framing GraphView::framing() const
{
    const auto area = m_camera.toScene(QRectF(rect()));
    const auto stretch = m_picture.stretch();
    Framing framing{Framing::On::Area,
                    {area.x() / stretch.across, area.y() / stretch.down},
                    area.width() / stretch.across,
                    area.height() / stretch.down};
    if (m_fitted) {
        framing = {};
        framing.on = m_feed->snapshot().query.focus.empty() ? Framing::On::All : Framing::On::Focus;
    }
    return framing;
}

void GraphView::setFraming(const Framing &framing, bool animated)
{
    if (framing.on != Framing::On::Area && animated)
        return fit(true);
    auto camera = m_camera;
    const auto stretch = m_picture.stretch();
    camera.fit({framing.topLeft.x * stretch.across, framing.topLeft.y * stretch.down,
                framing.width * stretch.across, framing.height * stretch.down},
               QRectF(rect()), Camera::maxScale);
    if (animated && camera != m_camera)
        return moveCamera(camera);
    setCamera(camera, framing.on != Framing::On::Area);
}

void GraphView::setCamera(const Camera &camera, bool fitted)
{
    m_fitted = fitted;
    m_flight.stop();
    if (fitted)
        return fit();
    m_camera = camera;
    cameraMoves();
}

void GraphView::flyTo(const Camera &camera)
{
    m_flightFrom = m_camera;
    m_flightTo = camera;
    m_flight.stop();
    m_flight.start();
}

/// Where it is on the map.
QRectF GraphView::areaOf(const Item &item) const
{
    QRectF area;
    for (const int actor : actorsOf(*m_feed->snapshot().index, item))
        area |= m_picture.boxOf(actor);
    return {area.topLeft() / m_picture.scale(), area.size() / m_picture.scale()};
}

/// Flies where that is wanted.
void GraphView::moveCamera(const Camera &camera)
{
    m_fitted = false;
    if (!m_view->reducedMotion() && isVisible())
        return flyTo(camera);
    m_camera = camera;
    cameraMoves();
}

void GraphView::pan(const QPointF &pixels)
{
    m_camera.pan(pixels);
    m_fitted = false;
    cameraMoves();
}

void GraphView::centreOn(const QPointF &drawing)
{
    m_camera.centreOn(drawing / m_picture.scale(), QRectF(rect()).center());
    m_fitted = false;
    cameraMoves();
}

void GraphView::fitSelection()
{
    QRectF area;
    for (const auto &item : m_selection->items())
        area |= areaOf(item);
    if (area.isEmpty())
        return fit(true);
    Camera camera = m_camera;
    camera.fit(area.adjusted(-60, -60, 60, 60), fitArea(), 2);
    moveCamera(camera);
}

void GraphView::zoom(qreal factor)
{
    zoomAt(QRectF(rect()).center(), factor);
}

/// No further out than all of the map needs.
void GraphView::zoomAt(const QPointF &position, qreal factor)
{
    m_flight.stop();
    auto least = Camera::minScale;
    if (m_camera.scale() * factor < least) {
        Camera whole;
        whole.fit(m_picture.extent(), fitArea(), least);
        least = std::min(whole.scale(), m_camera.scale());
    }
    m_camera.zoomAt(position, factor, least);
    m_fitted = false;
    Q_EMIT cameraMoved();
    cameraMoves();
}

void GraphView::showItem(const Item &item)
{
    m_selection->select(item);
    if (m_picture.plan())
        openGroupsOf(actorsOf(*m_feed->snapshot().index, item));
    const auto area = areaOf(item);
    if (area.isEmpty() || m_fitted) // all is seen already
        return;
    Camera camera = m_camera;
    camera.centreOn(area.center(), fitArea().center());
    moveCamera(camera);
}

} // namespace entente
