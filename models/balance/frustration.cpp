// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "frustration.h"

#include "branchandbound.h"
#include "cyclecuts.h"
#include "kernel.h"
#include "manycamps.h"
#include "sidesearch.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

constexpr std::int64_t partsOfOne = 55440; // divisible by 1 to 12: common shares come out whole
constexpr int smallBlock = 60;             // nodes that branch and bound is likely to master

std::int64_t roundedUp(std::int64_t value, std::int64_t unit)
{
    return unit > 0 ? (value + unit - 1) / unit * unit : value;
}

std::int64_t granularityOf(const SignedNetwork &network)
{
    std::int64_t unit = 0;
    for (const auto &edge : network.edges)
        unit = std::gcd(unit, std::abs(edge.weight));
    return unit;
}

/// What a block of a kernel comes to.
struct Solved
{
    Partition campOf;
    std::int64_t bound = 0;
    bool bySearch = false;
    std::vector<NegativeCycle> cycles; // in parts of 1/partsOfOne; their sum proves boundOfCycles
};

/// Told the best of what is being solved and its bound; false ends it.
using Told = std::function<bool(std::int64_t best, std::int64_t bound)>;

/// A quick upper bound.
std::int64_t quickIndex(const SignedNetwork &network)
{
    return frustration(network, goodDivision(network, Adjacency(network), 1, 0));
}

/// Solves one block: by packing, linear programmes, then search.
class BlockSolver
{
public:
    BlockSolver(const SignedNetwork &network, const SearchEffort &effort, Told told)
        : m_network(network)
        , m_adjacency(network)
        , m_effort(effort)
        , m_told(std::move(told))
        , m_unit(granularityOf(network))
    {
    }

    Solved run()
    {
        m_solved.campOf = goodDivision(m_network, m_adjacency, m_effort.starts, m_effort.tabuMoves);
        takeCycles(packedCycles(m_network, m_adjacency, m_solved.campOf, m_effort.looks / 8), 1);
        if (!isDone() && int(m_network.edges.size()) <= m_effort.largestProgramme)
            programme();
        return std::move(m_solved);
    }

private:
    std::int64_t least() const { return frustration(m_network, m_solved.campOf); }
    bool isDone() const { return m_solved.bound >= least(); }

    bool goOn() const
    {
        const auto proposed = m_cuts ? std::int64_t(m_cuts->bound()) : 0;
        return !m_told || m_told(least(), std::max(m_solved.bound, proposed));
    }

    void takeCycles(std::vector<NegativeCycle> cycles, std::int64_t times)
    {
        std::int64_t sum = 0;
        for (auto &cycle : cycles) {
            cycle.weight *= times == 1 ? partsOfOne : 1;
            sum += cycle.weight;
        }
        const auto bound = roundedUp((sum + partsOfOne - 1) / partsOfOne, m_unit);
        if (bound < m_solved.bound)
            return;
        m_solved.bound = bound;
        m_solved.cycles = std::move(cycles);
    }

    void programme()
    {
        CycleCuts cuts(m_network, m_adjacency, CycleKind::Negative);
        m_cuts = &cuts;
        CycleCuts::Effort effort;
        effort.looks = m_effort.looks;
        effort.branches = m_effort.branches;
        effort.goOn = [this] { return goOn(); };
        cuts.add(m_solved.cycles);
        cuts.run(m_solved.campOf, effort);
        takeCycles(cuts.cycles(partsOfOne), partsOfOne);
        m_cuts = nullptr; // what it proposed is checked and in the bound
        if (isDone() || !goOn())
            return;
        bool proved = false;
        if (m_network.nodes <= smallBlock) {
            BranchAndBound search(m_network, 2, m_effort.steps, [this] { return goOn(); });
            proved = search.improve(m_solved.campOf, m_solved.bound);
        }
        if (!proved)
            proved = cuts.branch(m_solved.campOf, effort);
        m_solved.bySearch = proved;
        if (proved)
            m_solved.bound = least();
    }

    const SignedNetwork &m_network;
    const Adjacency m_adjacency;
    const SearchEffort &m_effort;
    const Told m_told;
    std::int64_t m_unit;
    const CycleCuts *m_cuts = nullptr; // while it runs
    Solved m_solved;
};

/// Adds up what blocks of a block's kernel come to.
class KernelSolver
{
public:
    KernelSolver(const SignedNetwork &block, const SearchEffort &effort, const Told &told)
        : m_block(block)
        , m_kernel(block)
    {
        const auto parts = blocks(m_kernel.network());
        std::vector<Partition> ofParts;
        std::vector<NegativeCycle> cycles;
        std::int64_t bound = m_kernel.paid(), best = bound;
        for (const auto &part : parts)
            best += told ? quickIndex(part.network) : 0;
        for (const auto &part : parts) {
            best -= told ? quickIndex(part.network) : 0;
            const auto tellAll = [&](std::int64_t itsBest, std::int64_t itsBound) {
                return told((best + itsBest) / Kernel::scale, (bound + itsBound) / Kernel::scale);
            };
            auto solved = BlockSolver(part.network, effort, told ? Told(tellAll) : Told()).run();
            bound += solved.bound;
            best += frustration(part.network, solved.campOf);
            bySearch |= solved.bySearch;
            for (auto &cycle : solved.cycles) {
                for (auto &e : cycle.edges)
                    e = part.edgeOf[e];
                cycles.push_back(std::move(cycle));
            }
            ofParts.push_back(std::move(solved.campOf));
        }
        campOf = m_kernel.expanded(joined(m_kernel.network(), parts, ofParts));
        lowerBound = roundedUp((bound + Kernel::scale - 1) / Kernel::scale, granularityOf(block));
        proofCycles = m_kernel.expanded(cycles, partsOfOne);
        index = frustration(block, campOf);
    }

    Partition campOf;
    std::int64_t index = 0;
    std::int64_t lowerBound = 0;
    bool bySearch = false;
    std::vector<NegativeCycle> proofCycles;

private:
    const SignedNetwork &m_block;
    const Kernel m_kernel;
};

void inLowestTerms(FrustrationProof &proof)
{
    auto common = proof.share;
    for (const auto &cycle : proof.cycles)
        common = std::gcd(common, cycle.weight);
    proof.share /= common;
    proof.sum /= common;
    for (auto &cycle : proof.cycles)
        cycle.weight /= common;
}

} // namespace

SearchEffort SearchEffort::small()
{
    SearchEffort effort;
    effort.tabuMoves = 40'000;
    effort.starts = 2;
    effort.largestBlock = 20'000;
    effort.steps = 40'000;
    effort.looks = 2'000'000;
    effort.branches = 20;
    effort.largestProgramme = 1'500;
    return effort;
}

Division minimumFrustrationPartition(const SignedNetwork &network, const SearchEffort &effort)
{
    Division division;
    division.proof.share = partsOfOne * Kernel::scale;
    const auto parts = blocks(network);
    std::vector<Partition> ofParts;
    bool bySearch = false, proven = true;
    std::int64_t rest = 0; // of the blocks that are not solved yet, quickly
    for (const auto &part : parts)
        rest += effort.goOn ? quickIndex(part.network) : 0;
    const auto tellAll = [&](std::int64_t best, std::int64_t bound) {
        return effort.goOn(division.index + best + rest, division.lowerBound + bound);
    };
    for (const auto &part : parts) {
        rest -= effort.goOn ? quickIndex(part.network) : 0;
        if (int(part.network.edges.size()) > effort.largestBlock) {
            const Adjacency adjacency(part.network);
            ofParts.push_back(goodDivision(part.network, adjacency, 1, 0));
            proven = false;
            continue;
        }
        KernelSolver solved(part.network, effort, effort.goOn ? Told(tellAll) : Told());
        division.index += solved.index;
        division.lowerBound += solved.lowerBound;
        proven &= solved.index == solved.lowerBound;
        bySearch |= solved.bySearch;
        for (auto &cycle : solved.proofCycles) {
            for (auto &e : cycle.edges)
                e = part.edgeOf[e];
            division.proof.sum += cycle.weight;
            division.proof.cycles.push_back(std::move(cycle));
        }
        ofParts.push_back(std::move(solved.campOf));
    }
    inLowestTerms(division.proof);
    division.campOf = joined(network, parts, ofParts);
    division.index = frustration(network, division.campOf);
    if (proven)
        division.provedBy =
            holds(division.proof, network) && division.proof.bound() >= division.index && !bySearch
                ? ProvedBy::Cycles
                : ProvedBy::Search;
    return division;
}

namespace {

/// The best division of one block into any number of camps, or at most that many.
struct CampsOfBlock
{
    Partition campOf;
    std::int64_t bound = 0;
    bool bySearch = false;
};

CampsOfBlock campsOfBlock(const SignedNetwork &network, int camps, const SearchEffort &effort,
                          const std::function<bool()> &goOn)
{
    constexpr int starts = 20;
    const Adjacency adjacency(network);
    const int most = camps > 0 ? camps : network.nodes;
    std::vector<int> order(network.edges.size());
    std::iota(order.begin(), order.end(), 0);
    auto best = mergedInOrder(network, order);
    descendAmong(network, adjacency, best, network.nodes);
    for (const int tried : {2, 3, 4, 6}) {
        auto other = goodCamps(network, adjacency, std::min(tried, most), starts);
        if (frustration(network, other) < frustration(network, best))
            best = std::move(other);
    }
    CampsOfBlock result;
    if (int(network.edges.size()) <= effort.largestProgramme) {
        CycleCuts cuts(network, adjacency, CycleKind::OneNegative);
        CycleCuts::Effort spent;
        spent.looks = effort.looks;
        spent.branches = camps > 0 ? 0 : effort.branches;
        spent.goOn = goOn;
        const auto unit = granularityOf(network);
        if (cuts.run(best, spent) || (goOn() && cuts.branch(best, spent)))
            result.bound = frustration(network, best);
        std::int64_t sum = 0;
        for (const auto &cycle : cuts.cycles(partsOfOne))
            sum += cycle.weight;
        result.bound = std::max(result.bound, roundedUp((sum + partsOfOne - 1) / partsOfOne, unit));
    }
    if (joinFree(network, best) > most)
        best = goodCamps(network, adjacency, most, 4 * starts);
    if (camps > 0 && result.bound < frustration(network, best) && goOn()) {
        BranchAndBound search(network, camps, effort.steps, goOn);
        result.bySearch = search.improve(best, result.bound);
        if (result.bySearch)
            result.bound = frustration(network, best);
    }
    result.campOf = std::move(best);
    return result;
}

} // namespace

Division minimumFrustrationCamps(const SignedNetwork &network, int camps,
                                 const SearchEffort &effort)
{
    if (camps == 2)
        return minimumFrustrationPartition(network, effort);
    Division division;
    if (camps == 1) {
        division.campOf.assign(std::size_t(network.nodes), 0);
        division.index = division.lowerBound = frustration(network, division.campOf);
        division.provedBy = ProvedBy::Search;
        return division;
    }
    const auto parts = blocks(network);
    std::vector<Partition> ofParts;
    const auto goOn = [&] {
        return !effort.goOn || effort.goOn(division.index, division.lowerBound);
    };
    for (const auto &part : parts) {
        auto solved = campsOfBlock(part.network, camps, effort, goOn);
        division.index += frustration(part.network, solved.campOf);
        division.lowerBound += solved.bound;
        ofParts.push_back(std::move(solved.campOf));
    }
    division.campOf = joined(network, parts, ofParts);
    division.index = frustration(network, division.campOf);
    if (division.isProven())
        division.provedBy = ProvedBy::Search;
    return division;
}

} // namespace entente
