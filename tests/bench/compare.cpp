// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "generated.h"

#include "app/docks/paneldocks.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "widgets/compare/comparechoice.h"
#include "widgets/compare/comparepanel.h"
#include "widgets/compare/matrixpanel.h"
#include "widgets/compare/matrixview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int matrixActors = 200, matrixTies = 2000;

template <class Step>
double millisecondsOf(Step step)
{
    QElapsedTimer clock;
    clock.start();
    step();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// A window on the sample with the comparison of its first day with the date in sight.
std::shared_ptr<MainWindow> comparing(const QString &sample)
{
    auto window = std::make_shared<MainWindow>();
    window->resize(1920, 1080);
    if (!window->openFile(QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(sample)))
        throw std::runtime_error(sample.toStdString() + " cannot be opened");
    window->show();
    window->docks()->show(QStringLiteral("compare"));
    QApplication::processEvents();
    return window;
}

/// From a move of the date until map, timeline and comparison are painted.
std::vector<double> stepped(MainWindow &window)
{
    auto *panel = window.docks()->panel<ComparePanel>(QStringLiteral("compare"));
    std::vector<double> steps;
    for (const auto &stop : window.document()->index()->stops())
        steps.push_back(millisecondsOf([&] {
            window.cursor()->chooseEvent(stop.event);
            QApplication::processEvents();
            if (panel->isStale())
                panel->compareNow();
            QEvent due(QEvent::UpdateRequest);
            QApplication::sendEvent(&window, &due);
        }));
    return steps;
}

Benchmark step(const QString &sample)
{
    Benchmark benchmark;
    benchmark.name = "compare-step-" + sample.section(u'-', 0, 0).toStdString();
    benchmark.against = "one frame at 60 Hz";
    benchmark.on = "every stop of " + sample.toStdString() +
                   ", whole window 1920x1080 with the comparison, 95th percentile of the steps";
    benchmark.unit = "ms";
    benchmark.prepare = [sample] {
        const auto window = comparing(sample);
        return Sides{[window] { return percentile(stepped(*window), 95); }, [] { return frame; }};
    };
    return benchmark;
}

struct Matrix
{
    Workspace parts;
    MatrixPanel panel{&parts.feed, &parts.selection};

    Matrix()
    {
        parts.document.setMap(generatedMap(matrixActors, matrixTies));
        parts.cursor.setDate(std::nullopt);
        parts.feed.flush();
        panel.resize(1200, 900);
        panel.show();
        QApplication::processEvents();
    }

    std::vector<double> scrolled()
    {
        auto *view = panel.view();
        std::vector<double> steps;
        for (auto *bar : {view->verticalScrollBar(), view->horizontalScrollBar()})
            for (int at = 0; at <= bar->maximum(); at += view->cellSize())
                steps.push_back(millisecondsOf([&] {
                    bar->setValue(at);
                    view->viewport()->repaint();
                }));
        return steps;
    }
};

Benchmark scroll()
{
    Benchmark benchmark;
    benchmark.name = "matrix-scroll";
    benchmark.against = "one frame at 60 Hz";
    benchmark.on = "200 actors and 2,000 ties, 1200x900, 95th percentile of the steps";
    benchmark.unit = "ms";
    benchmark.prepare = [] {
        const auto matrix = std::make_shared<Matrix>();
        return Sides{[matrix] { return percentile(matrix->scrolled(), 95); }, [] { return frame; }};
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> compare()
{
    return {step(QStringLiteral("libya-2020")), step(QStringLiteral("yemen-2011-2022")), scroll()};
}

} // namespace entente::bench
