// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "gesture.h"
#include "graphwords.h"

#include "pictureitems.h"

#include "models/document/alliancedocument.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/textmeasure.h"
#include "models/words/narration.h"
#include "models/words/narrator.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QtMath>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr int pulseMilliseconds = 600;
constexpr qreal leastType = 11;        // pixels in a window
constexpr int restMilliseconds = 40;   // after a move of the camera, before it is sharp again
constexpr int wordsMilliseconds = 200; // after a step of a large map, before it is described

} // namespace

GraphView::GraphView(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                     ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_feed(feed)
    , m_selection(selection)
    , m_view(view)
    , m_theme(&Theme::of(Theme::Name::Light))
    , m_camera(&m_picture, &m_overlays, view, this)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &GraphView::settle);
    m_words.setSingleShot(true);
    m_words.setInterval(wordsMilliseconds);
    connect(&m_words, &QTimer::timeout, this, &GraphView::describe);
    m_pulse.setDuration(pulseMilliseconds);
    m_pulse.setStartValue(1.0);
    m_pulse.setEndValue(0.0);
    m_pulse.setEasingCurve(QEasingCurve::OutQuad);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_pulse, &QVariantAnimation::finished, this, [this] {
        m_picture.clearGhosts();
        update();
    });
    connect(&m_camera, &MapCamera::moved, this, &GraphView::cameraMoves);
    connect(&m_camera, &MapCamera::movedByReader, this, &GraphView::cameraMoved);
    connect(&m_camera, &MapCamera::pictureStale, this, &GraphView::recompose);
    connect(&m_camera, &MapCamera::fitted, this, [this] {
        if (m_picture.isComposedForScale()) // of another the whole is seen, and the legend tells it
            layLegend();
        update();
    });
    connect(feed, &SnapshotFeed::snapshotChanged, this, &GraphView::snapshotArrived);
    connect(view, &ViewState::lookChanged, this, &GraphView::lookChanged);
    connect(selection, &Selection::changed, this, &GraphView::updateHighlight);
    connect(document, &AllianceDocument::loaded, this, [this] { m_picture.forgetMap(); });
}

GraphView::~GraphView() = default;

/// Nothing is measured or composed before somebody looks: that takes fonts, and the map is still to
/// come.
void GraphView::composeFirst()
{
    if (!m_looked) {
        rearrange();
        recompose();
    }
}

void GraphView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_renderCache.clear();
    update();
}

/// A frame in a movement: of a large map a quick one.
void GraphView::cameraMoves()
{
    if (m_picture.isLarge()) {
        m_legendIsDue = true;
        m_rest.start();
    } else {
        layLegend();
    }
    update();
}

/// The movement is over: what stood in for the picture, or was left for later, comes now.
void GraphView::settle()
{
    if (std::exchange(m_legendIsDue, false))
        layLegend();
    update();
}

void GraphView::rearrange()
{
    const bool inRows = m_picture.setMap(m_feed->snapshot().index);
    placesChanged();
    if (inRows)
        Q_EMIT arrangementAwaited();
}

void GraphView::standAt(const std::vector<Position> &positions)
{
    if (!m_picture.standAt(positions))
        return;
    placesChanged();
    recompose();
    m_camera.fit();
}

/// All stands elsewhere, and what was pointed at may be there no more.
void GraphView::placesChanged()
{
    m_looked = true;
    m_handled = -1;
    m_pointed = {};
    m_navigator.clear();
    endGesture();
    Q_EMIT arrangementChanged();
}

void GraphView::lookChanged()
{
    updateHighlight();
    const auto before = m_picture.plan();
    recompose();
    const auto &now = m_picture.plan();
    // Another picture altogether, or legend and minimap take other room.
    if (m_camera.isFitted() || !before != !now || (now && before->groups != now->groups))
        m_camera.fit();
}

void GraphView::recompose()
{
    if (!m_looked)
        return;
    const auto plan = m_picture.plan();
    const auto tallies = m_picture.list().summary.tallies;
    m_picture.show(m_feed->snapshot(), m_view->look());
    m_navigator.keepLine(tallies, m_picture.list().summary.tallies);
    pictureChanged(plan);
}

void GraphView::pictureChanged(const std::shared_ptr<const SummaryPlan> &planBefore)
{
    const auto &plan = m_picture.plan();
    if (plan != planBefore) {
        m_handled = -1;
        m_pointed.hover = {};
        if (!plan || !planBefore || plan->groups != planBefore->groups) {
            m_navigator.forgetGroups();
            endGesture();
        }
    }
    m_inferred = m_inferredShown && !m_picture.plan() ? inferredFrom(m_feed->snapshot())
                                                      : std::vector<InferredTie>();
    m_told.update(m_picture, m_presentingType > 0);
    m_renderCache.change(m_picture.takeChange());
    changeMinimap(); // the legend stands beside it
    m_legendIsDue = m_picture.wasQuick();
    m_legendIsDue ? m_rest.start() : layLegend();
    m_picture.isLarge() ? m_words.start() : describe();
    update();
}

void GraphView::setInferredShown(bool shown)
{
    m_inferredShown = shown;
    recompose();
}

void GraphView::layLegend()
{
    if (!m_view->legendShown() || m_document->map().actors().empty())
        return m_overlays.clearLegend();
    m_overlays.setLegend(legend(), size());
}

Legend GraphView::legend() const
{
    const auto &snapshot = m_feed->snapshot();
    const auto camera = m_camera.destinationOverList(); // what is seen soon
    const auto seen = camera.toScene(QRectF(rect()));
    auto legend = buildLegend(snapshot, m_told.list(m_picture), seen);
    if (!m_pointed.changed.empty())
        addChangedEntry(legend, snapshot.map().ties().at(std::size_t(m_pointed.changed[0])).kind);
    if (!m_inferred.empty())
        legend.notes << tr("Dotted: inferred, no source says so. ≈ perhaps on the same side, "
                           "≠ on opposite sides, by how both stand to third actors.");
    legend.lineScale = m_presentingType > 0 ? camera.scale() : std::min(1.0, camera.scale());
    return legend;
}

void GraphView::changeMinimap()
{
    auto &minimap = m_overlays.minimap();
    minimap.setShown(m_view->minimapShown());
    if (minimap.isShown())
        minimap.change(m_picture.extent());
}

void GraphView::updateHighlight()
{
    m_pointed.search = m_view->search();
    m_pointed.selectedActors.clear();
    m_pointed.selectedTies.clear();
    const auto &index = m_picture.index();
    for (const auto &item : m_selection->items()) {
        if (const auto *actor = item.as<ActorId>(); actor && index)
            m_pointed.selectedActors.push_back(index->actorAt(*actor));
        if (const auto *tie = item.as<TieId>(); tie && index)
            m_pointed.selectedTies.push_back(index->tieAt(*tie));
    }
    std::erase(m_pointed.selectedActors, -1);
    std::erase(m_pointed.selectedTies, -1);
    update();
}

void GraphView::describe()
{
    const auto &snapshot = m_feed->snapshot();
    setAccessibleName(tr("Map of actors and ties"));
    const auto focus = keyboardWords();
    setAccessibleDescription((focus.isEmpty() ? focus : focus + QStringLiteral(". ")) +
                             QString::fromStdString(narration(snapshot)));
}

QString GraphView::keyboardWords() const
{
    return entente::keyboardWords(m_picture, m_navigator.position());
}

void GraphView::snapshotArrived(const SnapshotDiff &diff)
{
    setHover({}); // the pointer rests, the picture moved on: nothing stays faded until the mouse
                  // moves again
    if (diff.mapChanged) {
        const bool wasFitted = m_camera.isFitted();
        rearrange();
        updateHighlight();
        recompose();
        if (wasFitted)
            m_camera.fit();
        return;
    }
    if (!m_looked)
        return;
    const auto plan = m_picture.plan();
    const auto tallies = m_picture.list().summary.tallies;
    m_picture.step(m_feed->snapshot(), m_view->look(), diff);
    m_navigator.keepLine(tallies, m_picture.list().summary.tallies);
    m_pointed.changed = m_picture.appeared();
    pictureChanged(plan);
    m_pulse.stop();
    if (m_view->reducedMotion())
        m_picture.clearGhosts();
    else if (!m_pointed.changed.empty() || !m_picture.ghosts().empty())
        m_pulse.start();
    if (m_camera.isFitted())
        m_camera.fit(m_presentingType > 0);
}

void GraphView::setPresenting(qreal typeScale)
{
    if (m_presentingType == typeScale)
        return;
    m_presentingType = typeScale;
    m_camera.setPresenting(typeScale);
    setHover({});
    recompose();
    m_camera.fit();
}

void GraphView::keepRoomFor(const std::vector<char> &actors)
{
    m_picture.keepRoomFor(actors);
    recompose();
}

void GraphView::tell(ToldPicture::Told told)
{
    m_pointed.changed = told.newTies;
    m_told.tell(std::move(told));
    m_told.update(m_picture, m_presentingType > 0);
    m_pulse.stop();
    if (!m_view->reducedMotion() && !(m_pointed.changed.empty() && m_picture.ghosts().empty()))
        m_pulse.start();
    layLegend();
    update();
}

/// While somebody points at something, that is lit instead.
bool GraphView::recedes() const
{
    return m_told.recedes() && m_pointed.hover.isNull();
}

QRectF GraphView::cardOnScreen(int actor) const
{
    return drawingCamera().toView(m_picture.boxOf(actor));
}

Item GraphView::hovered() const
{
    return itemOf(m_document->map(), m_pointed.hover);
}

bool GraphView::isReadOnly() const
{
    return m_document->isReadOnly();
}

bool GraphView::isSelected(int actor) const
{
    return actor >= 0 && m_selection->contains(itemOfActor(m_document->map(), actor));
}

/// Where it is on the map.
QRectF GraphView::areaOf(const Item &item) const
{
    QRectF area;
    for (const int actor : actorsOf(*m_feed->snapshot().index, item))
        area |= m_picture.boxOf(actor);
    return {area.topLeft() / m_picture.scale(), area.size() / m_picture.scale()};
}

void GraphView::fitSelection()
{
    QRectF area;
    for (const auto &item : m_selection->items())
        area |= areaOf(item);
    area.isEmpty() ? m_camera.fit(true) : m_camera.flyTo(area.adjusted(-60, -60, 60, 60), 2);
}

void GraphView::showItem(const Item &item)
{
    m_selection->select(item);
    if (m_picture.plan())
        openGroupsOf(actorsOf(*m_feed->snapshot().index, item));
    const auto area = areaOf(item);
    if (!area.isEmpty() && !m_camera.isFitted()) // else all is seen already
        m_camera.flyTo(area.center());
}

void GraphView::selectAll()
{
    m_selection->setItems(actorItemsIn(m_picture));
}

void GraphView::invertSelection()
{
    auto items = actorItemsIn(m_picture);
    std::erase_if(items, [this](const Item &item) { return m_selection->contains(item); });
    m_selection->setItems(std::move(items));
}

void GraphView::selectIn(const QRectF &area)
{
    auto items = m_selection->items();
    for (const int actor : actorsIn(m_picture.list(), drawingCamera().toScene(area)))
        if (const auto item = itemOfActor(m_document->map(), actor); !m_selection->contains(item))
            items.push_back(item);
    m_selection->setItems(std::move(items));
}

void GraphView::focusOnSelection(int steps)
{
    std::vector<ActorId> actors;
    const auto &records = m_document->map().actors();
    for (const auto &item : m_selection->items())
        for (const int actor : actorsOf(*m_feed->snapshot().index, item))
            actors.push_back(records.at(std::size_t(actor)).id);
    if (const int actor = m_navigator.position().actor; actors.empty() && actor >= 0)
        actors.push_back(records.at(std::size_t(actor)).id);
    if (actors.empty())
        actors = m_view->focus();
    if (actors.empty())
        return;
    m_camera.setFitted(true);
    m_view->setFocus(std::move(actors), steps);
}

bool GraphView::stepBack()
{
    if (const auto gesture = std::exchange(m_gesture, nullptr)) {
        gesture->cancel();
        update();
        return true;
    }
    if (m_navigator.position().isOnLine()) {
        m_navigator.leaveLines();
        keyboardMoved();
        return true;
    }
    if (!m_view->focus().empty()) {
        m_camera.setFitted(true);
        m_view->setFocus({});
        return true;
    }
    if (!m_selection->isEmpty()) {
        m_selection->clear();
        return true;
    }
    return closeLastGroup();
}

void GraphView::resizeEvent(QResizeEvent *)
{
    composeFirst();
    layLegend();
    if (m_camera.isFitted())
        m_camera.fit();
}

void GraphView::contextMenuEvent(QContextMenuEvent *event)
{
    Hit hit = hitAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        hit = {};
        hit.actor = m_navigator.position().actor;
        hit.tieIndex = m_navigator.position().tie;
        if (hit.actor >= 0)
            at = mapToGlobal(cardOnScreen(hit.actor).center().toPoint());
    }
    Q_EMIT contextMenuWanted(itemOf(m_document->map(), hit), at);
}

bool GraphView::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        composeFirst();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto hit = hitAt(help->pos());
        auto words = !m_gesture ? toolTipOf(m_picture, hit) : QString();
        if (m_presentingType > 0 && !words.isEmpty()) // read from the back of the room
            words = QStringLiteral("<div style='font-size:%1px'>%2</div>")
                        .arg(qCeil(leastType * m_presentingType))
                        .arg(words);
        auto at = help->globalPos();
        if (hit.actor >= 0) // below the card, whose name is being read
            at.setY(mapToGlobal(cardOnScreen(hit.actor).bottomLeft().toPoint()).y());
        words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(at, words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace entente
