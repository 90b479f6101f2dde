// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "bigmap.h"
#include "itemscene.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int steps = 60;
constexpr int latestYear = 1999;

/// Both pictures of 5,000 actors and 20,000 ties.
struct Pair
{
    BigMap map{5000, 20000};
    ItemScene scene{map.graph().displayList()};
    bool later = true;

    void check()
    {
        if (int(map.graph().displayList().ties.size()) != scene.tiesShown())
            throw std::runtime_error("the two pictures differ in their ties");
    }
    void setCamera(const Camera &camera)
    {
        map.graph().mapCamera().setAt(camera, false);
        scene.setCamera(map.graph().camera());
        check();
    }
};

/// All of a view's picture, from nothing.
double wholeFrame(BigMap &map)
{
    return painted(map.graph(), [&] { map.graph().setTheme(map.graph().theme()); });
}

double wholeFrame(ItemScene &scene)
{
    return painted(scene.view(), [&] { scene.view().viewport()->update(); });
}

Sides frames(const std::shared_ptr<Pair> &pair)
{
    return {[pair] { return wholeFrame(pair->map); }, [pair] { return wholeFrame(pair->scene); }};
}

/// Back and forth between two years, the items after the map, so that they know what is shown.
Sides ticks()
{
    const auto pair = std::make_shared<Pair>();
    pair->setCamera(pair->map.graph().camera());
    pair->map.setYear(latestYear - 1);
    pair->scene.setTies(pair->map.graph().displayList());
    paintNow(pair->map.graph());
    paintNow(pair->scene.view());
    return {[pair] {
                pair->later = !pair->later;
                return painted(pair->map.graph(),
                               [&] { pair->map.setYear(latestYear - pair->later); });
            },
            [pair] {
                const auto time = painted(pair->scene.view(), [&] {
                    pair->scene.setTies(pair->map.graph().displayList());
                });
                pair->check();
                return time;
            }};
}

/// A picture of 10,000 actors and 50,000 ties in motion: the 95th percentile of its steps.
Benchmark moving(const char *name, const char *what, std::function<void(BigMap &, int)> move,
                 std::function<void(BigMap &)> set = {})
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = "one frame at 60 Hz";
    benchmark.on = std::string("10,000 actors, 50,000 ties, ") + what +
                   ", graph view 1920x1080, 95th percentile of 60 steps";
    benchmark.unit = "ms";
    benchmark.prepare = [move = std::move(move), set = std::move(set)] {
        const auto map = std::make_shared<BigMap>(10000, 50000);
        if (set) {
            set(*map);
            paintNow(map->graph());
        }
        return Sides{[map, move] {
                         std::vector<double> times;
                         for (int i = 0; i < steps; ++i)
                             times.push_back(painted(map->graph(), [&] { move(*map, i); }));
                         return percentile(std::move(times), 95);
                     },
                     [] { return frame; }};
    };
    return benchmark;
}

void moveMouse(QWidget &widget, const QPointF &to, Qt::MouseButtons buttons)
{
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons, {});
    QApplication::sendEvent(&widget, &move);
}

void press(QWidget &widget, QEvent::Type type, const QPointF &at)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, {});
    QApplication::sendEvent(&widget, &event);
}

/// On a circle round the middle of the view, from a place where nothing is.
void panStep(BigMap &map, int step)
{
    const QPointF from(2, 2);
    if (step == 0)
        press(map.graph(), QEvent::MouseButtonPress, from);
    const double turn = step * 0.1;
    moveMouse(map.graph(), QPointF(100 + 90 * std::sin(turn), 100 + 90 * std::cos(turn)),
              Qt::LeftButton);
    if (step == steps - 1)
        press(map.graph(), QEvent::MouseButtonRelease, from);
}

void zoomStep(BigMap &map, int step)
{
    const QPointF at(960, 540);
    const int notch = step < steps / 2 ? 120 : -120;
    QWheelEvent wheel(at, map.graph().mapToGlobal(at), {}, {0, notch}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&map.graph(), &wheel);
}

/// From card to card.
void hoverStep(BigMap &map, int step)
{
    moveMouse(map.graph(), map.graph().cardOnScreen(step * 137).center(), Qt::NoButton);
}

void dateStep(BigMap &map, int step)
{
    map.setYear(latestYear - std::abs(step - steps / 2));
}

void showMinimap(BigMap &map)
{
    map.view().setMinimapShown(true);
}

void showSummary(BigMap &map)
{
    map.view().setSummaryShown(true);
}

/// Opens the largest group, or closes it again.
void toggleLargest(BigMap &map, int)
{
    map.graph().toggleGroup(0);
}

/// From the last turn of the wheel until the picture is sharp again.
Benchmark sharp()
{
    Benchmark benchmark;
    benchmark.name = "sharp";
    benchmark.against = "150 ms";
    benchmark.on = "10,000 actors, 50,000 ties, graph view 1920x1080, after zooming by the wheel";
    benchmark.unit = "ms";
    benchmark.prepare = [] {
        const auto map = std::make_shared<BigMap>(10000, 50000);
        const auto turns = std::make_shared<int>(0);
        return Sides{[map, turns] {
                         const int step = ++*turns % 2 ? 0 : steps - 1; // in, then out again
                         for (int i = 0; i < 3; ++i)
                             painted(map->graph(), [&] { zoomStep(*map, step); });
                         return painted(map->graph(), [&] {
                             zoomStep(*map, step);
                             while (!map->graph().isSharp())
                                 QApplication::processEvents(QEventLoop::AllEvents, 5);
                         });
                     },
                     [] { return 150.0; }};
    };
    return benchmark;
}

/// From the click until the largest group is open, or closed again, and painted.
Benchmark opening()
{
    auto benchmark = moving("summary opened", "the largest bloc of a summary opened and closed",
                            toggleLargest, showSummary);
    benchmark.against = "50 ms";
    const auto prepare = benchmark.prepare;
    benchmark.prepare = [prepare] { return Sides{prepare().ours, [] { return 50.0; }}; };
    return benchmark;
}

Benchmark againstItems(const char *name, const char *on)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = "a QGraphicsView of the same items";
    benchmark.on = std::string("5,000 actors, 20,000 ties, 1920x1080, ") + on;
    benchmark.unit = "ms";
    return benchmark;
}

} // namespace

std::vector<Benchmark> pictures()
{
    auto whole = againstItems("frame", "all of it");
    whole.goal = 1 / 8.0;
    whole.prepare = [] {
        const auto pair = std::make_shared<Pair>();
        pair->setCamera(pair->map.graph().camera());
        return frames(pair);
    };
    auto zoomed = againstItems("zoomed frame", "its middle at 1:1");
    zoomed.goal = 1 / 20.0;
    zoomed.prepare = [] {
        const auto pair = std::make_shared<Pair>();
        auto camera = pair->map.graph().camera();
        camera.zoomAt(QPointF(960, 540), 1 / camera.scale());
        pair->setCamera(camera);
        return frames(pair);
    };
    auto tick = againstItems("tick", "all of it, 1 % of the ties come or go");
    tick.goal = 1 / 30.0;
    tick.runs = 9;
    tick.prepare = ticks;
    return {whole,
            zoomed,
            tick,
            moving("pan", "dragged", panStep),
            moving("zoom", "by the wheel", zoomStep),
            sharp(),
            moving("hover", "from card to card", hoverStep),
            moving("date step", "1 % of the ties come or go", dateStep),
            moving("pan with minimap", "dragged", panStep, showMinimap),
            moving("date step with minimap", "1 % of the ties come or go", dateStep, showMinimap),
            moving("summary date step", "as a summary", dateStep, showSummary),
            opening()};
}

} // namespace entente::bench
