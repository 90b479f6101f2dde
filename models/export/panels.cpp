// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "panels.h"

#include "models/picture/picture.h"
#include "models/picture/scaledarrangement.h"
#include "models/picture/textmeasure.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {

namespace {

constexpr qreal panelGap = 24;    // between panels
constexpr qreal headingRoom = 34; // of one line
constexpr qreal headingType = 19;
constexpr qreal headingLine = 24;    // from one line to the next
constexpr qreal largestSpread = 1.5; // of places, as in a figure of one drawing

/// As many columns as let the drawings come out largest.
int columnsFor(int count, const QSizeF &room, const QSizeF &drawing)
{
    int best = 1;
    qreal largest = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const auto scale =
            std::min((room.width() / columns - panelGap) / drawing.width(),
                     (room.height() / rows - headingRoom - panelGap) / drawing.height());
        if (scale > largest) {
            largest = scale;
            best = columns;
        }
    }
    return best;
}

/// The ties of each panel that another one has not.
void markChanges(std::vector<FigurePanel> &panels)
{
    for (auto &panel : panels) {
        panel.changed.assign(panel.snapshot.ties.size(), 0);
        for (std::size_t tie = 0; tie < panel.changed.size(); ++tie)
            panel.changed[tie] =
                panel.snapshot.ties[tie].shown &&
                std::any_of(panels.begin(), panels.end(), [&](const FigurePanel &other) {
                    return !other.snapshot.ties[tie].shown;
                });
    }
}

/// Where who is in one of the panels stands, in a room of that size, and how it is drawn there.
struct Room
{
    Arrangement arrangement;
    ComposeOptions options;
    QPointF middle;
};

/// A small map keeps the size of its cards and type in each panel; nothing for a large one.
std::optional<Room> roomFor(const FigurePage &figure, const Snapshot &snapshot,
                            const Arrangement &arrangement, const ComposeOptions &drawn,
                            const QSizeF &size)
{
    constexpr qreal margin = 20; // about the cards
    Picture picture(snapshot.index, arrangement, drawn.summary);
    if (!picture.isComposedForScale() || figure.isCut() || figure.options.compared)
        return std::nullopt;
    auto query = snapshot.query; // with nobody else who takes room
    const auto &actors = snapshot.map().actors();
    query.focus.clear();
    query.focusSteps = 0;
    for (std::size_t i = 0; i < snapshot.actorShown.size(); ++i)
        if (snapshot.actorShown[i])
            query.focus.push_back(actors.at(i).id);
    if (query.focus.empty())
        return std::nullopt;
    const auto those = snapshotAt(snapshot.index, query);
    picture.show(those, figure.options.look);
    picture.fitTo(size, largestSpread);
    picture.show(those, figure.options.look);
    const auto cards = picture.room().adjusted(margin, margin, -margin, -margin);
    return Room{scaledArrangement(arrangement,
                                  {picture.scale() * picture.stretch().across,
                                   picture.scale() * picture.stretch().down},
                                  cards, snapshot.actorShown),
                picture.options(), picture.room().center()};
}

} // namespace

void layPanels(FigurePage &figure, const Snapshot &snapshot, const Arrangement &arrangement,
               const ComposeOptions &drawn)
{
    QRectF bounds = drawnBounds(figure.drawing);
    for (const auto &wanted : figure.options.panels) {
        FigurePanel panel;
        panel.key = wanted.key;
        panel.snapshot = snapshotAt(snapshot.index, wanted.query);
        panel.drawing = compose(panel.snapshot, arrangement, drawn);
        if (figure.options.compared)
            styleStates(panel.drawing, *figure.options.compared);
        bounds |= drawnBounds(panel.drawing);
        figure.panels.push_back(std::move(panel));
    }
    markChanges(figure.panels);
    if (bounds.isEmpty())
        return;
    const int count = int(figure.panels.size());
    const int columns = columnsFor(count, figure.body.size(), bounds.size());
    const int rows = (count + columns - 1) / columns;
    const QSizeF cell(figure.body.width() / columns, figure.body.height() / rows);
    qreal above = headingRoom;
    for (int i = 0; i < count; ++i) {
        auto &heading = figure.panels[std::size_t(i)].heading;
        heading = measuredLines(figure.options.panels[std::size_t(i)].heading, headingType,
                                QFont::DemiBold, cell.width() - panelGap, 2);
        above = std::max(above, headingRoom + headingLine * qreal(heading.size() - 1));
    }
    const QSizeF size(cell.width() - panelGap, cell.height() - above - panelGap);
    const auto room = roomFor(figure, snapshot, arrangement, drawn, size);
    const auto fit = std::min(size.width() / bounds.width(), size.height() / bounds.height());
    figure.scale = room ? 1 : writableScale(std::min(fit, largestScale));
    for (int i = 0; i < count; ++i) {
        auto &panel = figure.panels[std::size_t(i)];
        if (room)
            panel.drawing = compose(panel.snapshot, room->arrangement, room->options);
        const QPointF corner = figure.body.topLeft() +
                               QPointF(cell.width() * (i % columns), cell.height() * (i / columns));
        for (std::size_t line = 0; line < panel.heading.size(); ++line)
            panel.heading[line].baseline =
                corner + QPointF(0, headingType + 4 + headingLine * qreal(line));
        const QPointF middle = corner + QPointF(size.width(), 2 * above + size.height()) / 2;
        const auto origin = middle - (room ? room->middle : bounds.center()) * figure.scale;
        panel.origin = {hundredths(origin.x()), hundredths(origin.y())};
    }
}

} // namespace entente
