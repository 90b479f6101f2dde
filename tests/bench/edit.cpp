// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "generated.h"

#include "app/mainwindow.h"
#include "app/workspace.h"

#include <QApplication>
#include <QElapsedTimer>

#include <memory>

namespace entente::bench {

namespace {

constexpr double bound = 50; // milliseconds

/// Milliseconds from an edit until all that it changes in the window is painted.
double edited(MainWindow &window, int n)
{
    auto actor = window.document()->map().actors().at(std::size_t(n * 37) %
                                                      window.document()->map().actors().size());
    actor.note = "edit " + std::to_string(n);
    actor.name += "*";
    MapPatch patch;
    patch.put(actor);
    QElapsedTimer clock;
    clock.start();
    window.document()->apply(patch, QStringLiteral("Edit"));
    QApplication::processEvents();
    QEvent due(QEvent::UpdateRequest); // at once, not with the next frame
    QApplication::sendEvent(&window, &due);
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

Benchmark edit()
{
    Benchmark benchmark;
    benchmark.name = "edit";
    benchmark.against = "50 ms";
    benchmark.on = "2,000 actors, 10,000 ties, an actor renamed, whole window 1920x1080 painted";
    benchmark.unit = "ms";
    benchmark.runs = 9;
    benchmark.prepare = [] {
        const auto window = std::make_shared<MainWindow>();
        window->resize(1920, 1080);
        window->document()->setMap(generatedMap(2000, 10000));
        window->show();
        QApplication::processEvents();
        const auto count = std::make_shared<int>(0);
        return Sides{[window, count] { return edited(*window, ++*count); }, [] { return bound; }};
    };
    return benchmark;
}

} // namespace entente::bench
