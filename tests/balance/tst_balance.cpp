// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "signedmaps.h"

#include "models/balance/measures.h"
#include "models/formats/mapfile.h"
#include "models/map/mappatch.h"

#include <QTest>

#include <cmath>

using namespace entente;

class BalanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMutualTieAndTwoOneWayTiesAreOne()
    {
        const auto two = signedGraph(snapshotOf({{"a", "backs", "b"}, {"b", "backs", "a"}}),
                                     {TieWeights::ByMeans});
        const auto one =
            signedGraph(snapshotOf({{"a", "backs", "b", ",'mutual':true"}}), {TieWeights::ByMeans});
        QCOMPARE(two.dyads.size(), std::size_t(1));
        QCOMPARE(two.dyads[0].positive, one.dyads[0].positive);
        QCOMPARE(two.dyads[0].tieCount, 2);
    }

    void contradictionsCountNotAtAllOrByTheDifference()
    {
        const auto snapshot = snapshotOf({{"a", "backs", "b", ",'means':['statement']"},
                                          {"b", "opposes", "a", ",'means':['fighting']"}});
        BalanceQuestion question;
        auto balance = balanceOf(snapshot, question);
        QVERIFY(balance.of.network.edges.empty());
        QCOMPARE(balance.of.contradictions.size(), std::size_t(1));
        question.rule.weights = TieWeights::ByMeans;
        balance = balanceOf(snapshot, question);
        QCOMPARE(balance.of.network.edges.size(), std::size_t(1));
        QCOMPARE(int(balance.of.network.edges[0].weight), 1 - 6);
    }

    void theRuleSaysWhatCountsOfAContradiction()
    {
        const auto snapshot = snapshotOf({{"a", "backs", "b", ",'means':['fighting']"},
                                          {"b", "opposes", "a", ",'means':['funding']"}});
        const auto weight = [&](TieWeights weights, Contradictions contradictions) {
            const auto graph = signedGraph(snapshot, {weights, contradictions});
            return graph.weight(graph.dyads[0]);
        };
        QCOMPARE(weight(TieWeights::ByMeans, Contradictions::Difference), 6 - 2);
        QCOMPARE(weight(TieWeights::ByMeans, Contradictions::Opposition), -2);
        QCOMPARE(weight(TieWeights::ByMeans, Contradictions::Nothing), 0);
        QCOMPARE(weight(TieWeights::Equal, Contradictions::Difference), 0);
        QCOMPARE(weight(TieWeights::Equal, Contradictions::Opposition), -1);
    }

    void theRuleIsKeptInTheFile()
    {
        for (const auto weights : {TieWeights::Equal, TieWeights::ByMeans})
            for (const auto contradictions :
                 {Contradictions::Difference, Contradictions::Opposition,
                  Contradictions::Nothing}) {
                const SignRule rule{weights, contradictions};
                AllianceMap map;
                MapPatch patch;
                patch.put(withSignRule(map.info(), rule));
                map.apply(patch);
                const auto read = readMap(writeMap(map));
                QVERIFY(signRuleOf(read.map.info()) == rule);
                QVERIFY(read.map.info() == map.info());
            }
        QVERIFY(withSignRule(withSignRule({}, {TieWeights::Equal}), {}).extra.empty());
    }

    void aRuleThatIsNoneIsToldAndKept()
    {
        const auto read = readMap(R"({"format": "entente-map", "version": 1, "title": "M",
            "tie-weights": "heavy", "contradictions": "opposition"})");
        QCOMPARE(read.diagnostics.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(read.diagnostics[0].code), QStringLiteral("unknown-rule"));
        QCOMPARE(QString::fromStdString(read.diagnostics[0].pointer),
                 QStringLiteral("/tie-weights"));
        QCOMPARE(read.diagnostics[0].line, 2);
        QVERIFY(signRuleOf(read.map.info()) ==
                (SignRule{TieWeights::ByMeans, Contradictions::Opposition}));
        QVERIFY(writeMap(read.map).find("\"heavy\"") != std::string::npos);
    }

    void tiesToOneselfAndWithoutASignSayNothing()
    {
        const auto balance =
            balanceOf(snapshotOf({{"a", "recognises", "b"}, {"c", "leads", "d"}}), {});
        QCOMPARE(balance.of.network.nodes, 0);
        QCOMPARE(balance.normalised(), 0.0);
        QVERIFY(balance.camps().empty());
    }

    void whoCouldStandInEitherCampStraddles()
    {
        // c backs both of two that oppose each other, and each of these has a friend.
        const auto balance = balanceOf(snapshotOf({{"a", "opposes", "b"},
                                                   {"c", "backs", "a"},
                                                   {"c", "backs", "b"},
                                                   {"a", "backs", "d"},
                                                   {"d", "opposes", "b"}}),
                                       {});
        QCOMPARE(int(balance.division.index), 1);
        QCOMPARE(balance.straddlers().size(), std::size_t(1));
        QCOMPARE(balance.of.actorOf[balance.straddlers()[0]], 2);
    }

    void centralityOfACompleteCampIsTwo()
    {
        SignedNetwork network{5, {}};
        for (int a = 0; a < 5; ++a)
            for (int b = a + 1; b < 5; ++b)
                network.edges.push_back({a, b, 1});
        for (const double pn : pnCentrality(network))
            QVERIFY(std::abs(pn - 2) < 1e-9);
        QCOMPARE(pnCentrality({1, {}}), std::vector<double>{1});
    }

    void whoBacksTwoEnemiesIsAMediator()
    {
        const auto snapshot = snapshotOf(
            {{"a", "opposes", "b"}, {"c", "backs", "a"}, {"c", "backs", "b"}, {"d", "backs", "a"}});
        const auto balance = balanceOf(snapshot, {});
        const auto measures = actorMeasures(*snapshot.index, balance);
        const auto &a = measures[balance.of.nodeOf[0]], &c = measures[balance.of.nodeOf[2]],
                   &d = measures[balance.of.nodeOf[3]];
        QCOMPARE(c.brokered, 1);
        QVERIFY(c.isMediator && !d.isMediator && !a.isMediator);
        QCOMPARE(c.backs, 2);
        QCOMPARE(c.backedBy, 0);
        QCOMPARE(a.backedBy, 2);
        QCOMPARE(a.opposes, 1);
        QCOMPARE(measures[balance.of.nodeOf[1]].opposedBy, 1);
        double tension = 0;
        for (const auto &of : measures)
            tension += of.tension;
        QVERIFY(tension > 0);
    }

    void aLeaderIsCountedWithItsState()
    {
        const auto snapshot = snapshotOf({{"a", "leads", "b"}, {"a", "opposes", "c"}}, "person");
        BalanceQuestion question;
        question.rollUp = true;
        const auto balance = balanceOf(snapshot, question);
        QCOMPARE(balance.of.actorOf, (std::vector<int>{1, 2}));
        QCOMPARE(balance.of.graph.ties, std::vector<int>{1});
    }
};

QTEST_GUILESS_MAIN(BalanceTest)
#include "tst_balance.moc"
