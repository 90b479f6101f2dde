// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "balancereport.h"

#include "camps.h"

#include "models/map/text.h"
#include "models/words/narration.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace entente {

namespace {

std::string nameOf(const BalanceReport &report, int actor)
{
    return actorInSentence(report.index->map().actors().at(std::size_t(actor)));
}

} // namespace

BalanceReport balanceReport(const Snapshot &snapshot, const BalanceQuestion &question,
                            const BalanceProgress &goOn)
{
    constexpr int mostCamps = 6;
    BalanceReport report;
    report.index = snapshot.index;
    report.snapshot = snapshot;
    report.balance = balanceOf(snapshot, question, goOn);
    const auto &network = report.balance.of.network;
    const Adjacency adjacency(network);
    for (const int e : report.balance.misfits) {
        const auto &how = report.balance.optima.misfit;
        report.misfits.push_back(
            {e, shortestNegativeCycle(network, adjacency, report.balance.division.campOf, e),
             how.empty() ? Optima::Misfit::Unknown : how[e]});
    }
    report.camps = campsAt(snapshot, campsOfAllTime(*snapshot.index));
    report.measures = actorMeasures(*snapshot.index, report.balance);
    for (int camps = 1; camps <= mostCamps; ++camps) {
        auto effort = question.effort;
        // It may be ended, and tells nothing: its numbers are those of another question.
        effort.goOn = [&](auto, auto) { return !goOn || goOn(-1, 0); };
        const auto division = camps == question.camps
                                  ? report.balance.division
                                  : minimumFrustrationCamps(network, camps, effort);
        report.curve.push_back({camps, division.index, division.lowerBound});
    }
    return report;
}

std::string campWords(const BalanceReport &report, const std::vector<int> &nodes)
{
    const auto &of = report.balance.of;
    const auto &campOf = report.balance.division.campOf;
    // By node: whether it opposes another camp, whether it has allies, and how much its ties weigh
    // that fit.
    std::vector<std::tuple<bool, bool, std::int64_t>> rank(campOf.size());
    for (const auto &edge : of.network.edges)
        for (const int end : {edge.a, edge.b}) {
            const bool fits = isSatisfied(edge, campOf);
            std::get<0>(rank[end]) |= fits && edge.weight < 0;
            std::get<1>(rank[end]) |= fits && edge.weight > 0;
            std::get<2>(rank[end]) += fits ? std::abs(edge.weight) : 0;
        }
    const auto leader = *std::max_element(nodes.begin(), nodes.end(),
                                          [&](int a, int b) { return rank[a] < rank[b]; });
    const auto name =
        displayText(report.index->map().actors().at(std::size_t(of.actorOf[leader])).label());
    return nodes.size() == 1 ? name : phrase(translate("Balance", "%1 and allies"), {name});
}

bool hasOpposition(const BalanceReport &report)
{
    const auto &edges = report.balance.of.network.edges;
    return std::any_of(edges.begin(), edges.end(),
                       [](const SignedEdge &edge) { return edge.weight < 0; });
}

int campColour(const BalanceReport &report, const std::vector<int> &nodes)
{
    std::array<int, 2> counts{};
    for (const auto &camp : report.camps.distinct)
        for (const int node : nodes)
            counts[std::size_t(camp.number)] += int(std::count(
                camp.members.begin(), camp.members.end(), report.balance.of.actorOf[node]));
    if (counts[0] == counts[1])
        return Camps::none;
    return counts[0] > counts[1] ? 0 : 1;
}

std::string edgeWords(const BalanceReport &report, int edge)
{
    const auto &of = report.balance.of;
    const int wanted = of.network.edges[edge].weight > 0 ? 1 : -1;
    for (const int i : of.tiesOf(edge)) {
        const auto &tie = report.index->map().ties().at(std::size_t(i));
        if (sign(tie.kind) != wanted)
            continue;
        const auto from = nameOf(report, report.index->from(i)),
                   to = nameOf(report, report.index->to(i));
        return tieSentence(
            wanted > 0 ? TieKind::Backs : TieKind::Opposes, tie.mutual, from, to,
            grammaticalNumber(report.index->map().actors().at(std::size_t(report.index->from(i)))));
    }
    return {};
}

std::string circleWords(const BalanceReport &report, const std::vector<int> &edges)
{
    std::vector<std::string> parts;
    for (const int e : edges)
        parts.push_back(edgeWords(report, e));
    return listWords(parts);
}

namespace {

/// What each pair weighs, where all weigh the same; else 0.
std::int64_t sameWeight(const SignedNetwork &network)
{
    std::int64_t weight = 0;
    for (const auto &edge : network.edges) {
        if (weight != 0 && std::abs(edge.weight) != weight)
            return 0;
        weight = std::abs(edge.weight);
    }
    return weight;
}

} // namespace

std::string foundWords(const Balance &balance)
{
    const auto &division = balance.division;
    if (division.index == 0)
        return translate("Balance", "No misfits: two camps explain every tie.");
    const int count = int(balance.misfits.size());
    const auto same = std::max<std::int64_t>(sameWeight(balance.of.network), 1);
    const auto index = std::to_string(division.index),
               bound = std::to_string((division.lowerBound + same - 1) / same);
    const bool byCircles = division.provedBy == ProvedBy::Cycles;
    if (sameWeight(balance.of.network) == 0) {
        if (byCircles)
            return phrase(
                translate("Balance",
                          "%n misfit(s) that weighs/weigh %1: no division does better, as "
                          "bad circles prove.",
                          nullptr, count),
                {index});
        if (division.isProven())
            return phrase(
                translate("Balance",
                          "%n misfit(s) that weighs/weigh %1: no division does better, as a "
                          "search through all proves.",
                          nullptr, count),
                {index});
        return phrase(
            translate("Balance",
                      "%n misfit(s) that weighs/weigh %1 in the best division found; none "
                      "weighs less than %2.",
                      nullptr, count),
            {index, bound});
    }
    if (byCircles)
        return translate("Balance", "%n misfit(s): no division does better, as bad circles prove.",
                         nullptr, count);
    if (division.isProven())
        return translate("Balance",
                         "%n misfit(s): no division does better, as a search through all proves.",
                         nullptr, count);
    return phrase(translate("Balance",
                            "%n misfit(s) in the best division found; none has fewer than %1.",
                            nullptr, count),
                  {bound});
}

} // namespace entente
