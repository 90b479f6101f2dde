// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pageframe.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal top = 11, bottom = 10;
constexpr qreal narrow = 860;       // legend above sources on pages narrower than that
constexpr qreal legendShare = 0.62; // of the width, beside sources
constexpr qreal gap = 40;           // between them

/// Returns where the header ends.
qreal layHeader(PageFrame &frame)
{
    frame.kicker = top + frame.kickerType;
    frame.title = frame.kicker + frame.titleType + 1;
    frame.deck = frame.title + frame.deckType + 6;
    return frame.deck + 5;
}

} // namespace

PageFrame pageFrame(const QSizeF &page, bool hasLegend, bool hasSources)
{
    PageFrame frame;
    const bool isNarrow = page.width() < narrow;
    if (isNarrow) {
        frame.margin = 16;
        frame.titleType = 20;
        frame.dateType = 15;
        frame.deckType = 13;
        frame.noteLines = 3;
    }
    const auto width = page.width() - 2 * frame.margin;
    const auto legendHeight = hasLegend ? legendLineHeight + frame.noteLines * noteLineHeight : 0;
    const auto sourcesHeight = hasSources ? frame.sourceLines * noteLineHeight : 0;
    const bool beside = hasLegend && hasSources && !isNarrow;
    const auto height =
        beside ? std::max(legendHeight, sourcesHeight) : legendHeight + sourcesHeight;
    const QPointF foot(frame.margin, std::floor(page.height() - bottom - height));
    const auto legendWidth = beside ? std::round(width * legendShare) : width;
    if (hasLegend)
        frame.legend = QRectF(foot, QSizeF(legendWidth, legendHeight));
    const QPointF aside = beside ? QPointF(legendWidth + gap, 6) : QPointF(0, legendHeight);
    if (hasSources)
        frame.sources = QRectF(foot + aside, QSizeF(width - aside.x(), sourcesHeight));
    qreal end = page.height() - bottom;
    if (height > 0) {
        end = foot.y() - 10;
        frame.rule = QLineF(frame.margin, foot.y() - 5, frame.margin + width, foot.y() - 5);
    }
    const auto begin = layHeader(frame);
    frame.body = QRectF(frame.margin, begin, width, std::max(1.0, end - begin));
    return frame;
}

} // namespace entente
