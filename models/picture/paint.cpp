// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "curves.h"

#include "glyphs.h"
#include "paintparts.h"
#include "placer.h"
#include "summary.h"
#include "tiebundles.h"
#include "tieink.h"

#include <QPaintEngine>

namespace entente {

namespace {

bool isFaded(const TieItem &tie, const Emphasis &emphasis)
{
    return marked(emphasis.fadedTies, tie.tieIndex) || marked(emphasis.fadedSums, tie.sum);
}

bool isHovered(const TieItem &tie, const Emphasis &emphasis)
{
    return tie.sum >= 0 ? emphasis.hoveredSum == tie.sum : emphasis.hoveredTie == tie.tieIndex;
}

/// True where something is pointed at and the tie belongs to it.
bool isLit(const TieItem &tie, const Emphasis &emphasis)
{
    const bool fades = tie.sum >= 0 ? !emphasis.fadedSums.empty() : !emphasis.fadedTies.empty();
    return fades && !isFaded(tie, emphasis);
}

void paintHead(QPainter &painter, const ArrowHead &head, const QColor &colour, const QColor &ground,
               qreal width)
{
    if (head.shape == HeadShape::None || !Detail(painter).shows(head.size, leastHead))
        return;
    const bool outline = head.hollow || head.shape == HeadShape::OpenArrow;
    QPen pen(colour, std::max(1.2, std::min(width, 2.0)));
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(outline ? pen : Qt::NoPen);
    painter.setBrush(head.shape == HeadShape::OpenArrow ? QBrush(Qt::NoBrush)
                                                        : QBrush(head.hollow ? ground : colour));
    painter.drawPath(head.path());
}

void paintDisputed(QPainter &painter, const TieItem &tie, const QColor &colour, const Theme &theme)
{
    const QRectF disc(tie.middle.x() - 9, tie.middle.y() - 9, 18, 18);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(theme.ground);
    painter.drawEllipse(disc);
    painter.setFont(uiFont(13, QFont::Bold));
    painter.setPen(theme.text);
    painter.drawText(disc, Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("?"));
}

/// A pixel wide, with dashes and dots that can be told there; paler in place of half as wide.
QPen hairlinePen(const TieItem &tie, QColor colour)
{
    if (tie.standing == Standing::Assumed)
        colour.setAlphaF(colour.alphaF() * 0.55F);
    QPen pen(colour, 0);
    if (tie.isThread() || tie.style == LineStyle::Solid)
        return pen;
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(tie.style == LineStyle::Dashed ? QList<qreal>{4, 3} : QList<qreal>{1, 3});
    return pen;
}

void paintLine(QPainter &painter, const TieItem &tie, QPen pen)
{
    const auto scale = Detail(painter).scale;
    painter.setBrush(Qt::NoBrush);
    if (scale < farScale && pen.widthF() * scale < 1 && !isStub(tie)) {
        painter.setPen(hairlinePen(tie, pen.color()));
        painter.drawLine(tie.curve[0], tie.curve[3]);
        return;
    }
    painter.setPen(pen);
    painter.drawPath(tie.path());
}

void paintTieOn(QPainter &painter, const TieItem &tie, const Theme &theme)
{
    const auto pen = tiePen(tie, theme);
    paintLine(painter, tie, pen);
    if (tie.isThread())
        return;
    paintHead(painter, tie.head, pen.color(), theme.ground, tie.width);
    paintHead(painter, tie.tail, pen.color(), theme.ground, tie.width);
    if (tie.standing == Standing::Disputed)
        paintDisputed(painter, tie, pen.color(), theme);
}

TieItem inFull(TieItem tie)
{
    tie.faint = false;
    tie.alike = std::max(tie.alike, 0);
    return tie;
}

void paintHalo(QPainter &painter, const TieItem &tie, QColor colour, qreal width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
    paintLine(painter, tie, pen);
}

QRectF reachOf(const TieItem &tie)
{
    const qreal margin = tie.width + std::max(tie.head.size, tie.tail.size) + 26; // halos
    return controlBox(tie.curve).adjusted(-margin, -margin, margin, margin);
}

bool isPointedAt(const TieItem &tie, const Emphasis &emphasis)
{
    return marked(emphasis.changedTies, tie.tieIndex) ||
           marked(emphasis.selectedTies, tie.tieIndex) || isHovered(tie, emphasis);
}

/// The lines of many ties, those of one brightness: on pixels as ink, in bands so that a large
/// picture needs no large sums; elsewhere kind by kind as hairlines.
void paintManyLines(QPainter &painter, const std::vector<const TieItem *> &ties, const Theme &theme)
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        for (int ink = Coverage::inks - 1; ink >= 0; --ink) {
            std::vector<QLineF> lines;
            for (const auto *tie : ties)
                if (TieInk::inkOf(*tie) == ink)
                    lines.emplace_back(tie->curve[0], tie->curve[3]);
            painter.setPen(QPen(TieInk::colourOf(theme, ink), 0));
            painter.drawLines(lines.data(), int(lines.size()));
        }
        return;
    }
    constexpr int bandHeight = 1024;
    const auto pixels = painter.device()->devicePixelRatio();
    const auto toPixels = painter.worldTransform() * QTransform::fromScale(pixels, pixels);
    const auto size = (painter.viewport().size().toSizeF() * pixels).toSize();
    painter.save();
    painter.resetTransform();
    for (int top = 0; top < size.height(); top += bandHeight) {
        const QSize band(size.width(), std::min(bandHeight, size.height() - top));
        Coverage coverage(band);
        const TieInk ink(toPixels * QTransform::fromTranslate(0, -top));
        ink.putAll(coverage, ties, Coverage::Turn::On);
        QImage image(band, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        coverage.blend(image, image.rect(), ink.inks(theme));
        image.setDevicePixelRatio(pixels);
        painter.drawImage(QPointF(painter.viewport().topLeft()) + QPointF(0, top / pixels), image);
    }
    painter.restore();
}

/// Draws the lines of a large drawing that nobody points at. Too many for the pens of QPainter;
/// a printer takes them where it sees them from near.
bool paintedAsMany(QPainter &painter, const DisplayList &list, const Theme &theme,
                   const Emphasis &emphasis, const Detail &detail)
{
    const bool raster = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (list.ties.size() <= manyTies || (!raster && detail.scale >= farScale))
        return false;
    std::vector<const TieItem *> faded, lit;
    for (const auto &tie : list.ties)
        if (detail.sees(reachOf(tie)) && !isPointedAt(tie, emphasis))
            (isFaded(tie, emphasis) ? faded : lit).push_back(&tie);
    painter.setOpacity(fadedOpacity);
    if (!faded.empty())
        paintManyLines(painter, faded, theme);
    painter.setOpacity(1);
    paintManyLines(painter, lit, theme);
    return true;
}

/// True where their lines were ink.
bool paintTies(QPainter &painter, const DisplayList &list, const Theme &theme,
               const Emphasis &emphasis)
{
    const Detail detail(painter);
    const bool many = paintedAsMany(painter, list, theme, emphasis, detail);
    for (const auto &tie : list.ties) {
        if ((many && !isPointedAt(tie, emphasis)) || !detail.sees(reachOf(tie)))
            continue;
        painter.setOpacity(isFaded(tie, emphasis) ? fadedOpacity : 1);
        if (marked(emphasis.changedTies, tie.tieIndex)) {
            auto halo = theme.highlight;
            const qreal strength =
                emphasis.fadedTies.empty() ? 0.75 : 0.4; // where the rest recedes
            halo.setAlphaF(float(strength * (1 - 0.4 * emphasis.pulse)));
            paintHalo(painter, tie, halo, haloWidth(tie) + 16 * emphasis.pulse);
        }
        if (marked(emphasis.selectedTies, tie.tieIndex) || isHovered(tie, emphasis)) {
            auto halo = theme.accent;
            halo.setAlphaF(marked(emphasis.selectedTies, tie.tieIndex) ? 0.35F : 0.2F);
            paintHalo(painter, tie, halo, std::max(tie.width + 8, leastHalo / detail.scale));
        }
        if ((tie.faint || isStub(tie)) && (isLit(tie, emphasis) || isPointedAt(tie, emphasis)))
            paintTieOn(painter, inFull(tie), theme);
        else
            paintTieOn(painter, tie, theme);
    }
    painter.setOpacity(1);
    return many;
}

/// Marks of disputed ties whose lines are ink.
void paintMarks(QPainter &painter, const DisplayList &list, const Theme &theme)
{
    const Detail detail(painter);
    if (detail.scale < farScale)
        return;
    for (const auto &tie : list.ties)
        if (tie.standing == Standing::Disputed && detail.sees(reachOf(tie)))
            paintDisputed(painter, tie, theme.tie(tie.kind), theme);
}

void paintTieLabels(QPainter &painter, const DisplayList &list, const FreeLabels &labels,
                    const Theme &theme, const Emphasis &emphasis, qreal pixel)
{
    const auto isWritten = [&](const TieItem &tie) {
        return !tie.faint || isLit(tie, emphasis) || isPointedAt(tie, emphasis);
    };
    for (const auto &label :
         tieLabelsAt(list, labels.actors, Detail(painter).scale / pixel, isWritten)) {
        painter.setOpacity(isFaded(*label.tie, emphasis) ? fadedOpacity : 1);
        paintTextOnGround(painter, label.text, theme.mutedText, theme.ground);
    }
    painter.setOpacity(1);
}

void paintHulls(QPainter &painter, const DisplayList &list, const Theme &theme)
{
    const auto scale = Detail(painter).scale;
    for (const auto &hull : list.hulls) {
        painter.setPen(QPen(theme.campBorder[hull.camp], std::max(1.2, 0.8 / scale)));
        painter.setBrush(theme.campGround[hull.camp]);
        painter.drawPath(hull.outline);
    }
    for (const auto &hull : list.hulls)
        paintText(painter, hull.label, theme.campText[hull.camp]);
}

/// What each participant does, where it can be read.
void paintTabs(QPainter &painter, const EventItem &event, const Theme &theme)
{
    for (const auto &tab : event.tabs) {
        if (tab.box.isNull() || !Detail(painter).shows(tab.role.pixelSize, leastEventWords))
            continue;
        painter.setPen(event.planned ? QPen(theme.captionText, 1, Qt::DashLine) : QPen(Qt::NoPen));
        painter.setBrush(theme.caption);
        painter.drawRoundedRect(tab.box, tabCorner, tabCorner);
        paintText(painter, tab.role, theme.captionText);
    }
}

/// Its sign, no smaller than it can be told, where its words cannot be read.
void paintEventGlyph(QPainter &painter, const EventItem &event, const Theme &theme, qreal scale)
{
    painter.save();
    painter.translate(event.box.center());
    painter.scale(1 / scale, 1 / scale);
    const auto side = eventGlyphSide;
    painter.setPen(QPen(theme.captionText, 1.2));
    painter.setBrush(theme.caption);
    painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), 6, 6);
    paintGlyph(painter, event.type, event.status, {0, 0}, side * 0.56, theme.captionText,
               theme.caption);
    painter.restore();
}

void paintEventBox(QPainter &painter, const EventItem &event, const Theme &theme)
{
    if (event.box.isNull())
        return;
    const Detail detail(painter);
    const bool legible =
        !event.title.empty() && detail.shows(event.title.front().pixelSize, leastEventWords);
    if (event.isGlyph || !legible)
        return paintEventGlyph(painter, event, theme, event.isGlyph ? 1 : detail.scale);
    QPen border(theme.captionText, 1.4, event.planned ? Qt::DashLine : Qt::SolidLine);
    if (!event.planned && theme.caption != theme.ground)
        border.setColor(theme.caption);
    painter.setPen(border);
    painter.setBrush(theme.caption);
    painter.drawRoundedRect(event.box, 8, 8);
    paintText(painter, event.header, theme.captionMuted);
    for (const auto &line : event.title)
        paintText(painter, line, theme.captionText);
}

} // namespace

void paintText(QPainter &painter, const TextItem &text, const QColor &colour)
{
    if (text.isEmpty() || !Detail(painter).shows(text.pixelSize, leastType))
        return;
    drawText(painter, text, colour);
}

void drawText(QPainter &painter, const TextItem &text, const QColor &colour)
{
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.drawText(text.baseline, text.text);
}

void paintTextOnGround(QPainter &painter, const TextItem &text, const QColor &colour, QColor ground)
{
    if (text.isEmpty() || !Detail(painter).shows(text.pixelSize, leastType))
        return;
    ground.setAlphaF(0.88F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(text.box().adjusted(-3, -0.5, 3, 0.5), 3, 3);
    paintText(painter, text, colour);
}

QColor tieColour(const Theme &theme, TieKind kind, bool faint)
{
    const auto colour = theme.tie(kind);
    if (!faint)
        return colour;
    const auto mixed = [](int a, int b) { return qRound(b + (a - b) * faintShare); };
    const auto &ground = theme.ground;
    return {mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
            mixed(colour.blue(), ground.blue())};
}

QPen tiePen(const TieItem &tie, const Theme &theme)
{
    if (tie.isThread())
        return QPen(tieColour(theme, tie.kind, true), threadWidth);
    QPen pen(tieColour(theme, tie.kind, tie.faint), tie.width);
    pen.setCapStyle(tie.style == LineStyle::Dotted ? Qt::RoundCap : Qt::FlatCap);
    const auto unit = std::max(tie.width, 0.5) / dashStretch(tie);
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

void paintBelowTies(QPainter &painter, const DisplayList &list, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintHulls(painter, list, theme);
    paintFrames(painter, list.summary, theme);
}

void paintAboveTies(QPainter &painter, const DisplayList &list, const FreeLabels &labels,
                    const Theme &theme, const Emphasis &emphasis, bool linesAreInk, qreal pixel)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (linesAreInk)
        paintMarks(painter, list, theme);
    paintCards(painter, list, theme, emphasis, pixel);
    paintFrameTitles(painter, list.summary, theme, Detail(painter).scale / pixel);
    paintTieLabels(painter, list, labels, theme, emphasis, pixel);
    for (const auto &label : labels.ties)
        paintTextOnGround(painter, label, theme.mutedText, theme.ground);
    for (const auto &label : labels.actors)
        paintTextOnGround(painter, label, theme.text, theme.ground);
    painter.setOpacity(emphasis.eventFaded ? fadedOpacity : 1);
    if (list.event.event >= 0) {
        paintTabs(painter, list.event, theme);
        paintEventBox(painter, list.event, theme);
    }
    painter.setOpacity(1);
}

void paintDrawing(QPainter &painter, const DisplayList &list, const Theme &theme,
                  const Emphasis &emphasis, qreal pixel)
{
    const Detail detail(painter);
    paintBelowTies(painter, list, theme);
    const bool ink = paintTies(painter, list, theme, emphasis);
    const FreeLabels labels{farLabels(list, detail.visible, detail.scale, emphasis, pixel), {}};
    paintAboveTies(painter, list, labels, theme, emphasis, ink, pixel);
}

} // namespace entente
