// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "legendblock.h"

#include "comparisonmarks.h"

#include "models/picture/paintdetail.h"
#include "models/picture/textmeasure.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

/// All measures of a legend, in proportion to its type.
struct Measures
{
    qreal type = 12;

    qreal noteType() const { return type - 1; }
    qreal rowHeight() const { return type * 2; }
    qreal lineStep() const { return type * 1.7; } // where the lines follow closely
    qreal noteHeight() const { return std::round(noteType() * 1.45); }
    qreal tieWidth() const { return type * 3.6; }
    QSizeF sign() const { return {type * 2.6, type * 1.45}; }
    qreal wordGap() const { return type * 0.65; }
    qreal entryGap() const { return type * 1.8; }
};

class LegendLineWords
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

QPainterPath outlineOf(const LegendEntry &entry, const QRectF &box)
{
    const qreal corner = box.height() * 0.2;
    QPainterPath path;
    if (entry.sign == LegendEntry::Sign::Card && entry.card == ActorKind::Person)
        path.addEllipse(
            QRectF(box.center().x() - box.height() / 2, box.top(), box.height(), box.height()));
    else if (entry.sign != LegendEntry::Sign::Card || entry.card == ActorKind::State ||
             entry.card == ActorKind::Government)
        path.addRoundedRect(box, corner, corner);
    else
        path = cardOutline(entry.card, box);
    return path;
}

LegendBlock::Item itemAt(const LegendEntry &entry, const QPointF &topLeft, qreal maxWidth,
                         const Measures &measures, qreal lineScale)
{
    LegendBlock::Item item;
    item.entry = entry;
    const bool tie = entry.sign == LegendEntry::Sign::Tie;
    const QSizeF size(tie ? measures.tieWidth() : measures.sign().width(),
                      measures.sign().height());
    item.box =
        QRectF({topLeft.x(), topLeft.y() + (measures.rowHeight() - size.height()) / 2}, size);
    item.tieScale = lineScale;
    if (tie) {
        item.tie =
            sampleTie(entry.tie, entry.standing,
                      {item.box.topLeft() / lineScale, item.box.size() / lineScale}, entry.mutual);
        item.tie.faint = entry.change == StateChange::Same;
    } else {
        item.outline = outlineOf(entry, item.box);
    }
    item.words = measured(entry.words, measures.type, QFont::Normal,
                          std::max(20.0, maxWidth - size.width() - measures.wordGap()));
    centreOn(item.words, item.box.center());
    item.words.baseline.setX(item.box.right() + measures.wordGap());
    return item;
}

/// Entries in rows, ties and other signs apart. Returns where the next row would begin.
qreal flowEntries(LegendBlock &block, const Legend &legend, qreal width, const Measures &measures)
{
    qreal x = 0, y = 0;
    bool ties = true;
    for (const auto &entry : legend.entries) {
        auto item = itemAt(entry, {x, y}, width, measures, legend.lineScale);
        const bool isTie = entry.sign == LegendEntry::Sign::Tie;
        if (x > 0 && (isTie != ties || item.words.box().right() > width)) {
            x = 0;
            y += measures.rowHeight();
            item = itemAt(entry, {x, y}, width, measures, legend.lineScale);
        }
        ties = isTie;
        x = item.words.box().right() + measures.entryGap();
        block.size.setWidth(std::max(block.size.width(), item.words.box().right()));
        block.items.push_back(std::move(item));
    }
    return block.items.empty() ? 0 : y + measures.rowHeight();
}

/// Along the whole line, as behind a tie that is new on a step.
QPainterPath changedMark(const TieItem &tie)
{
    QPainterPathStroker stroker;
    stroker.setWidth(haloWidth(tie));
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(tie.path());
}

void paintSign(QPainter &painter, const LegendBlock::Item &item, const Theme &theme)
{
    switch (item.entry.sign) {
    case LegendEntry::Sign::Tie:
        painter.save();
        painter.scale(item.tieScale, item.tieScale);
        if (item.entry.changed)
            painter.fillPath(changedMark(item.tie), theme.highlight);
        if (item.entry.change == StateChange::Begun)
            painter.fillPath(changedMark(item.tie), stateBand(theme));
        paintTie(painter, item.tie, theme);
        paintStateMarks(painter, stateMarks(item.tie, item.entry.change), theme.tie(item.tie.kind),
                        theme);
        painter.restore();
        return;
    case LegendEntry::Sign::Card:
        painter.setPen(QPen(theme.mutedText, 1.1));
        painter.setBrush(theme.card);
        break;
    case LegendEntry::Sign::Event: {
        const bool open = item.entry.planned || theme.caption == theme.ground;
        painter.setPen(QPen(open ? theme.captionText : theme.caption, 1.1,
                            item.entry.planned ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(theme.caption);
        break;
    }
    case LegendEntry::Sign::Camp:
        painter.setPen(QPen(theme.campBorder[0], 1.1));
        painter.setBrush(theme.campGround[0]);
        break;
    }
    painter.drawPath(item.outline);
    if (item.entry.sign == LegendEntry::Sign::Card && item.entry.card == ActorKind::Government)
        painter.fillPath(governmentBand(item), theme.mutedText);
    else if (item.entry.sign == LegendEntry::Sign::Event)
        painter.fillPath(eventBars(item), theme.captionText);
}

} // namespace

QPainterPath governmentBand(const LegendBlock::Item &item)
{
    QPainterPath strip;
    strip.addRect(
        QRectF(item.box.left(), item.box.top(), item.box.width(), item.box.height() * 0.22));
    return item.outline.intersected(strip);
}

QPainterPath eventBars(const LegendBlock::Item &item)
{
    const auto &box = item.box;
    const auto thick = box.height() * 0.11;
    QPainterPath bars;
    bars.addRect(QRectF(box.left() + box.width() * 0.2, box.top() + box.height() * 0.3,
                        box.width() * 0.35, thick));
    bars.addRect(QRectF(box.left() + box.width() * 0.2, box.top() + box.height() * 0.57,
                        box.width() * 0.6, thick));
    return bars;
}

LegendBlock layoutLegend(const Legend &legend, qreal width, qreal type, int maxNoteLines)
{
    const Measures measures{type};
    LegendBlock block;
    qreal y = flowEntries(block, legend, width, measures);
    if (y > 0 && !legend.notes.isEmpty())
        y += measures.type / 3;
    for (auto &line : measuredLines(legend.notes.join(QLatin1Char(' ')), measures.noteType(),
                                    QFont::Normal, width, maxNoteLines)) {
        line.baseline = {0, y + measures.noteHeight() * 0.75};
        y += measures.noteHeight();
        block.size.setWidth(std::max(block.size.width(), line.width));
        block.notes.push_back(std::move(line));
    }
    block.size.setHeight(y);
    return block;
}

LegendBlock layoutLegendLine(const Legend &legend, qreal width, qreal type, int mostLines)
{
    const Measures measures{type};
    const auto rest = [&](std::size_t count, const QPointF &at) {
        auto words = measured(count > 0 ? LegendLineWords::tr("+%1").arg(count)
                                        : LegendLineWords::tr("Legend"),
                              type, count > 0 ? QFont::DemiBold : QFont::Normal);
        words.baseline = at + QPointF(0, measures.rowHeight() / 2 + type * 0.36);
        return words;
    };
    const auto &entries = legend.entries;
    LegendBlock block;
    QPointF at;
    int line = 1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto item = itemAt(entries[i], at, width, measures, legend.lineScale);
        if (at.x() > 0 && item.words.box().right() > width && line < mostLines) {
            ++line;
            at = {0, at.y() + measures.lineStep()};
            item = itemAt(entries[i], at, width, measures, legend.lineScale);
        }
        const auto end = item.words.box().right();
        const bool isLast = i + 1 == entries.size() || line < mostLines;
        const auto more = isLast ? 0 : measures.entryGap() / 2 + rest(entries.size(), {}).width;
        if (end + more > width && at.x() > 0) {
            block.notes.push_back(rest(entries.size() - i, at));
            block.size.setWidth(std::max(block.size.width(), block.notes.back().box().right()));
            break;
        }
        at.setX(end + measures.entryGap() / 2);
        block.size.setWidth(std::max(block.size.width(), end));
        block.items.push_back(std::move(item));
    }
    if (entries.empty()) {
        block.notes.push_back(rest(0, {}));
        block.size.setWidth(block.notes.back().width);
    }
    block.size.setHeight(at.y() + measures.rowHeight());
    return block;
}

void paintLegend(QPainter &painter, const LegendBlock &block, const QPointF &topLeft,
                 const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    for (const auto &item : block.items) {
        paintSign(painter, item, theme);
        drawText(painter, item.words, theme.text);
    }
    for (const auto &line : block.notes)
        drawText(painter, line, theme.mutedText);
    painter.restore();
}

} // namespace entente
