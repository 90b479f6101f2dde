// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "benchmark.h"

#include "models/formats/mapfile.h"
#include "models/layout/layoutjob.h"
#include "models/layout/layoutmetrics.h"
#include "models/layout/random.h"
#include "models/picture/compose.h"

#include <QFile>

#include <memory>
#include <stdexcept>

namespace entente::bench {

namespace {

constexpr int patience = 300000; // milliseconds

/// Two camps whose actors join those that have many ties already, mostly in their own camp; nearly
/// all ties across oppose. Three ties for each actor.
LayoutRequest grown(int actors)
{
    Random random(1);
    LayoutRequest map;
    std::vector<int> ends{0};
    for (int i = 0; i < actors; ++i) {
        LayoutRequest::Node node;
        node.width = 84 + random.below(60);
        node.camp = static_cast<int>(random.below(2));
        map.nodes.push_back(node);
        const auto crosses = [&](int other) {
            return map.nodes[std::size_t(other)].camp != node.camp;
        };
        for (int k = 0; k < 3 && k < i; ++k) {
            int other = ends[random.below(ends.size())];
            while (other == i || (crosses(other) && random.below(4) != 0))
                other = random.below(4) == 0 ? static_cast<int>(random.below(std::size_t(i)))
                                             : ends[random.below(ends.size())];
            map.edges.push_back({i, other, crosses(other) && random.below(10) != 0 ? -1 : 1});
            ends.insert(ends.end(), {i, other});
        }
    }
    return map;
}

LayoutRequest sample(const char *name)
{
    QFile file(QStringLiteral(ENTENTE_SAMPLES "/%1.entente.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the sample " + std::string(name) + " cannot be read");
    const MapIndex index(readMap(file.readAll().toStdString()).map);
    auto request = layoutRequest(index, measure(index), "stress", false);
    for (auto &node : request.nodes)
        node.hasPosition = node.pinned = false; // arranged as if for the first time
    request.warm = false;
    return request;
}

LayoutResult arranged(LayoutRequest map, const std::string &engine)
{
    map.engine = engine;
    auto result = LayoutJob::run(map, patience);
    if (!result.ok())
        throw std::runtime_error(engine + ": " + result.problem);
    return result;
}

using Measure = std::function<double(const LayoutRequest &, const LayoutResult &)>;

double time(const LayoutRequest &, const LayoutResult &result)
{
    return result.milliseconds;
}

double stress(const LayoutRequest &map, const LayoutResult &result)
{
    return stressOf(map, result.positions);
}

double crossings(const LayoutRequest &map, const LayoutResult &result)
{
    return crossingsOf(map, result.positions);
}

/// The same map by one engine of ours and one of Graphviz, cards that need room and all; Graphviz
/// with the helper's start, which is a few milliseconds.
struct Pairing
{
    const char *ours;
    const char *theirs;
};

Benchmark compared(const std::string &name, const std::string &on, Pairing pair, Measure measured,
                   std::function<LayoutRequest()> map)
{
    Benchmark benchmark;
    benchmark.name = "layout " + name;
    benchmark.against = pair.theirs;
    benchmark.on = on + ", " + pair.ours;
    benchmark.prepare = [pair, measured, map] {
        const auto request = std::make_shared<LayoutRequest>(map());
        const auto side = [request, measured](const char *engine) {
            return [request, measured, engine] {
                return measured(*request, arranged(*request, engine));
            };
        };
        return Sides{side(pair.ours), side(pair.theirs)};
    };
    return benchmark;
}

/// The same map after 2 % of its ties changed, begun from where everybody stood, every tenth pinned
/// if so wished.
LayoutRequest changed(const std::string &engine, bool pinned)
{
    LayoutRequest map = grown(300);
    const auto before = arranged(map, engine);
    Random random(5);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        map.nodes[i].position = before.positions[i];
        map.nodes[i].hasPosition = true;
        map.nodes[i].pinned = pinned && i % 10 == 0;
    }
    for (std::size_t i = 0; i < map.edges.size(); i += 50)
        map.edges[i].b = static_cast<int>(random.below(map.nodes.size()));
    map.warm = true;
    return map;
}

/// How far everybody moved, in per cent of the diagonal.
double moved(const LayoutRequest &map, const std::string &engine)
{
    std::vector<Position> before;
    for (const auto &node : map.nodes)
        before.push_back(node.position);
    const auto after = arranged(map, engine);
    for (std::size_t i = 0; i < before.size(); ++i)
        if (map.nodes[i].pinned && after.positions[i] != before[i])
            throw std::runtime_error(engine + " moved a pinned actor");
    return 100 * displacement(before, after.positions);
}

Benchmark stability(const char *name, bool pinned)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.against = "neato with pos";
    benchmark.on = "300 actors of which 2 % of the ties changed, stress";
    benchmark.unit = "% of the diagonal";
    benchmark.prepare = [pinned] {
        const auto ours = std::make_shared<LayoutRequest>(changed("stress", pinned));
        const auto theirs = std::make_shared<LayoutRequest>(changed("neato", pinned));
        return Sides{[ours] { return moved(*ours, "stress"); },
                     [theirs] { return moved(*theirs, "neato"); }};
    };
    return benchmark;
}

Benchmark stabilityGoal()
{
    auto benchmark = stability("layout keeps still, goal", false);
    benchmark.against = "3 % of the diagonal";
    benchmark.prepare = [] {
        const auto map = std::make_shared<LayoutRequest>(changed("stress", true));
        return Sides{[map] { return moved(*map, "stress"); }, [] { return 3.0; }};
    };
    return benchmark;
}

void addSample(std::vector<Benchmark> &all, const char *name)
{
    const auto map = [name] { return sample(name); };
    const auto engine = suitedEngine(map()) == "stage" ? "stage" : "stress";
    all.push_back(compared("stress", name, {"stress", "neato"}, stress, map));
    all.push_back(compared("crossings", name, {engine, "sfdp"}, crossings, map));
    for (auto one = all.end() - 2; one != all.end(); ++one)
        one->unit = one == all.end() - 2 ? "stress" : "crossings";
}

} // namespace

std::vector<Benchmark> layouts()
{
    std::vector<Benchmark> all;
    const auto add = [&all](Benchmark benchmark, const char *unit, double goal) {
        benchmark.unit = unit;
        benchmark.goal = goal;
        all.push_back(std::move(benchmark));
    };
    const auto thousand = [] { return grown(1000); };
    const auto tenThousand = [] { return grown(10000); };
    add(compared("time", "1,000 actors", {"stress", "neato"}, time, thousand), "ms", 0.1);
    add(compared("stress", "1,000 actors", {"stress", "neato"}, stress, thousand), "stress", 1);
    add(compared("time", "10,000 actors", {"stress", "sfdp"}, time, tenThousand), "ms", 0.5);
    add(compared("crossings", "10,000 actors", {"stress", "sfdp"}, crossings, tenThousand),
        "crossings", 1);
    all.push_back(stability("layout keeps still", false));
    all.push_back(stability("layout keeps still, pinned", true));
    all.push_back(stabilityGoal());
    for (const char *name : {"libya-2020", "yemen-2011-2022", "europe-1879-1918"})
        addSample(all, name);
    return all;
}

} // namespace entente::bench
