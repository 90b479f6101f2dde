// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "optima.h"

#include "branchandbound.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace entente {

namespace {

using Misfit = Optima::Misfit;

/// What the divisions of one block say of its nodes and edges.
struct BlockSurvey
{
    bool isComplete = false;
    std::int64_t count = 0;
    std::vector<std::int64_t> misfits;  // by edge: in how many divisions
    std::vector<std::uint64_t> pattern; // by node: the same for those that always stand alike
};

BlockSurvey survey(const SignedNetwork &network, Partition best, std::int64_t steps,
                   std::int64_t most, const std::function<bool()> &goOn)
{
    BlockSurvey found;
    found.misfits.resize(network.edges.size());
    found.pattern.resize(std::size_t(network.nodes));
    std::mt19937_64 random(1);
    const auto least = frustration(network, best);
    const auto note = [&](const Partition &campOf) {
        ++found.count;
        for (std::size_t e = 0; e < network.edges.size(); ++e)
            found.misfits[e] += !isSatisfied(network.edges[e], campOf);
        const auto mark = random();
        for (std::size_t node = 0; node < campOf.size(); ++node)
            if (campOf[node] != campOf[0])
                found.pattern[node] ^= mark;
        return found.count < most;
    };
    BranchAndBound search(network, 2, steps, goOn);
    if (search.improve(best, least))
        found.isComplete = search.all(least, note);
    // Who always stands across from the first node stands as fixed as who stands with it.
    std::uint64_t all = 0;
    std::mt19937_64 again(1);
    for (std::int64_t i = 0; i < found.count; ++i)
        all ^= again();
    for (auto &pattern : found.pattern)
        pattern = std::min(pattern, pattern ^ all);
    return found;
}

int rootOf(std::vector<int> &parent, int i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

/// Adds the surveys of blocks up.
class Survey
{
public:
    explicit Survey(const SignedNetwork &network)
        : m_network(network)
        , m_parent(std::size_t(network.nodes))
        , m_isInBlock(network.edges.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        m_optima.misfit.assign(network.edges.size(), Misfit::Never);
        m_optima.count = 1;
    }

    void add(const SubNetwork &block, const BlockSurvey &found)
    {
        m_optima.isComplete &= found.isComplete;
        multiply(found.count);
        for (std::size_t e = 0; e < block.edgeOf.size(); ++e) {
            m_isInBlock[block.edgeOf[e]] = true;
            const auto misfits = found.misfits[e];
            m_optima.misfit[block.edgeOf[e]] = misfits > 0 && misfits < found.count
                                                   ? Misfit::Sometimes
                                               : !found.isComplete ? Misfit::Unknown
                                               : misfits > 0       ? Misfit::Always
                                                                   : Misfit::Never;
        }
        std::map<std::uint64_t, int> first;
        for (std::size_t node = 0; node < block.nodeOf.size(); ++node) {
            const auto place = first.emplace(found.pattern[node], block.nodeOf[node]).first;
            m_parent[rootOf(m_parent, block.nodeOf[node])] = rootOf(m_parent, place->second);
        }
    }

    Optima finished()
    {
        for (std::size_t e = 0; e < m_network.edges.size(); ++e)
            if (!m_isInBlock[e])
                m_parent[rootOf(m_parent, m_network.edges[e].a)] =
                    rootOf(m_parent, m_network.edges[e].b);
        const auto world = components(m_network);
        const int worlds = world.empty() ? 0 : *std::max_element(world.begin(), world.end()) + 1;
        for (int i = 1; i < worlds; ++i)
            multiply(2);
        if (!m_optima.isComplete)
            m_optima.count.reset();
        findCertain(world, worlds);
        return std::move(m_optima);
    }

private:
    void multiply(std::int64_t by)
    {
        constexpr std::int64_t most = std::int64_t(1) << 53;
        if (m_optima.count && by > 0 && *m_optima.count <= most / by)
            *m_optima.count *= by;
        else
            m_optima.count.reset();
    }

    void findCertain(const std::vector<int> &world, int worlds)
    {
        auto &group = m_optima.fixedGroup;
        std::vector<int> size(m_parent.size()), largest(std::size_t(worlds), -1);
        for (int node = 0; node < int(m_parent.size()); ++node) {
            group.push_back(rootOf(m_parent, node));
            ++size[group.back()];
        }
        for (int node = 0; node < int(group.size()); ++node)
            if (int &best = largest[world[node]]; best < 0 || size[group[node]] > size[best])
                best = group[node];
        for (int node = 0; node < int(group.size()); ++node)
            m_optima.isCertain.push_back(group[node] == largest[world[node]]);
    }

    const SignedNetwork &m_network;
    std::vector<int> m_parent;
    std::vector<char> m_isInBlock;
    Optima m_optima;
};

} // namespace

Optima surveyOptima(const SignedNetwork &network, const Partition &best, std::int64_t steps,
                    std::int64_t most, const std::function<bool()> &goOn)
{
    Survey all(network);
    for (const auto &block : blocks(network)) {
        Partition ofBlock;
        for (const int node : block.nodeOf)
            ofBlock.push_back(best[node]);
        all.add(block, survey(block.network, ofBlock, steps, most, goOn));
    }
    return all.finished();
}

} // namespace entente
