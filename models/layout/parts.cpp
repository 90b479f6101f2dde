// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "parts.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t nowhere = ~std::size_t{0};

std::size_t rootOf(std::vector<std::size_t> &parent, std::size_t i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

} // namespace

std::vector<Part> partsOf(const LayoutRequest &request, const std::vector<NodeIndexes> &members)
{
    std::vector<Part> parts;
    std::vector<std::size_t> partOfNode(request.nodes.size(), nowhere);
    std::vector<int> number(request.nodes.size());
    for (const NodeIndexes &some : members) {
        Part part;
        part.members = some;
        part.request.engine = request.engine;
        part.request.seed = request.seed;
        part.request.warm = request.warm;
        for (const std::size_t i : some) {
            number[i] = static_cast<int>(part.request.nodes.size());
            partOfNode[i] = parts.size();
            part.request.nodes.push_back(request.nodes[i]);
        }
        parts.push_back(std::move(part));
    }
    for (LayoutRequest::Edge edge : request.edges) {
        const auto a = static_cast<std::size_t>(edge.a);
        const auto b = static_cast<std::size_t>(edge.b);
        if (partOfNode[a] == nowhere || partOfNode[a] != partOfNode[b])
            continue;
        edge.a = number[a];
        edge.b = number[b];
        parts[partOfNode[a]].request.edges.push_back(edge);
    }
    return parts;
}

Part partOf(const LayoutRequest &request, NodeIndexes members)
{
    return std::move(partsOf(request, {std::move(members)}).front());
}

NodeIndexes tiedOnes(const LayoutRequest &request)
{
    std::vector<bool> tied(request.nodes.size());
    for (const LayoutRequest::Edge &edge : request.edges)
        tied[static_cast<std::size_t>(edge.a)] = tied[static_cast<std::size_t>(edge.b)] = true;
    NodeIndexes found;
    for (std::size_t i = 0; i < tied.size(); ++i)
        if (tied[i] || request.nodes[i].pinned)
            found.push_back(i);
    return found;
}

std::vector<NodeIndexes> componentsOf(const LayoutRequest &request)
{
    std::vector<std::size_t> parent(request.nodes.size());
    std::iota(parent.begin(), parent.end(), 0U);
    for (const LayoutRequest::Edge &edge : request.edges)
        parent[rootOf(parent, static_cast<std::size_t>(edge.a))] =
            rootOf(parent, static_cast<std::size_t>(edge.b));
    std::vector<NodeIndexes> components;
    std::vector<std::size_t> numberOf(parent.size(), nowhere);
    for (const std::size_t i : tiedOnes(request)) {
        std::size_t &number = numberOf[rootOf(parent, i)];
        if (number == nowhere) {
            number = components.size();
            components.emplace_back();
        }
        components[number].push_back(i);
    }
    std::stable_sort(
        components.begin(), components.end(),
        [](const NodeIndexes &a, const NodeIndexes &b) { return a.size() > b.size(); });
    return components;
}

std::vector<Position> withRowsBelow(const LayoutRequest &request, const Part &tied,
                                    const std::vector<Position> &places)
{
    constexpr double air = 72;
    std::vector<Position> positions(request.nodes.size());
    std::vector<bool> stands(request.nodes.size());
    for (std::size_t i = 0; i < tied.members.size(); ++i) {
        positions[tied.members[i]] = places[i];
        stands[tied.members[i]] = true;
    }
    NodeIndexes others;
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < stands.size(); ++i) {
        if (stands[i])
            continue;
        others.push_back(i);
        boxes.push_back(boxOf(request.nodes[i], {}));
    }
    const Box bounds = boundsOf(tied.request, places);
    const double top = places.empty() ? 0 : bounds.bottom + air;
    const std::vector<Position> rows = inRows(boxes, bounds.width());
    for (std::size_t i = 0; i < others.size(); ++i)
        positions[others[i]] = {bounds.centre().x + rows[i].x, top + rows[i].y};
    return positions;
}

} // namespace entente
