// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapoflines.h"

#include "models/connect/dossier.h"
#include "models/connect/paths.h"
#include "models/connect/signedties.h"

#include <QTest>

#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnemyOfAnEnemyIsFriendly();
    void nobodyIsReachedWithoutTies();
    void waysAreThoseOfASearchByHand();
    void onlyTheFirstAreListed();
    void aDossierTellsWhatTheTwoShare();
};

namespace {

Paths pathsIn(const MapIndex &index, const char *from, const char *to, std::size_t most = 1000)
{
    return shortestPaths(index, tiesThatStand(index, std::nullopt), index.actorAt(ActorId(from)),
                         index.actorAt(ActorId(to)), most);
}

/// The shortest ways by trying all, as texts.
std::set<std::string> byHand(const MapIndex &index, int from, int to)
{
    std::set<std::pair<int, int>> steps;
    for (const auto &[tie, a, b] :
         directionsOf(index, onlySigned(index, tiesThatStand(index, std::nullopt))))
        steps.insert({{a, b}, {b, a}});
    std::vector<std::vector<int>> ways{{from}};
    for (std::size_t length = 0; length < index.map().actors().size(); ++length) {
        std::set<std::string> done;
        std::vector<std::vector<int>> longer;
        for (const auto &way : ways) {
            if (way.back() == to)
                done.insert(idsAt(index.map().actors(), way));
            for (const auto &[a, b] : steps)
                if (a == way.back() && std::find(way.begin(), way.end(), b) == way.end()) {
                    longer.push_back(way);
                    longer.back().push_back(b);
                }
        }
        if (!done.empty())
            return done;
        ways = std::move(longer);
    }
    return {};
}

std::string randomTies(unsigned seed)
{
    std::mt19937 random(seed);
    std::string lines;
    const char *kinds[] = {"backs", "opposes", "mediates"};
    for (int i = 0; i < 11; ++i) {
        const auto a = random() % 7, b = random() % 7;
        lines +=
            "a" + std::to_string(a) + " " + kinds[random() % 3] + " a" + std::to_string(b) + "\n";
    }
    return lines;
}

} // namespace

void TestPaths::theEnemyOfAnEnemyIsFriendly()
{
    const MapIndex index(mapOfLines("a opposes b\nc opposes b\nc backs d\n"));
    const auto paths = pathsIn(index, "a", "d");
    QCOMPARE(paths.length, std::optional(3));
    QCOMPARE(paths.listed.size(), std::size_t(1));
    QCOMPARE(paths.listed.front().sign, 1);
    QCOMPARE(pathsIn(index, "a", "a").length, std::optional(0));
    const MapIndex torn(mapOfLines("a opposes b\nb backs a\n"));
    QCOMPARE(pathsIn(torn, "a", "b").listed.front().sign, 0);
}

void TestPaths::nobodyIsReachedWithoutTies()
{
    const MapIndex index(mapOfLines("a backs b\nb mediates c\n"));
    QVERIFY(!pathsIn(index, "a", "c").length);
    QCOMPARE(pathsIn(index, "a", "c").count, std::uint64_t(0));
}

void TestPaths::waysAreThoseOfASearchByHand()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        const MapIndex index(mapOfLines(randomTies(seed)));
        const int last = int(index.map().actors().size()) - 1;
        const auto paths = shortestPaths(index, tiesThatStand(index, std::nullopt), 0, last);
        std::set<std::string> found;
        for (const auto &path : paths.listed)
            found.insert(idsAt(index.map().actors(), path.actors));
        QCOMPARE(found, byHand(index, 0, last));
        QCOMPARE(paths.count, std::uint64_t(found.size()));
    }
}

void TestPaths::onlyTheFirstAreListed()
{
    std::string lines;
    for (int layer = 0; layer < 12; ++layer)
        for (int from = 0; from < 8; ++from)
            for (int to = 0; to < 8; ++to)
                lines += "p" + std::to_string(layer) + "-" + std::to_string(from) + " backs p" +
                         std::to_string(layer + 1) + "-" + std::to_string(to) + "\n";
    const MapIndex index(mapOfLines(lines));
    const auto paths = pathsIn(index, "p0-0", "p12-0", 100);
    QCOMPARE(paths.count, std::uint64_t(8589934592)); // 8 to the power of 11
    QCOMPARE(paths.listed.size(), std::size_t(100));
    QVERIFY(paths.limited);
}

void TestPaths::aDossierTellsWhatTheTwoShare()
{
    const MapIndex index(mapOfLines("a opposes b\na backs c\nb backs c\na opposes d\nb opposes d\n"
                                    "a backs e\nb opposes e\n"));
    const auto &map = index.map();
    const auto dossier = dossierOf(index, tiesThatStand(index, std::nullopt),
                                   index.actorAt(ActorId("a")), index.actorAt(ActorId("b")));
    QCOMPARE(idsAt(map.ties(), dossier.direct), std::string("a-opposes-b"));
    QCOMPARE(idsAt(map.actors(), dossier.sharedClients), std::string("c"));
    QCOMPARE(idsAt(map.actors(), dossier.sharedRivals), std::string("d"));
    QCOMPARE(dossier.contradictions.size(), std::size_t(1));
    QCOMPARE(idsAt(map.ties(), dossier.contradictions.front().ties),
             std::string("a-backs-e b-opposes-e"));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
