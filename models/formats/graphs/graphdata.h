// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats/mapfile.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// How the program calls itself in a graph that it writes, by which it knows its own again.
inline constexpr std::string_view programName = "Entente";

using GraphAttributes = std::vector<std::pair<std::string, std::string>>;

/// A stretch of time as a file writes it; empty is open.
struct GraphSpell
{
    std::string start;
    std::string end;

    bool operator==(const GraphSpell &) const = default;
};

struct GraphNode
{
    std::string id;
    std::string label;
    GraphAttributes attributes;
    std::optional<Position> position; // y down
    std::vector<GraphSpell> spells;

    bool operator==(const GraphNode &) const = default;
};

struct GraphEdge
{
    std::string id;
    std::string source;
    std::string target;
    std::string label;
    bool directed = true;
    std::optional<double> weight;
    GraphAttributes attributes;
    std::vector<GraphSpell> spells;

    bool operator==(const GraphEdge &) const = default;
};

/// A graph as graph files tell it: what all the formats have in common.
struct GraphData
{
    GraphAttributes attributes; // of the graph: title, description ...
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    bool ours = false; // Entente wrote it: attributes mean what they are called

    bool operator==(const GraphData &) const = default;
};

/// The value of an attribute, or empty.
std::string_view valueOf(const GraphAttributes &attributes, std::string_view name);
/// The value, which is taken out of the attributes; empty where there is none.
std::string taken(GraphAttributes &attributes, std::string_view name);
/// Every name that an attribute of the elements has, in order.
std::vector<std::string> attributeNames(const std::vector<GraphNode> &nodes);
std::vector<std::string> attributeNames(const std::vector<GraphEdge> &edges);

/// A graph file that was read: everything readable, and everything that is wrong. Errors say that
/// it is not to be used.
struct ReadGraph
{
    GraphData graph;
    std::vector<Diagnostic> diagnostics;

    /// Complains of a place in the file; line and column from 1, or 0 where there is none.
    void error(std::string code, std::string message, std::string hint, int line = 0,
               int column = 0);
    void warning(std::string code, std::string message, std::string hint, int line = 0,
                 int column = 0);
    bool hasErrors() const;
};

enum class GraphFormat : unsigned char { Gexf, GraphMl, Dot, Cx2, Cyjs, Pajek, Csv };

} // namespace entente
