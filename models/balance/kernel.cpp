// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "kernel.h"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

/// Takes strands of that capacity in all off the end of the list.
template <class Strands>
Strands taken(Strands &from, std::int64_t capacity)
{
    Strands result;
    while (capacity > 0 && !from.empty()) {
        auto strand = from.back();
        strand.capacity = std::min(strand.capacity, capacity);
        capacity -= strand.capacity;
        from.back().capacity -= strand.capacity;
        if (from.back().capacity == 0)
            from.pop_back();
        result.push_back(strand);
    }
    return result;
}

} // namespace

Kernel::Kernel(const SignedNetwork &network)
    : m_original(network)
    , m_at(std::size_t(network.nodes))
    , m_waits(m_at.size())
{
    for (std::size_t e = 0; e < network.edges.size(); ++e) {
        const auto &edge = network.edges[e];
        m_paths.push_back({int(e), -1, -1});
        add(edge.a, edge.b, edge.weight * scale, {{int(e), std::abs(edge.weight) * scale}});
    }
    for (int node = network.nodes - 1; node >= 0; --node)
        touch(node);
    while (!m_waiting.empty()) {
        const int node = m_waiting.back();
        m_waiting.pop_back();
        m_waits[node] = false;
        reduce(node);
    }
    finish();
}

void Kernel::touch(int node)
{
    if (std::exchange(m_waits[node], true))
        return;
    m_waiting.push_back(node);
}

bool Kernel::reduce(int node)
{
    if (m_at[node].empty())
        return false;
    std::int64_t sum = 0, most = 0;
    int heaviest = -1;
    for (const auto &[to, e] : m_at[node]) {
        const auto weight = std::abs(m_edges[e].weight);
        sum += weight;
        if (weight > most) {
            most = weight;
            heaviest = to;
        }
    }
    if (2 * most >= sum) {
        mergeInto(node, heaviest);
        return true;
    }
    return m_at[node].size() == 3 && replaceByTriangle(node);
}

void Kernel::mergeInto(int node, int heaviest)
{
    auto bond = takeEdge(node, heaviest);
    m_removed.push_back({node, {{heaviest, bond.weight}}});
    while (!m_at[node].empty()) {
        auto edge = takeEdge(node, m_at[node].begin()->first);
        const int to = edge.a == node ? edge.b : edge.a;
        auto way = join(edge.strands, taken(bond.strands, std::abs(edge.weight)));
        add(heaviest, to, bond.weight > 0 ? edge.weight : -edge.weight, std::move(way));
    }
    touch(heaviest);
}

bool Kernel::replaceByTriangle(int node)
{
    std::array<int, 3> to{};
    std::array<std::int64_t, 3> weight{};
    int count = 0;
    std::int64_t sum = 0;
    for (const auto &[other, e] : m_at[node]) {
        to[count] = other;
        weight[count++] = m_edges[e].weight;
        sum += std::abs(m_edges[e].weight);
    }
    if (sum % 2 != 0)
        return false;
    std::array<Edge, 3> ray;
    Removed removed{node, {}};
    for (int i = 0; i < 3; ++i) {
        ray[i] = takeEdge(node, to[i]);
        removed.towards.emplace_back(to[i], weight[i]);
    }
    m_removed.push_back(std::move(removed));
    for (int i = 0; i < 3; ++i) {
        const int j = (i + 1) % 3, k = (i + 2) % 3;
        const auto size = sum / 2 - std::abs(weight[k]); // above 0: none outweighs the others
        const auto sign = (weight[i] > 0) == (weight[j] > 0) ? 1 : -1;
        auto way = join(taken(ray[i].strands, size), taken(ray[j].strands, size));
        add(to[i], to[j], sign * size, std::move(way));
    }
    return true;
}

void Kernel::add(int a, int b, std::int64_t weight, Strands strands)
{
    touch(a);
    touch(b);
    const auto place = m_at[a].find(b);
    if (place == m_at[a].end()) {
        m_at[a][b] = m_at[b][a] = int(m_edges.size());
        m_edges.push_back({a, b, weight, std::move(strands)});
        return;
    }
    auto &edge = m_edges[place->second];
    if ((edge.weight > 0) == (weight > 0)) {
        edge.weight += weight;
        edge.strands.insert(edge.strands.end(), strands.begin(), strands.end());
        return;
    }
    payFor(edge, weight, std::move(strands));
    if (edge.weight == 0)
        takeEdge(a, b);
}

void Kernel::payFor(Edge &edge, std::int64_t weight, Strands strands)
{
    const auto lost = std::min(std::abs(edge.weight), std::abs(weight));
    m_paid += lost;
    for (const auto &both : join(taken(edge.strands, lost), taken(strands, lost)))
        m_contradictions.emplace_back(both, 0);
    edge.weight += weight;
    edge.strands.insert(edge.strands.end(), strands.begin(), strands.end());
}

Kernel::Edge Kernel::takeEdge(int a, int b)
{
    const auto place = m_at[a].find(b);
    const int e = place->second;
    m_at[a].erase(place);
    m_at[b].erase(a);
    touch(a);
    touch(b);
    return std::move(m_edges[e]);
}

Kernel::Strands Kernel::join(const Strands &one, const Strands &other)
{
    Strands result;
    std::size_t i = 0, j = 0;
    std::int64_t usedOne = 0, usedOther = 0;
    while (i < one.size() && j < other.size()) {
        const auto capacity = std::min(one[i].capacity - usedOne, other[j].capacity - usedOther);
        result.push_back({int(m_paths.size()), capacity});
        m_paths.push_back({-1, one[i].path, other[j].path});
        usedOne += capacity;
        usedOther += capacity;
        if (usedOne == one[i].capacity) {
            ++i;
            usedOne = 0;
        }
        if (usedOther == other[j].capacity) {
            ++j;
            usedOther = 0;
        }
    }
    return result;
}

void Kernel::finish()
{
    std::vector<int> number(m_at.size(), -1);
    for (int node = 0; node < int(m_at.size()); ++node) {
        for (const auto &[to, e] : m_at[node]) {
            if (to < node)
                continue;
            for (const int end : {node, to})
                if (number[end] < 0) {
                    number[end] = int(m_nodeOf.size());
                    m_nodeOf.push_back(end);
                }
            m_kernel.edges.push_back({number[node], number[to], m_edges[e].weight});
            m_strandsOf.push_back(std::move(m_edges[e].strands));
        }
    }
    m_kernel.nodes = int(m_nodeOf.size());
    m_edges.clear();
    m_at.clear();
}

Partition Kernel::expanded(const Partition &ofKernel) const
{
    Partition campOf(std::size_t(m_original.nodes), 0);
    for (std::size_t i = 0; i < m_nodeOf.size(); ++i)
        campOf[m_nodeOf[i]] = ofKernel[i];
    for (auto removed = m_removed.rbegin(); removed != m_removed.rend(); ++removed) {
        std::int64_t pull = 0; // towards camp 1
        for (const auto &[to, weight] : removed->towards)
            pull += campOf[to] == 1 ? weight : -weight;
        campOf[removed->node] = pull > 0;
    }
    return campOf;
}

std::vector<int> Kernel::edgesOf(int path) const
{
    std::vector<int> edges, stack{path};
    while (!stack.empty()) {
        const auto at = m_paths[stack.back()];
        stack.pop_back();
        if (at.edge >= 0) {
            edges.push_back(at.edge);
        } else {
            stack.push_back(at.first);
            stack.push_back(at.second);
        }
    }
    return edges;
}

std::vector<NegativeCycle> Kernel::expanded(const std::vector<NegativeCycle> &cycles,
                                            std::int64_t shares) const
{
    std::map<std::vector<int>, std::int64_t> found;
    const auto add = [&](const std::vector<int> &walk, std::int64_t weight) {
        found[negativeCycleIn(m_original, walk)] += weight;
    };
    auto left = m_strandsOf;
    for (auto &strands : left)
        for (auto &strand : strands)
            strand.capacity *= shares;
    for (const auto &cycle : cycles)
        for (auto weight = cycle.weight; weight > 0;) {
            auto part = weight;
            std::vector<int> walk;
            for (const int e : cycle.edges) {
                auto &strands = left[e];
                while (strands.size() > 1 && strands.back().capacity <= 0)
                    strands.pop_back();
                if (strands.back().capacity > 0)
                    part = std::min(part, strands.back().capacity);
                const auto edges = edgesOf(strands.back().path);
                walk.insert(walk.end(), edges.begin(), edges.end());
            }
            for (const int e : cycle.edges)
                left[e].back().capacity -= part;
            weight -= part;
            add(walk, part);
        }
    for (const auto &[strand, unused] : m_contradictions)
        add(edgesOf(strand.path), strand.capacity * shares);
    std::vector<NegativeCycle> result;
    for (auto &[edges, weight] : found)
        result.push_back({edges, weight});
    return result;
}

} // namespace entente
