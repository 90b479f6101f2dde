// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace entente {

namespace {

constexpr int largestForPn = 600; // nodes; the time grows with their cube

/// Whom each node backs and opposes, by the ties' directions, each other once.
void countDirected(const MapIndex &index, const Balance &balance,
                   std::vector<ActorMeasures> &measures)
{
    const auto &of = balance.of;
    std::set<std::pair<int, int>> backs, opposes; // from, to
    for (const auto &dyad : of.graph.dyads)
        for (const int i : of.graph.tiesOf(dyad)) {
            const auto &tie = index.map().ties().at(std::size_t(i));
            // At the level that the dyad is counted at, in the tie's direction.
            const bool forwards = index.from(i) == dyad.a || index.to(i) == dyad.b;
            const int a = of.nodeOf[dyad.a], b = of.nodeOf[dyad.b];
            if (a < 0 || b < 0)
                continue;
            auto &found = sign(tie.kind) > 0 ? backs : opposes;
            found.emplace(forwards ? a : b, forwards ? b : a);
            if (tie.mutual)
                found.emplace(forwards ? b : a, forwards ? a : b);
        }
    for (const auto &[from, to] : backs) {
        ++measures[from].backs;
        ++measures[to].backedBy;
    }
    for (const auto &[from, to] : opposes) {
        ++measures[from].opposes;
        ++measures[to].opposedBy;
    }
}

void findBrokers(const Balance &balance, std::vector<ActorMeasures> &measures)
{
    const auto &network = balance.of.network;
    const Adjacency adjacency(network);
    std::vector<char> isFriend(std::size_t(network.nodes));
    for (int node = 0; node < network.nodes; ++node) {
        bool isPositive = true;
        for (const auto &arc : adjacency[node]) {
            isFriend[arc.to] = network.edges[arc.edge].weight > 0;
            isPositive &= isFriend[arc.to] != 0;
        }
        for (const auto &arc : adjacency[node])
            for (const auto &next : adjacency[arc.to])
                measures[node].brokered += arc.to < next.to && isFriend[arc.to] &&
                                           isFriend[next.to] && network.edges[next.edge].weight < 0;
        measures[node].isMediator = isPositive && measures[node].brokered > 0;
        for (const auto &arc : adjacency[node])
            isFriend[arc.to] = false;
    }
}

} // namespace

std::vector<double> pnCentrality(const SignedNetwork &network)
{
    const auto n = std::size_t(network.nodes);
    if (n < 2)
        return std::vector<double>(n, 1);
    std::vector<std::vector<double>> rows(n, std::vector<double>(n + 1));
    for (std::size_t i = 0; i < n; ++i)
        rows[i][i] = rows[i][n] = 1;
    for (const auto &edge : network.edges) {
        const double share = (edge.weight > 0 ? -1.0 : 2.0) / (2.0 * double(n) - 2);
        rows[edge.a][edge.b] = rows[edge.b][edge.a] = share;
    }
    for (std::size_t column = 0; column < n; ++column) { // Gauss with the largest pivot
        auto pivot = column;
        for (auto i = column + 1; i < n; ++i)
            if (std::abs(rows[i][column]) > std::abs(rows[pivot][column]))
                pivot = i;
        if (std::abs(rows[pivot][column]) < 1e-12)
            return std::vector<double>(n, std::numeric_limits<double>::quiet_NaN());
        std::swap(rows[column], rows[pivot]);
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = rows[i][column] / rows[column][column];
            for (auto k = column; i != column && factor != 0 && k <= n; ++k)
                rows[i][k] -= factor * rows[column][k];
        }
    }
    std::vector<double> solution;
    for (std::size_t i = 0; i < n; ++i)
        solution.push_back(rows[i][n] / rows[i][i]);
    return solution;
}

std::vector<ActorMeasures> actorMeasures(const MapIndex &index, const Balance &balance)
{
    const auto &network = balance.of.network;
    std::vector<ActorMeasures> measures(std::size_t(network.nodes));
    countDirected(index, balance, measures);
    findBrokers(balance, measures);
    const Adjacency adjacency(network);
    for (const int e : balance.misfits)
        for (const int end : {network.edges[e].a, network.edges[e].b})
            measures[end].tension += 1.0 / adjacency.degree(end);
    const auto pn = network.nodes <= largestForPn ? pnCentrality(network) : std::vector<double>();
    for (std::size_t node = 0; node < measures.size(); ++node)
        measures[node].pn = pn.empty() ? std::numeric_limits<double>::quiet_NaN() : pn[node];
    return measures;
}

} // namespace entente
