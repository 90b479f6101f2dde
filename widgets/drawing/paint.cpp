// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "displaylist.h"

#include <cmath>

namespace entente {

namespace {

constexpr qreal fadedOpacity = 0.16;

bool marked(const std::vector<char> &flags, int at)
{
    return at >= 0 && std::size_t(at) < flags.size() && flags[std::size_t(at)];
}

void paintText(QPainter &painter, const TextItem &text, const QColor &colour)
{
    if (text.isEmpty())
        return;
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.drawText(text.baseline, text.text);
}

/// Text with the ground behind it, so that lines do not run through.
void paintTextOnGround(QPainter &painter, const TextItem &text, const QColor &colour, QColor ground)
{
    if (text.isEmpty())
        return;
    ground.setAlphaF(0.88F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(text.box().adjusted(-3, -0.5, 3, 0.5), 3, 3);
    paintText(painter, text, colour);
}

void paintHead(QPainter &painter, const Head &head, const QColor &colour, const QColor &ground, qreal width)
{
    if (head.shape == HeadShape::None)
        return;
    const bool outline = head.hollow || head.shape == HeadShape::OpenArrow;
    QPen pen(colour, std::max(1.2, std::min(width, 2.0)));
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(outline ? pen : Qt::NoPen);
    painter.setBrush(head.shape == HeadShape::OpenArrow ? QBrush(Qt::NoBrush) : QBrush(head.hollow ? ground : colour));
    painter.drawPath(head.path());
}

void paintDisputed(QPainter &painter, const TieItem &tie, const QColor &colour, const QColor &ground)
{
    const QRectF disc(tie.middle.x() - 9, tie.middle.y() - 9, 18, 18);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(ground);
    painter.drawEllipse(disc);
    painter.setFont(uiFont(13, QFont::Bold));
    painter.setPen(colour);
    painter.drawText(disc, Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("?"));
}

void paintLine(QPainter &painter, const TieItem &tie, const QPen &pen)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(tie.path());
}

void paintTieOn(QPainter &painter, const TieItem &tie, const Theme &theme)
{
    const auto pen = tiePen(tie, theme);
    paintLine(painter, tie, pen);
    paintHead(painter, tie.head, pen.color(), theme.ground, tie.width);
    paintHead(painter, tie.tail, pen.color(), theme.ground, tie.width);
    if (tie.standing == Standing::Disputed)
        paintDisputed(painter, tie, pen.color(), theme.ground);
}

void paintHalo(QPainter &painter, const TieItem &tie, QColor colour, qreal width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
    paintLine(painter, tie, pen);
}

void paintTies(QPainter &painter, const DisplayList &list, const Theme &theme, const Emphasis &emphasis)
{
    for (const auto &tie : list.ties) {
        painter.setOpacity(marked(emphasis.fadedTies, tie.relation) ? fadedOpacity : 1);
        if (marked(emphasis.changedTies, tie.relation)) {
            auto halo = theme.highlight;
            halo.setAlphaF(float(0.75 * (1 - 0.4 * emphasis.pulse)));
            paintHalo(painter, tie, halo, tie.width + 9 + 16 * emphasis.pulse);
        }
        if (marked(emphasis.selectedTies, tie.relation) || emphasis.hoveredTie == tie.relation) {
            auto halo = theme.accent;
            halo.setAlphaF(marked(emphasis.selectedTies, tie.relation) ? 0.35F : 0.2F);
            paintHalo(painter, tie, halo, tie.width + 8);
        }
        paintTieOn(painter, tie, theme);
    }
    painter.setOpacity(1);
}

void paintTieLabels(QPainter &painter, const DisplayList &list, const Theme &theme, const Emphasis &emphasis)
{
    for (const auto &tie : list.ties) {
        painter.setOpacity(marked(emphasis.fadedTies, tie.relation) ? fadedOpacity : 1);
        paintTextOnGround(painter, tie.label, theme.mutedText, theme.ground);
    }
    painter.setOpacity(1);
}

/// A government's card carries a band along its top edge.
void paintBand(QPainter &painter, const CardItem &card, const QColor &colour)
{
    painter.save();
    painter.setClipPath(card.outline, Qt::IntersectClip);
    painter.fillRect(QRectF(card.outlineBox.left(), card.outlineBox.top(), card.outlineBox.width(), 4), colour);
    painter.restore();
}

void paintCard(QPainter &painter, const CardItem &card, const Theme &theme, const Emphasis &emphasis)
{
    const bool selected = marked(emphasis.selectedActors, card.actor);
    const auto border = selected ? theme.accent : card.colour.isValid() ? card.colour : card.prominent ? theme.mutedText : theme.cardBorder;
    if (marked(emphasis.matchedActors, card.actor)) {
        painter.setPen(QPen(theme.highlight, 10));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(card.outline);
    }
    painter.setPen(QPen(border, selected ? 2.6 : card.prominent ? 1.8 : 1.2));
    painter.setBrush(theme.card);
    painter.drawPath(card.outline);
    if (card.kind == ActorKind::Government)
        paintBand(painter, card, border);
    if (!card.emblemBox.isEmpty())
        paintEmblem(painter, card.emblemBox, card.emblem, theme, card.kind != ActorKind::Person);
    if (card.kind == ActorKind::Person)
        paintTextOnGround(painter, card.label, theme.text, theme.ground);
    else
        paintText(painter, card.label, theme.text);
    paintText(painter, card.subtitle, theme.mutedText);
    if (emphasis.focusedActor == card.actor) {
        painter.setPen(QPen(theme.accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.box.adjusted(-5, -5, 5, 5), 12, 12);
    }
}

void paintCards(QPainter &painter, const DisplayList &list, const Theme &theme, const Emphasis &emphasis)
{
    for (const auto &card : list.cards) {
        const bool lit = marked(emphasis.selectedActors, card.actor) || emphasis.focusedActor == card.actor || marked(emphasis.matchedActors, card.actor);
        const qreal outside = card.outsider && !lit ? 0.38 : 1;
        painter.setOpacity(marked(emphasis.fadedActors, card.actor) ? fadedOpacity : outside);
        paintCard(painter, card, theme, emphasis);
    }
    painter.setOpacity(1);
}

void paintHulls(QPainter &painter, const DisplayList &list, const Theme &theme)
{
    for (const auto &hull : list.hulls) {
        painter.setPen(QPen(theme.campBorder[hull.camp], 1.2));
        painter.setBrush(theme.campGround[hull.camp]);
        painter.drawPath(hull.outline);
    }
    for (const auto &hull : list.hulls)
        paintText(painter, hull.label, theme.campText[hull.camp]);
}

void paintEventLinks(QPainter &painter, const EventItem &event, const Theme &theme)
{
    painter.setPen(QPen(theme.text, 1.2, event.planned ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    for (const auto &link : event.links)
        painter.drawPath(link.path());
}

void paintEventBox(QPainter &painter, const EventItem &event, const Theme &theme)
{
    QPen border(theme.captionText, 1.4, event.planned ? Qt::DashLine : Qt::SolidLine);
    if (!event.planned && theme.caption != theme.ground)
        border.setColor(theme.caption);
    painter.setPen(border);
    painter.setBrush(theme.caption);
    painter.drawRoundedRect(event.box, 8, 8);
    paintText(painter, event.header, theme.captionMuted);
    for (const auto &line : event.title)
        paintText(painter, line, theme.captionText);
    for (const auto &link : event.links)
        paintTextOnGround(painter, link.role, theme.mutedText, theme.ground);
}

} // namespace

QPen tiePen(const TieItem &tie, const Theme &theme)
{
    QPen pen(theme.tie(tie.kind), tie.width);
    pen.setCapStyle(tie.style == LineStyle::Dotted ? Qt::RoundCap : Qt::FlatCap);
    const auto unit = std::max(tie.width, 0.5);
    if (tie.style == LineStyle::Dashed)
        pen.setDashPattern({8 / unit, 5 / unit});
    else if (tie.style == LineStyle::Dotted)
        pen.setDashPattern({0.01, 6 / unit});
    return pen;
}

void paintTie(QPainter &painter, const TieItem &tie, const Theme &theme, qreal opacity)
{
    painter.setOpacity(opacity);
    paintTieOn(painter, tie, theme);
    painter.setOpacity(1);
}

void paintDrawing(QPainter &painter, const DisplayList &list, const Theme &theme, const Emphasis &emphasis)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintHulls(painter, list, theme);
    paintTies(painter, list, theme, emphasis);
    const bool event = list.event.event >= 0;
    painter.setOpacity(emphasis.eventFaded ? fadedOpacity : 1);
    if (event)
        paintEventLinks(painter, list.event, theme);
    paintCards(painter, list, theme, emphasis);
    paintTieLabels(painter, list, theme, emphasis);
    painter.setOpacity(emphasis.eventFaded ? fadedOpacity : 1);
    if (event)
        paintEventBox(painter, list.event, theme);
    painter.setOpacity(1);
}

} // namespace entente
