// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summary.h"

#include "paintdetail.h"
#include "textmeasure.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr int layers = 2; // behind the front card
constexpr qreal layerStep = 5;
constexpr qreal layerInset = 8;
constexpr qreal corner = 9;
constexpr qreal leastName = 12; // pixels
constexpr qreal leastMark = 15;
constexpr qreal stripHeight = 40;

qreal scaleOf(const QPainter &painter)
{
    return std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12());
}

QPainterPath roundedBox(const QRectF &box)
{
    QPainterPath path;
    path.addRoundedRect(box, corner, corner);
    return path;
}

} // namespace

QRectF frontOf(const CardItem &card)
{
    return card.outlineBox.adjusted(0, layers * layerStep, 0, 0);
}

std::vector<QPainterPath> stackOutlines(const CardItem &card)
{
    std::vector<QPainterPath> outlines;
    const auto front = frontOf(card);
    for (int layer = layers; layer > 0; --layer)
        outlines.push_back(roundedBox(front.adjusted(layer * layerInset, -layer * layerStep,
                                                     -layer * layerInset, -layer * layerStep)));
    return outlines;
}

FrameHead frameHead(const FrameItem &frame, qreal scale)
{
    FrameHead head;
    head.name = frame.name;
    const qreal type = std::max(frame.name.pixelSize, leastName / scale);
    head.name.width *= type / frame.name.pixelSize;
    head.name.pixelSize = type;
    const qreal side = std::max(20.0, leastMark / scale), height = std::max(type, side);
    // Inside the frame where it can be read there, else on its edge.
    const qreal middle = frame.box.top() + (height > stripHeight - 8 ? -height * 0.65 : 22);
    head.mark =
        QRectF(frame.box.right() - side - (side > 20 ? 0 : 12), middle - side / 2, side, side);
    centreOn(head.name, {0, middle});
    head.name.baseline.setX(frame.box.left() + (side > 20 ? 0 : 18));
    head.strip = head.name.box() | head.mark;
    return head;
}

QPainterPath closingSign(const QRectF &mark)
{
    const qreal arm = mark.width() * 0.24;
    const auto middle = mark.center();
    QPainterPath sign;
    sign.moveTo(middle - QPointF(arm, arm));
    sign.lineTo(middle + QPointF(arm, arm));
    sign.moveTo(middle + QPointF(-arm, arm));
    sign.lineTo(middle + QPointF(arm, -arm));
    return sign;
}

void paintGroupCard(QPainter &painter, const CardItem &card, const Theme &theme, bool selected,
                    bool matched, bool focused)
{
    const auto front = roundedBox(frontOf(card));
    if (matched) {
        painter.setPen(QPen(theme.highlight, 10));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(card.outline);
    }
    painter.setPen(QPen(selected ? theme.accent : theme.cardBorder, selected ? 2.2 : 1.2));
    painter.setBrush(theme.card);
    for (const auto &outline : stackOutlines(card))
        painter.drawPath(outline);
    painter.setPen(QPen(selected ? theme.accent : theme.mutedText, selected ? 2.6 : 1.6));
    painter.drawPath(front);
    if (focused) {
        painter.setPen(QPen(theme.accent, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.box.adjusted(-5, -5, 5, 5), 12, 12);
    }
}

void paintFrames(QPainter &painter, const SummaryItem &summary, const Theme &theme)
{
    auto ground = theme.line;
    ground.setAlphaF(0.35F);
    for (const auto &frame : summary.frames) {
        painter.setPen(QPen(theme.mutedText, std::max(1.3, 1.2 / scaleOf(painter))));
        painter.setBrush(ground);
        painter.drawRoundedRect(frame.box, 14, 14);
    }
}

void paintFrameHeads(QPainter &painter, const SummaryItem &summary, const Theme &theme, qreal scale)
{
    auto behind = theme.ground;
    behind.setAlphaF(0.88F);
    for (const auto &frame : summary.frames) {
        const auto head = frameHead(frame, scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(behind);
        painter.drawRoundedRect(head.name.box().adjusted(-4, -1, 4, 1), 3, 3);
        painter.setFont(head.name.font());
        painter.setPen(theme.text);
        painter.drawText(head.name.baseline, head.name.text);
        painter.setPen(QPen(theme.cardBorder, head.mark.width() / 16));
        painter.setBrush(theme.card);
        painter.drawEllipse(head.mark);
        painter.setPen(QPen(theme.text, head.mark.width() / 11, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(closingSign(head.mark));
    }
}

} // namespace entente
