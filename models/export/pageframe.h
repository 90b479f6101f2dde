// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineF>
#include <QRectF>

namespace entente {

/// Where the parts of a figure's page lie and how large their type is, in page units. Follows from
/// the page and the map alone, so that the figures of all dates lie over each other.
struct PageFrame
{
    qreal margin = 30;     // at the sides
    qreal kickerType = 13; // the map's title, above what the picture shows
    qreal titleType = 34;
    qreal dateType = 24;
    qreal deckType = 17; // the event, below it
    qreal kicker = 0;    // baselines
    qreal title = 0;
    qreal deck = 0;
    QRectF body; // room of the drawing
    QLineF rule; // between the drawing and what explains it
    QRectF legend;
    QRectF sources; // null: none
    int noteLines = 2;
    int sourceLines = 2;
};

/// The frame of a page of that size.
PageFrame pageFrame(const QSizeF &page, bool hasLegend, bool hasSources);

/// Of a line of the legend's signs; of notes and sources below it.
constexpr qreal legendType = 13;
constexpr qreal legendLineHeight = 24;
constexpr qreal noteType = 12;
constexpr qreal noteLineHeight = 15;

} // namespace entente
