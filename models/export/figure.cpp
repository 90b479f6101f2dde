// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "figure.h"

#include "panels.h"

#include "models/picture/crowding.h"
#include "models/picture/picture.h"
#include "models/picture/summary.h"
#include "models/picture/textmeasure.h"

#include "models/words/narration.h"
#include "models/words/narrator.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal margin = 36;
constexpr qreal gap = 48;            // between legend and sources
constexpr qreal usualPage = 1440;    // the side of a square as large as 1920 x 1080
constexpr qreal narrowestSide = 560; // no side of a page is shorter
constexpr qreal largestType = 1.5;   // what a high dpi may enlarge type by
constexpr qreal largestScale = 1.8;  // of a drawing of few cards
constexpr qreal largestSpread = 1.5; // of its places
constexpr qreal sideBySide = 860;    // legend above sources on pages narrower than that
constexpr qreal legendType = 13;
constexpr qreal footShare = 0.22; // of the page's height for sources
constexpr qreal sideShare = 0.26; // of the page's width

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

qreal hundredths(qreal value)
{
    return std::round(value * 100) / 100;
}

/// Pixels to a page unit. The page is the usual one whatever the size in pixels, so that a large
/// picture is the small one enlarged.
qreal typeScale(const FigureOptions &options)
{
    const qreal width = options.size.width(), height = options.size.height();
    const qreal usual = std::sqrt(width * height) / usualPage;
    const qreal physical = std::clamp(options.dpi / 96.0, usual, usual * largestType);
    return std::min(physical, std::min(width, height) / narrowestSide);
}

QString eventWords(const Snapshot &snapshot, const FigurePage &figure)
{
    if (snapshot.currentEvent < 0 || figure.drawing.event.event < 0)
        return {};
    const auto &event = snapshot.map().events().at(std::size_t(snapshot.currentEvent));
    const auto numbers = figure.citations.numbers(event.evidence);
    const auto told = Words::tr("%1 (%2, %3)", "an event, its type and date")
                          .arg(shown(event.title), shown(eventTypeWords(event.type)),
                               shown(eventDateWords(event)));
    return numbers.isEmpty() ? told : told + QLatin1Char(' ') + numbers;
}

QString whenWords(const Snapshot &snapshot, const FigureOptions &options)
{
    if (options.compared)
        return options.compared->title();
    const auto date = snapshot.date();
    return date ? shown(date->words()) : Words::tr("All dates");
}

/// Returns where the header ends.
qreal layHeader(FigurePage &figure, const Snapshot &snapshot)
{
    const qreal width = figure.page.width() - 2 * margin;
    qreal y = margin;
    for (auto &line : measuredLines(figure.title, 27, QFont::Bold, width, 2)) {
        line.baseline = {margin, y + 24};
        y += 34;
        figure.header.push_back({line, false});
    }
    auto day = measured(whenWords(snapshot, figure.options), 17, QFont::DemiBold, width);
    day.baseline = {margin, y + 18};
    auto event = measured(eventWords(snapshot, figure), 15, QFont::Normal,
                          std::max(60.0, width - day.width - 18));
    event.baseline = {margin + day.width + 18, y + 18};
    figure.header.push_back({day, false});
    if (!event.isEmpty() && event.box().right() <= margin + width)
        figure.header.push_back({event, true});
    return y + 26;
}

std::shared_ptr<const SummaryPlan> planOf(const Snapshot &snapshot, const Arrangement &arrangement,
                                          const FigureOptions &options)
{
    const auto &look = options.look;
    if (!look.grouped || options.plan)
        return look.grouped ? options.plan : nullptr;
    return planSummary(snapshot.index, arrangement, look.groupsBy, look.openGroups, nullptr,
                       look.groupShifts);
}

/// What share of the width the legend takes: less where many sources need it.
qreal legendShare(int sources)
{
    return sources == 0 ? 1 : sources <= 3 ? 0.56 : sources <= 8 ? 0.46 : 0.36;
}

/// Legend and sources below the drawing: beside each other where there is room, else one above the
/// other.
void layFoot(FigurePage &figure, const Legend &legend)
{
    const auto room = figure.body;
    const bool beside = room.width() >= sideBySide;
    const int sources = figure.citations.count();
    QPointF at;
    if (!legend.empty()) {
        figure.legend = layoutLegend(
            legend, beside ? room.width() * legendShare(sources) : room.width(), legendType);
        figure.legendBox = QRectF(QPointF(), figure.legend.size);
        at = beside ? QPointF(figure.legend.size.width() + gap, 0)
                    : QPointF(0, figure.legend.size.height() + 18);
    }
    if (sources > 0) {
        const auto most = figure.page.height() * footShare;
        figure.sources = layoutCitations(
            figure.citations,
            {room.width() - at.x(), std::max(most, at.x() > 0 ? figure.legend.size.height() : 0)});
        figure.sourcesBox = QRectF(at, figure.sources.size);
    }
    const auto foot = figure.legendBox | figure.sourcesBox;
    if (foot.isEmpty())
        return;
    const QPointF topLeft(room.left(), std::round(room.bottom() - foot.height()));
    figure.legendBox.translate(topLeft);
    figure.sourcesBox.translate(topLeft);
    figure.rule = QLineF(room.left(), topLeft.y() - 16, room.right(), topLeft.y() - 16);
    figure.body.setBottom(topLeft.y() - 30);
}

/// Legend above sources in a column to the right of the drawing.
void laySide(FigurePage &figure, const Legend &legend)
{
    const auto room = figure.body;
    const auto width = std::clamp(figure.page.width() * sideShare, 300.0, 560.0);
    const QPointF topLeft(room.right() - width, room.top());
    if (!legend.empty()) {
        figure.legend = layoutLegend(legend, width, legendType);
        figure.legendBox = QRectF(topLeft, figure.legend.size);
    }
    const auto top = legend.empty() ? topLeft.y() : figure.legendBox.bottom() + 24;
    if (figure.citations.count() > 0) {
        figure.sources = layoutCitations(figure.citations, {width, room.bottom() - top});
        figure.sourcesBox = QRectF(QPointF(topLeft.x(), top), figure.sources.size);
    }
    figure.rule = QLineF(topLeft.x() - 24, room.top(), topLeft.x() - 24, room.bottom());
    figure.body.setRight(topLeft.x() - 44);
}

/// Why there is nothing to draw.
QString emptyWords(const Snapshot &snapshot)
{
    if (snapshot.filteredTies > 0)
        return Words::tr("Every tie that stands is left out of this picture.");
    return snapshot.date() ? Words::tr("Nothing stands on this date.")
                           : Words::tr("This map has nothing to draw.");
}

/// Composes a small map for the room, so that its type is as large as the page's other type; but
/// where not all cards find room in it they are drawn smaller.
void composeForRoom(FigurePage &figure, const Snapshot &snapshot, Picture &picture)
{
    if (!picture.isComposedForScale() || figure.isCut() || figure.drawing.cards.empty())
        return;
    picture.fitTo(figure.body.size(), largestSpread);
    picture.show(snapshot, figure.options.look);
    if (picture.hasAllCards())
        figure.drawing = picture.list();
}

void fitDrawing(FigurePage &figure, const Snapshot &snapshot, Picture &picture)
{
    composeForRoom(figure, snapshot, picture);
    auto bounds = drawnBounds(figure.drawing);
    if (const auto &area = figure.options.look.framing; figure.isCut() && !bounds.isEmpty())
        bounds = {area.topLeft.x, area.topLeft.y, area.width, area.height};
    if (bounds.isEmpty()) {
        figure.nothing = measured(emptyWords(snapshot), 20, QFont::Normal, figure.body.width());
        centreOn(figure.nothing, figure.body.center());
        return;
    }
    const auto fit =
        std::min(figure.body.width() / bounds.width(), figure.body.height() / bounds.height());
    figure.scale = writableScale(figure.isCut() ? fit : std::min(fit, largestScale));
    const auto centred = figure.body.center() - bounds.center() * figure.scale;
    figure.origin = {hundredths(centred.x()), hundredths(centred.y())};
}

/// True where the drawing comes out clearly larger with the column, and nothing in the column is
/// cut.
bool sideIsBetter(const FigurePage &foot, const FigurePage &side)
{
    const auto explained = side.legendBox | side.sourcesBox;
    return !explained.isEmpty() && side.scale > foot.scale * 1.08 &&
           explained.bottom() <= side.body.bottom() + 1;
}

QRectF headBounds(const ArrowHead &head)
{
    return head.shape == HeadShape::None ? QRectF()
                                         : head.path().boundingRect().adjusted(-2, -2, 2, 2);
}

void paintLine(QPainter &painter, const TextItem &text, const QColor &colour)
{
    painter.setFont(text.font());
    painter.setPen(colour);
    painter.drawText(text.baseline, text.text);
}

void paintOne(QPainter &painter, const FigurePage &figure, const DisplayList &drawing,
              const QPointF &origin, const Emphasis &emphasis)
{
    painter.save();
    if (figure.isCut())
        painter.setClipRect(figure.body);
    const auto pixel = std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12());
    painter.translate(origin);
    painter.scale(figure.scale, figure.scale);
    const auto &theme = Theme::of(figure.options.theme);
    if (const auto &compared = figure.options.compared)
        paintStates(painter, drawing, *compared, theme, emphasis, pixel);
    else
        paintDrawing(painter, drawing, theme, emphasis, pixel);
    painter.restore();
}

/// Legend and sources below the drawing or beside it.
FigurePage laidOut(FigurePage figure, const QRectF &room, const Legend &legend,
                   const Snapshot &snapshot, Picture &picture)
{
    figure.body = room;
    auto withSide = figure;
    layFoot(figure, legend);
    fitDrawing(figure, snapshot, picture);
    laySide(withSide, legend);
    fitDrawing(withSide, snapshot, picture);
    return sideIsBetter(figure, withSide) ? withSide : figure;
}

bool leavesNamesOut(const FigurePage &figure)
{
    const auto bounds = figure.drawing.bounds();
    const auto pixel = typeScale(figure.options), scale = figure.scale * pixel;
    const auto &cards = figure.drawing.cards;
    return farLabels(figure.drawing, bounds, scale, {}, pixel).size() <
               farNames(figure.drawing, bounds, scale, pixel) ||
           std::any_of(cards.begin(), cards.end(),
                       [](const CardItem &card) { return card.label.isEmpty(); });
}

} // namespace

qreal writableScale(qreal scale)
{
    const qreal steps = scale >= 0.5 ? 100 : scale >= 0.05 ? 1000 : 10000;
    return std::max(std::floor(scale * steps), 1.0) / steps;
}

Look FigureOptions::usualLook()
{
    Look look;
    look.outsiders = false;
    return look;
}

QSize FigureOptions::defaultSize(double dpi)
{
    return {qRound(1920 * dpi / 96), qRound(1080 * dpi / 96)};
}

QTransform FigurePage::toPage() const
{
    return {scale, 0, 0, scale, origin.x(), origin.y()};
}

QRectF drawnBounds(const DisplayList &list)
{
    auto all = list.bounds();
    for (const auto &tie : list.ties)
        all |= headBounds(tie.head) | headBounds(tie.tail);
    for (const auto &hull : list.hulls)
        all |= hull.outline.boundingRect().adjusted(-2, -2, 2, 2);
    for (const auto &link : list.event.links)
        if (!link.role.isEmpty())
            all |= link.role.box().adjusted(-4, -2, 4, 2);
    for (const auto &card : list.cards)
        all |= card.label.box().adjusted(-4, -2, 4, 2);
    return all;
}

FigurePage composeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                         const FigureOptions &options)
{
    FigurePage figure;
    figure.options = options;
    const auto unit = typeScale(options);
    figure.page = QSizeF(options.size.width() / unit, options.size.height() / unit);
    figure.title = options.title.isEmpty() ? shown(snapshot.map().info().title) : options.title;
    if (figure.title.trimmed().isEmpty())
        figure.title = Words::tr("Untitled map");
    figure.summary = shown(narration(snapshot));
    const auto &look = options.look;
    auto drawn = composeOptions(snapshot.query, look, planOf(snapshot, arrangement, options));
    if (look.fadedTies && !drawn.summary)
        drawn.crowded = crowdedTies(*snapshot.index, arrangement);
    Picture picture(snapshot.index, arrangement, drawn.summary);
    picture.show(snapshot, look);
    figure.drawing = picture.isComposedForScale() && !figure.isCut()
                         ? picture.list()
                         : compose(snapshot, arrangement, drawn);
    figure.citations = Citations(snapshot, figure.drawing);
    auto legend = look.legend ? buildLegend(snapshot, figure.drawing) : Legend();
    if (options.compared) {
        figure.summary =
            options.compared->title() + QStringLiteral(": ") + options.compared->counts();
        if (look.legend)
            addStateEntries(legend, figure.drawing, *options.compared);
    }
    const auto room = QRectF(QPointF(margin, layHeader(figure, snapshot) + 14),
                             QPointF(figure.page.width() - margin, figure.page.height() - margin));
    figure = laidOut(std::move(figure), room, legend, snapshot, picture);
    if (look.legend && leavesNamesOut(figure)) {
        legend.notes << Words::tr("Some names find no room to be read at this size.");
        figure = laidOut(std::move(figure), room, legend, snapshot, picture);
    }
    if (options.compared)
        styleStates(figure.drawing, *options.compared);
    if (!options.panels.empty())
        layPanels(figure, snapshot, arrangement, drawn);
    return figure;
}

void paintFigure(QPainter &painter, const FigurePage &figure, const Theme &theme)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!figure.options.transparent)
        painter.fillRect(QRectF(QPointF(), figure.page), theme.ground);
    for (const auto &line : figure.header)
        paintLine(painter, line.text, line.muted ? theme.mutedText : theme.text);
    if (figure.panels.empty())
        paintOne(painter, figure, figure.drawing, figure.origin, {});
    for (const auto &panel : figure.panels) {
        Emphasis emphasis;
        emphasis.changedTies = panel.changed;
        paintLine(painter, panel.heading, theme.text);
        paintOne(painter, figure, panel.drawing, panel.origin, emphasis);
    }
    if (!figure.nothing.isEmpty())
        paintLine(painter, figure.nothing, theme.mutedText);
    painter.setPen(QPen(theme.line, 1));
    if (!figure.rule.isNull())
        painter.drawLine(figure.rule);
    paintLegend(painter, figure.legend, figure.legendBox.topLeft(), theme);
    paintCitations(painter, figure.sources, figure.sourcesBox.topLeft(), theme);
}

} // namespace entente
