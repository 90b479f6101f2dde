// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gestures.h"
#include "graphview.h"
#include "tiehandles.h"

#include "pictureitems.h"

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/map/edits.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

// Mouse and keys of GraphView: what is hovered, which gesture begins, where the keyboard goes, and
// the moves that both make. Tab enters, arrows walk from card to card, Enter goes into a card's
// ties and opens; Shift+Enter goes into lines at once.

namespace entente {

namespace {

constexpr qreal tieReach = 7; // widget pixels

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

bool isTab(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
}

} // namespace

Hit GraphView::hitAt(const QPointF &position) const
{
    if (m_overlays.cover(position, size()))
        return {};
    const auto camera = drawingCamera();
    return hitTest(m_told.list(m_picture), camera.toScene(position), tieReach / camera.scale());
}

void GraphView::setHover(const Hit &hit)
{
    if (hit == m_pointed.hover)
        return;
    m_pointed.hover = hit;
    setCursor(hit.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void GraphView::hold(Qt::CursorShape cursor)
{
    setHover({});
    setCursor(cursor);
}

/// Hover, and the handles of the card under the pointer, which stay while it is on its way to them.
void GraphView::moveOver(const QPointF &position)
{
    auto hit = hitAt(position);
    const bool onHandle = isOnHandle(tieHandles(), position);
    const bool near = m_handled >= 0 && keepsHandles(cardOnScreen(m_handled), position);
    const int handled = hit.actor >= 0 && !onHandle ? hit.actor : near ? m_handled : -1;
    if (handled != m_handled)
        update();
    m_handled = handled;
    if (onHandle) {
        hit = {};
        hit.actor = m_handled;
    }
    setHover(hit);
    setCursor(onHandle ? Qt::CrossCursor : hit.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

std::vector<QPointF> GraphView::tieHandles() const
{
    const bool otherwiseBusy = m_gesture && !m_gesture->keepsHandles();
    if (m_handled < 0 || m_presentingType > 0 || isReadOnly() || otherwiseBusy)
        return {};
    return tieHandlesOf(cardOnScreen(m_handled));
}

Position GraphView::placeAt(const QPoint &position) const
{
    const auto at = camera().toScene(position);
    const auto stretch = m_picture.stretch();
    return {std::round(at.x() / stretch.across), std::round(at.y() / stretch.down)};
}

void GraphView::pressItem(const Item &item, bool add)
{
    if (add)
        m_selection->toggle(item);
    else if (!m_selection->contains(item) || m_selection->items().size() == 1)
        m_selection->select(item);
}

/// What the pressed button begins; null where it begins nothing.
std::unique_ptr<Gesture> GraphView::gestureFor(const QMouseEvent &event, const Hit &hit)
{
    const auto at = event.position();
    if (event.button() == Qt::MiddleButton)
        return std::make_unique<PanGesture>(*this, at, false);
    if (event.button() != Qt::LeftButton)
        return nullptr;
    const auto modifiers = event.modifiers();
    const bool shift = modifiers & Qt::ShiftModifier;
    if (m_overlays.minimap().box(size()).contains(at))
        return std::make_unique<MinimapGesture>(*this, at);
    if (!isReadOnly() && isOnHandle(tieHandles(), at))
        return std::make_unique<DrawTieGesture>(*this, at, m_handled);
    if (!isReadOnly() && m_presentingType == 0 && hit.actor >= 0 && modifiers & Qt::AltModifier)
        return std::make_unique<DrawTieGesture>(*this, at, hit.actor);
    if (hit.group >= 0 && !shift)
        return std::make_unique<MoveGroupGesture>(*this, at, hit.group);
    if (hit.isNull() || hit.isOfSummary()) {
        if (shift)
            return std::make_unique<MarqueeGesture>(*this, at);
        return std::make_unique<PanGesture>(*this, at, hit.isNull());
    }
    pressItem(itemOf(m_document->map(), hit),
              modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
    // Members of an open group do not stand where the map says, so a drag moves the picture.
    if (m_picture.plan())
        return std::make_unique<PanGesture>(*this, at, false);
    if (hit.actor >= 0)
        return std::make_unique<MoveCardsGesture>(*this, at, hit.actor);
    return nullptr;
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    if (m_gesture && event->buttons() != event->button())
        return; // a second button: what the first one holds goes on
    m_camera.stop();
    m_groupToggled = false;
    if (event->button() == Qt::LeftButton && m_overlays.pressLegend(event->position(), size()))
        return update();
    const auto hit = hitAt(event->position());
    m_gesture = gestureFor(*event, hit);
    if (m_gesture)
        m_gesture->press();
    if (event->button() == Qt::RightButton && !itemOf(m_document->map(), hit).isNull())
        pressItem(itemOf(m_document->map(), hit), false);
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    m_gesture ? m_gesture->moveTo(event->position()) : moveOver(event->position());
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->buttons() != Qt::NoButton)
        return; // one of two
    setCursor(Qt::ArrowCursor);
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->release(event->position(), event->button());
    update();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_groupToggled)
        return;
    const auto hit = hitAt(event->position());
    if (hit.isNull())
        m_camera.fit(true);
    else if (const auto item = itemOf(m_document->map(), hit); !item.isNull())
        Q_EMIT opened(item);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    m_camera.zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    if (m_picture.isLarge()) // nothing is lit on what stands in
        setHover({});
    else
        moveOver(event->position());
    event->accept();
}

void GraphView::leaveEvent(QEvent *)
{
    m_handled = -1;
    setHover({});
}

/// What was held may be there no more.
void GraphView::endGesture()
{
    if (m_gesture && m_gesture->holdsRecords())
        m_gesture.reset();
}

void GraphView::showCardsAt(const ActorPlaces &places)
{
    for (const auto &[actor, at] : places)
        m_picture.moveCard(actor, at);
    recompose();
}

/// With pins, and where everybody else stands is written down as well, so that nobody else is
/// placed anew.
MapPatch GraphView::movesPatch(const ActorPlaces &places) const
{
    const auto &map = m_document->map();
    const auto &arrangement = m_picture.arrangement();
    std::vector<std::pair<ActorId, Position>> unplaced, moved;
    for (std::size_t i = 0; i < arrangement.placed.size(); ++i)
        if (!arrangement.placed[i])
            unplaced.emplace_back(map.actors().at(i).id, arrangement.positions[i]);
    for (const auto &[actor, at] : places)
        moved.emplace_back(map.actors().at(std::size_t(actor)).id, at);
    auto patch = moveActors(map, unplaced, false);
    patch.append(moveActors(map, moved, true));
    return patch;
}

void GraphView::moveCards(const ActorPlaces &places)
{
    m_camera.setFitted(false);
    const auto &actors = m_document->map().actors();
    m_document->apply(movesPatch(places),
                      places.size() == 1 ? tr("Move %1").arg(QString::fromStdString(
                                               actors.at(std::size_t(places[0].first)).label()))
                                         : tr("Move %n actors", nullptr, int(places.size())));
}

void GraphView::dropTie(int from, const QPointF &position)
{
    const auto &actors = m_document->map().actors();
    const int to = hitAt(position).actor;
    m_handled = -1;
    if (to != from)
        Q_EMIT tieDrawn(actors.at(std::size_t(from)).id,
                        to >= 0 ? actors.at(std::size_t(to)).id : ActorId());
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (isTab(event->reason())) {
        m_navigator.enter(m_picture.list());
        describe();
    }
    update();
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    const auto reason = event->reason();
    if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
        reason != Qt::MenuBarFocusReason) // it comes back from there
        m_navigator.clear();
    update();
}

void GraphView::keyboardMoved()
{
    describe();
    update();
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    const auto direction = directionOf(event->key());
    const bool control = event->modifiers() & Qt::ControlModifier,
               shift = event->modifiers() & Qt::ShiftModifier;
    if (!direction.isNull() && control)
        return nudge(direction * (shift ? 10 : 1) * 4);
    if (!direction.isNull())
        return walk(event->key());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return shift ? enterLines() : enter();
    if (event->key() == Qt::Key_P && !control)
        return togglePins();
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3 && !m_view->focus().empty())
        return focusOnSelection(event->key() - Qt::Key_0);
    QWidget::keyPressEvent(event);
}

/// Along lines inside of them, else from card to card; where the keyboard is nowhere, the picture
/// moves.
void GraphView::walk(int key)
{
    const auto direction = directionOf(key);
    if (m_navigator.position().isOnLine())
        m_navigator.walkLines(m_picture.list(), key == Qt::Key_Right || key == Qt::Key_Down);
    else if (!m_navigator.position().isNull())
        m_navigator.walk(m_picture.list(), direction, drawingCamera().scale());
    else
        return m_camera.pan(direction * -60);
    keyboardMoved();
}

/// Into the lines of the card or group that has the keyboard.
void GraphView::enterLines()
{
    if (m_navigator.enterLines(m_picture.list()))
        keyboardMoved();
}

/// On a group: opens or closes it; on a card: selects it, and once more goes into its ties; on a
/// tie: selects and opens it; on a line for many: goes to its other end.
void GraphView::enter()
{
    const auto at = m_navigator.position();
    Hit hit;
    if (at.tie >= 0) {
        hit.tieIndex = at.tie;
        m_selection->select(itemOf(m_document->map(), hit));
        Q_EMIT opened(itemOf(m_document->map(), hit));
    } else if (at.sum >= 0) {
        m_navigator.followLine(m_picture.list());
        keyboardMoved();
    } else if (at.group >= 0) {
        toggleGroup(at.group);
    } else if (at.actor >= 0) {
        isSelected(at.actor) ? enterLines()
                             : m_selection->select(itemOfActor(m_document->map(), at.actor));
    }
}

void GraphView::togglePins()
{
    const auto &map = m_document->map();
    ActorPlaces places;
    std::vector<ActorId> actors;
    bool allPinned = true;
    for (const auto &item : m_selection->items())
        for (const int at :
             item.as<ActorId>() ? actorsOf(*m_feed->snapshot().index, item) : std::vector<int>()) {
            actors.push_back(map.actors().at(std::size_t(at)).id);
            const auto *placement = map.placements().find(actors.back());
            allPinned &= placement && placement->pinned;
            places.emplace_back(at, m_picture.arrangement().positions[std::size_t(at)]);
        }
    if (actors.empty())
        return;
    m_document->apply(allPinned ? pinActors(map, actors, false) : movesPatch(places),
                      allPinned ? tr("Unpin") : tr("Pin"));
}

void GraphView::nudge(const QPointF &step)
{
    if (m_picture.plan()) { // nobody stands where the map says
        if (const int group = m_navigator.position().group; group >= 0) {
            const auto shift = shiftOf(group);
            moveGroup(group, {shift.x + step.x(), shift.y + step.y()});
        }
        return;
    }
    ActorPlaces moves;
    for (const auto &item : m_selection->items())
        for (const int at :
             item.as<ActorId>() ? actorsOf(*m_feed->snapshot().index, item) : std::vector<int>()) {
            const auto &from = m_picture.arrangement().positions[std::size_t(at)];
            moves.emplace_back(at, Position{from.x + step.x(), from.y + step.y()});
        }
    if (!moves.empty()) {
        m_camera.setFitted(false);
        m_document->apply(movesPatch(moves), tr("Nudge"), QStringLiteral("nudge"));
    }
}

} // namespace entente
