// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
// The only file that includes cgraph.h besides the layouts: for the helper program.
#include "dot.h"

#include "models/map/text.h"

#include <graphviz/cgraph.h>

#include <cstdio>
#include <memory>
#include <string>

namespace entente {

namespace {

std::string s_complaint; // what cgraph said last

int keepComplaint(char *message)
{
    constexpr std::size_t enough = 1000;
    if (s_complaint.size() < enough) // it comes in pieces
        s_complaint += message;
    return 0;
}

void addValues(Agraph_t *root, int kind, void *object, GraphAttributes &attributes)
{
    for (auto *symbol = agnxtattr(root, kind, nullptr); symbol;
         symbol = agnxtattr(root, kind, symbol)) {
        char *value = agxget(object, symbol);
        if (!value || !*value || std::string_view(symbol->name) == "key")
            continue;
        // A value in angle brackets is marked, so that its tags can be taken off.
        attributes.emplace_back(symbol->name,
                                (aghtmlstr(value) ? "\x01" : "") + std::string(value));
    }
}

void readNodes(Agraph_t *graph, ReadGraph &read)
{
    for (auto *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        auto &made = read.graph.nodes.emplace_back();
        made.id = agnameof(node);
        addValues(graph, AGNODE, node, made.attributes);
    }
}

void readEdges(Agraph_t *graph, ReadGraph &read)
{
    for (auto *node = agfstnode(graph); node; node = agnxtnode(graph, node))
        for (auto *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
            auto &made = read.graph.edges.emplace_back();
            const char *key = agnameof(edge);
            made.id = key ? key : "";
            made.source = agnameof(agtail(edge));
            made.target = agnameof(aghead(edge));
            made.directed = agisdirected(graph);
            addValues(graph, AGEDGE, edge, made.attributes);
        }
}

int lineIn(const std::string &complaint)
{
    const auto at = complaint.find("line ");
    return at == std::string::npos ? 0 : std::atoi(complaint.c_str() + at + 5);
}

/// A message as the answer carries it: a text to be translated, and below it what is put into it.
std::string withComplaint(const char *pattern)
{
    return std::string(pattern) + "\n" + s_complaint;
}

void sayBroken(ReadGraph &read)
{
    if (s_complaint.starts_with("Error: "))
        s_complaint.erase(0, 7);
    while (!s_complaint.empty() && (s_complaint.back() == '\n' || s_complaint.back() == ' '))
        s_complaint.pop_back();
    read.error(
        "not-dot",
        s_complaint.empty()
            ? std::string(translatable("Formats", "The file holds no DOT graph."))
            : withComplaint(translatable("Formats", "The file is no DOT graph: %1.")),
        translatable("Formats", "Put the line right; “gc” of Graphviz reads what Entente reads."),
        lineIn(s_complaint));
}

/// Warns of what follows the first graph.
void sayRest(ReadGraph &read, std::FILE *file)
{
    const auto before = s_complaint;
    auto *next = agread(file, nullptr);
    if (next || s_complaint.starts_with("Error"))
        read.warning(
            "more-graphs",
            translatable("Formats",
                         "Something follows the first graph of the file; it was not read."),
            translatable("Formats", "Put each graph into a file of its own."));
    if (next)
        agclose(next);
    s_complaint = before;
}

} // namespace

ReadGraph parseDot(std::string_view dot)
{
    ReadGraph read;
    agseterrf(keepComplaint);
    agseterr(AGWARN);
    s_complaint.clear();
    std::string text(dot);
    const bool isText = !text.empty() && text.find('\0') == std::string::npos;
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(
        isText ? ::fmemopen(text.data(), text.size(), "r") : nullptr, &std::fclose);
    agreadline(1); // it counts on from one file to the next
    auto *graph = file ? agread(file.get(), nullptr) : nullptr;
    // After some errors cgraph hands out what it had read so far: that is no whole graph.
    if (!graph || s_complaint.starts_with("Error")) {
        sayBroken(read);
        return read;
    }
    addValues(graph, AGRAPH, graph, read.graph.attributes);
    readNodes(graph, read);
    readEdges(graph, read);
    if (!s_complaint.empty())
        read.warning("dot-warning",
                     withComplaint(translatable("Formats", "cgraph says of the file: %1")),
                     translatable("Formats", "What could be read was read."), lineIn(s_complaint));
    sayRest(read, file.get());
    agclose(graph);
    return read;
}

} // namespace entente
