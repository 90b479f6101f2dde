// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <algorithm>

// What of the map is seen, and how large: fitting, flying, zooming to what is asked for.

namespace entente {

namespace {

constexpr qreal viewMargin = 22;
constexpr qreal fitMargin = 12; // around cards, for ties that bulge
constexpr qreal largestFit = 1.5;
constexpr qreal largestFitPresenting = 2.6;

} // namespace

/// All cards of any date and whatever was drawn outside them so far: a step through time seldom
/// moves the picture.
QRectF GraphView::fitBounds() const
{
    QRectF cards;
    const bool whole = m_feed->snapshot().query.focus.empty() && !m_view->outsidersHidden();
    for (int i = 0; i < int(m_arrangement.cards.size()) && whole && !m_plan; ++i)
        cards |= m_arrangement.boxOf(i);
    if (m_plan && whole)
        for (const auto &box : m_plan->boxes)
            cards |= box;
    return cards.adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin) |
           (whole ? m_drawn : QRectF()) | m_bounds;
}

QRectF GraphView::fitArea() const
{
    const QRectF whole = QRectF(rect()).adjusted(viewMargin, viewMargin, -viewMargin, -viewMargin);
    Camera camera;
    camera.fit(fitBounds(), whole, m_presenting ? largestFitPresenting : largestFit);
    qreal foot = 0; // what covers cards otherwise
    for (const auto &box : {m_overlays.legendBox(size()), m_overlays.minimap().box(size())}) {
        const auto margins = box.adjusted(-6, -6, 6, 6);
        if (!box.isEmpty() &&
            std::any_of(m_list.cards.begin(), m_list.cards.end(), [&](const CardItem &card) {
                return camera.toView(card.box).intersects(margins);
            }))
            foot = std::max(foot, height() - box.top());
    }
    return whole.adjusted(0, 0, 0, -foot);
}

void GraphView::fit(bool animated)
{
    Camera camera = m_camera;
    camera.fit(fitBounds(), fitArea(), m_presenting ? largestFitPresenting : largestFit);
    m_fitted = true;
    if (animated && isVisible() && !m_view->reducedMotion())
        flyTo(camera);
    else
        m_camera = camera;
    update();
}

Framing GraphView::framing() const
{
    const auto area = m_camera.toScene(QRectF(rect()));
    Framing framing{Framing::On::Area, {area.x(), area.y()}, area.width(), area.height()};
    if (m_fitted) {
        framing = {};
        framing.on =
            m_feed->snapshot().query.focus.empty() ? Framing::On::All : Framing::On::Focus;
    }
    return framing;
}

void GraphView::setFraming(const Framing &framing)
{
    auto camera = m_camera;
    camera.fit({framing.topLeft.x, framing.topLeft.y, framing.width, framing.height},
               QRectF(rect()), Camera::maxScale);
    setCamera(camera, framing.on != Framing::On::Area);
}

void GraphView::setCamera(const Camera &camera, bool fitted)
{
    m_fitted = fitted;
    m_flight.stop();
    fitted ? fit() : void(m_camera = camera);
    update();
}

void GraphView::flyTo(const Camera &camera)
{
    m_flightFrom = m_camera;
    m_flightTo = camera;
    m_flight.stop();
    m_flight.start();
}

void GraphView::fitSelection()
{
    QRectF area;
    const auto index = m_feed->snapshot().index;
    for (const auto &item : m_selection->items()) {
        if (item.kind == Item::Kind::Actor)
            if (const int at = index->actorAt(ActorId(item.id.toStdString())); at >= 0)
                area |= boxOf(at);
        if (item.kind == Item::Kind::Tie)
            if (const int at = index->tieAt(TieId(item.id.toStdString())); at >= 0)
                area |= boxOf(index->from(at)) | boxOf(index->to(at));
    }
    if (area.isEmpty())
        return fit(true);
    Camera camera = m_camera;
    camera.fit(area.adjusted(-60, -60, 60, 60), fitArea(), 2);
    m_fitted = false;
    m_view->reducedMotion() ? void(m_camera = camera) : flyTo(camera);
    update();
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
        whole.fit(fitBounds(), fitArea(), least);
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
    const auto index = m_feed->snapshot().index;
    if (m_plan) {
        std::vector<int> actors;
        if (item.kind == Item::Kind::Actor)
            actors = {index->actorAt(ActorId(item.id.toStdString()))};
        if (const int at =
                item.kind == Item::Kind::Tie ? index->tieAt(TieId(item.id.toStdString())) : -1;
            at >= 0)
            actors = {index->from(at), index->to(at)};
        std::erase(actors, -1);
        openGroupsOf(actors);
    }
    QRectF area;
    if (item.kind == Item::Kind::Actor) {
        if (const int at = index->actorAt(ActorId(item.id.toStdString())); at >= 0)
            area = boxOf(at);
    } else if (item.kind == Item::Kind::Tie) {
        if (const int at = index->tieAt(TieId(item.id.toStdString())); at >= 0)
            area = boxOf(index->from(at)) | boxOf(index->to(at));
    }
    if (area.isEmpty() || m_fitted) // all is seen already
        return;
    Camera camera = m_camera;
    camera.centreOn(area.center(), fitArea().center());
    m_fitted = false;
    m_view->reducedMotion() ? void(m_camera = camera) : flyTo(camera);
    update();
}

} // namespace entente
