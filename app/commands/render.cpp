// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "render.h"

#include "input.h"
#include "progressline.h"

#include "models/export/writer.h"
#include "models/map/text.h"

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
    options.outlineText = command.outlineText;
    options.transparent = command.transparent;
    options.look = command.view.look;
    return options;
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
            progress->show(phrase("Reading: %1 of %2 MB", {std::to_string(bytes / 1000000),
                                                           std::to_string(all / 1000000)}));
        return !Interruption::isWanted();
    });
    if (Interruption::isWanted())
        return Interrupted;
    interruption.emplace();
    if (!map)
        return Failed;
    auto query = command.view.query;
    if (!query.date)
        query.date = defaultDate(*map);
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
    const bool placed = placeMissing(*index, arrangement, nullptr, nullptr, [&](double done) {
        if (progress->isDue())
            progress->show(phrase("Arranging: %1 %", {std::to_string(int(100 * done))}));
        return !Interruption::isWanted();
    });
    if (!placed && Interruption::isWanted())
        return Interrupted;
    QString problem;
    const auto goOn = [&](int percent) {
        if (progress->isDue())
            progress->show(phrase("Drawing: %1 %", {std::to_string(percent)}));
        return !Interruption::isWanted();
    };
    const bool written = writeFigure(snapshotAt(index, query), arrangement, figureOptions(command),
                                     command.out, &problem, goOn);
    progress.reset();
    if (written)
        return Succeeded;
    console.complain(problem.toStdString());
    return Interruption::isWanted() ? Interrupted : Failed;
}

} // namespace entente
