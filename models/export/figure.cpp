// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "figure.h"

#include "pageframe.h"
#include "panels.h"
#include "tellers.h"

#include "models/picture/crowding.h"
#include "models/picture/picture.h"
#include "models/picture/summary.h"
#include "models/picture/textmeasure.h"

#include "models/words/narration.h"
#include "models/words/narrator.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace entente {

namespace {

constexpr qreal gap = 40;            // between the title and the date
constexpr qreal usualPage = 1440;    // the side of a square as large as 1920 x 1080
constexpr qreal narrowestSide = 560; // no side of a page is shorter
constexpr qreal largestType = 1.5;   // what a high dpi may enlarge type by
constexpr qreal largestSpread = 1.5; // of its places

class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// Pixels to a page unit. A large picture is the usual one enlarged; a smaller one has less room
/// and type as large.
qreal typeScale(const FigureOptions &options)
{
    const qreal width = options.size.width(), height = options.size.height();
    const qreal usual = std::max(1.0, std::sqrt(width * height) / usualPage);
    const qreal physical = std::clamp(options.dpi / 96.0, usual, usual * largestType);
    return std::min(physical, std::min(width, height) / narrowestSide);
}

QString eventWords(const Snapshot &snapshot, const FigurePage &figure)
{
    if (snapshot.currentEvent < 0 || figure.drawing.event.event < 0)
        return {};
    const auto &event = snapshot.map().events().at(std::size_t(snapshot.currentEvent));
    const auto numbers = figure.citations.numbers(event.evidence);
    const auto when = eventDateWords(event);
    const auto date = snapshot.date();
    auto told = shown(event.title);
    if (!date || date->words() != when)
        told = FigureWords::tr("%1 (%2)", "an event and its date").arg(told, shown(when));
    return numbers.isEmpty() ? told : told + QLatin1Char(' ') + numbers;
}

QString whenWords(const Snapshot &snapshot, const FigureOptions &options)
{
    if (options.compared)
        return options.compared->title();
    const auto date = snapshot.date();
    return date ? shown(date->words()) : FigureWords::tr("All dates");
}

int backersOf(const DisplayList &list, int leader)
{
    std::set<int> backers;
    for (const auto &tie : list.ties)
        if (tie.kind == TieKind::Backs && tie.from >= 0 && tie.to >= 0) {
            if (tie.to == leader)
                backers.insert(tie.from);
            else if (tie.from == leader && tie.tail.shape != HeadShape::None)
                backers.insert(tie.to);
        }
    return int(backers.size());
}

/// A word up to twelve, as newspapers write them.
QString numberWord(int number)
{
    const QStringList words{
        FigureWords::tr("one"),   FigureWords::tr("two"),    FigureWords::tr("three"),
        FigureWords::tr("four"),  FigureWords::tr("five"),   FigureWords::tr("six"),
        FigureWords::tr("seven"), FigureWords::tr("eight"),  FigureWords::tr("nine"),
        FigureWords::tr("ten"),   FigureWords::tr("eleven"), FigureWords::tr("twelve")};
    return number <= words.size() ? words[number - 1] : QString::number(number);
}

/// What the picture shows, counted: how many back the most backed of both camps, "Four back the
/// LNA, three the GNA". Empty where nobody does.
QString finding(const Snapshot &snapshot, const Arrangement &arrangement, const DisplayList &list)
{
    std::vector<std::pair<int, QString>> told; // backers, whom they back
    for (const int leader : arrangement.camps.leaders)
        if (leader >= 0 && arrangement.cards[std::size_t(leader)].prominent)
            if (const int backers = backersOf(list, leader); backers > 0)
                told.emplace_back(backers, shown(actorInSentence(
                                               snapshot.map().actors().at(std::size_t(leader)))));
    if (told.empty())
        return {};
    std::stable_sort(told.begin(), told.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    const auto &[most, whom] = told.front();
    auto first = numberWord(most);
    first[0] = first[0].toUpper();
    if (told.size() == 1)
        return FigureWords::tr("%1 backs/back %2", "a number", most).arg(first, whom);
    const auto &[fewer, other] = told.back();
    if (fewer == most)
        return FigureWords::tr("%1 backs/back %2, as many %3", "a number", most)
            .arg(first, whom, other);
    return FigureWords::tr("%1 backs/back %2, %3 %4", "a number", most)
        .arg(first, whom, numberWord(fewer), other);
}

/// What only one of two sources tells, side by side: they may differ in events alone.
void layTold(FigurePage &figure)
{
    constexpr qreal headingType = 24, type = 20, lineHeight = 29, apart = 60;
    constexpr int mostLines = 3; // of one event
    const auto &states = *figure.options.compared;
    const qreal width = (figure.body.width() - apart) / 2;
    const std::pair<QString, const std::vector<ComparedStates::Told> *> columns[] = {
        {states.first, &states.firstTells}, {states.second, &states.secondTells}};
    qreal left = figure.body.left();
    for (const auto &[name, events] : columns) {
        qreal y = figure.body.top() + figure.body.height() / 5;
        const auto place = [&](TextItem line, bool muted) {
            line.baseline = {left, y};
            figure.header.push_back({std::move(line), muted});
            y += lineHeight;
        };
        place(measured(FigureWords::tr("Only %1 tells", "a source or speaker").arg(name),
                       headingType, QFont::DemiBold, width),
              false);
        y += lineHeight / 3;
        for (const auto &[event, quote] : *events) {
            if (y > figure.body.bottom() - 2 * mostLines * lineHeight)
                break;
            for (auto &line : measuredLines(event, type, QFont::Normal, width, mostLines))
                place(std::move(line), false);
            if (!quote.isEmpty())
                for (auto &line : measuredLines(FigureWords::tr("“%1”", "a quote").arg(quote), type,
                                                QFont::Normal, width, mostLines))
                    place(std::move(line), true);
            y += lineHeight / 2;
        }
        if (events->empty())
            place(measured(FigureWords::tr("Nothing."), type, QFont::Normal, width), true);
        left += width + apart;
    }
    figure.nothing = {};
}

/// The finding with the map's title small above it, the date beside it, the event below.
void layHeader(FigurePage &figure, const Snapshot &snapshot, const Arrangement &arrangement,
               const PageFrame &frame)
{
    const qreal left = frame.body.left(), width = frame.body.width();
    const auto place = [&](TextItem line, qreal x, qreal baseline, bool muted) {
        line.baseline = {x, baseline};
        if (!line.isEmpty())
            figure.header.push_back({line, muted});
    };
    const auto day =
        measured(whenWords(snapshot, figure.options), frame.dateType, QFont::DemiBold, width / 2);
    const bool tells = figure.options.title.isEmpty() && !figure.options.compared;
    const auto found = tells ? finding(snapshot, arrangement, figure.drawing) : QString();
    if (!found.isEmpty())
        place(measured(figure.title, frame.kickerType, QFont::DemiBold, width), left, frame.kicker,
              true);
    place(measured(found.isEmpty() ? figure.title : found, frame.titleType, QFont::Bold,
                   width - day.width - gap),
          left, frame.title, false);
    place(day, left + width - day.width, frame.title, false);
    place(measured(eventWords(snapshot, figure), frame.deckType, QFont::Normal, width), left,
          frame.deck, true);
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

/// What finds no room is counted.
void layFoot(FigurePage &figure, const Legend &legend, const PageFrame &frame)
{
    if (!legend.empty()) {
        figure.legend = layoutLegendLine(legend, frame.legend.width(), legendType);
        if (legend.entries.empty())
            figure.legend.notes.clear(); // no word where nothing is to be explained
        qreal y = legendLineHeight + noteType;
        for (auto &line : measuredLines(legend.notes.join(QLatin1Char(' ')), noteType,
                                        QFont::Normal, frame.legend.width(), frame.noteLines)) {
            line.baseline = {0, y};
            y += noteLineHeight;
            figure.legend.notes.push_back(std::move(line));
        }
        figure.legend.size = frame.legend.size();
        figure.legendBox = frame.legend;
    }
    if (figure.citations.count() > 0) {
        figure.sources =
            layoutCitationLines(figure.citations, frame.sources.width(), frame.sourceLines,
                                figure.options.sources == SourceList::Page);
        figure.sourcesBox = frame.sources;
    }
    figure.rule = frame.rule;
}

/// Why there is nothing to draw.
QString emptyWords(const Snapshot &snapshot)
{
    if (snapshot.filteredTies > 0)
        return FigureWords::tr("Every tie that stands is left out of this picture.");
    return snapshot.date() ? FigureWords::tr("Nothing stands on this date.")
                           : FigureWords::tr("This map has nothing to draw.");
}

/// As large as the page's type asks for, as long as nobody loses a part of his card by it.
qreal scaleForRoom(Picture &picture, const FigurePage &figure)
{
    constexpr qreal wanted = 17.0 / 15; // of a page of 1440 x 1080, step by step down to 1
    constexpr qreal step = 0.05;
    const auto room = figure.body.size();
    const auto fit = [&](qreal scale) { picture.fitTo(room / scale, largestSpread); };
    fit(1);
    if (picture.scale() >= largestSpread) { // few cards do not fill it
        const auto cards = picture.extent();
        return std::clamp(std::min(room.width() / cards.width(), room.height() / cards.height()),
                          1.0, largestScale);
    }
    const int full = picture.fullCards();
    const auto page = std::min(figure.page.width() / 1440, figure.page.height() / 1080);
    for (auto scale = std::min(page * wanted, largestScale); scale > 1; scale -= step) {
        fit(writableScale(scale));
        if (picture.fullCards() >= full)
            return scale;
    }
    return 1;
}

/// Composes a map for the room. The same for every date.
void composeForRoom(FigurePage &figure, const Snapshot &snapshot, Picture &picture)
{
    if (!snapshot.query.focus.empty()) // tells who is there
        picture.show(snapshot, figure.options.look);
    figure.scale = writableScale(scaleForRoom(picture, figure));
    picture.fitTo(figure.body.size() / figure.scale, largestSpread);
    picture.show(snapshot, figure.options.look);
    figure.drawing = picture.list();
    const auto centred = figure.body.center() - picture.room().center() * figure.scale;
    figure.origin = {hundredths(centred.x()), hundredths(centred.y())};
}

/// Where everybody stands, who has a part in the picture of this date or not.
QRectF standingBounds(const Snapshot &snapshot, const Picture &picture)
{
    QRectF bounds;
    if (!snapshot.query.focus.empty())
        return bounds;
    if (const auto &plan = picture.plan()) {
        for (const auto &box : plan->boxes)
            bounds |= box;
        return bounds;
    }
    for (std::size_t i = 0; i < picture.arrangement().cards.size(); ++i)
        bounds |= picture.arrangement().boxOf(int(i));
    return bounds;
}

/// What is composed once, as large as it fits in at any date.
void fitDrawing(FigurePage &figure, const Snapshot &snapshot, const Picture &picture)
{
    auto bounds = drawnBounds(figure.drawing) | standingBounds(snapshot, picture);
    if (const auto &area = figure.options.look.framing; figure.isCut())
        bounds = {area.topLeft.x, area.topLeft.y, area.width, area.height};
    if (bounds.isEmpty())
        return;
    const auto fit =
        std::min(figure.body.width() / bounds.width(), figure.body.height() / bounds.height());
    figure.scale = writableScale(figure.isCut() ? fit : std::min(fit, largestScale));
    const auto centred = figure.body.center() - bounds.center() * figure.scale;
    figure.origin = {hundredths(centred.x()), hundredths(centred.y())};
}

void layDrawing(FigurePage &figure, const Snapshot &snapshot, Picture &picture,
                const ComposeOptions &drawn)
{
    if (picture.isComposedForScale() && !figure.isCut()) {
        composeForRoom(figure, snapshot, picture);
    } else {
        figure.drawing = compose(snapshot, picture.arrangement(), drawn);
        if (!figure.drawing.cards.empty())
            fitDrawing(figure, snapshot, picture);
    }
    if (figure.drawing.cards.empty()) {
        figure.nothing = measured(emptyWords(snapshot), 20, QFont::Normal, figure.body.width());
        centreOn(figure.nothing, figure.body.center());
    }
}

QRectF headBounds(const ArrowHead &head)
{
    return head.shape == HeadShape::None ? QRectF()
                                         : head.path().boundingRect().adjusted(-2, -2, 2, 2);
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

qreal hundredths(qreal value)
{
    return std::round(value * 100) / 100;
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
    for (const auto &card : list.cards)
        all |= card.label.box().adjusted(-4, -2, 4, 2);
    return all;
}

FigurePage composeFigure(const Snapshot &snapshot, const Arrangement &arrangement,
                         const FigureOptions &options)
{
    if (options.panels.empty())
        if (const auto told = asTold(snapshot, options))
            return composeFigure(told->snapshot, arrangement, told->options);
    FigurePage figure;
    figure.options = options;
    const auto unit = typeScale(options);
    figure.page = QSizeF(options.size.width() / unit, options.size.height() / unit);
    figure.title = options.title.isEmpty() ? shown(snapshot.map().info().title) : options.title;
    if (figure.title.trimmed().isEmpty())
        figure.title = FigureWords::tr("Untitled map");
    figure.summary = shown(narration(snapshot));
    const auto &look = options.look;
    auto drawn = composeOptions(snapshot.query, look, planOf(snapshot, arrangement, options));
    if (look.fadedTies && !drawn.summary)
        drawn.crowded = crowdedTies(*snapshot.index, arrangement);
    const bool cites = options.sources != SourceList::None;
    const auto frame =
        pageFrame(figure.page, look.legend, cites && !snapshot.map().sources().empty());
    figure.body = frame.body;
    Picture picture(snapshot.index, arrangement, drawn.summary);
    const bool isLarge = !picture.isComposedForScale();
    picture.composeLargeForScale();
    if (isLarge && picture.isComposedForScale() && !figure.isCut()) {
        picture = Picture(snapshot.index, evenedOut(arrangement, figure.body.size()));
        picture.composeLargeForScale();
    }
    layDrawing(figure, snapshot, picture, drawn);
    if (cites)
        figure.citations = Citations(snapshot, figure.drawing);
    layHeader(figure, snapshot, arrangement, frame);
    if (options.compared) {
        figure.drawing.labelsWithoutRoom = 0; // none is drawn
        const auto &told = *options.compared;
        if (figure.drawing.ties.empty() && !(told.firstTells.empty() && told.secondTells.empty()))
            layTold(figure);
    }
    Legend legend;
    if (look.legend)
        legend = buildLegend(snapshot, figure.drawing);
    if (!legend.notes.isEmpty() && !options.compared)
        legend.notes.removeFirst(); // the date, which stands above
    if (options.compared) {
        figure.summary =
            options.compared->title() + QStringLiteral(": ") + options.compared->counts();
        if (look.legend) { // what differs comes first
            const auto states = stateLegend(figure.drawing, *options.compared);
            legend.entries.insert(legend.entries.begin(), states.entries.begin(),
                                  states.entries.end());
            legend.notes = states.notes + legend.notes.mid(1); // in the date's place
        }
    }
    if (look.legend && leavesNamesOut(figure))
        legend.notes.prepend(FigureWords::tr("Some names find no room to be read at this size."));
    layFoot(figure, legend, frame);
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
        drawText(painter, line.text, line.muted ? theme.mutedText : theme.text);
    if (figure.panels.empty())
        paintOne(painter, figure, figure.drawing, figure.origin, {});
    for (const auto &panel : figure.panels) {
        Emphasis emphasis;
        emphasis.changedTies = panel.changed;
        for (const auto &line : panel.heading)
            drawText(painter, line, theme.text);
        paintOne(painter, figure, panel.drawing, panel.origin, emphasis);
    }
    if (!figure.nothing.isEmpty())
        drawText(painter, figure.nothing, theme.mutedText);
    painter.setPen(QPen(theme.line, 1));
    if (!figure.rule.isNull())
        painter.drawLine(figure.rule);
    paintLegend(painter, figure.legend, figure.legendBox.topLeft(), theme);
    paintCitations(painter, figure.sources, figure.sourcesBox.topLeft(), theme);
}

} // namespace entente
