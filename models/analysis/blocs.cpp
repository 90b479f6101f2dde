// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "blocs.h"

#include "signedgraph.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace entente {

namespace {

constexpr int mostRounds = 50;
constexpr double leastGain = 1e-9;

/// Ties between nodes, those that hold together and those that part apart from each other.
class Net
{
public:
    struct Link
    {
        int other = 0;
        double holds = 0;
        double parts = 0;
    };

    explicit Net(int count)
        : m_links(std::size_t(count))
        , m_holds(m_links.size())
        , m_parts(m_links.size())
    {
    }

    void add(int a, int b, double holds, double parts)
    {
        m_links[std::size_t(a)].push_back({b, holds, parts});
        weigh(a, holds, parts);
        if (a != b)
            m_links[std::size_t(b)].push_back({a, holds, parts});
        weigh(b, holds, parts);
    }

    int count() const { return int(m_links.size()); }
    const std::vector<Link> &links(int node) const { return m_links[std::size_t(node)]; }
    double holds(int node) const { return m_holds[std::size_t(node)]; }
    double parts(int node) const { return m_parts[std::size_t(node)]; }
    double allHolds() const { return m_allHolds; } // both ends counted
    double allParts() const { return m_allParts; }

private:
    void weigh(int node, double holds, double parts)
    {
        m_holds[std::size_t(node)] += holds;
        m_parts[std::size_t(node)] += parts;
        m_allHolds += holds;
        m_allParts += parts;
    }

    std::vector<std::vector<Link>> m_links;
    std::vector<double> m_holds;
    std::vector<double> m_parts;
    double m_allHolds = 0;
    double m_allParts = 0;
};

/// Moves single nodes to the neighbouring bloc that gains most, round after round, from blocs of
/// one.
class Movement
{
public:
    explicit Movement(const Net &net)
        : m_net(net)
        , m_blocOf(std::size_t(net.count()))
        , m_size(m_blocOf.size(), 1)
        , m_holds(m_blocOf.size())
        , m_parts(m_blocOf.size())
        , m_toHold(m_blocOf.size())
        , m_toPart(m_blocOf.size())
    {
        std::iota(m_blocOf.begin(), m_blocOf.end(), 0);
        for (int node = 0; node < net.count(); ++node) {
            m_holds[std::size_t(node)] = net.holds(node);
            m_parts[std::size_t(node)] = net.parts(node);
        }
    }

    /// True where anybody moved.
    bool run()
    {
        bool any = false;
        for (int round = 0; round < mostRounds; ++round) {
            bool moved = false;
            for (int node = 0; node < m_net.count(); ++node)
                moved |= move(node);
            if (!moved)
                break;
            any = true;
        }
        return any;
    }

    /// Numbered from 0 in the order of their first nodes.
    std::vector<int> numbers(int &count) const
    {
        std::vector<int> number(m_blocOf.size(), -1), result;
        count = 0;
        for (const int bloc : m_blocOf) {
            if (number[std::size_t(bloc)] < 0)
                number[std::size_t(bloc)] = count++;
            result.push_back(number[std::size_t(bloc)]);
        }
        return result;
    }

private:
    double gain(int node, int bloc) const
    {
        const auto at = std::size_t(bloc);
        const double expectedHold =
            m_net.allHolds() > 0 ? m_net.holds(node) * m_holds[at] / m_net.allHolds() : 0;
        const double expectedPart =
            m_net.allParts() > 0 ? m_net.parts(node) * m_parts[at] / m_net.allParts() : 0;
        return (m_toHold[at] - expectedHold) - (m_toPart[at] - expectedPart);
    }

    void leave(int node, int bloc, int sign)
    {
        const auto at = std::size_t(bloc);
        m_size[at] -= sign;
        m_holds[at] -= sign * m_net.holds(node);
        m_parts[at] -= sign * m_net.parts(node);
    }

    bool move(int node)
    {
        std::vector<int> &near = m_near;
        near.clear();
        const int from = m_blocOf[std::size_t(node)];
        for (const auto &link : m_net.links(node)) {
            if (link.other == node)
                continue;
            const int bloc = m_blocOf[std::size_t(link.other)];
            const auto at = std::size_t(bloc);
            if (m_toHold[at] == 0 && m_toPart[at] == 0)
                near.push_back(bloc);
            m_toHold[at] += link.holds;
            m_toPart[at] += link.parts;
        }
        leave(node, from, 1);
        int best = from;
        double most = gain(node, from) + leastGain;
        std::sort(near.begin(), near.end());
        for (const int bloc : near)
            if (const double g = gain(node, bloc); g > most) {
                most = g + leastGain;
                best = bloc;
            }
        if (most < 0 && m_size[std::size_t(node)] == 0)
            best = node; // alone is better
        leave(node, best, -1);
        m_blocOf[std::size_t(node)] = best;
        for (const int bloc : near)
            m_toHold[std::size_t(bloc)] = m_toPart[std::size_t(bloc)] = 0;
        return best != from;
    }

    const Net &m_net;
    std::vector<int> m_blocOf;
    std::vector<int> m_size;
    std::vector<double> m_holds; // of each bloc's members together
    std::vector<double> m_parts;
    std::vector<double> m_toHold; // from the node at hand to each bloc
    std::vector<double> m_toPart;
    std::vector<int> m_near;
};

/// Each bloc as one node.
Net gathered(const Net &net, const std::vector<int> &blocOf, int count)
{
    std::map<std::pair<int, int>, std::pair<double, double>> sums;
    for (int node = 0; node < net.count(); ++node)
        for (const auto &link : net.links(node)) {
            if (link.other < node)
                continue;
            auto &sum =
                sums[std::minmax(blocOf[std::size_t(node)], blocOf[std::size_t(link.other)])];
            sum.first += link.holds;
            sum.second += link.parts;
        }
    Net smaller(count);
    for (const auto &[pair, sum] : sums)
        smaller.add(pair.first, pair.second, sum.first, sum.second);
    return smaller;
}

/// What has no sign and yet holds together.
bool holdsTogether(TieKind kind)
{
    return isStructure(kind) || kind == TieKind::Tied;
}

} // namespace

std::vector<int> blocsOf(int count, const std::vector<SignedTie> &ties)
{
    Net net(count);
    for (const auto &tie : ties)
        net.add(tie.a, tie.b, tie.sign > 0, tie.sign < 0);
    std::vector<int> result(static_cast<std::size_t>(count));
    std::iota(result.begin(), result.end(), 0);
    while (true) {
        Movement movement(net);
        if (!movement.run())
            return result;
        int fewer = 0;
        const auto blocOf = movement.numbers(fewer);
        for (auto &bloc : result)
            bloc = blocOf[std::size_t(bloc)];
        if (fewer == net.count())
            return result;
        net = gathered(net, blocOf, fewer);
    }
}

std::vector<int> blocs(const MapIndex &index)
{
    const auto graph = signedGraphOfAllTime(index, {TieWeights::Equal});
    std::vector<std::tuple<int, int, int>> votes;
    for (const auto &dyad : graph.dyads) {
        if (dyad.positive > 0)
            votes.emplace_back(dyad.a, dyad.b, 1);
        if (dyad.negative > 0)
            votes.emplace_back(dyad.a, dyad.b, -1);
    }
    for (std::size_t i = 0; i < index.map().ties().size(); ++i) {
        const auto [a, b] = std::minmax({index.from(int(i)), index.to(int(i))});
        if (holdsTogether(index.map().ties().at(i).kind) && a >= 0 && a != b)
            votes.emplace_back(a, b, 1);
    }
    std::sort(votes.begin(), votes.end());
    votes.erase(std::unique(votes.begin(), votes.end()), votes.end());
    std::vector<SignedTie> ties;
    for (const auto &[a, b, sign] : votes)
        ties.push_back({a, b, sign});
    return blocsOf(int(index.map().actors().size()), ties);
}

} // namespace entente
