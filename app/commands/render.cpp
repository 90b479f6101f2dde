// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "render.h"

#include "input.h"

#include "widgets/drawing/summary.h"
#include "widgets/export/writer.h"

namespace entente {

namespace {

FigureOptions figureOptions(const RenderCommand &command)
{
    FigureOptions options;
    options.size = command.size;
    options.dpi = command.dpi;
    options.theme = command.theme;
    options.legend = command.legend;
    options.fadeTies = command.fade;
    options.outlineText = command.outlineText;
    options.transparent = command.transparent;
    return options;
}

} // namespace

int runRender(const RenderCommand &command, const Console &console)
{
    auto map = readSoundMap(command.file, console);
    if (!map)
        return Failed;
    SnapshotQuery query;
    query.date = command.date ? command.date : defaultDate(*map);
    if (!command.focus.isEmpty()) {
        const auto focus = focusFromWords(*map, command.focus);
        if (!focus.problem.empty()) {
            console.complain(focus.problem);
            return Failed;
        }
        query.focus = {focus.actor};
        query.focusSteps = focus.steps;
    }
    const auto index = std::make_shared<const MapIndex>(std::move(*map));
    auto arrangement = measure(*index);
    placeMissing(*index, arrangement);
    auto options = figureOptions(command);
    if (command.summary)
        options.summary = planSummary(index, arrangement, *command.summary, {});
    QString problem;
    if (writeFigure(snapshotAt(index, query), arrangement, options, command.out, &problem))
        return Succeeded;
    console.complain(problem.toStdString());
    return Failed;
}

} // namespace entente
