// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"
#include "generated.h"

#include "models/map/mappatch.h"
#include "widgets/graph/graphview.h"
#include "widgets/scenes/showwindow.h"

#include <QApplication>
#include <QElapsedTimer>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

std::shared_ptr<ShowWindow> present(const AllianceMap &map)
{
    Picture picture;
    picture.setMap(std::make_shared<const MapIndex>(map));
    auto show = std::make_shared<ShowWindow>(map, picture.arrangement().positions, true);
    show->resize(1920, 1080);
    show->show();
    QApplication::processEvents();
    return show;
}

/// Milliseconds from each key to the painted picture, forth and back through the lesson.
std::vector<double> stepped(ShowWindow &show)
{
    std::vector<double> steps;
    const auto step = [&](void (ShowWindow::*go)()) {
        QElapsedTimer clock;
        clock.start();
        (show.*go)();
        QApplication::processEvents();
        QEvent due(QEvent::UpdateRequest); // at once, not with the next frame
        QApplication::sendEvent(&show, &due);
        steps.push_back(double(clock.nsecsElapsed()) / 1e6);
    };
    show.goTo(0);
    for (std::size_t at = show.lesson().scenes().size(); --at > 0;)
        step(&ShowWindow::next);
    while (show.lesson().at() > 0)
        step(&ShowWindow::previous);
    return steps;
}

AllianceMap libya()
{
    AllianceDocument document;
    QString problem;
    if (!document.load(QStringLiteral(ENTENTE_SAMPLES "/libya-2020.entente.json"), &problem))
        throw std::runtime_error(problem.toStdString());
    return document.map();
}

/// Ties begin in each year of a century, and a scene tells of each tenth.
AllianceMap largeLesson()
{
    auto map = generatedMap(500, 2000);
    MapPatch patch;
    for (int i = 0; i < int(map.ties().size()); ++i) {
        auto tie = map.ties().at(std::size_t(i));
        tie.since = TieBound::dated(*Edtf::parse(std::to_string(1900 + i % 100) + "-01-01"));
        tie.until = TieBound::open();
        patch.put(std::move(tie));
    }
    for (int year = 1905; year < 2000; year += 10) {
        Scene scene;
        scene.id = SceneId("scene-" + std::to_string(year));
        scene.title = "The map in " + std::to_string(year);
        scene.view.query.date = Edtf::parse(std::to_string(year));
        patch.put(std::move(scene));
    }
    map.apply(patch);
    return map;
}

Benchmark presentingOf(const char *name, const char *on, double frame, AllianceMap (*map)())
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = frame < 20 ? "one frame at 60 Hz" : "one frame at 30 Hz";
    benchmark.on = on;
    benchmark.unit = "ms";
    benchmark.prepare = [map, frame] {
        const auto show = present(map());
        return Sides{[show] { return percentile(stepped(*show), 95); }, [frame] { return frame; }};
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> presenting()
{
    return {presentingOf("present", "Libya, its lesson forth and back, 1920x1080, 95th percentile",
                         16, libya),
            presentingOf("present-large",
                         "500 actors, 2,000 ties, ten scenes forth and back, 1920x1080, 95th "
                         "percentile",
                         33, largeLesson)};
}

} // namespace entente::bench
