// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signednetwork.h"

#include <algorithm>
#include <utility>

namespace entente {

SignedNetwork simplified(int nodes, const std::vector<SignedEdge> &edges)
{
    SignedNetwork network{nodes, {}};
    for (const auto &edge : edges)
        if (edge.a != edge.b)
            network.edges.push_back(
                {std::min(edge.a, edge.b), std::max(edge.a, edge.b), edge.weight});
    auto &all = network.edges;
    std::stable_sort(all.begin(), all.end(), [](const SignedEdge &x, const SignedEdge &y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (kept > 0 && all[kept - 1].a == all[i].a && all[kept - 1].b == all[i].b)
            all[kept - 1].weight += all[i].weight;
        else
            all[kept++] = all[i];
    }
    all.resize(kept);
    std::erase_if(all, [](const SignedEdge &edge) { return edge.weight == 0; });
    return network;
}

std::int64_t frustration(const SignedNetwork &network, const Partition &campOf)
{
    std::int64_t sum = 0;
    for (const auto &edge : network.edges)
        if (!isSatisfied(edge, campOf))
            sum += std::abs(edge.weight);
    return sum;
}

Adjacency::Adjacency(const SignedNetwork &network)
    : m_first(std::size_t(network.nodes) + 1)
    , m_arcs(2 * network.edges.size())
{
    for (const auto &edge : network.edges) {
        ++m_first[edge.a + 1];
        ++m_first[edge.b + 1];
    }
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    auto next = m_first;
    for (std::size_t e = 0; e < network.edges.size(); ++e) {
        const auto &edge = network.edges[e];
        m_arcs[next[edge.a]++] = {edge.b, int(e)};
        m_arcs[next[edge.b]++] = {edge.a, int(e)};
    }
}

std::vector<int> components(const SignedNetwork &network)
{
    const Adjacency adjacency(network);
    std::vector<int> number(std::size_t(network.nodes), -1);
    std::vector<int> stack;
    int count = 0;
    for (int start = 0; start < network.nodes; ++start) {
        if (number[start] >= 0)
            continue;
        number[start] = count;
        stack.push_back(start);
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            for (const auto &arc : adjacency[node])
                if (number[arc.to] < 0) {
                    number[arc.to] = count;
                    stack.push_back(arc.to);
                }
        }
        ++count;
    }
    return number;
}

namespace {

/// Hopcroft and Tarjan's search without recursion: edges gather on a stack and leave it as a block
/// where nothing below reaches above.
class BlockSearch
{
public:
    explicit BlockSearch(const SignedNetwork &network)
        : m_adjacency(network)
        , m_order(std::size_t(network.nodes), -1)
        , m_low(m_order.size())
    {
    }

    /// Lists of edges, bridges as lists of one.
    std::vector<std::vector<int>> run()
    {
        for (int node = 0; node < int(m_order.size()); ++node)
            if (m_order[node] < 0)
                searchFrom(node);
        return std::move(m_blocks);
    }

private:
    struct Step
    {
        int node;
        int byEdge;
        std::size_t next;
    };

    void enter(int node, int byEdge)
    {
        m_order[node] = m_low[node] = m_count++;
        m_path.push_back({node, byEdge, 0});
    }

    void searchFrom(int root)
    {
        enter(root, -1);
        while (!m_path.empty()) {
            auto &step = m_path.back();
            const auto arcs = m_adjacency[step.node];
            if (step.next == arcs.size()) {
                leave();
                continue;
            }
            const auto arc = arcs[step.next++];
            if (arc.edge == step.byEdge)
                continue;
            if (m_order[arc.to] < 0) {
                m_edges.push_back(arc.edge);
                enter(arc.to, arc.edge);
            } else if (m_order[arc.to] < m_order[step.node]) {
                m_edges.push_back(arc.edge);
                m_low[step.node] = std::min(m_low[step.node], m_order[arc.to]);
            }
        }
    }

    void leave()
    {
        const auto done = m_path.back();
        m_path.pop_back();
        if (m_path.empty())
            return;
        const int parent = m_path.back().node;
        m_low[parent] = std::min(m_low[parent], m_low[done.node]);
        if (m_low[done.node] < m_order[parent])
            return;
        auto begin = m_edges.end();
        while (*--begin != done.byEdge) {}
        m_blocks.emplace_back(begin, m_edges.end());
        m_edges.erase(begin, m_edges.end());
    }

    const Adjacency m_adjacency;
    std::vector<int> m_order;
    std::vector<int> m_low;
    int m_count = 0;
    std::vector<Step> m_path;
    std::vector<int> m_edges;
    std::vector<std::vector<int>> m_blocks;
};

} // namespace

std::vector<SubNetwork> blocks(const SignedNetwork &network)
{
    std::vector<SubNetwork> found;
    std::vector<int> number(std::size_t(network.nodes), -1);
    for (auto &edges : BlockSearch(network).run()) {
        if (edges.size() < 2)
            continue;
        SubNetwork block;
        std::sort(edges.begin(), edges.end());
        for (const int e : edges) {
            auto edge = network.edges[e];
            for (int *end : {&edge.a, &edge.b}) {
                if (number[*end] < 0) {
                    number[*end] = int(block.nodeOf.size());
                    block.nodeOf.push_back(*end);
                }
                *end = number[*end];
            }
            block.network.edges.push_back(edge);
        }
        block.network.nodes = int(block.nodeOf.size());
        block.edgeOf = std::move(edges);
        for (const int node : block.nodeOf)
            number[node] = -1;
        found.push_back(std::move(block));
    }
    return found;
}

namespace {

/// Walks over a network from block to block and gives each node its camp.
class BlockWalk
{
public:
    BlockWalk(const SignedNetwork &network, const std::vector<SubNetwork> &blocks,
              const std::vector<Partition> &ofBlocks)
        : m_network(network)
        , m_adjacency(network)
        , m_blocks(blocks)
        , m_ofBlocks(ofBlocks)
        , m_blockOf(network.edges.size(), -1)
        , m_done(blocks.size())
        , m_campOf(std::size_t(network.nodes), -1)
    {
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            for (const int e : blocks[b].edgeOf)
                m_blockOf[e] = int(b);
            for (const int camp : ofBlocks[b])
                m_camps = std::max(m_camps, camp + 1);
        }
    }

    Partition run()
    {
        for (int start = 0; start < m_network.nodes; ++start) {
            if (m_campOf[start] >= 0)
                continue;
            give(start, 0);
            while (!m_waiting.empty()) {
                const int node = m_waiting.back();
                m_waiting.pop_back();
                for (const auto &arc : m_adjacency[node])
                    cross(node, arc);
            }
        }
        return std::move(m_campOf);
    }

private:
    void give(int node, int camp)
    {
        m_campOf[node] = camp;
        m_waiting.push_back(node);
    }

    void cross(int node, const Adjacency::Arc &arc)
    {
        const int block = m_blockOf[arc.edge];
        if (block >= 0) {
            if (!std::exchange(m_done[block], true))
                giveBlock(block, node);
        } else if (m_campOf[arc.to] < 0) {
            const bool together = m_network.edges[arc.edge].weight > 0;
            give(arc.to, together ? m_campOf[node] : (m_campOf[node] + 1) % m_camps);
        }
    }

    /// The node's camp and the one that it has in the block change names there.
    void giveBlock(int block, int node)
    {
        const auto &nodeOf = m_blocks[block].nodeOf;
        const auto at = std::find(nodeOf.begin(), nodeOf.end(), node) - nodeOf.begin();
        const int its = m_ofBlocks[block][at], wanted = m_campOf[node];
        for (std::size_t i = 0; i < nodeOf.size(); ++i) {
            const int camp = m_ofBlocks[block][i];
            if (m_campOf[nodeOf[i]] < 0)
                give(nodeOf[i], camp == its ? wanted : camp == wanted ? its : camp);
        }
    }

    const SignedNetwork &m_network;
    const Adjacency m_adjacency;
    const std::vector<SubNetwork> &m_blocks;
    const std::vector<Partition> &m_ofBlocks;
    std::vector<int> m_blockOf; // by edge; -1: a bridge
    std::vector<char> m_done;   // by block
    Partition m_campOf;
    int m_camps = 2;
    std::vector<int> m_waiting;
};

} // namespace

Partition joined(const SignedNetwork &network, const std::vector<SubNetwork> &blocks,
                 const std::vector<Partition> &ofBlocks)
{
    return BlockWalk(network, blocks, ofBlocks).run();
}

} // namespace entente
