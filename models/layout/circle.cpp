// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "spacing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

using Neighbours = std::vector<std::vector<std::size_t>>;

Neighbours neighboursOf(const LayoutRequest &request)
{
    Neighbours neighbours(request.nodes.size());
    for (const LayoutRequest::Edge &edge : request.edges) {
        if (edge.sign < 0)
            continue;
        neighbours[static_cast<std::size_t>(edge.a)].push_back(static_cast<std::size_t>(edge.b));
        neighbours[static_cast<std::size_t>(edge.b)].push_back(static_cast<std::size_t>(edge.a));
    }
    return neighbours;
}

/// Camp by camp, and within a camp each after the one it is tied to, most tied first.
std::vector<std::size_t> orderAround(const LayoutRequest &request)
{
    const Neighbours neighbours = neighboursOf(request);
    std::vector<std::size_t> start(request.nodes.size());
    std::iota(start.begin(), start.end(), 0U);
    const auto campRank = [&](std::size_t i) {
        return request.nodes[i].camp < 0 ? 2 : request.nodes[i].camp;
    };
    std::stable_sort(start.begin(), start.end(), [&](std::size_t a, std::size_t b) {
        return campRank(a) != campRank(b) ? campRank(a) < campRank(b)
                                          : neighbours[a].size() > neighbours[b].size();
    });
    std::vector<std::size_t> order;
    std::vector<bool> placed(start.size());
    for (const std::size_t first : start) {
        std::vector<std::size_t> stack{first};
        while (!stack.empty()) {
            const std::size_t i = stack.back();
            stack.pop_back();
            if (placed[i])
                continue;
            placed[i] = true;
            order.push_back(i);
            for (auto next = neighbours[i].rbegin(); next != neighbours[i].rend(); ++next)
                if (!placed[*next] && request.nodes[*next].camp == request.nodes[i].camp)
                    stack.push_back(*next);
        }
    }
    return order;
}

double tieLength(const LayoutRequest &request, const std::vector<std::size_t> &slotOf)
{
    const double turn =
        6.283185307179586 / static_cast<double>(std::max<std::size_t>(1, slotOf.size()));
    double total = 0;
    for (const LayoutRequest::Edge &edge : request.edges) {
        const auto a = static_cast<double>(slotOf[static_cast<std::size_t>(edge.a)]);
        const auto b = static_cast<double>(slotOf[static_cast<std::size_t>(edge.b)]);
        total += (edge.sign < 0 ? -0.5 : 1) * std::abs(std::sin((a - b) * turn / 2));
    }
    return total;
}

/// Exchanges that bring tied actors nearer to each other; only for sizes where trying is cheap.
void shorten(const LayoutRequest &request, std::vector<std::size_t> &order)
{
    if (order.size() > 40)
        return;
    std::vector<std::size_t> slotOf(order.size());
    for (std::size_t slot = 0; slot < order.size(); ++slot)
        slotOf[order[slot]] = slot;
    double best = tieLength(request, slotOf);
    for (bool better = true; better;) {
        better = false;
        for (std::size_t a = 0; a < order.size(); ++a) {
            for (std::size_t b = a + 1; b < order.size(); ++b) {
                std::swap(slotOf[a], slotOf[b]);
                const double length = tieLength(request, slotOf);
                if (length < best - 1e-9) {
                    best = length;
                    better = true;
                } else {
                    std::swap(slotOf[a], slotOf[b]);
                }
            }
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        order[slotOf[i]] = i;
}

/// Is there room for everybody on an ellipse of this height?
bool fits(const LayoutRequest &request, const std::vector<Position> &positions,
          const std::vector<std::size_t> &order)
{
    for (std::size_t slot = 0; slot < order.size(); ++slot) {
        // The neighbours on the circle and the one after: nobody else is nearer.
        for (std::size_t step = 1; step <= 2 && step < order.size(); ++step) {
            const std::size_t a = order[slot];
            const std::size_t b = order[(slot + step) % order.size()];
            if (boxOf(request.nodes[a], positions[a])
                    .crowds(boxOf(request.nodes[b], positions[b]), leastGapX, leastGapY))
                return false;
        }
    }
    return true;
}

} // namespace

LayoutResult circleLayout(const LayoutRequest &given)
{
    const LayoutRequest request = sanitised(given);
    std::vector<std::size_t> order = orderAround(request);
    shorten(request, order);

    LayoutResult result;
    result.positions.resize(request.nodes.size());
    const double count = static_cast<double>(order.size());
    double radius = order.size() < 2 ? 0 : std::max(120.0, 10 * count);
    do {
        for (std::size_t slot = 0; slot < order.size(); ++slot) {
            // Camp 0 begins at the bottom and goes up on the left.
            const double angle = 6.283185307179586 * (static_cast<double>(slot) + 0.5) / count;
            result.positions[order[slot]] = {-1.5 * radius * std::sin(angle),
                                             radius * std::cos(angle)};
        }
        radius *= 1.05;
    } while (!fits(request, result.positions, order));
    bendToPins(request, result.positions);
    makeRoom(request, result.positions);
    centre(request, result.positions);
    return result;
}

} // namespace entente
