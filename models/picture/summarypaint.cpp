// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "summary.h"

#include "curves.h"
#include "paintdetail.h"
#include "placer.h"
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
constexpr qreal leastPadding =
    5; // pixels beside what is on a card; above and below it half of that
constexpr qreal leastShare = 0.6; // of a name that is cut
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

/// The same line in another size, its baseline at 0,0.
TextItem sized(TextItem text, qreal pixelSize)
{
    text.baseline = {};
    text.width *= pixelSize / text.pixelSize;
    text.pixelSize = pixelSize;
    return text;
}

using TextLines = std::vector<TextItem>;

qreal widthOf(const TextLines &lines)
{
    qreal width = 0;
    for (const auto &line : lines)
        width = std::max(width, line.width);
    return width;
}

qreal heightOf(const TextLines &lines)
{
    qreal height = 0;
    for (const auto &line : lines)
        height += line.box().height();
    return height;
}

const QChar ellipsis(0x2026);

bool isCut(const TextItem &text)
{
    return text.text.endsWith(ellipsis);
}

/// In the least type, cut where it is wider: never within a number, which would be another one.
TextItem cutName(const TextItem &name, qreal width)
{
    auto cut = measured(name.text, leastGroupName, name.weight, width);
    if (!isCut(cut) || isCut(name))
        return cut;
    auto kept = cut.text.chopped(1);
    while (!kept.isEmpty() && (kept.back().isDigit() || kept.back().isSpace()))
        kept.chop(1);
    return measured(kept + ellipsis, leastGroupName, name.weight);
}

/// As it is, smaller, or in two lines.
std::vector<TextLines> waysToName(const TextItem &name, qreal width, qreal scale)
{
    std::vector<TextLines> ways{{sized(name, std::max(name.pixelSize, leastGroupName / scale))},
                                {sized(name, leastGroupName / scale)}};
    TextLines two;
    for (const auto &line : measuredLines(name.text, leastGroupName, name.weight, width * scale, 2))
        two.push_back(sized(line, leastGroupName / scale));
    if (two.size() == 2 && !isCut(two.back()))
        ways.push_back(std::move(two));
    return ways;
}

/// All, in two lines, how many actors, or nothing.
std::vector<TextLines> waysToCount(const TextItem &counts, qreal scale)
{
    const auto type = std::max(counts.pixelSize, leastCounts / scale);
    TextLines parts;
    for (const auto &part : counts.text.split(QStringLiteral(" · ")))
        parts.push_back(sized(measured(part, leastCounts), type));
    std::vector<TextLines> ways{{sized(counts, type)}};
    if (parts.size() == 2) {
        ways.push_back(parts);
        parts.pop_back();
        ways.push_back(parts);
    }
    ways.emplace_back();
    return ways;
}

/// Without the word, which the line's looks tell.
TextItem numberOf(const TextItem &count)
{
    const auto number = count.text.section(QLatin1Char(' '), 0, 0);
    return sized(measured(number, leastCounts, count.weight), count.pixelSize);
}

/// One line below the other, together in the middle.
void stack(TextLines &name, TextLines &counts, const QRectF &room, qreal scale)
{
    const auto rest = room.height() - heightOf(name) - heightOf(counts);
    const auto gap = counts.empty() ? 0 : std::min(rest / 3, 4 / scale);
    auto top = room.top() + (rest - gap) / 2;
    for (auto *lines : {&name, &counts}) {
        for (auto &line : *lines) {
            const auto height = line.box().height();
            centreOn(line, {room.center().x(), top + height / 2});
            top += height;
        }
        top += gap;
    }
}

} // namespace

GroupCardWords groupCardWords(const CardItem &card, qreal scale)
{
    if (card.subtitle.pixelSize * scale >= leastCounts &&
        card.label.pixelSize * scale >= leastGroupName)
        return {{card.label}, {card.subtitle}};
    const auto room = frontOf(card).adjusted(leastPadding / scale, leastPadding / scale / 2,
                                             -leastPadding / scale, -leastPadding / scale / 2);
    const auto fits = [&](const TextLines &name, const TextLines &counts) {
        return widthOf(name) <= room.width() && widthOf(counts) <= room.width() &&
               heightOf(name) + heightOf(counts) <= room.height();
    };
    auto names = waysToName(card.label, room.width(), scale);
    if (const auto cut = cutName(card.label, room.width() * scale);
        qreal(cut.text.size()) >= leastShare * qreal(card.label.text.size()))
        names.push_back({sized(cut, leastGroupName / scale)});
    for (auto &name : names)
        for (auto &counts : waysToCount(card.subtitle, scale))
            if (fits(name, counts)) {
                stack(name, counts, room, scale);
                return {std::move(name), std::move(counts)};
            }
    TextLines none;
    for (auto &counts : waysToCount(card.subtitle, scale))
        if (fits(none, counts)) {
            stack(none, counts, room, scale);
            return {{}, std::move(counts)};
        }
    return {};
}

std::vector<TieLabel> tieLabelsAt(const DisplayList &list, const std::vector<TextItem> &names,
                                  qreal scale,
                                  const std::function<bool(const TieItem &)> &isWritten)
{
    std::vector<TieLabel> labels;
    Placer placer(std::min(scale, 1.0));
    if (!list.summary.isNull() && list.ties.size() <= manyTies) {
        for (const auto &card : list.cards)
            placer.block(card.box);
        for (const auto &frame : list.summary.frames)
            placer.block(frameTitle(frame, scale).strip);
        for (const auto &name : names)
            placer.block(name.box());
    }
    std::vector<const TieItem *> sums;
    for (const auto &tie : list.ties) {
        if (tie.label.isEmpty() || !isWritten(tie))
            continue;
        if (tie.sum < 0) {
            labels.push_back({&tie, tie.label});
            continue;
        }
        sums.push_back(&tie);
        placer.blockHeads(tie);
    }
    std::reverse(sums.begin(), sums.end()); // the widest first
    for (const auto *tie : sums) {
        const auto &label = tie->label;
        const bool legible = label.pixelSize * scale >= leastCounts;
        auto text = sized(label, std::max(label.pixelSize, leastCounts / scale));
        std::vector<QPointF> places{label.box().center()};
        for (const qreal t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74})
            places.push_back(pointAt(tie->curve, t));
        if (legible && !tie->faint)
            labels.push_back({tie, label});
        else if (placer.place(text, places) || placer.place(text = numberOf(text), places))
            labels.push_back({tie, std::move(text)});
    }
    return labels;
}

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

FrameTitle frameTitle(const FrameItem &frame, qreal scale)
{
    FrameTitle head;
    head.name = frame.name;
    const qreal type = std::max(frame.name.pixelSize, leastGroupName / scale);
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

void paintFrameTitles(QPainter &painter, const SummaryItem &summary, const Theme &theme,
                      qreal scale)
{
    auto behind = theme.ground;
    behind.setAlphaF(0.88F);
    for (const auto &frame : summary.frames) {
        const auto head = frameTitle(frame, scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(behind);
        painter.drawRoundedRect(head.name.box().adjusted(-4, -1, 4, 1), 3, 3);
        drawText(painter, head.name, theme.text);
        painter.setPen(QPen(theme.cardBorder, head.mark.width() / 16));
        painter.setBrush(theme.card);
        painter.drawEllipse(head.mark);
        painter.setPen(QPen(theme.text, head.mark.width() / 11, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(closingSign(head.mark));
    }
}

} // namespace entente
