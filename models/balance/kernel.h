// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "negativecycles.h"

#include <map>

namespace entente {

/// A network made smaller by steps that keep the least frustration exactly (rules as for maximum
/// cut: Ferizovic and others 2020). A node whose heaviest edge weighs as much as all others is
/// merged with the other end of that edge; one with three edges is replaced by a triangle; parallel
/// edges are added up, and what contradicts itself is paid at once.
class Kernel
{
public:
    /// Weights of the kernel are that many times those of the network, so that halves stay whole.
    static constexpr std::int64_t scale = 1024;

    explicit Kernel(const SignedNetwork &network);

    const SignedNetwork &network() const { return m_kernel; }
    /// What no division avoids, beside the least frustration of the kernel; scaled.
    std::int64_t paid() const { return m_paid; }
    /// The division of the network that one of the kernel stands for.
    Partition expanded(const Partition &ofKernel) const;
    /// The negative cycles of the network that those of the kernel stand for, and those behind
    /// paid(). A cycle of weight y (in shares of 1/`shares` of a scaled weight) becomes cycles with
    /// the weight y in all.
    std::vector<NegativeCycle> expanded(const std::vector<NegativeCycle> &cycles,
                                        std::int64_t shares) const;

private:
    /// What an edge of the kernel stands for: paths of the network, each with a part of its weight.
    struct Strand
    {
        int path = 0;
        std::int64_t capacity = 0;
    };
    using Strands = std::vector<Strand>;
    struct Path
    {
        int edge = -1; // or, where that is -1, two paths one after the other
        int first = -1;
        int second = -1;
    };
    struct Edge
    {
        int a = 0;
        int b = 0;
        std::int64_t weight = 0;
        Strands strands;
    };
    /// How a removed node takes its camp: from those it had edges to.
    struct Removed
    {
        int node = 0;
        std::vector<std::pair<int, std::int64_t>> towards;
    };

    bool reduce(int node);
    void mergeInto(int node, int heaviest);
    bool replaceByTriangle(int node);
    void add(int a, int b, std::int64_t weight, Strands strands);
    void payFor(Edge &edge, std::int64_t weight, Strands strands);
    Edge takeEdge(int a, int b);
    Strands join(const Strands &one, const Strands &other);
    void finish();
    std::vector<int> edgesOf(int path) const;
    void touch(int node);

    const SignedNetwork &m_original;
    SignedNetwork m_kernel;
    std::vector<int> m_nodeOf;        // by node of the kernel
    std::vector<Strands> m_strandsOf; // by edge of the kernel
    std::int64_t m_paid = 0;
    std::vector<Removed> m_removed;
    std::vector<Path> m_paths;
    std::vector<std::pair<Strand, int>> m_contradictions; // paths that contradict each other
    // While it is made:
    std::vector<Edge> m_edges;
    std::vector<std::map<int, int>> m_at; // by node: its neighbours and the edges to them
    std::vector<char> m_waits;
    std::vector<int> m_waiting;
};

} // namespace entente
