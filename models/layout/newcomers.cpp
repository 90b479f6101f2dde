// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "occupancygrid.h"
#include "parts.h"
#include "tiegraph.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {

namespace {

/// Finds places for new actors between the others, one after the other, those with the most ties to
/// whoever stands first.
class Usher
{
public:
    Usher(const LayoutRequest &request)
        : m_request(request)
        , m_graph(request)
        , m_positions(request.nodes.size())
        , m_stands(request.nodes.size())
    {
        for (std::size_t i = 0; i < request.nodes.size(); ++i)
            if (request.nodes[i].hasPosition)
                stand(i, request.nodes[i].position);
        m_step = lengthOfStep();
    }

    std::vector<Position> placeAll()
    {
        for (std::size_t next = mostTied(); next < m_stands.size(); next = mostTied())
            stand(next, bestPlace(next));
        placeStrangers();
        return std::move(m_positions);
    }

private:
    void stand(std::size_t i, const Position &at)
    {
        m_positions[i] = at;
        m_stands[i] = true;
        m_room.add(boxOf(m_request.nodes[i], at));
    }

    /// As the map has it: the newcomer's ties shall be as long as those of the others, but not so
    /// short that heads and labels find no room.
    double lengthOfStep() const
    {
        double length = 0;
        double steps = 0;
        for (const TieGraph::Tie &tie : m_graph.ties()) {
            const auto a = static_cast<std::size_t>(tie.a);
            const auto b = static_cast<std::size_t>(tie.b);
            if (!m_stands[a] || !m_stands[b])
                continue;
            length += apart(m_positions[a], m_positions[b]);
            steps += tie.steps;
        }
        constexpr double least = 0.75; // of what a layout would choose
        const double usual = TieGraph::stepLength(m_request);
        return steps > 0 ? std::max(length / steps, least * usual) : usual;
    }

    static double apart(const Position &a, const Position &b)
    {
        return std::hypot(a.x - b.x, a.y - b.y);
    }

    std::vector<TieGraph::Arc> standingTies(std::size_t i) const
    {
        std::vector<TieGraph::Arc> arcs;
        for (const TieGraph::Arc &arc : m_graph.arcs(i))
            if (m_stands[static_cast<std::size_t>(arc.to)])
                arcs.push_back(arc);
        return arcs;
    }

    /// Out of range where nobody is left that is tied to somebody who stands.
    std::size_t mostTied() const
    {
        std::size_t found = m_stands.size();
        std::size_t most = 0;
        for (std::size_t i = 0; i < m_stands.size(); ++i) {
            const std::size_t ties = m_stands[i] ? 0 : standingTies(i).size();
            if (ties > most) {
                most = ties;
                found = i;
            }
        }
        return found;
    }

    Position bestPlace(std::size_t i) const
    {
        const auto arcs = standingTies(i);
        Position best;
        double least = INFINITY;
        for (const Position &wish : wishes(arcs)) {
            const Position place = m_room.nearestFree(m_request.nodes[i], wish);
            const double cost = costOf(i, arcs, place);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    /// The middle of those it is tied to, and places around each as far off as the tie asks.
    std::vector<Position> wishes(const std::vector<TieGraph::Arc> &arcs) const
    {
        constexpr std::size_t mostCentres = 8;
        constexpr int directions = 16;
        std::vector<Position> found;
        Position sum;
        for (const TieGraph::Arc &arc : arcs) {
            const Position &at = m_positions[static_cast<std::size_t>(arc.to)];
            sum = {sum.x + at.x, sum.y + at.y};
            if (found.size() >= mostCentres * directions)
                continue;
            for (int k = 0; k < directions; ++k) {
                const double angle = 6.283185307179586 * k / directions;
                const double radius = m_step * arc.steps;
                found.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
            }
        }
        const auto count = static_cast<double>(arcs.size());
        found.push_back({sum.x / count, sum.y / count});
        return found;
    }

    /// How far its ties are from the length they ask for, and what they run over.
    double costOf(std::size_t i, const std::vector<TieGraph::Arc> &arcs,
                  const Position &place) const
    {
        constexpr double costOfCard = 0.4;
        constexpr double costOfCrossing = 0.08;
        double cost = crowd(i, arcs, place);
        for (const TieGraph::Arc &arc : arcs) {
            const auto other = static_cast<std::size_t>(arc.to);
            const double off = apart(place, m_positions[other]) / (m_step * arc.steps) - 1;
            cost += off * off + costOfCard * cardsBetween(i, other, place) +
                    costOfCrossing * crossings(other, place);
        }
        return cost;
    }

    /// Those it is not tied to, where they stand as near as friends would.
    double crowd(std::size_t i, const std::vector<TieGraph::Arc> &arcs, const Position &place) const
    {
        constexpr double costOfNear = 0.3;
        const double near = m_step * TieGraph::allySteps;
        double cost = 0;
        for (std::size_t k = 0; k < m_positions.size(); ++k) {
            const double distance = apart(place, m_positions[k]);
            if (!m_stands[k] || k == i || distance >= near ||
                std::any_of(arcs.begin(), arcs.end(),
                            [k](const auto &arc) { return static_cast<std::size_t>(arc.to) == k; }))
                continue;
            cost += costOfNear * (1 - distance / near);
        }
        return cost;
    }

    int cardsBetween(std::size_t i, std::size_t other, const Position &place) const
    {
        int count = 0;
        for (std::size_t k = 0; k < m_positions.size(); ++k)
            count += m_stands[k] && k != i && k != other &&
                     crosses(place, m_positions[other], boxOf(m_request.nodes[k], m_positions[k]));
        return count;
    }

    /// True where the straight line from a to b runs over the box.
    static bool crosses(const Position &a, const Position &b, const Box &box)
    {
        const double dx = (b.x - a.x) / 2;
        const double dy = (b.y - a.y) / 2;
        const double x = box.centre().x - a.x - dx;
        const double y = box.centre().y - a.y - dy;
        const double width = box.width() / 2;
        const double height = box.height() / 2;
        return std::abs(x) < std::abs(dx) + width && std::abs(y) < std::abs(dy) + height &&
               std::abs(dx * y - dy * x) < std::abs(dx) * height + std::abs(dy) * width;
    }

    int crossings(std::size_t other, const Position &place) const
    {
        constexpr std::size_t tooMany = 4000; // nobody counts crossings there
        if (m_graph.ties().size() > tooMany)
            return 0;
        const auto turn = [](const Position &a, const Position &b, const Position &c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        };
        const Position &to = m_positions[other];
        int count = 0;
        for (const TieGraph::Tie &tie : m_graph.ties()) {
            const auto a = static_cast<std::size_t>(tie.a);
            const auto b = static_cast<std::size_t>(tie.b);
            if (!m_stands[a] || !m_stands[b] || a == other || b == other)
                continue;
            count += turn(place, to, m_positions[a]) * turn(place, to, m_positions[b]) < 0 &&
                     turn(m_positions[a], m_positions[b], place) *
                             turn(m_positions[a], m_positions[b], to) <
                         0;
        }
        return count;
    }

    /// Those that nothing ties to whoever stands: arranged among themselves, below.
    void placeStrangers()
    {
        NodeIndexes strangers;
        for (std::size_t i = 0; i < m_stands.size(); ++i)
            if (!m_stands[i])
                strangers.push_back(i);
        if (strangers.empty())
            return;
        if (strangers.size() == 1)
            return stand(strangers[0], besideThoseAlone(strangers[0]));
        const Part part = partOf(m_request, strangers);
        const std::vector<Position> places = stressLayout(part.request).positions;
        const Box own = boundsOf(part.request, places);
        const Box bounds = boundsOfStanding();
        for (std::size_t i = 0; i < strangers.size(); ++i)
            m_positions[strangers[i]] = {bounds.centre().x - own.centre().x + places[i].x,
                                         bounds.bottom + air - own.top + places[i].y};
    }

    /// In the lowest row of those without ties, as near to the middle as there is room; else where
    /// there is room in the lower half, off all ties, so that the map grows only where it is full;
    /// else below everybody.
    Position besideThoseAlone(std::size_t stranger) const
    {
        constexpr double step = 8;
        const LayoutRequest::Node &node = m_request.nodes[stranger];
        const Box bounds = boundsOfStanding();
        const Position middle = bounds.centre();
        const double reach = std::max(bounds.width(), rowWidth) / 2 - node.width / 2;
        const double stride = std::max(step, reach / 100);
        std::vector<double> rows = {lowestRow()};
        for (double y = bounds.bottom - node.height / 2; y >= middle.y; y -= stride)
            rows.push_back(y);
        for (const double y : rows)
            for (double off = 0; off <= reach && std::isfinite(y); off += stride)
                for (const double x : {middle.x - off, middle.x + off})
                    if (isFree(boxOf(node, {x, y})))
                        return {x, y};
        return {middle.x, bounds.bottom + air + node.height / 2};
    }

    bool isFree(const Box &box) const
    {
        return !m_room.isCrowded(box) &&
               std::none_of(m_graph.ties().begin(), m_graph.ties().end(), [&](const auto &tie) {
                   const auto a = static_cast<std::size_t>(tie.a);
                   const auto b = static_cast<std::size_t>(tie.b);
                   return m_stands[a] && m_stands[b] &&
                          crosses(m_positions[a], m_positions[b], box);
               });
    }

    /// Where the lowest of those without ties stands; infinite without any.
    double lowestRow() const
    {
        double lowest = -INFINITY;
        for (std::size_t i = 0; i < m_stands.size(); ++i)
            if (m_stands[i] && m_graph.arcs(i).empty())
                lowest = std::max(lowest, m_positions[i].y);
        return lowest;
    }

    Box boundsOfStanding() const
    {
        std::optional<Box> bounds;
        for (std::size_t i = 0; i < m_stands.size(); ++i)
            if (m_stands[i]) {
                const Box box = boxOf(m_request.nodes[i], m_positions[i]);
                bounds = bounds ? bounds->united(box) : box;
            }
        return bounds.value_or(Box{});
    }

    static constexpr double air = 72;       // above what stands below all others
    static constexpr double rowWidth = 720; // at least, of those without ties
    const LayoutRequest &m_request;
    TieGraph m_graph;
    std::vector<Position> m_positions;
    std::vector<bool> m_stands;
    OccupancyGrid m_room;
    double m_step = 1;
};

} // namespace

LayoutResult placeNewcomers(const LayoutRequest &given, const ProgressAndCancel &watch)
{
    LayoutRequest request = sanitised(given);
    std::size_t placed = 0;
    for (LayoutRequest::Node &node : request.nodes) {
        node.pinned = node.hasPosition;
        placed += node.hasPosition;
    }
    LayoutResult result;
    if (2 * placed >= request.nodes.size() && placed > 0) {
        result.positions = Usher(request).placeAll();
        return result;
    }
    request.engine = placed > 0 ? "stress" : suitedEngine(request);
    return builtInLayout(request, watch);
}

} // namespace entente
