// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "alignment.h"
#include "localforces.h"
#include "packing.h"
#include "parts.h"
#include "stresssearch.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {

namespace {

constexpr double warmHeat = 0.002; // keeps who stands within 3 % of the diagonal

/// How far a part of the work is, as how far the whole is.
ProgressAndCancel share(const ProgressAndCancel &watch, double from, double to)
{
    if (!watch)
        return {};
    return [&watch, from, to](double done) { return watch(from + done * (to - from)); };
}

/// The layout of actors that are all tied to each other somehow.
class StressPart
{
public:
    StressPart(const LayoutRequest &request, double step)
        : m_request(request)
        , m_graph(request)
        , m_step(step)
        , m_random(request.seed)
    {
        std::size_t placed = 0;
        for (const LayoutRequest::Node &node : request.nodes) {
            m_pinned.push_back(node.pinned);
            m_pins += node.pinned;
            placed += node.hasPosition;
        }
        m_warm = request.warm && 3 * placed >= 2 * request.nodes.size();
        keepScale();
    }

    /// Nothing if the watch stopped it.
    std::optional<std::vector<Position>> run(const ProgressAndCancel &watch)
    {
        const bool isLarge = m_request.nodes.size() > StressSearch::fullSize;
        std::optional<Cloud> cloud;
        if (m_warm)
            cloud = asPlaced();
        if (!m_warm || !isLarge)
            cloud = searched(std::move(cloud), share(watch, 0, 0.5));
        if (!cloud || (isLarge && !finish(*cloud, share(watch, 0.5, 0.95))))
            return {};
        return settled(*cloud);
    }

private:
    /// What stays or is begun from was drawn at a scale, often a wider one: the rest follows it.
    void keepScale()
    {
        constexpr double enoughPins = 3;
        std::vector<char> marked = m_pinned;
        if (m_warm)
            for (std::size_t i = 0; i < marked.size(); ++i)
                marked[i] = m_request.nodes[i].hasPosition;
        if (m_warm || m_pins >= enoughPins)
            m_step = std::max(m_step, m_graph.stepLengthAsPlaced(m_request, marked));
    }

    std::optional<Cloud> bestRun(StressSearch &search, const ProgressAndCancel &watch)
    {
        // Small maps have several good pictures, and trying is cheap.
        const std::size_t size = m_request.nodes.size();
        const int tries = size > 120 ? 1 : 6;
        const int rounds = size > 500 ? 20 : 40;
        std::optional<Cloud> best;
        double least = INFINITY;
        for (int i = 0; i < tries; ++i) {
            Cloud cloud = scattered();
            if (!search.run(cloud, rounds, 1,
                            share(watch, double(i) / tries, double(i + 1) / tries)))
                return {};
            const double stress = tries > 1 ? search.stress(cloud) : 0;
            if (stress < least) {
                least = stress;
                best = std::move(cloud);
            }
        }
        return best;
    }

    std::optional<Cloud> searched(std::optional<Cloud> cloud, const ProgressAndCancel &watch)
    {
        StressSearch search(m_graph, m_step, m_random.next());
        if (!cloud)
            return bestRun(search, watch);
        constexpr int rounds = 10;
        return search.run(*cloud, rounds, warmHeat, watch) ? cloud : std::nullopt;
    }

    bool finish(Cloud &cloud, const ProgressAndCancel &watch)
    {
        constexpr int rounds = 60;
        constexpr int warmRounds = 6;
        return LocalForces(m_graph).run(cloud, m_warm ? warmRounds : rounds, watch);
    }

    /// The pinned where they are, the others by chance around the middle of them.
    Cloud scattered()
    {
        Cloud cloud = empty();
        Position middle;
        for (const LayoutRequest::Node &node : m_request.nodes)
            if (node.pinned)
                middle = {middle.x + node.position.x / m_pins, middle.y + node.position.y / m_pins};
        const double side = 4 * m_step * std::sqrt(static_cast<double>(m_request.nodes.size()));
        for (std::size_t i = 0; i < cloud.size(); ++i) {
            const LayoutRequest::Node &node = m_request.nodes[i];
            const Position by{side * (m_random.real() - 0.5), side * (m_random.real() - 0.5)};
            put(cloud, i, node.pinned ? node.position : Position{middle.x + by.x, middle.y + by.y});
        }
        return cloud;
    }

    /// Where they stand; the new ones in the middle of those they are tied to.
    Cloud asPlaced()
    {
        Cloud cloud = empty();
        for (std::size_t i = 0; i < cloud.size(); ++i) {
            Position at = m_request.nodes[i].position;
            if (!m_request.nodes[i].hasPosition)
                at = amongTied(i);
            put(cloud, i, at);
        }
        return cloud;
    }

    Position amongTied(std::size_t i)
    {
        Position sum{m_step * (m_random.real() - 0.5), m_step * (m_random.real() - 0.5)};
        double count = 0;
        for (const TieGraph::Arc &arc : m_graph.arcs(i)) {
            const LayoutRequest::Node &other = m_request.nodes[static_cast<std::size_t>(arc.to)];
            if (!other.hasPosition)
                continue;
            sum = {sum.x + other.position.x, sum.y + other.position.y};
            ++count;
        }
        return count > 0 ? Position{sum.x / count, sum.y / count} : sum;
    }

    Cloud empty() const
    {
        Cloud cloud;
        cloud.x.resize(m_request.nodes.size());
        cloud.y.resize(m_request.nodes.size());
        if (m_pins > 0)
            cloud.pinned = m_pinned;
        return cloud;
    }

    static void put(Cloud &cloud, std::size_t i, const Position &at)
    {
        cloud.x[i] = static_cast<float>(at.x);
        cloud.y[i] = static_cast<float>(at.y);
    }

    std::vector<Position> settled(const Cloud &cloud) const
    {
        std::vector<Position> positions;
        for (std::size_t i = 0; i < cloud.size(); ++i)
            positions.push_back({cloud.x[i], cloud.y[i]});
        if (m_pins < 2 && !alignToPlaced(m_request, positions, true))
            faceCamps(m_request, positions, true);
        pushApart(m_request, positions);
        makeRoom(m_request, positions);
        return positions;
    }

    const LayoutRequest &m_request;
    TieGraph m_graph;
    double m_step;
    Random m_random;
    std::vector<char> m_pinned;
    double m_pins = 0;
    bool m_warm = false;
};

bool holds(const LayoutRequest &request)
{
    return std::any_of(request.nodes.begin(), request.nodes.end(), [&](const auto &node) {
        return node.pinned || (request.warm && node.hasPosition);
    });
}

Piece pieceOf(const LayoutRequest &request, const std::vector<Position> &places)
{
    Piece piece;
    for (std::size_t i = 0; i < places.size(); ++i)
        piece.cards.push_back(boxOf(request.nodes[i], places[i]));
    for (const LayoutRequest::Edge &edge : request.edges)
        piece.ties.emplace_back(places[static_cast<std::size_t>(edge.a)],
                                places[static_cast<std::size_t>(edge.b)]);
    piece.stays = holds(request);
    return piece;
}

/// The parts side by side, as one list in the order of the request.
std::vector<Position> sideBySide(const std::vector<Part> &parts,
                                 const std::vector<std::vector<Position>> &places)
{
    std::vector<Piece> pieces;
    std::size_t count = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        pieces.push_back(pieceOf(parts[p].request, places[p]));
        count += places[p].size();
    }
    const std::vector<Position> shifts =
        parts.size() > 1 ? pack(pieces) : std::vector<Position>(parts.size());
    std::vector<Position> positions(count);
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (std::size_t i = 0; i < places[p].size(); ++i)
            positions[parts[p].members[i]] = {places[p][i].x + shifts[p].x,
                                              places[p][i].y + shifts[p].y};
    return positions;
}

} // namespace

LayoutResult stressLayout(const LayoutRequest &given, const ProgressAndCancel &watch)
{
    const LayoutRequest request = sanitised(given);
    LayoutResult result;
    if (request.nodes.empty())
        return result;
    const Part tied = partOf(request, tiedOnes(request));
    const double step = TieGraph::stepLength(request);
    const std::vector<Part> parts = partsOf(tied.request, componentsOf(tied.request));
    std::vector<std::vector<Position>> places;
    double done = 0;
    for (const Part &part : parts) {
        const double size =
            static_cast<double>(part.members.size()) / static_cast<double>(tied.members.size());
        auto positions = StressPart(part.request, step).run(share(watch, done, done + size));
        if (!positions)
            return stoppedLayout();
        places.push_back(std::move(*positions));
        done += size;
    }
    std::vector<Position> together = sideBySide(parts, places);
    makeRoom(tied.request, together);
    result.positions = withRowsBelow(request, tied, together);
    // Parts that were packed anew lie around 0, 0: all together to where everybody stood.
    if (!holds(request) && !alignToPlaced(request, result.positions, false))
        centre(request, result.positions);
    return result;
}

} // namespace entente
