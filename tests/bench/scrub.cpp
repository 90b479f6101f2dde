// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "app/mainwindow.h"
#include "app/workspace.h"
#include "app/startup.h"
#include "widgets/timeline/timelinepanel.h"

#include <QApplication>
#include <QElapsedTimer>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int daysAcross = 200;

std::unique_ptr<MainWindow> openWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->resize(1920, 1080);
    if (!window->openFile(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json")))
        throw std::runtime_error(window->property("problem").toString().toStdString());
    window->show();
    QApplication::processEvents();
    return window;
}

/// Milliseconds from a move of the cursor until all that it changes in the window is painted, as
/// the program itself asks for it: views that have nothing new are not painted again.
template <typename Move>
double stepOf(MainWindow &window, Move move)
{
    QElapsedTimer clock;
    clock.start();
    move();
    QApplication::processEvents();
    QEvent due(QEvent::UpdateRequest); // at once, not with the next frame
    QApplication::sendEvent(&window, &due);
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Through every stop, then over the whole span in steps of one length, as a hand on the slider
/// would.
std::vector<double> scrubbed(MainWindow &window)
{
    auto *cursor = window.cursor();
    std::vector<double> steps;
    for (const auto &stop : window.document()->index()->stops())
        steps.push_back(stepOf(window, [&] { cursor->chooseEvent(stop.event); }));
    const auto span = *cursor->extent();
    const auto length = span.last.number - span.first.number;
    for (int i = 0; i <= daysAcross; ++i)
        steps.push_back(
            stepOf(window, [&] { cursor->setDay(span.first.plus(length * i / daysAcross)); }));
    return steps;
}

} // namespace

Benchmark scrub()
{
    Benchmark benchmark;
    benchmark.name = "scrub";
    benchmark.against = "one frame at 60 Hz";
    benchmark.on =
        "Libya, every stop and 200 days, whole window 1920x1080, 95th percentile of the steps";
    benchmark.unit = "ms";
    benchmark.prepare = [] {
        const std::shared_ptr<MainWindow> window = openWindow();
        return Sides{[window] { return percentile(scrubbed(*window), 95); }, [] { return frame; }};
    };
    return benchmark;
}

} // namespace entente::bench
