// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "displaylist.h"

#include "hairlines.h"
#include "placer.h"

#include <QPaintEngine>

#include <cmath>
#include <map>
#include <unordered_map>

namespace entente {

namespace {

constexpr qreal fadedOpacity = 0.16;

bool marked(const std::vector<char> &flags, int at)
{
    return at >= 0 && std::size_t(at) < flags.size() && flags[std::size_t(at)];
}

/// How much of the drawing is worth painting: what part of it is seen, and how large a unit is on
/// the screen.
struct Detail
{
    QRectF visible;
    qreal scale = 1;

    explicit Detail(const QPainter &painter)
    {
        const auto &transform = painter.worldTransform();
        visible = transform.inverted().mapRect(QRectF(painter.viewport()));
        scale = std::hypot(transform.m11(), transform.m12());
    }
    bool sees(const QRectF &box) const { return visible.intersects(box); }
    /// True where that many units are at least that many pixels.
    bool shows(qreal units, qreal pixels) const { return units * scale >= pixels; }
};

constexpr qreal leastType = 4.2; // pixels; smaller words are specks
constexpr qreal leastEmblem = 7;
constexpr qreal leastCard = 9; // lower ones are dots
constexpr qreal leastHead = 2.4;
constexpr qreal farScale = 0.45; // below it many ties are hairlines
constexpr std::size_t manyTies = 1500;
constexpr qreal cardType = 14;
constexpr qreal farType = 11; // pixels
constexpr std::size_t mostFarLabels = 400;

void paintText(QPainter &painter, const TextItem &text, const QColor &colour)
{
    if (text.isEmpty() || !Detail(painter).shows(text.pixelSize, leastType))
        return;
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.drawText(text.baseline, text.text);
}

/// Text with the ground behind it, so that lines do not run through.
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

void paintHead(QPainter &painter, const Head &head, const QColor &colour, const QColor &ground,
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
        paintDisputed(painter, tie, pen.color(), theme);
}

void paintHalo(QPainter &painter, const TieItem &tie, QColor colour, qreal width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
    paintLine(painter, tie, pen);
}

QRectF reachOf(const TieItem &tie)
{
    QRectF box(tie.curve[0], tie.curve[0]);
    for (const auto &p : tie.curve) {
        box.setLeft(std::min(box.left(), p.x()));
        box.setRight(std::max(box.right(), p.x()));
        box.setTop(std::min(box.top(), p.y()));
        box.setBottom(std::max(box.bottom(), p.y()));
    }
    const qreal margin = tie.width + std::max(tie.head.size, tie.tail.size) + 26; // halos
    return box.adjusted(-margin, -margin, margin, margin);
}

struct Batch
{
    QColor colour;
    std::vector<QLineF> lines;
};

/// Straight lines that are seen, by colour: the faded below, then kind by kind.
std::vector<Batch> batchesOf(const DisplayList &list, const Theme &theme, const Emphasis &emphasis,
                             const Detail &detail)
{
    std::map<std::pair<bool, int>, Batch> batches;
    for (const auto &tie : list.ties) {
        if (!detail.sees(reachOf(tie)))
            continue;
        const bool lit = !marked(emphasis.fadedTies, tie.relation);
        auto &batch = batches[{lit, -int(tie.kind)}];
        batch.colour = theme.tie(tie.kind);
        batch.colour.setAlphaF(lit ? 0.75F : float(fadedOpacity) / 2);
        batch.lines.emplace_back(tie.curve[0], tie.curve[3]);
    }
    std::vector<Batch> ordered;
    for (auto &[key, batch] : batches)
        ordered.push_back(std::move(batch));
    return ordered;
}

/// Ties as hairlines in the colours of their kinds: what is left of heads and dashes from afar.
void paintTiesFromAfar(QPainter &painter, const std::vector<Batch> &batches)
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        for (const auto &batch : batches) {
            painter.setPen(QPen(batch.colour, 0));
            painter.drawLines(batch.lines.data(), int(batch.lines.size()));
        }
        return;
    }
    const auto pixels = painter.device()->devicePixelRatio();
    const auto toPixels = painter.worldTransform() * QTransform::fromScale(pixels, pixels);
    QImage image((painter.viewport().size().toSizeF() * pixels).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (const auto &batch : batches) {
        auto lines = batch.lines;
        for (auto &line : lines)
            line = toPixels.map(line);
        drawHairlines(image, lines, batch.colour);
    }
    painter.save();
    painter.resetTransform();
    image.setDevicePixelRatio(pixels);
    painter.drawImage(painter.viewport().topLeft(), image);
    painter.restore();
}

void paintTies(QPainter &painter, const DisplayList &list, const Theme &theme,
               const Emphasis &emphasis)
{
    const Detail detail(painter);
    const bool far = detail.scale < farScale && list.ties.size() > manyTies;
    if (far)
        paintTiesFromAfar(painter, batchesOf(list, theme, emphasis, detail));
    for (const auto &tie : list.ties) {
        const bool pointedAt = marked(emphasis.changedTies, tie.relation) ||
                               marked(emphasis.selectedTies, tie.relation) ||
                               emphasis.hoveredTie == tie.relation;
        if ((far && !pointedAt) || !detail.sees(reachOf(tie)))
            continue;
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

void paintTieLabels(QPainter &painter, const DisplayList &list, const Theme &theme,
                    const Emphasis &emphasis)
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
    painter.fillRect(
        QRectF(card.outlineBox.left(), card.outlineBox.top(), card.outlineBox.width(), 4), colour);
    painter.restore();
}

/// A card from afar: a dot in its colour, as large as can still be seen.
void paintDot(QPainter &painter, const CardItem &card, const Theme &theme, bool selected,
              qreal scale)
{
    const qreal radius =
        std::max((card.prominent ? 4.0 : 2.2) / scale, card.outlineBox.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected                ? theme.accent
                     : card.colour.isValid() ? card.colour
                                             : theme.mutedText);
    painter.drawEllipse(card.outlineBox.center(), radius, radius);
}

void paintCard(QPainter &painter, const CardItem &card, const Theme &theme,
               const Emphasis &emphasis, const Detail &detail)
{
    const bool selected = marked(emphasis.selectedActors, card.actor);
    if (!detail.shows(card.outlineBox.height(), leastCard))
        return paintDot(painter, card, theme, selected, detail.scale);
    const auto border = selected                ? theme.accent
                        : card.colour.isValid() ? card.colour
                        : card.prominent        ? theme.mutedText
                                                : theme.cardBorder;
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
    if (!card.emblemBox.isEmpty() && detail.shows(card.emblemBox.height(), leastEmblem))
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

void paintCards(QPainter &painter, const DisplayList &list, const Theme &theme,
                const Emphasis &emphasis)
{
    const Detail detail(painter);
    for (const auto &card : list.cards) {
        if (!detail.sees(card.box.adjusted(-12, -12, 12, 12)))
            continue;
        const bool lit = marked(emphasis.selectedActors, card.actor) ||
                         emphasis.focusedActor == card.actor ||
                         marked(emphasis.matchedActors, card.actor);
        const qreal outside = card.outsider && !lit ? 0.38 : 1;
        painter.setOpacity(marked(emphasis.fadedActors, card.actor) ? fadedOpacity : outside);
        paintCard(painter, card, theme, emphasis, detail);
    }
    painter.setOpacity(1);
}

/// Where names on cards are too small to read, those of the actors with most ties are written
/// beside them as large as on the screen, as many as find room.
void paintFarLabels(QPainter &painter, const DisplayList &list, const Theme &theme,
                    const Emphasis &emphasis)
{
    const Detail detail(painter);
    if (list.cards.empty() || detail.shows(cardType, leastType))
        return;
    std::vector<int> ties(list.cards.size(), 0);
    std::unordered_map<int, std::size_t> at;
    for (std::size_t i = 0; i < list.cards.size(); ++i)
        at[list.cards[i].actor] = i;
    for (const auto &tie : list.ties)
        for (const int end : {tie.from, tie.to})
            if (const auto card = at.find(end); card != at.end())
                ++ties[card->second];
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < list.cards.size(); ++i)
        if (!list.cards[i].outsider && detail.sees(list.cards[i].box) &&
            !marked(emphasis.fadedActors, list.cards[i].actor))
            order.push_back(i);
    const auto most = std::min<std::size_t>(order.size(), mostFarLabels);
    const auto before = [&](std::size_t a, std::size_t b) {
        return ties[a] != ties[b] ? ties[a] > ties[b] : a < b;
    };
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(most), order.end(), before);
    Placer placer;
    for (std::size_t k = 0; k < most; ++k) {
        const auto &card = list.cards[order[k]];
        auto label = card.label;
        label.pixelSize = farType / detail.scale;
        label.width = card.label.width * label.pixelSize / card.label.pixelSize;
        const auto centre = card.outlineBox.center();
        const QPointF right(card.outlineBox.width() / 2 + label.width / 2 + 5 / detail.scale, 0),
            below(0, card.outlineBox.height() / 2 + label.pixelSize);
        if (placer.place(label, {centre - below, centre + below, centre + right, centre - right}))
            paintTextOnGround(painter, label, theme.text, theme.ground);
    }
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

void paintDrawing(QPainter &painter, const DisplayList &list, const Theme &theme,
                  const Emphasis &emphasis)
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
    paintFarLabels(painter, list, theme, emphasis);
    painter.setOpacity(emphasis.eventFaded ? fadedOpacity : 1);
    if (event)
        paintEventBox(painter, list.event, theme);
    painter.setOpacity(1);
}

} // namespace entente
