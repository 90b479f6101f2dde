// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphview.h"

#include "inferredlines.h"

#include "models/document/snapshotfeed.h"
#include "models/document/viewstate.h"
#include "models/picture/curves.h"
#include "models/picture/textmeasure.h"
#include "models/picture/theme.h"

#include <QPainter>

#include <algorithm>

// What GraphView shows of a story: type for a projector, what is new and lit, what is asked.

namespace entente {

namespace {

constexpr float veil = 0.55F; // of the ground, over what recedes

bool holds(const std::vector<int> &places, int at)
{
    return std::find(places.begin(), places.end(), at) != places.end();
}

} // namespace

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

void GraphView::tell(Told told)
{
    m_told = std::move(told);
    updateToldList();
    m_pointed.changed = m_told.newTies;
    m_pulse.stop();
    if (!m_view->reducedMotion() && !(m_pointed.changed.empty() && m_picture.ghosts().empty()))
        m_pulse.start();
    layLegend();
    update();
}

/// While somebody points at something, that is lit instead.
bool GraphView::recedes() const
{
    return !m_told.actors.empty() && m_pointed.hover.isNull();
}

void GraphView::fadeAllButTold(Emphasis &emphasis) const
{
    const auto &snapshot = m_feed->snapshot();
    emphasis.fadedActors.assign(snapshot.actorShown.size(), true);
    emphasis.fadedTies.assign(snapshot.ties.size(), true);
    for (const int actor : m_told.actors)
        emphasis.fadedActors[std::size_t(actor)] = false;
    for (const int tie : m_told.newTies)
        emphasis.fadedTies[std::size_t(tie)] = false;
    for (int tie = 0; m_told.newTies.empty() && tie < int(snapshot.ties.size()); ++tie)
        if (const auto &index = *snapshot.index;
            holds(m_told.actors, index.from(tie)) && holds(m_told.actors, index.to(tie)))
            emphasis.fadedTies[std::size_t(tie)] = false;
    emphasis.eventFaded = !m_told.event;
}

/// Where it is told, a large map too is painted anew each time: only while something is asked.
bool GraphView::paintsTold() const
{
    return m_presentingType > 0 && !(m_picture.isLarge() && m_told.hiddenTies.empty());
}

/// What can be seen, pointed at and read in the legend.
const DisplayList &GraphView::seenList() const
{
    return paintsTold() ? m_toldList : m_picture.list();
}

void GraphView::updateToldList()
{
    m_toldList = paintsTold() ? listAsTold() : DisplayList();
}

/// Without what is asked for. Of the event only what everybody does in it: it stands in the
/// caption.
DisplayList GraphView::listAsTold() const
{
    auto list = m_picture.list();
    std::vector<TieItem> told;
    for (const auto &tie : list.ties)
        if (!holds(m_told.hiddenTies, tie.tieIndex))
            told.push_back(tie);
    list.ties = told;
    if (m_told.event)
        list.event.box = {};
    else
        list.event = {};
    return list;
}

void GraphView::paintSmallPicture(QPainter &painter)
{
    painter.fillRect(rect(), m_theme->ground);
    m_renderCache.clear();
    const auto &list = seenList();
    auto lit = emphasis();
    painter.save();
    painter.setTransform(drawingCamera().transform(), true);
    paintInferred(painter, m_picture.list(), m_inferred, *m_theme);
    paintGhosts(painter);
    if (recedes()) {
        auto unlit = lit;
        unlit.fadedActors.clear();
        unlit.fadedTies.clear();
        unlit.eventFaded = false;
        paintDrawing(painter, list, *m_theme, unlit);
        auto ground = m_theme->ground;
        ground.setAlphaF(veil);
        painter.save();
        painter.resetTransform();
        painter.fillRect(rect(), ground);
        painter.restore();
        paintDrawing(painter, litPart(list, lit), *m_theme, lit);
    } else {
        paintDrawing(painter, list, *m_theme, lit);
    }
    paintQuestions(painter);
    painter.restore();
}

/// From the acting end a part of the way, so that the answer is not given.
void GraphView::paintQuestions(QPainter &painter) const
{
    constexpr qreal reach = 0.65, at = 0.5, radius = 13, type = 18;
    for (const auto &tie : m_picture.list().ties) {
        if (!holds(m_told.hiddenTies, tie.tieIndex))
            continue;
        const auto part = between(tie.curve, 0, reach);
        QPainterPath line(part[0]);
        line.cubicTo(part[1], part[2], part[3]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme->accent, 3, Qt::DotLine, Qt::RoundCap));
        painter.drawPath(line);
        const auto centre = pointAt(tie.curve, at);
        painter.setPen(QPen(m_theme->accent, 2.4));
        painter.setBrush(m_theme->card);
        painter.drawEllipse(centre, radius, radius);
        painter.setFont(uiFont(type, QFont::Bold));
        painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                         Qt::AlignCenter, QStringLiteral("?"));
    }
}

} // namespace entente
