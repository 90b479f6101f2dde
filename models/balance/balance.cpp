// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balance.h"

#include "manycamps.h"

#include <algorithm>
#include <chrono>

namespace entente {

namespace {

using Clock = std::chrono::steady_clock;

/// Ends at a share of the time that is left, or where the reader says so.
SearchEffort limited(const BalanceQuestion &question, Clock::time_point start, double share,
                     const BalanceProgress &goOn)
{
    auto effort = question.effort;
    const auto now = Clock::now();
    const auto left = question.seconds - std::chrono::duration<double>(now - start).count();
    const auto end = now + std::chrono::duration_cast<Clock::duration>(
                               std::chrono::duration<double>(std::max(left, 0.0) * share));
    effort.goOn = [goOn, end, timed = question.seconds > 0](std::int64_t best, std::int64_t bound) {
        return (!goOn || goOn(best, bound)) && (!timed || Clock::now() < end);
    };
    return effort;
}

/// Who could change sides at no cost: known without a survey.
std::vector<char> freeMovers(const SignedNetwork &network, const Partition &campOf)
{
    std::vector<std::int64_t> pull(std::size_t(network.nodes));
    for (const auto &edge : network.edges) {
        const auto weight = std::abs(edge.weight);
        const auto fits = isSatisfied(edge, campOf) ? weight : -weight;
        pull[edge.a] += fits;
        pull[edge.b] += fits;
    }
    std::vector<char> isFree;
    for (const auto sum : pull)
        isFree.push_back(sum == 0);
    return isFree;
}

} // namespace

BalanceNetwork balanceNetwork(SignedGraph graph)
{
    BalanceNetwork result;
    result.nodeOf.assign(std::size_t(graph.actors), -1);
    const auto nodeAt = [&](int actor) {
        if (result.nodeOf[actor] < 0) {
            result.nodeOf[actor] = int(result.actorOf.size());
            result.actorOf.push_back(actor);
        }
        return result.nodeOf[actor];
    };
    for (int d = 0; d < int(graph.dyads.size()); ++d) {
        const auto &dyad = graph.dyads[d];
        if (dyad.isContradictory())
            result.contradictions.push_back(d);
        const int weight = graph.weight(dyad);
        if (weight == 0)
            continue;
        const int a = nodeAt(dyad.a);
        result.network.edges.push_back({a, nodeAt(dyad.b), weight});
        result.dyadOf.push_back(d);
    }
    result.network.nodes = int(result.actorOf.size());
    result.graph = std::move(graph);
    return result;
}

double Balance::normalised() const
{
    std::int64_t sum = 0;
    for (const auto &edge : of.network.edges)
        sum += std::abs(edge.weight);
    return sum == 0 ? 0 : 2 * double(division.index) / double(sum);
}

std::vector<std::vector<int>> Balance::camps() const
{
    std::vector<std::vector<int>> camps;
    for (int node = 0; node < int(division.campOf.size()); ++node) {
        const auto camp = std::size_t(division.campOf[node]);
        camps.resize(std::max(camps.size(), camp + 1));
        camps[camp].push_back(node);
    }
    std::erase_if(camps, [](const auto &camp) { return camp.empty(); });
    std::stable_sort(camps.begin(), camps.end(),
                     [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return camps;
}

std::vector<int> Balance::straddlers() const
{
    std::vector<int> found;
    const auto isFree = freeMovers(of.network, division.campOf);
    const bool surveyed = !optima.isCertain.empty() && optima.isComplete;
    for (int node = 0; node < of.network.nodes; ++node)
        if (surveyed ? !optima.isCertain[node] : isFree[node] != 0)
            found.push_back(node);
    return found;
}

Balance balanceOf(BalanceNetwork network, const BalanceQuestion &question,
                  const BalanceProgress &goOn)
{
    const auto start = Clock::now();
    Balance balance;
    balance.of = std::move(network);
    const auto &ties = balance.of.network;
    balance.triads = triadCensus(ties);
    balance.division =
        minimumFrustrationCamps(ties, question.camps, limited(question, start, 0.6, goOn));
    const auto told = [&](const SearchEffort &effort) {
        return [&balance, effort] {
            return effort.goOn(balance.division.index, balance.division.lowerBound);
        };
    };
    if (question.camps == 2 && question.surveys && balance.division.isProven())
        balance.optima =
            surveyOptima(ties, balance.division.campOf, question.surveySteps, question.mostOptima,
                         told(limited(question, start, 0.4, goOn)));
    if (question.anyCamps) {
        balance.anyCamps = minimumFrustrationCamps(ties, 0, limited(question, start, 1, goOn));
        balance.anyCampsCount = renumber(balance.anyCamps.campOf);
    }
    for (int e = 0; e < int(ties.edges.size()); ++e)
        if (!isSatisfied(ties.edges[e], balance.division.campOf))
            balance.misfits.push_back(e);
    return balance;
}

Balance balanceOf(const Snapshot &snapshot, const BalanceQuestion &question,
                  const BalanceProgress &goOn)
{
    const auto standsFor = question.rollUp ? rolledUp(snapshot) : std::vector<int>();
    return balanceOf(balanceNetwork(signedGraph(snapshot, question.rule, standsFor)), question,
                     goOn);
}

} // namespace entente
