// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "citations.h"
#include "comparisonmarks.h"
#include "legendblock.h"

#include "models/picture/compose.h"

#include <QLineF>

namespace entente {

/// One of several drawings of a page: another question to the same map.
struct PanelOptions
{
    std::string key; // in the SVG: data-according-to
    QString heading;
    SnapshotQuery query;
};

/// Where a picture lists its sources: as many as find room below it, these and all of them on pages
/// of their own, or nowhere, and then it cites none.
enum class SourceList : unsigned char { Figure, Page, None };

/// How a picture for print or slides is wanted. `size` is the picture's own, in pixels, and is kept
/// to. `dpi` is how many of them go into an inch: it is stored in the file, sizes a PDF's page, and
/// makes type larger where the print would be small.
struct FigureOptions
{
    QSize size{1920, 1080};
    double dpi = 96;
    Theme::Name theme = Theme::Name::Light;
    bool outlineText = false; // SVG: glyphs as paths
    bool transparent = false; // no ground: PNG and SVG
    QString title;            // empty: the map's
    SourceList sources = SourceList::Figure;
    Look look = usualLook();
    /// Drawn side by side in place of the one drawing; where there are none, those of the look's
    /// tellers.
    std::vector<PanelOptions> panels = {};
    /// Of the look's groups, where there is one already; else composeFigure() makes it.
    std::shared_ptr<const SummaryPlan> plan = {};
    /// Two states of the map: the snapshot is of both, and what differs is marked.
    std::shared_ptr<const ComparedStates> compared = {};

    /// The usual page at that resolution, for when no size is asked for.
    static QSize defaultSize(double dpi);
    /// What a figure shows where nobody says: as a view, but without those out of the picture.
    static Look usualLook();
};

/// One of several drawings of a page, all at the page's scale.
struct FigurePanel
{
    std::string key;
    std::vector<TextItem> heading; // a line or two
    Snapshot snapshot;
    DisplayList drawing;
    std::vector<char> changed; // by tie: not all panels have it
    QPointF origin;            // of the drawing on the page
};

/// A page with title, drawing, legend and sources, all laid out, in page units: the picture is the
/// page scaled. PNG, SVG, PDF and the clipboard show this and nothing else.
struct FigurePage
{
    struct Line
    {
        TextItem text;
        bool muted = false;
    };

    FigureOptions options;
    QSizeF page;
    QString title;
    QString summary;
    std::vector<Line> header;
    DisplayList drawing; // of all panels together, where there are several
    std::vector<FigurePanel> panels;
    Citations citations;
    QRectF body;      // room of the drawing
    QPointF origin;   // of the drawing on the page
    qreal scale = 1;  // of the drawing
    TextItem nothing; // said in the drawing's stead where there is none
    QLineF rule;      // between the drawing and what explains it; null where nothing does
    LegendBlock legend;
    QRectF legendBox;
    CitationBlock sources;
    QRectF sourcesBox;

    /// True where the drawing goes on outside its room.
    bool isCut() const { return options.look.framing.on == Framing::On::Area; }
    /// Drawing units to page units.
    QTransform toPage() const;
    /// Page units to pixels.
    qreal pixelScale() const { return options.size.width() / page.width(); }
};

/// Lays the page out: header, drawing, legend, panels. Needs no widget; takes as long as arranging
/// labels does.
FigurePage composeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                         const FigureOptions &options);
/// Paints in page units; the caller scales.
void paintFigure(QPainter &painter, const FigurePage &figure, const Theme &theme);

constexpr qreal largestScale = 1.8; // of a drawing of few cards
/// As SVG writes it.
qreal hundredths(qreal value);
/// A scale no larger than that, which two decimals write exactly, once or twice over (see SvgPen).
qreal writableScale(qreal scale);
/// All that the drawing covers, names of camps and heads of ties included.
QRectF drawnBounds(const DisplayList &list);

} // namespace entente
