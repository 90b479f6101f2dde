// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "models/document/alliancedocument.h"
#include "models/document/selection.h"
#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"

#include <QKeyEvent>

#include <algorithm>

// The keyboard's part of GraphView: Tab enters, arrows walk from card to card, Enter goes into a
// card's ties and opens; Shift+Enter goes into lines at once.

namespace entente {

namespace {

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

} // namespace

void GraphView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && focusedCard() < 0 && !m_list.cards.empty()) {
        const auto prominent = std::find_if(m_list.cards.begin(), m_list.cards.end(),
                                            [](const CardItem &card) { return card.prominent; });
        const auto &first = prominent == m_list.cards.end() ? m_list.cards.front() : *prominent;
        m_pointed.focusedActor = first.actor;
        m_pointed.focusedGroup = first.group;
        describe();
    }
    update();
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        m_pointed.focusedActor = -1;
        m_pointed.focusedTie = m_pointed.focusedSum = -1;
        m_pointed.focusedGroup = -1;
    }
    update();
}

/// The card that has the keyboard, by its place in the list; -1 where none has.
int GraphView::focusedCard() const
{
    if (m_pointed.focusedActor < 0 && m_pointed.focusedGroup < 0)
        return -1;
    const auto it =
        std::find_if(m_list.cards.begin(), m_list.cards.end(), [this](const CardItem &card) {
            return card.group >= 0 ? card.group == m_pointed.focusedGroup
                                   : card.actor == m_pointed.focusedActor;
        });
    return it == m_list.cards.end() ? -1 : int(it - m_list.cards.begin());
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    const auto direction = directionOf(event->key());
    const bool control = event->modifiers() & Qt::ControlModifier,
               shift = event->modifiers() & Qt::ShiftModifier;
    if (!direction.isNull() && control)
        return nudge(direction * (shift ? 10 : 1) * 4);
    if (!direction.isNull() && (walkTies(event->key()) || walk(event->key())))
        return;
    if (!direction.isNull()) {
        m_camera.pan(direction * -60);
        m_fitted = false;
        return cameraMoves();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return shift ? enterLines() : enter();
    if (event->key() == Qt::Key_P && !control)
        return togglePins();
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3 && !m_view->focus().empty())
        return focusOnSelection(event->key() - Qt::Key_0);
    QWidget::keyPressEvent(event);
}

/// False where no card has the keyboard.
bool GraphView::walk(int key)
{
    if (m_pointed.focusedActor < 0 && m_pointed.focusedGroup < 0)
        return false;
    DisplayList stops; // cards, and the names of open groups
    int from = focusedCard();
    if (!m_list.summary.frames.empty())
        stops.cards = m_list.cards;
    for (const auto &frame : m_list.summary.frames) {
        CardItem name;
        name.actor = -1;
        name.group = frame.group;
        name.box = frameHead(frame, m_camera.scale()).strip;
        if (frame.group == m_pointed.focusedGroup)
            from = int(stops.cards.size());
        stops.cards.push_back(std::move(name));
    }
    const auto &list = stops.cards.empty() ? m_list : stops;
    const int next = nearestThatWay(list, from, directionOf(key));
    if (next >= 0) {
        m_pointed.focusedActor = list.cards[std::size_t(next)].actor;
        m_pointed.focusedGroup = list.cards[std::size_t(next)].group;
    }
    describe();
    update();
    return true;
}

/// False where the keyboard is not inside a card's, or a group's, lines.
bool GraphView::walkTies(int key)
{
    if (m_pointed.focusedTie < 0 && m_pointed.focusedSum < 0)
        return false;
    const auto lines = linesAtFocus();
    const auto at = std::find_if(lines.begin(), lines.end(), [this](const Hit &line) {
        return line.tieIndex == m_pointed.focusedTie && line.sum == m_pointed.focusedSum;
    });
    const auto count = std::ptrdiff_t(lines.size());
    const auto step = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : count - 1;
    if (!lines.empty())
        focusLine(lines[std::size_t((at - lines.begin() + step) % count)]);
    return true;
}

/// Into the lines of the card or group that has the keyboard.
void GraphView::enterLines()
{
    if (const auto lines = linesAtFocus(); !lines.empty())
        focusLine(lines.front());
}

/// The keyboard goes along a line that stands for many ties to its other end.
void GraphView::followLine()
{
    const auto &line = m_list.summary.tallies.between[std::size_t(m_pointed.focusedSum)];
    const bool atFirst = line.a.actor >= 0 ? line.a.actor == m_pointed.focusedActor
                                           : line.a.group == m_pointed.focusedGroup;
    const auto &other = atFirst ? line.b : line.a;
    m_pointed.focusedActor = other.actor;
    m_pointed.focusedGroup = other.actor >= 0 ? -1 : other.group;
    focusLine({});
}

/// On a group: opens or closes it; on a card: selects it, and once more goes into its ties; on a
/// tie: selects and opens it; on a line for many: goes to its other end.
void GraphView::enter()
{
    Hit hit;
    if (m_pointed.focusedTie >= 0) {
        hit.tieIndex = m_pointed.focusedTie;
        m_selection->select(hit.item(m_document->map()));
        Q_EMIT opened(hit.item(m_document->map()));
        return;
    }
    if (m_pointed.focusedSum >= 0)
        return followLine();
    if (m_pointed.focusedGroup >= 0)
        return toggleGroup(m_pointed.focusedGroup);
    if (m_pointed.focusedActor < 0)
        return;
    hit.actor = m_pointed.focusedActor;
    const auto item = hit.item(m_document->map());
    if (!m_selection->contains(item))
        return m_selection->select(item);
    enterLines();
}

void GraphView::togglePins()
{
    const auto &map = m_document->map();
    std::vector<std::pair<ActorId, Position>> places;
    std::vector<ActorId> actors;
    bool allPinned = true;
    for (const auto &item : m_selection->items()) {
        const auto at = m_feed->snapshot().index->actorAt(ActorId(item.id.toStdString()));
        if (item.kind != Item::Kind::Actor || at < 0)
            continue;
        actors.emplace_back(item.id.toStdString());
        const auto *placement = map.placements().find(actors.back());
        allPinned &= placement && placement->pinned;
        places.emplace_back(actors.back(), m_arrangement.positions[std::size_t(at)]);
    }
    if (actors.empty())
        return;
    m_document->apply(allPinned ? pinActors(map, actors, false) : movesPatch(places),
                      allPinned ? tr("Unpin") : tr("Pin"));
}

void GraphView::nudge(const QPointF &step)
{
    if (m_plan) { // nobody stands where the map says
        if (const int group = m_pointed.focusedGroup; group >= 0) {
            const auto shift = shiftOf(group);
            moveGroup(group, {shift.x + step.x(), shift.y + step.y()});
        }
        return;
    }
    std::vector<std::pair<ActorId, Position>> moves;
    for (const auto &item : m_selection->items()) {
        const auto at = m_feed->snapshot().index->actorAt(ActorId(item.id.toStdString()));
        if (item.kind != Item::Kind::Actor || at < 0)
            continue;
        const auto &from = m_arrangement.positions[std::size_t(at)];
        moves.emplace_back(ActorId(item.id.toStdString()),
                           Position{from.x + step.x(), from.y + step.y()});
    }
    if (!moves.empty()) {
        m_fitted = false;
        m_document->apply(movesPatch(moves), tr("Nudge"), QStringLiteral("nudge"));
    }
}

} // namespace entente
