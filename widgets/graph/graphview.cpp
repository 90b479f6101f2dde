// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/analysis/narration.h"
#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/crowding.h"
#include "models/picture/paintdetail.h"
#include "models/picture/textmeasure.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {

namespace {

constexpr int pulseMilliseconds = 700;
constexpr int flightMilliseconds = 180;
constexpr int restMilliseconds = 40;      // after a move of the camera, before it is sharp again
constexpr int wordsMilliseconds = 200;    // after a step of a large map, before it is described
constexpr std::size_t largeDrawing = 400; // ties and cards: more are painted from a kept picture
constexpr std::size_t largeSummary = 80;  // their lines are wide
constexpr std::size_t mostInAStep =
    12; // more at once is a jump through time, and everything would be marked

/// What a filter or a focus lets in is no change.
bool differInDateOnly(SnapshotQuery before, const SnapshotQuery &after)
{
    before.date = after.date;
    before.currentEvent = after.currentEvent;
    return before == after;
}

QRectF boundsOf(const std::vector<TieItem> &ties)
{
    DisplayList list;
    list.ties = ties;
    return list.bounds();
}

} // namespace

GraphView::GraphView(AllianceDocument *document, SnapshotFeed *feed, Selection *selection,
                     ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_feed(feed)
    , m_selection(selection)
    , m_view(view)
    , m_theme(&Theme::of(Theme::Name::Light))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    m_flight.setDuration(flightMilliseconds);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &t) {
        m_camera = m_flightFrom.towards(m_flightTo, t.toReal());
        cameraMoves();
    });
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
        m_ghosts.clear();
        update();
    });
    connect(feed, &SnapshotFeed::snapshotChanged, this, &GraphView::snapshotArrived);
    connect(view, &ViewState::lookChanged, this, [this] {
        point();
        m_drawn = {};
        const auto plan = m_plan;
        recompose();
        // Another picture altogether, or legend and minimap take other room.
        if (m_fitted || !plan != !m_plan || (plan && plan->groups != m_plan->groups))
            fit();
    });
    connect(selection, &Selection::changed, this, &GraphView::point);
    connect(document, &AllianceDocument::loaded, this, [this] { m_arranged.reset(); });
}

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

void GraphView::setPresenting(bool presenting)
{
    m_presenting = presenting;
    setHover({});
    recompose();
    fit();
}

bool GraphView::isLarge() const
{
    return m_list.ties.size() + m_list.cards.size() > (m_plan ? largeSummary : largeDrawing);
}

/// A frame in a movement: of a large map a quick one.
void GraphView::cameraMoves()
{
    if (isLarge())
        m_rest.start();
    update();
}

/// The movement is over: what stood in for the picture, or was left for later, comes now.
void GraphView::settle()
{
    if (std::exchange(m_legendIsDue, false)) {
        const auto height = m_overlays.legendHeight();
        layLegend();
        if (m_fitted && m_overlays.legendHeight() != height)
            fit();
    }
    update();
}

/// What was dragged may be there no more.
void GraphView::endDrag()
{
    m_dragged.clear();
    if (m_drag == Drag::Cards || m_drag == Drag::Tie || m_drag == Drag::Group)
        m_drag = Drag::None;
}

/// Cards stand elsewhere.
void GraphView::composeAnew()
{
    m_composed = {};
    recompose();
}

void GraphView::recompose()
{
    if (!m_looked)
        return;
    const auto &snapshot = m_feed->snapshot();
    planGroups();
    auto options = composeOptions(snapshot.query, m_view->look(), m_plan);
    if (m_view->tiesFaded() && !m_plan) {
        if (!m_crowded)
            m_crowded = crowdedTies(*snapshot.index, m_arrangement);
        options.crowded = m_crowded;
    }
    options.tieLabels =
        std::count_if(snapshot.ties.begin(), snapshot.ties.end(),
                      [](const Snapshot::Tie &tie) { return tie.shown; }) <= int(manyTies);
    const bool same = m_composed.index && options == m_composedWith;
    const auto lines = m_pointed.focusedSum < 0 ? std::vector<GroupTallies::Between>()
                                                : m_list.summary.tallies.between;
    ListChange change;
    if (same) {
        change = entente::recompose(m_list, m_composed, snapshot, m_arrangement, options);
    } else {
        const auto before = std::exchange(m_list, compose(snapshot, m_arrangement, options));
        change = changeBetween(before, m_list);
    }
    // After a step within a large map ties that went leave their room, so that nothing jumps.
    m_bounds = same && !change.all ? m_bounds | boundsOf(change.come) : m_list.bounds();
    if (const int sum = m_pointed.focusedSum; sum >= 0 && std::size_t(sum) < lines.size())
        findFocusedLine(lines[std::size_t(sum)]);
    m_composed = snapshot;
    m_composedWith = options;
    if (options.outsiders)
        m_drawn |= m_bounds;
    const bool quick = same && !change.all && isLarge();
    m_renderCache.change(std::move(change));
    changeMinimap(); // the legend stands beside it
    m_legendIsDue = quick;
    quick ? m_rest.start() : layLegend();
    isLarge() ? m_words.start() : describe();
    update();
}

void GraphView::layLegend()
{
    const auto &snapshot = m_feed->snapshot();
    if (m_view->legendShown()) {
        const bool hulls = m_composedWith.hulls;
        const auto division = hulls ? camps(snapshot) : Camps();
        auto legend = buildLegend(snapshot, m_list, hulls ? &division : nullptr);
        if (!m_pointed.changed.empty())
            addChangedEntry(legend,
                            snapshot.map().ties().at(std::size_t(m_pointed.changed[0])).kind);
        m_overlays.setLegend(legend, size(), m_presenting ? 1.5 : 1);
    } else {
        m_overlays.clearLegend();
    }
}

void GraphView::changeMinimap()
{
    auto &minimap = m_overlays.minimap();
    minimap.setShown(m_view->minimapShown());
    if (minimap.isShown())
        minimap.change(fitBounds());
}

void GraphView::point()
{
    m_pointed.search = m_view->search();
    m_pointed.selected = m_selection->items();
    update();
}

void GraphView::describe()
{
    const auto &snapshot = m_feed->snapshot();
    setAccessibleName(tr("Map of actors and ties"));
    const auto focus = focusWords();
    setAccessibleDescription((focus.isEmpty() ? focus : focus + QStringLiteral(". ")) +
                             QString::fromStdString(summary(snapshot)));
}

/// What has the keyboard, as a sentence.
QString GraphView::focusWords() const
{
    const auto &map = m_feed->snapshot().map();
    if (m_pointed.focusedTie >= 0)
        return shown(tieWords(map, map.ties().at(std::size_t(m_pointed.focusedTie))));
    Hit hit;
    hit.sum = m_pointed.focusedSum;
    if (hit.sum < 0)
        hit.group = m_pointed.focusedGroup;
    if (!hit.isNull())
        return summaryWords(hit).join(QStringLiteral(". "));
    return m_pointed.focusedActor < 0
               ? QString()
               : shown(map.actors().at(std::size_t(m_pointed.focusedActor)).name);
}

void GraphView::snapshotArrived(const SnapshotDiff &diff)
{
    auto ghosts = ghostsOf(diff);
    setHover({}); // the pointer rests, the picture moved on: nothing stays faded until the mouse
                  // moves again
    if (diff.mapChanged) {
        const bool wasFitted = m_fitted;
        rearrange();
        m_pointed.selected = m_selection->items();
        recompose();
        if (wasFitted)
            fit();
        return;
    }
    const bool onlyDate = differInDateOnly(m_composed.query, m_feed->snapshot().query);
    recompose();
    if (onlyDate)
        markChanges(diff, std::move(ghosts));
    else
        markChanges({}, {});
    if (m_fitted)
        fit();
}

/// Ties that end with this step, as they are still drawn.
std::vector<TieItem> GraphView::ghostsOf(const SnapshotDiff &diff) const
{
    std::vector<TieItem> ghosts;
    if (diff.vanished.empty() || diff.appeared.size() + diff.vanished.size() > mostInAStep)
        return ghosts;
    std::copy_if(m_list.ties.begin(), m_list.ties.end(), std::back_inserter(ghosts),
                 [&](const TieItem &tie) {
                     return std::find(diff.vanished.begin(), diff.vanished.end(), tie.tieIndex) !=
                            diff.vanished.end();
                 });
    return ghosts;
}

void GraphView::markChanges(const SnapshotDiff &diff, std::vector<TieItem> ghosts)
{
    const bool had = !m_pointed.changed.empty();
    m_pointed.changed.clear();
    m_ghosts.clear();
    if (had)
        layLegend();
    if (diff.appeared.size() + diff.vanished.size() > mostInAStep)
        return;
    m_pointed.changed = diff.appeared;
    if (!m_pointed.changed.empty())
        layLegend();
    m_ghosts = std::move(ghosts);
    m_pulse.stop();
    if (m_view->reducedMotion())
        m_ghosts.clear();
    else if (!m_pointed.changed.empty() || !m_ghosts.empty())
        m_pulse.start();
}

QRectF GraphView::cardOnScreen(int actor) const
{
    return m_camera.toView(boxOf(actor));
}

void GraphView::selectAll()
{
    std::vector<Item> items;
    for (const auto &card : m_list.cards)
        for (const int actor : actorsOf(card))
            if (!card.outsider) {
                Hit hit;
                hit.actor = actor;
                items.push_back(hit.item(m_document->map()));
            }
    m_selection->setItems(std::move(items));
}

void GraphView::invertSelection()
{
    std::vector<Item> items;
    for (const auto &card : m_list.cards)
        for (const int actor : actorsOf(card)) {
            Hit hit;
            hit.actor = actor;
            const auto item = hit.item(m_document->map());
            if (!card.outsider && !m_selection->contains(item))
                items.push_back(item);
        }
    m_selection->setItems(std::move(items));
}

void GraphView::focusOnSelection(int steps)
{
    std::vector<ActorId> actors;
    const auto index = m_feed->snapshot().index;
    for (const auto &item : m_selection->items()) {
        if (item.kind == Item::Kind::Actor)
            actors.emplace_back(item.id.toStdString());
        if (item.kind == Item::Kind::Tie)
            if (const auto *tie = m_document->map().ties().find(TieId(item.id.toStdString())))
                actors.insert(actors.end(), {tie->from, tie->to});
    }
    if (actors.empty() && m_pointed.focusedActor >= 0)
        actors.push_back(m_document->map().actors().at(std::size_t(m_pointed.focusedActor)).id);
    if (actors.empty())
        actors = m_view->focus();
    if (actors.empty())
        return;
    m_fitted = true;
    m_view->setFocus(std::move(actors), steps);
}

bool GraphView::stepBack()
{
    if (m_drag != Drag::None) {
        for (const auto &[actor, position] : m_dragged)
            m_arrangement.positions[std::size_t(actor)] = position;
        m_dragged.clear();
        if (std::exchange(m_drag, Drag::None) == Drag::Group && m_dragStarted)
            moveGroup(m_pressed.group, m_draggedShift);
        composeAnew();
        return true;
    }
    if (m_pointed.focusedTie >= 0 || m_pointed.focusedSum >= 0) {
        focusLine({});
        describe();
        update();
        return true;
    }
    if (!m_view->focus().empty()) {
        m_fitted = true;
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
    if (m_fitted)
        fit();
}

void GraphView::contextMenuEvent(QContextMenuEvent *event)
{
    Hit hit = hitAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        hit = {};
        hit.actor = m_pointed.focusedActor;
        if (m_pointed.focusedTie >= 0)
            hit.tieIndex = m_pointed.focusedTie;
        if (hit.actor >= 0)
            at = mapToGlobal(cardOnScreen(hit.actor).center().toPoint());
    }
    Q_EMIT contextMenuWanted(hit.item(m_document->map()), at);
}

bool GraphView::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        composeFirst();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto words = m_drag == Drag::None ? toolTipFor(hitAt(help->pos())) : QString();
        words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

QString GraphView::toolTipFor(const Hit &hit) const
{
    const auto &snapshot = m_feed->snapshot();
    const auto &map = snapshot.map();
    auto lines = summaryWords(hit);
    if (hit.tieIndex >= 0) {
        const auto &tieIndex = map.ties().at(std::size_t(hit.tieIndex));
        const auto &tie = snapshot.ties[std::size_t(hit.tieIndex)];
        lines << shown(tieWords(map, tieIndex)) << shown(tieDatesWords(map, tieIndex))
              << shown(standingWords(tie.standing, tie.why));
        if (tieIndex.evidence.empty())
            lines << tr("No source is given.");
    } else if (hit.actor >= 0) {
        const auto &actor = map.actors().at(std::size_t(hit.actor));
        lines << shown(actor.name) << shown(actorKindWords(actor.kind));
        if (!snapshot.actorIsShown(hit.actor))
            lines << tr("Not in the picture on this date.");
    } else if (hit.event >= 0) {
        const auto &event = map.events().at(std::size_t(hit.event));
        lines << shown(event.title) << shown(eventDateWords(event))
              << shown(participantWords(map, event));
    }
    for (auto &line : lines)
        line = line.toHtmlEscaped();
    if (lines.isEmpty())
        return {};
    const auto title = lines.takeFirst();
    return QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b><br>%2</p>")
        .arg(title, lines.join(QStringLiteral("<br>")));
}

} // namespace entente
