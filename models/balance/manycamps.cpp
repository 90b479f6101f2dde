// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "manycamps.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace entente {

namespace {

/// Camps and what each pair shares, which can be joined.
class JoiningCamps
{
public:
    JoiningCamps(const SignedNetwork &network, Partition campOf)
        : m_campOf(std::move(campOf))
        , m_shared(m_campOf.size())
        , m_parent(m_campOf.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (const auto &edge : network.edges) {
            const int a = m_campOf[edge.a], b = m_campOf[edge.b];
            if (a == b)
                continue;
            m_shared[a][b] += edge.weight;
            m_shared[b][a] += edge.weight;
        }
    }

    int campOf(int node)
    {
        int camp = m_campOf[node];
        while (m_parent[camp] != camp)
            camp = m_parent[camp] = m_parent[m_parent[camp]];
        return camp;
    }

    std::int64_t shared(int a, int b) const
    {
        const auto place = m_shared[a].find(b);
        return place == m_shared[a].end() ? 0 : place->second;
    }

    void join(int a, int b)
    {
        if (m_shared[a].size() < m_shared[b].size())
            std::swap(a, b);
        m_parent[b] = a;
        m_shared[a].erase(b);
        for (const auto &[other, weight] : m_shared[b]) {
            m_shared[other].erase(b);
            if (other == a)
                continue;
            m_shared[a][other] += weight;
            m_shared[other][a] += weight;
        }
        m_shared[b].clear();
    }

    Partition partition()
    {
        Partition result(m_campOf.size());
        for (int node = 0; node < int(result.size()); ++node)
            result[node] = campOf(node);
        renumber(result);
        return result;
    }

private:
    Partition m_campOf;
    std::vector<std::map<int, std::int64_t>> m_shared;
    std::vector<int> m_parent;
};

} // namespace

int renumber(Partition &campOf)
{
    std::map<int, int> number;
    for (auto &camp : campOf)
        camp = number.emplace(camp, int(number.size())).first->second;
    return int(number.size());
}

Partition mergedInOrder(const SignedNetwork &network, const std::vector<int> &order)
{
    Partition alone(std::size_t(network.nodes));
    std::iota(alone.begin(), alone.end(), 0);
    JoiningCamps camps(network, alone);
    for (const int e : order) {
        const int a = camps.campOf(network.edges[e].a), b = camps.campOf(network.edges[e].b);
        if (a != b && camps.shared(a, b) > 0)
            camps.join(a, b);
    }
    return camps.partition();
}

int joinFree(const SignedNetwork &network, Partition &campOf)
{
    const int count = renumber(campOf);
    JoiningCamps camps(network, campOf);
    for (int a = 0; a < count; ++a)
        for (int b = a + 1; b < count; ++b) {
            const auto first = std::find(campOf.begin(), campOf.end(), a) - campOf.begin();
            const auto second = std::find(campOf.begin(), campOf.end(), b) - campOf.begin();
            const int x = camps.campOf(int(first)), y = camps.campOf(int(second));
            if (x != y && camps.shared(x, y) >= 0)
                camps.join(x, y);
        }
    campOf = camps.partition();
    return renumber(campOf);
}

std::int64_t descendAmong(const SignedNetwork &network, const Adjacency &adjacency,
                          Partition &campOf, int camps)
{
    std::vector<int> size(campOf.size() + 1);
    for (const int camp : campOf)
        ++size[camp];
    std::map<int, std::int64_t> pull;
    for (bool moved = true; moved;) {
        moved = false;
        for (int node = 0; node < network.nodes; ++node) {
            pull.clear();
            for (const auto &arc : adjacency[node])
                pull[campOf[arc.to]] += network.edges[arc.edge].weight;
            int best = campOf[node];
            auto most = pull[best];
            const int empty = int(std::find(size.begin(), size.end(), 0) - size.begin());
            if (empty < std::min(camps, int(campOf.size())) && size[best] > 1)
                pull.emplace(empty, 0);
            for (const auto &[camp, weight] : pull)
                if (weight > most) {
                    most = weight;
                    best = camp;
                }
            if (best == campOf[node])
                continue;
            --size[campOf[node]];
            ++size[best];
            campOf[node] = best;
            moved = true;
        }
    }
    return frustration(network, campOf);
}

Partition goodCamps(const SignedNetwork &network, const Adjacency &adjacency, int camps, int starts)
{
    std::mt19937 random(11);
    Partition best;
    std::int64_t least = -1;
    for (int start = 0; start < starts; ++start) {
        Partition campOf(std::size_t(network.nodes));
        for (auto &camp : campOf)
            camp = int(random() % unsigned(std::min(camps, std::max(network.nodes, 1))));
        const auto now = descendAmong(network, adjacency, campOf, camps);
        if (least < 0 || now < least) {
            least = now;
            best = std::move(campOf);
        }
    }
    return best;
}

} // namespace entente
