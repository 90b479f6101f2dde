// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signedgraph.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

int weightOf(Means means)
{
    switch (means) {
    case Means::Fighting: return 6;
    case Means::Troops:
    case Means::DefencePact: return 4;
    case Means::Access:
    case Means::Weapons:
    case Means::Materiel:
    case Means::Training:
    case Means::Intelligence:
    case Means::Territory: return 3;
    case Means::Funding:
    case Means::Sanctions:
    case Means::Other:
    case Means::Unknown: return 2;
    case Means::Diplomatic:
    case Means::Statement: return 1;
    }
    return 2;
}

bool isCountedAbove(ActorKind kind)
{
    return kind == ActorKind::Person || kind == ActorKind::Organisation ||
           kind == ActorKind::Government;
}

} // namespace

int tieWeight(const Tie &tie)
{
    constexpr int untold = 2;
    int most = tie.means.empty() ? untold : 0;
    for (const auto means : tie.means)
        most = std::max(most, weightOf(means));
    return most * std::clamp(tie.strength.value_or(1), 1, 3);
}

SignedGraph signedGraph(const MapIndex &index, const std::vector<char> &counts,
                        const SignRule &rule, const std::vector<int> &standsFor)
{
    SignedGraph graph;
    graph.rule = rule;
    graph.actors = int(index.map().actors().size());
    std::vector<std::tuple<int, int, int>> pairs; // a, b, tie
    for (int i = 0; i < int(counts.size()); ++i) {
        int from = index.from(i), to = index.to(i);
        if (!counts[i] || from < 0 || to < 0 || sign(index.map().ties().at(i).kind) == 0)
            continue;
        if (!standsFor.empty()) {
            from = standsFor[from];
            to = standsFor[to];
        }
        if (from != to)
            pairs.emplace_back(std::min(from, to), std::max(from, to), i);
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto &[a, b, i] : pairs) {
        if (graph.dyads.empty() || graph.dyads.back().a != a || graph.dyads.back().b != b)
            graph.dyads.push_back({a, b, 0, 0, int(graph.ties.size()), 0});
        auto &dyad = graph.dyads.back();
        const auto &tie = index.map().ties().at(i);
        auto &side = sign(tie.kind) > 0 ? dyad.positive : dyad.negative;
        side = std::max(side, rule.weights == TieWeights::Equal ? 1 : tieWeight(tie));
        ++dyad.tieCount;
        graph.ties.push_back(i);
    }
    return graph;
}

SignedGraph signedGraph(const Snapshot &snapshot, const SignRule &rule,
                        const std::vector<int> &standsFor)
{
    std::vector<char> counts(snapshot.ties.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = snapshot.ties[i].shown;
    return signedGraph(*snapshot.index, counts, rule, standsFor);
}

SignedGraph signedGraphOfAllTime(const MapIndex &index, const SignRule &rule)
{
    return signedGraph(index, std::vector<char>(index.map().ties().size(), true), rule);
}

std::vector<int> rolledUp(const Snapshot &snapshot)
{
    const auto &index = *snapshot.index;
    const auto &actors = index.map().actors();
    std::vector<int> part(actors.size(), -1), led(actors.size(), -1);
    for (int i = 0; i < int(snapshot.ties.size()); ++i) {
        const auto kind = index.map().ties().at(i).kind;
        if (!snapshot.ties[i].shown || !isStructure(kind))
            continue;
        auto &above = (kind == TieKind::PartOf ? part : led)[index.from(i)];
        if (above < 0)
            above = index.to(i);
    }
    std::vector<int> standsFor(actors.size());
    for (int actor = 0; actor < int(standsFor.size()); ++actor) {
        int at = actor;
        for (std::size_t steps = 0; steps < actors.size() && isCountedAbove(actors.at(at).kind);
             ++steps) {
            const int above = part[at] >= 0 ? part[at] : led[at];
            if (above < 0 || above == at)
                break;
            at = above;
        }
        // In a ring everybody stands for itself.
        standsFor[actor] =
            isCountedAbove(actors.at(at).kind) && (part[at] >= 0 || led[at] >= 0) && at != actor
                ? actor
                : at;
    }
    return standsFor;
}

} // namespace entente
