// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "networks.h"

#include "models/balance/manycamps.h"
#include "models/balance/optima.h"
#include "models/balance/sidesearch.h"
#include "models/balance/triads.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace entente;

namespace {

constexpr int trials = 2000;

SignedNetwork ring(const std::vector<int> &signs)
{
    std::vector<SignedEdge> edges;
    for (int i = 0; i < int(signs.size()); ++i)
        edges.push_back({i, (i + 1) % int(signs.size()), signs[i]});
    return simplified(int(signs.size()), edges);
}

/// Everybody against everybody.
SignedNetwork allAgainstAll(int nodes)
{
    SignedNetwork network{nodes, {}};
    for (int a = 0; a < nodes; ++a)
        for (int b = a + 1; b < nodes; ++b)
            network.edges.push_back({a, b, -1});
    return network;
}

std::int64_t leastCampsByTryingAll(const SignedNetwork &network, int camps)
{
    Partition campOf(std::size_t(network.nodes), 0);
    auto least = frustration(network, campOf);
    const std::function<void(int, int)> place = [&](int node, int used) {
        if (node == network.nodes) {
            least = std::min(least, frustration(network, campOf));
            return;
        }
        for (int camp = 0; camp < std::min(used + 1, camps); ++camp) {
            campOf[node] = camp;
            place(node + 1, std::max(used, camp + 1));
        }
    };
    place(0, 0);
    return least;
}

/// A round of the property tests: 2 to 16 nodes, sparse to dense, weighted or not.
SignedNetwork networkOfTrial(std::mt19937 &random, int trial, int most = 16)
{
    const int nodes = trial % 50 == 0 ? most : 2 + int(random() % unsigned(std::min(most, 12) - 1));
    return randomNetwork(random, nodes, 15 + int(random() % 85u), 1 + int(random() % 4u));
}

} // namespace

class FrustrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownSmallOnes()
    {
        const auto index = [](const SignedNetwork &network) {
            return int(minimumFrustrationPartition(network).index);
        };
        QCOMPARE(index({0, {}}), 0);
        QCOMPARE(index({3, {}}), 0);
        QCOMPARE(index(ring({1, 1, 1})), 0);
        QCOMPARE(index(ring({1, 1, -1})), 1);
        QCOMPARE(index(ring({1, -1, -1})), 0);
        QCOMPARE(index(ring({-1, -1, -1})), 1);
        QCOMPARE(index(ring({1, -5, 1, 1})), 1); // the cheapest edge gives way
        for (int nodes = 2; nodes < 9; ++nodes)  // n(n-1)/2 less the edges of the largest cut
            QCOMPARE(index(allAgainstAll(nodes)),
                     nodes * (nodes - 1) / 2 - (nodes / 2) * ((nodes + 1) / 2));
    }

    void isAsGoodAsTryingAllAndProved()
    {
        std::mt19937 random(5);
        for (int trial = 0; trial < trials; ++trial) {
            const auto network = networkOfTrial(random, trial);
            const auto least = leastByTryingAll(network);
            const auto division = minimumFrustrationPartition(network);
            QCOMPARE(division.index, least);
            QCOMPARE(frustration(network, division.campOf), least);
            QCOMPARE(division.lowerBound, least);
            QVERIFY(division.provedBy != ProvedBy::Nothing);
            QVERIFY(holds(division.proof, network));
            QVERIFY(division.proof.bound() <= least);
            if (division.provedBy == ProvedBy::Cycles)
                QCOMPARE(division.proof.bound(), least);
        }
    }

    void switchingAndNamesChangeNothing()
    {
        std::mt19937 random(6);
        for (int trial = 0; trial < trials / 4; ++trial) {
            const auto network = networkOfTrial(random, trial);
            const auto index = minimumFrustrationPartition(network).index;
            std::vector<int> some;
            for (int node = 0; node < network.nodes; ++node)
                if (random() % 2)
                    some.push_back(node);
            QCOMPARE(minimumFrustrationPartition(switched(network, some)).index, index);
            QCOMPARE(minimumFrustrationPartition(relabelled(network, random)).index, index);
        }
    }

    /// Names and the order of edges change nothing that is told: not the best divisions, nor how
    /// often each pair misfits, nor who is certain, nor triads, nor other numbers of camps.
    void namesChangeNothingThatIsTold()
    {
        std::mt19937 random(13);
        const auto told = [](const SignedNetwork &network) {
            const auto division = minimumFrustrationPartition(network);
            const auto optima = surveyOptima(network, division.campOf, 1'000'000, 1'000'000);
            std::vector<std::int64_t> all{division.index, division.lowerBound,
                                          optima.count.value_or(-1)};
            for (const auto how :
                 {Optima::Misfit::Never, Optima::Misfit::Sometimes, Optima::Misfit::Always})
                all.push_back(std::count(optima.misfit.begin(), optima.misfit.end(), how));
            for (const auto count : triadCensus(network).byNegatives)
                all.push_back(count);
            for (const int camps : {0, 1, 3})
                all.push_back(minimumFrustrationCamps(network, camps).index);
            return all;
        };
        for (int trial = 0; trial < 200; ++trial) {
            const auto network = networkOfTrial(random, trial + 1, 10);
            QVERIFY(told(relabelled(network, random)) == told(network));
        }
    }

    void aTieThatFitsRaisesNothing()
    {
        std::mt19937 random(7);
        for (int trial = 0; trial < trials / 4; ++trial) {
            const auto network = networkOfTrial(random, trial);
            const auto division = minimumFrustrationPartition(network);
            const int a = int(random() % unsigned(network.nodes)),
                      b = int(random() % unsigned(network.nodes));
            auto edges = network.edges;
            edges.push_back({a, b, division.campOf[a] == division.campOf[b] ? 1 : -1});
            const auto more = minimumFrustrationPartition(simplified(network.nodes, edges));
            QVERIFY(more.index <= division.index);
        }
    }

    /// With little effort the answer is a bound and something found, and both are true.
    void boundsHoldWhateverIsSpent()
    {
        std::mt19937 random(8);
        auto little = SearchEffort::small();
        little.tabuMoves = 0;
        little.steps = 3;
        little.looks = 50;
        little.branches = 0;
        for (int trial = 0; trial < trials / 4; ++trial) {
            const auto network = networkOfTrial(random, trial);
            const auto least = leastByTryingAll(network);
            const auto division = minimumFrustrationPartition(network, little);
            QVERIFY(division.lowerBound <= least);
            QVERIFY(division.index >= least);
            QCOMPARE(division.index, frustration(network, division.campOf));
            QVERIFY(holds(division.proof, network));
        }
    }

    void theCheckerRefusesWhatWasChanged()
    {
        std::mt19937 random(9);
        int refused = 0;
        for (int trial = 0; trial < 100; ++trial) {
            const auto network = randomNetwork(random, 12, 40);
            const auto division = minimumFrustrationPartition(network);
            const auto &proof = division.proof;
            if (proof.cycles.empty())
                continue;
            QVERIFY(holds(proof, network));
            const auto at = std::size_t(random() % proof.cycles.size());
            auto sign = network;
            sign.edges[proof.cycles[at].edges.front()].weight *= -1;
            QVERIFY(!holds(proof, sign));
            auto weight = proof;
            weight.cycles[at].weight += random() % 2 ? 1 : -1;
            QVERIFY(!holds(weight, network));
            auto circle = proof;
            circle.cycles.erase(circle.cycles.begin() + std::ptrdiff_t(at));
            QVERIFY(!holds(circle, network));
            auto edge = proof;
            edge.cycles[at].edges.pop_back();
            QVERIFY(!holds(edge, network));
            auto twice = proof;
            twice.cycles.push_back(twice.cycles[at]);
            QVERIFY(!holds(twice, network));
            auto claim = proof;
            claim.sum += claim.share;
            QVERIFY(!holds(claim, network));
            ++refused;
        }
        QVERIFY(refused > 50);
    }

    void anyAndAFewCampsAreAsGoodAsTryingAll()
    {
        std::mt19937 random(10);
        for (int trial = 0; trial < 150; ++trial) {
            const auto network = networkOfTrial(random, trial + 1, 8);
            for (const int camps : {0, 3, 4}) {
                auto division = minimumFrustrationCamps(network, camps);
                const auto least = leastCampsByTryingAll(network, camps ? camps : network.nodes);
                QCOMPARE(division.index, least);
                QVERIFY(division.isProven());
                QVERIFY(camps == 0 || renumber(division.campOf) <= camps);
            }
        }
    }

    void theSurveyCountsAllBestDivisions()
    {
        std::mt19937 random(11);
        for (int trial = 0; trial < 300; ++trial) {
            const auto network = networkOfTrial(random, trial + 1, 9);
            const auto division = minimumFrustrationPartition(network);
            const auto optima = surveyOptima(network, division.campOf, 1'000'000, 1'000'000);
            std::int64_t count = 0;
            std::vector<std::int64_t> misfits(network.edges.size());
            Partition campOf(std::size_t(network.nodes));
            for (unsigned sides = 0; sides < (1u << (network.nodes - 1)); ++sides) {
                for (int node = 0; node < network.nodes; ++node)
                    campOf[node] = int(sides >> node & 1);
                if (frustration(network, campOf) != division.index)
                    continue;
                ++count;
                for (std::size_t e = 0; e < misfits.size(); ++e)
                    misfits[e] += !isSatisfied(network.edges[e], campOf);
            }
            QCOMPARE(optima.count, std::optional(count));
            for (std::size_t e = 0; e < misfits.size(); ++e)
                QCOMPARE(int(optima.misfit[e]),
                         int(misfits[e] == 0       ? Optima::Misfit::Never
                             : misfits[e] == count ? Optima::Misfit::Always
                                                   : Optima::Misfit::Sometimes));
        }
    }

    void aTriangleLeavesItOpenWhoMisfits()
    {
        const auto network = ring({1, 1, -1});
        const auto optima =
            surveyOptima(network, minimumFrustrationPartition(network).campOf, 1000, 1000);
        QCOMPARE(optima.count, std::optional<std::int64_t>(3));
        QCOMPARE(std::count(optima.misfit.begin(), optima.misfit.end(), Optima::Misfit::Sometimes),
                 3);
    }

    void aStarIsLookedThroughOnce()
    {
        constexpr int rays = 200000;
        SignedNetwork star;
        star.nodes = rays + 1;
        for (int ray = 0; ray < rays; ++ray)
            star.edges.push_back({ray, rays, 1});
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(triadCensus(star).all(), std::int64_t(0));
        QVERIFY2(watch.elapsed() < 10000, "a star takes time in square");
    }

    void triadsBySigns()
    {
        const auto census = triadCensus(allAgainstAll(5));
        QCOMPARE(int(census.byNegatives[3]), 10);
        QCOMPARE(int(census.balanced()), 0);
        QCOMPARE(triadsWith(ring({1, 1, -1}), 1, 5).size(), std::size_t(1));
    }

    void aCancelledSearchKeepsWhatItHas()
    {
        std::mt19937 random(12);
        const auto network = randomNetwork(random, 120, 12);
        SearchEffort effort;
        int asked = 0;
        effort.goOn = [&](std::int64_t, std::int64_t) { return ++asked < 20; };
        const auto division = minimumFrustrationPartition(network, effort);
        QVERIFY(asked < 1000);
        QVERIFY(division.lowerBound <= division.index);
        QVERIFY(division.lowerBound > 0);
        QCOMPARE(frustration(network, division.campOf), division.index);
    }

    void aLargeNetworkNearBalanceIsProved()
    {
        const auto network = nearlyBalanced(9, 2500, 10000, 5);
        const auto division = minimumFrustrationPartition(network);
        QVERIFY(division.isProven());
        QVERIFY(division.index <= 520);
        QVERIFY(holds(division.proof, network));
    }
};

QTEST_GUILESS_MAIN(FrustrationTest)
#include "tst_frustration.moc"
