// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/startup.h"
#include "app/workspace.h"
#include "widgets/timeline/timelinepanel.h"

#include <QApplication>
#include <QElapsedTimer>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int daysAcross = 200;

std::unique_ptr<MainWindow> openWindow(const QString &sample)
{
    auto window = std::make_unique<MainWindow>();
    window->resize(1920, 1080);
    if (!window->openFile(QStringLiteral(ENTENTE_SAMPLES "/") + sample))
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
        const std::shared_ptr<MainWindow> window =
            openWindow(QStringLiteral("libya-2020.entente.json"));
        return Sides{[window] { return percentile(scrubbed(*window), 95); }, [] { return frame; }};
    };
    return benchmark;
}

/// While the handle is dragged the panel works out the camps of the day on its thread: no step of
/// the drag may cost a frame.
Benchmark scrubBesideBalance()
{
    Benchmark benchmark;
    benchmark.name = "scrub-balance";
    benchmark.against = "one frame at 60 Hz";
    benchmark.on =
        "Europe, every stop and 200 days, Balance and Balance over Time open, whole window "
        "1920x1080, the slowest step";
    benchmark.unit = "ms";
    benchmark.prepare = [] {
        const std::shared_ptr<MainWindow> window =
            openWindow(QStringLiteral("europe-1879-1918.entente.json"));
        window->docks()->show(QStringLiteral("balance"));
        window->docks()->show(QStringLiteral("balanceOverTime"));
        QApplication::processEvents();
        return Sides{[window] { return percentile(scrubbed(*window), 100); }, [] { return frame; }};
    };
    return benchmark;
}

} // namespace entente::bench
