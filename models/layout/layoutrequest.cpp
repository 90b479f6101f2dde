// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "spacing.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double smallest = 4;
constexpr double largest = 4000;
constexpr double farthest = 1e6;

double sane(double value, double otherwise)
{
    return std::isfinite(value) && value > 0 ? std::clamp(value, smallest, largest) : otherwise;
}

bool isNear(const Position &position)
{
    return std::isfinite(position.x) && std::isfinite(position.y) &&
           std::abs(position.x) < farthest && std::abs(position.y) < farthest;
}

} // namespace

LayoutRequest sanitised(LayoutRequest request)
{
    for (LayoutRequest::Node &node : request.nodes) {
        node.width = sane(node.width, LayoutRequest::Node().width);
        node.height = sane(node.height, LayoutRequest::Node().height);
        if (!isNear(node.position) || !(node.hasPosition || node.pinned)) {
            node.position = {};
            node.hasPosition = node.pinned = false;
        }
    }
    const int count = static_cast<int>(request.nodes.size());
    std::erase_if(request.edges, [count](const LayoutRequest::Edge &edge) {
        return edge.a == edge.b || std::min(edge.a, edge.b) < 0 ||
               std::max(edge.a, edge.b) >= count;
    });
    return request;
}

} // namespace entente
