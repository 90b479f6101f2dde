// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphdata.h"

#include <algorithm>
#include <set>

namespace entente {

std::string_view valueOf(const GraphAttributes &attributes, std::string_view name)
{
    const auto it = std::find_if(attributes.begin(), attributes.end(),
                                 [&](const auto &one) { return one.first == name; });
    return it == attributes.end() ? std::string_view() : std::string_view(it->second);
}

void ReadGraph::error(std::string code, std::string message, std::string hint, int line, int column)
{
    diagnostics.push_back({Diagnostic::Severity::Error,
                           std::move(code),
                           std::move(message),
                           std::move(hint),
                           line,
                           column,
                           {}});
}

void ReadGraph::warning(std::string code, std::string message, std::string hint, int line,
                        int column)
{
    diagnostics.push_back({Diagnostic::Severity::Warning,
                           std::move(code),
                           std::move(message),
                           std::move(hint),
                           line,
                           column,
                           {}});
}

bool ReadGraph::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const auto &d) { return d.severity == Diagnostic::Severity::Error; });
}

std::string taken(GraphAttributes &attributes, std::string_view name)
{
    const auto it = std::find_if(attributes.begin(), attributes.end(),
                                 [&](const auto &one) { return one.first == name; });
    if (it == attributes.end())
        return {};
    auto value = std::move(it->second);
    attributes.erase(it);
    return value;
}

namespace {

template <class Elements>
std::vector<std::string> namesIn(const Elements &elements)
{
    std::set<std::string> names;
    for (const auto &element : elements)
        for (const auto &[name, value] : element.attributes)
            names.insert(name);
    return {names.begin(), names.end()};
}

} // namespace

std::vector<std::string> attributeNames(const std::vector<GraphNode> &nodes)
{
    return namesIn(nodes);
}

std::vector<std::string> attributeNames(const std::vector<GraphEdge> &edges)
{
    return namesIn(edges);
}

} // namespace entente
