// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "tiegraph.h"

#include "models/map/text.h"

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
    result.problem =
        phrase(translate("Layout", "There is no layout called “%1”. Choose another layout."),
               {request.engine});
    return result;
}

LayoutResult stoppedLayout()
{
    LayoutResult result;
    result.problem = translate("Layout", "The layout was stopped.");
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
    const auto why = phrase(
        translate("Layout", "The %1 layout would take too long: this map has %2 actors and %3 tied "
                            "pairs, and it is offered up to %4 and %5."),
        {request.engine, std::to_string(request.nodes.size()), std::to_string(pairs),
         std::to_string(limit->nodes), std::to_string(limit->edges)});
    return phrase(request.engine == "sfdp"
                      ? translate("Layout", "%1 Choose the Stress layout.")
                      : translate("Layout", "%1 Choose the Stress layout, or sfdp."),
                  {why});
}

} // namespace entente
