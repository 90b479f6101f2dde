// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "toldpicture.h"

#include "models/picture/curves.h"
#include "models/picture/rendercache.h"
#include "models/picture/textmeasure.h"
#include "models/picture/theme.h"

#include <QPainter>

#include <algorithm>

namespace entente {

namespace {

constexpr float veil = 0.55F; // of the ground, over what recedes

bool holds(const std::vector<int> &places, int at)
{
    return std::find(places.begin(), places.end(), at) != places.end();
}

} // namespace

void ToldPicture::update(const Picture &picture, bool presented)
{
    m_isPainted = presented && !(picture.isLarge() && m_told.hiddenTies.empty());
    m_list = m_isPainted ? listAsTold(picture.list()) : DisplayList();
}

/// Without what is asked for. Of the event only what everybody does in it: it stands in the
/// caption.
DisplayList ToldPicture::listAsTold(DisplayList list) const
{
    std::vector<TieItem> ties;
    for (const auto &tie : list.ties)
        if (!holds(m_told.hiddenTies, tie.tieIndex))
            ties.push_back(tie);
    list.ties = ties;
    if (m_told.event)
        list.event.box = {};
    else
        list.event = {};
    return list;
}

void ToldPicture::fadeTheRest(Emphasis &emphasis, const Snapshot &snapshot) const
{
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

void ToldPicture::paint(QPainter &painter, const Picture &picture, const Theme &theme,
                        const Emphasis &lit, bool recedes) const
{
    const auto &seen = list(picture);
    if (recedes) {
        auto unlit = lit;
        unlit.fadedActors.clear();
        unlit.fadedTies.clear();
        unlit.eventFaded = false;
        paintDrawing(painter, seen, theme, unlit);
        auto ground = theme.ground;
        ground.setAlphaF(veil);
        painter.save();
        painter.resetTransform();
        painter.fillRect(painter.viewport(), ground);
        painter.restore();
        paintDrawing(painter, litPart(seen, lit), theme, lit);
    } else {
        paintDrawing(painter, seen, theme, lit);
    }
    paintQuestions(painter, picture.list(), theme);
}

/// From the acting end a part of the way, so that the answer is not given.
void ToldPicture::paintQuestions(QPainter &painter, const DisplayList &list,
                                 const Theme &theme) const
{
    constexpr qreal reach = 0.65, at = 0.5, radius = 13, type = 18;
    for (const auto &tie : list.ties) {
        if (!holds(m_told.hiddenTies, tie.tieIndex))
            continue;
        const auto part = between(tie.curve, 0, reach);
        QPainterPath line(part[0]);
        line.cubicTo(part[1], part[2], part[3]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 3, Qt::DotLine, Qt::RoundCap));
        painter.drawPath(line);
        const auto centre = pointAt(tie.curve, at);
        painter.setPen(QPen(theme.accent, 2.4));
        painter.setBrush(theme.card);
        painter.drawEllipse(centre, radius, radius);
        painter.setFont(uiFont(type, QFont::Bold));
        painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                         Qt::AlignCenter, QStringLiteral("?"));
    }
}

} // namespace entente
