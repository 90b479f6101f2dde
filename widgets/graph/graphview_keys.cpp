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
// card's ties and opens.

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
        m_pointed.focusedTie = -1;
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
        return update();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return enter();
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
    const int next = nearestThatWay(m_list, focusedCard(), directionOf(key));
    if (next >= 0) {
        m_pointed.focusedActor = m_list.cards[std::size_t(next)].actor;
        m_pointed.focusedGroup = m_list.cards[std::size_t(next)].group;
    }
    describe();
    update();
    return true;
}

/// False where the keyboard is not inside a card's ties.
bool GraphView::walkTies(int key)
{
    if (m_pointed.focusedTie < 0)
        return false;
    std::vector<int> ties;
    for (const auto &tie : m_list.ties)
        if (tie.from == m_pointed.focusedActor || tie.to == m_pointed.focusedActor)
            ties.push_back(tie.relation);
    std::sort(ties.begin(), ties.end());
    const auto at = std::find(ties.begin(), ties.end(), m_pointed.focusedTie) - ties.begin();
    const auto step =
        key == Qt::Key_Right || key == Qt::Key_Down ? 1 : std::ptrdiff_t(ties.size()) - 1;
    if (!ties.empty())
        m_pointed.focusedTie = ties[std::size_t((at + step) % std::ptrdiff_t(ties.size()))];
    describe();
    update();
    return true;
}

/// On a group: open it; on a card: select it, and once more goes into its ties; on a tie: select
/// and open it.
void GraphView::enter()
{
    Hit hit;
    if (m_pointed.focusedTie >= 0) {
        hit.relation = m_pointed.focusedTie;
        m_selection->select(hit.item(m_document->map()));
        Q_EMIT opened(hit.item(m_document->map()));
        return;
    }
    if (m_pointed.focusedGroup >= 0)
        return toggleGroup(m_pointed.focusedGroup);
    if (m_pointed.focusedActor < 0)
        return;
    hit.actor = m_pointed.focusedActor;
    const auto item = hit.item(m_document->map());
    if (!m_selection->contains(item))
        return m_selection->select(item);
    for (const auto &tie : m_list.ties)
        if ((tie.from == hit.actor || tie.to == hit.actor) &&
            (m_pointed.focusedTie < 0 || tie.relation < m_pointed.focusedTie))
            m_pointed.focusedTie = tie.relation;
    describe();
    update();
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
    if (m_plan) // nobody stands where the map says
        return;
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
