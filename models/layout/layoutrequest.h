// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <functional>
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
    std::string engine = "stage"; // one of layoutEngines()
    unsigned seed = 1;
    bool warm = false; // where everybody stands is this engine's own work: begin from there
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

/// Told from time to time how far a layout is, from 0 to 1; false stops it.
using ProgressAndCancel = std::function<bool(double)>;

/// True for the engines that run in the helper process.
bool isGraphvizEngine(const std::string &engine);
/// Why an engine is not even tried on a map of this size; empty where it may be.
std::string tooMuchFor(const LayoutRequest &request);
/// The engines in the order of the menu.
const std::vector<std::string> &layoutEngines();

/// Rivals left and right, their backers behind them, mediators between, people by what they lead,
/// the unaligned below. Pins are kept.
LayoutResult stageLayout(const LayoutRequest &request, const ProgressAndCancel &watch = {});
/// Distances on the map follow the ties: allies near, opponents about three times as far. Parts
/// that nothing ties to each other lie side by side. Begins from where everybody stands if that is
/// warm, and turns to it if not. Pins are kept.
LayoutResult stressLayout(const LayoutRequest &request, const ProgressAndCancel &watch = {});
/// Everybody on a circle, in the order given: the placement that always works.
LayoutResult circleLayout(const LayoutRequest &request);
/// Any of the three above, by the name in the request.
LayoutResult builtInLayout(const LayoutRequest &request, const ProgressAndCancel &watch = {});
/// What a layout is that its watch stopped.
LayoutResult stoppedLayout();
/// The engine that suits a map: the stage for two camps of so many that a room can read it, else
/// stress.
std::string suitedEngine(const LayoutRequest &request);
/// Gives everybody without a place one and moves nobody: a new actor stands among those it is tied
/// to. Where most have none, the suited engine places them around the others.
LayoutResult placeNewcomers(const LayoutRequest &request, const ProgressAndCancel &watch = {});

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
