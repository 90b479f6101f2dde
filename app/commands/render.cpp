// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "render.h"

#include "input.h"
#include "progressline.h"
#include "scenes.h"

#include "models/connect/comparison.h"
#include "models/export/matrixfigure.h"
#include "models/export/tellers.h"
#include "models/export/writer.h"
#include "models/map/text.h"
#include "models/picture/tiebundles.h"

#include <csignal>
#include <optional>

namespace entente {

namespace {

FigureOptions figureOptions(const RenderCommand &command)
{
    FigureOptions options;
    options.size = command.size;
    options.dpi = command.dpi;
    options.theme = command.theme;
    options.sources = command.sources;
    options.outlineText = command.outlineText;
    options.transparent = command.transparent;
    options.look = command.view.look;
    return options;
}

/// The figure that is asked for of a map.
struct Asked
{
    SnapshotQuery query;
    FigureOptions options;
};

bool takeFocus(const AllianceMap &map, const RenderCommand &command, const Console &console,
               SnapshotQuery &query)
{
    if (command.focus.isEmpty())
        return true;
    const auto focus = focusFromWords(map, command.focus);
    query.focus = {focus.actor};
    query.focusSteps = focus.steps;
    if (!focus.problem.empty())
        console.complain(focus.problem);
    return focus.problem.empty();
}

bool takeScene(const AllianceMap &map, const RenderCommand &command, const Console &console,
               Asked &asked)
{
    if (command.scene.isEmpty())
        return true;
    const auto *scene = sceneFromWords(map, command.scene, console);
    if (!scene)
        return false;
    asked.query = scene->view.query;
    asked.options.title = QString::fromStdString(displayText(scene->title));
    asked.options.look = scene->view.look;
    asked.options.look.legend &= command.view.look.legend;
    asked.options.look.fadedTies |= command.view.look.fadedTies;
    return true;
}

bool takeTellers(const AllianceMap &map, const RenderCommand &command, const Console &console,
                 Asked &asked)
{
    for (const auto &words : command.accordingTo) {
        auto called = words.toStdString();
        if (!hasVoice(map, called)) {
            console.complain(
                phrase(translate("CommandLine",
                                 "--according-to: no source or speaker of the map is called “%1”"),
                       {displayText(called)}));
            return false;
        }
        asked.options.look.accordingTo.push_back(std::move(called));
    }
    return true;
}

/// Nothing, and the reason told, where it asks for what the map has not.
std::optional<Asked> askedOf(const AllianceMap &map, const RenderCommand &command,
                             const Console &console)
{
    Asked asked{command.view.query, figureOptions(command)};
    if (!asked.query.date)
        asked.query.date = defaultDate(map);
    if (takeFocus(map, command, console, asked.query) && takeScene(map, command, console, asked) &&
        takeTellers(map, command, console, asked))
        return asked;
    return std::nullopt;
}

int drawMatrix(const Snapshot &all, const FigureOptions &figure, const RenderCommand &command,
               const Console &console)
{
    const auto told = asTold(all, figure);
    const auto &snapshot = told ? told->snapshot : all;
    MatrixOptions options;
    options.size = command.size;
    options.theme = command.theme;
    options.campOf = matrixCamps(snapshot);
    QString problem;
    if (writeMatrix(composeMatrix(snapshot, options), command.out, &problem))
        return Succeeded;
    console.complain(problem.toStdString());
    return Failed;
}

/// While it lives, Ctrl+C ends what goes on at its next step, so that nothing is left of it; twice
/// ends the program at once.
class Interruption
{
public:
    Interruption() : m_before(std::signal(SIGINT, note)) { noted = 0; }
    ~Interruption() { std::signal(SIGINT, m_before); }

    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    static bool isWanted() { return noted != 0; }

private:
    static void note(int)
    {
        noted = 1;
        std::signal(SIGINT, SIG_DFL);
    }

    static inline volatile std::sig_atomic_t noted = 0;
    void (*m_before)(int);
};

} // namespace

int runRender(const RenderCommand &command, const Console &console)
{
    std::optional<Interruption> interruption;
    if (command.file != QStringLiteral("-")) // a stream may never end, and is not left half
        interruption.emplace();
    std::optional<ProgressLine> progress(console);
    auto map = readSoundMap(command.file, console, [&](qint64 bytes, qint64 all) {
        if (progress->isDue())
            progress->show(
                phrase(translate("CommandLine", "Reading: %1 of %2 MB"),
                       {std::to_string(bytes / 1000000), std::to_string(all / 1000000)}));
        return !Interruption::isWanted();
    });
    if (Interruption::isWanted())
        return Interrupted;
    interruption.emplace();
    if (!map)
        return Failed;
    auto asked = askedOf(*map, command, console);
    if (!asked)
        return Failed;
    const auto index = std::make_shared<const MapIndex>(std::move(*map));
    if (command.matrix)
        return drawMatrix(snapshotAt(index, asked->query), asked->options, command, console);
    auto arrangement = measure(*index);
    const bool placed = placeMissing(*index, arrangement, nullptr, nullptr, [&](double done) {
        if (progress->isDue())
            progress->show(phrase(translate("CommandLine", "Arranging: %1 %"),
                                  {std::to_string(int(100 * done))}));
        return !Interruption::isWanted();
    });
    if (!placed && Interruption::isWanted())
        return Interrupted;
    QString problem;
    const auto goOn = [&](int percent) {
        if (progress->isDue())
            progress->show(
                phrase(translate("CommandLine", "Drawing: %1 %"), {std::to_string(percent)}));
        return !Interruption::isWanted();
    };
    const auto snapshot = snapshotAt(index, asked->query);
    asked->options.look.fadedTies |= command.bundles && canBundle(snapshot);
    const bool written =
        writeFigure(snapshot, arrangement, asked->options, command.out, &problem, goOn);
    progress.reset();
    if (written)
        return Succeeded;
    console.complain(problem.toStdString());
    return Interruption::isWanted() ? Interrupted : Failed;
}

} // namespace entente
