// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapoflines.h"

#include "models/connect/inferredties.h"
#include "models/connect/signedties.h"

#include <QTest>

#include <random>

using namespace entente;
using namespace entente::test;

class TestInferredTies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoBacksTheSameSideIsPerhapsOnOne();
    void whereItContradictsNothingFollows();
    void eachFollowsFromEveryThirdActor();
};

namespace {

std::vector<InferredTie> inferredFrom(const MapIndex &index)
{
    return inferredTies(index, tiesThatStand(index, std::nullopt));
}

/// "a b + over c": those that are inferred.
std::string told(const MapIndex &index)
{
    std::string words;
    const auto &actors = index.map().actors();
    for (const auto &tie : inferredFrom(index))
        words += (words.empty() ? "" : ", ") + idsAt(actors, {tie.a, tie.b}) +
                 (tie.sign > 0 ? " + over " : " - over ") + idsAt(actors, tie.over);
    return words;
}

} // namespace

void TestInferredTies::whoBacksTheSameSideIsPerhapsOnOne()
{
    QCOMPARE(told(MapIndex(mapOfLines("a backs c\nb backs c\n"))), std::string("a b + over c"));
    QCOMPARE(told(MapIndex(mapOfLines("a opposes c\nb opposes c\n"))), std::string("a b + over c"));
    QCOMPARE(told(MapIndex(mapOfLines("a backs c\nb opposes c\n"))), std::string("a b - over c"));
}

void TestInferredTies::whereItContradictsNothingFollows()
{
    // c joins them and d parts them; a tie of their own makes nothing to infer; leading says
    // nothing.
    QCOMPARE(
        told(MapIndex(mapOfLines("a backs c\nb backs c\na backs d\nb opposes d\nc backs d\n"))),
        std::string());
    QCOMPARE(told(MapIndex(mapOfLines("a backs c\nb backs c\na opposes b\n"))), std::string());
    QCOMPARE(told(MapIndex(mapOfLines("a leads c\nb leads c\n"))), std::string());
}

void TestInferredTies::eachFollowsFromEveryThirdActor()
{
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        std::string lines;
        for (int i = 0; i < 9; ++i)
            lines += std::string("a") + std::to_string(random() % 7) +
                     (random() % 2 ? " backs a" : " opposes a") + std::to_string(random() % 7) +
                     "\n";
        const MapIndex index(mapOfLines(lines));
        const auto &ties = index.map().ties();
        // Brute force: the sign between two, 2 where none, 0 where it contradicts itself.
        const auto signOf = [&](int a, int b) {
            int sum = 2;
            for (std::size_t i = 0; i < ties.size(); ++i) {
                const auto ends = std::minmax({index.from(int(i)), index.to(int(i))});
                if (a != b && ends == std::minmax({a, b})) {
                    const int one = sign(ties.at(i).kind);
                    sum = sum == 2 || sum == one ? one : 0;
                }
            }
            return sum;
        };
        std::size_t expected = 0;
        const auto inferred = inferredFrom(index);
        for (int a = 0; a < int(index.map().actors().size()); ++a) {
            for (int b = a + 1; b < int(index.map().actors().size()); ++b) {
                bool same = false, opposite = false;
                for (int c = 0; c < int(index.map().actors().size()); ++c) {
                    const int one = signOf(a, c), other = signOf(b, c);
                    if (c == a || c == b || one == 2 || other == 2 || one == 0 || other == 0)
                        continue;
                    (one == other ? same : opposite) = true;
                }
                if (signOf(a, b) != 2 || same == opposite)
                    continue;
                ++expected;
                QVERIFY(std::any_of(inferred.begin(), inferred.end(), [&](const InferredTie &tie) {
                    return tie.a == a && tie.b == b && tie.sign == (same ? 1 : -1);
                }));
            }
        }
        QCOMPARE(inferred.size(), expected);
    }
}

QTEST_GUILESS_MAIN(TestInferredTies)
#include "tst_inferredties.moc"
