// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "panels.h"

#include "models/picture/textmeasure.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr qreal gap = 24; // between panels
constexpr qreal headingRoom = 34;
constexpr qreal headingType = 17;

/// As many columns as let the drawings come out largest.
int columnsFor(int count, const QSizeF &room, const QSizeF &drawing)
{
    int best = 1;
    qreal largest = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const auto scale = std::min((room.width() / columns - gap) / drawing.width(),
                                    (room.height() / rows - headingRoom - gap) / drawing.height());
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

} // namespace

void layPanels(FigurePage &figure, const Snapshot &snapshot, const Arrangement &arrangement,
               const ComposeOptions &drawn)
{
    QRectF bounds = drawnBounds(figure.drawing);
    for (const auto &wanted : figure.options.panels) {
        FigurePanel panel;
        panel.key = wanted.key;
        panel.heading = measured(wanted.heading, headingType, QFont::DemiBold);
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
    const auto fit = std::min((cell.width() - gap) / bounds.width(),
                              (cell.height() - headingRoom - gap) / bounds.height());
    figure.scale = writableScale(std::min(fit, largestScale));
    for (int i = 0; i < count; ++i) {
        auto &panel = figure.panels[std::size_t(i)];
        const QPointF corner = figure.body.topLeft() +
                               QPointF(cell.width() * (i % columns), cell.height() * (i / columns));
        panel.heading =
            measured(panel.heading.text, headingType, QFont::DemiBold, cell.width() - gap);
        panel.heading.baseline = corner + QPointF(0, headingType + 4);
        const QPointF middle(corner.x() + cell.width() / 2 - gap / 2,
                             corner.y() + headingRoom + (cell.height() - headingRoom - gap) / 2);
        const auto origin = middle - bounds.center() * figure.scale;
        panel.origin = {hundredths(origin.x()), hundredths(origin.y())};
    }
}

} // namespace entente
