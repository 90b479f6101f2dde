// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// A tie between two nodes: a weight above 0 wants both in one camp, one below 0 wants them apart.
struct SignedEdge
{
    int a = 0;
    int b = 0;
    std::int64_t weight = 1;

    bool operator==(const SignedEdge &) const = default;
};

/// Nodes 0 to nodes-1 and their edges: one for each pair at most, none from a node to itself, none
/// of weight 0. simplified() makes one of any list.
struct SignedNetwork
{
    int nodes = 0;
    std::vector<SignedEdge> edges;
};

/// Parallel edges added up, loops and what adds up to 0 left out.
SignedNetwork simplified(int nodes, const std::vector<SignedEdge> &edges);

/// By node, the number of its camp.
using Partition = std::vector<int>;

/// True where the partition does what the edge wants.
inline bool isSatisfied(const SignedEdge &edge, const Partition &campOf)
{
    return (edge.weight > 0) == (campOf[edge.a] == campOf[edge.b]);
}

/// The weight of the edges that do not fit the partition.
std::int64_t frustration(const SignedNetwork &network, const Partition &campOf);

/// The edges by node, in flat arrays.
class Adjacency
{
public:
    struct Arc
    {
        int to = 0;
        int edge = 0;
    };

    explicit Adjacency(const SignedNetwork &network);

    std::span<const Arc> operator[](int node) const
    {
        return {m_arcs.data() + m_first[node], m_arcs.data() + m_first[node + 1]};
    }
    /// How many edges it has.
    int degree(int node) const { return m_first[node + 1] - m_first[node]; }

private:
    std::vector<int> m_first; // by node, and the end
    std::vector<Arc> m_arcs;
};

/// Part of a network: its nodes and edges by their numbers in the whole.
struct SubNetwork
{
    SignedNetwork network;
    std::vector<int> nodeOf;
    std::vector<int> edgeOf;
};

/// By node, the number of its connected component.
std::vector<int> components(const SignedNetwork &network);

/// The biconnected blocks of at least two edges (Hopcroft and Tarjan 1973). Every cycle lies in one
/// of them; what is in none is a bridge and never misfits.
std::vector<SubNetwork> blocks(const SignedNetwork &network);

/// One partition of the whole into at least two camps from one of each block: bridges are
/// satisfied, and camps of blocks are called what suits the nodes that blocks share.
Partition joined(const SignedNetwork &network, const std::vector<SubNetwork> &blocks,
                 const std::vector<Partition> &ofBlocks);

} // namespace entente
