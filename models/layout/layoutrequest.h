// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <string>
#include <vector>

namespace entente {

/// What a layout is made from: boxes measured by the caller, signed edges between them, pins. Plain
/// numbers, no labels: nothing that a user typed reaches Graphviz. Distances are in points, y down.
struct LayoutRequest
{
    struct Node
    {
        double width = 100;
        double height = 40;
        Position position; // where it stands now
        bool hasPosition = false;
        bool pinned = false;   // to be kept exactly where it stands
        int camp = -1;         // 0, 1 or none (stage)
        int weight = 0;        // how many back it (stage)
        bool isPerson = false; // stands beside what it leads (stage)
    };
    struct Edge
    {
        int a = 0;
        int b = 0;
        int sign = 0;           // +1 allies near, -1 opponents far
        bool structure = false; // leads, part-of: a belongs to b, keep it close
        bool mediates = false;  // a stands between
    };
    std::string engine = "stage"; // stage, circle, neato, fdp, sfdp, dot, circo, twopi
    unsigned seed = 1;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// Positions of the nodes' centres in the order of the request, or why not.
struct LayoutResult
{
    std::vector<Position> positions;
    std::string problem; // empty: it worked
    double milliseconds = 0;

    bool ok() const { return problem.empty(); }
};

/// True for the engines that run in the helper process.
bool isGraphvizEngine(const std::string &engine);
/// The engines in the order of the menu.
const std::vector<std::string> &layoutEngines();

/// Rivals left and right, their backers behind them, mediators between, people by what they lead,
/// the unaligned below. Pins are kept.
LayoutResult stageLayout(const LayoutRequest &request);
/// Everybody on a circle, in the order given: the placement that always works.
LayoutResult circleLayout(const LayoutRequest &request);

/// The helper's language: lines of plain words and numbers.
std::string writeRequest(const LayoutRequest &request);
bool readRequest(const std::string &text, LayoutRequest &request);
std::string writeResult(const LayoutResult &result);
/// A text that is no whole result becomes a result with a problem.
LayoutResult readResult(const std::string &text, std::size_t nodes);

/// Runs Graphviz in this process: for the helper only, one call a process (threads crash it, and it
/// may exit()).
LayoutResult graphvizLayout(const LayoutRequest &request);

} // namespace entente
