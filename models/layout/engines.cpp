// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "tiegraph.h"

#include <algorithm>

namespace entente {

namespace {

/// Where an engine begins to take minutes: measured, with some air for slower machines.
struct Limit
{
    const char *engine;
    std::size_t nodes;
    std::size_t edges;
};
constexpr Limit limits[] = {{"circo", 150, 400},  {"dot", 300, 1500},   {"neato", 1200, 6000},
                            {"twopi", 800, 4000}, {"fdp", 3000, 20000}, {"sfdp", 12000, 60000}};

std::string plural(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

const std::vector<std::string> &layoutEngines()
{
    static const std::vector<std::string> engines{"stage", "stress", "circle", "neato", "fdp",
                                                  "sfdp",  "dot",    "circo",  "twopi"};
    return engines;
}

bool isGraphvizEngine(const std::string &engine)
{
    const auto &all = layoutEngines();
    return std::find(all.begin() + 3, all.end(), engine) != all.end();
}

LayoutResult builtInLayout(const LayoutRequest &request, const ProgressAndCancel &watch)
{
    if (request.engine == "stage")
        return stageLayout(request, watch);
    if (request.engine == "stress")
        return stressLayout(request, watch);
    if (request.engine == "circle")
        return circleLayout(request);
    LayoutResult result;
    result.problem = "There is no layout called \"" + request.engine + "\". Choose another layout.";
    return result;
}

LayoutResult stoppedLayout()
{
    LayoutResult result;
    result.problem = "The layout was stopped.";
    return result;
}

std::string suitedEngine(const LayoutRequest &request)
{
    constexpr std::size_t roomForStage = 60;
    bool present[2] = {false, false};
    for (const LayoutRequest::Node &node : request.nodes)
        if (node.camp == 0 || node.camp == 1)
            present[node.camp] = true;
    const bool suitsStage = present[0] && present[1] && request.nodes.size() <= roomForStage;
    return suitsStage ? "stage" : "stress";
}

std::string tooMuchFor(const LayoutRequest &request)
{
    const auto limit = std::find_if(std::begin(limits), std::end(limits),
                                    [&](const Limit &one) { return request.engine == one.engine; });
    if (limit == std::end(limits))
        return {};
    const std::size_t pairs = TieGraph(request).ties().size();
    if (request.nodes.size() <= limit->nodes && pairs <= limit->edges)
        return {};
    return "The " + request.engine + " layout would take too long: this map has " +
           plural(request.nodes.size(), "actor", "actors") + " and " +
           plural(pairs, "tied pair", "tied pairs") + ", and it is offered up to " +
           std::to_string(limit->nodes) + " and " + std::to_string(limit->edges) +
           ". Choose the Stress layout" + (request.engine == "sfdp" ? "." : ", or sfdp.");
}

} // namespace entente
