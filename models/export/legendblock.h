// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "legend.h"

#include "models/picture/theme.h"

#include <QPainterPath>

#include <vector>

class QPainter;

namespace entente {

/// A legend laid out in a width, its top left at 0,0.
struct LegendBlock
{
    struct Item
    {
        LegendEntry entry;
        QRectF box;  // of the sign
        TieItem tie; // where the sign is a tie, in units of `tieScale`
        qreal tieScale = 1;
        QPainterPath outline; // else
        TextItem words;
    };
    std::vector<Item> items;
    std::vector<TextItem> notes;
    QSizeF size; // what is covered; never wider than asked for
};

/// The band along the top of a government's card, on its sign in the legend.
QPainterPath governmentBand(const LegendBlock::Item &item);

/// The lines of writing on the sign of the event, which tell it from a card where both are white.
QPainterPath eventBars(const LegendBlock::Item &item);

/// `type` is the size of its words in pixels; everything else follows.
LegendBlock layoutLegend(const Legend &legend, qreal width, qreal type = 12, int maxNoteLines = 12);
/// Its entries in one line, or in so many as they need up to `mostLines`: as many as there is room
/// for, and how many there are besides.
LegendBlock layoutLegendLine(const Legend &legend, qreal width, qreal type, int mostLines = 1);
void paintLegend(QPainter &painter, const LegendBlock &block, const QPointF &topLeft,
                 const Theme &theme);

} // namespace entente
