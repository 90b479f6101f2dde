// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapoflines.h"

#include "models/connect/signedties.h"
#include "models/connect/tiematrix.h"

#include <QTest>

#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreTheTiesThatStand();
    void thoseWithMostTiesStayWhereThereIsLittleRoom();
    void campsStandTogether();
    void groupsHaveAllTiesOfTheirMembers();
};

namespace {

TieMatrix matrixOf(const MapIndex &index, MatrixOrder order, const std::vector<int> &camps = {},
                   std::size_t most = 1000)
{
    return tieMatrix(index, tiesThatStand(index, std::nullopt), order, camps, most);
}

} // namespace

void TestMatrix::cellsAreTheTiesThatStand()
{
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        std::string lines;
        const char *kinds[] = {"backs", "opposes", "mutual-backs", "leads"};
        for (int i = 0; i < 20; ++i)
            lines += "a" + std::to_string(random() % 8) + " " + kinds[random() % 4] + " a" +
                     std::to_string(random() % 8) + "\n";
        const MapIndex index(mapOfLines(lines));
        std::set<std::tuple<int, int, int>> expected, found;
        for (const auto &[tie, from, to] : directionsOf(index, tiesThatStand(index, std::nullopt)))
            if (from != to)
                expected.insert({from, to, tie});
        const auto matrix = matrixOf(index, MatrixOrder::Name);
        for (const auto &[row, column, ties] : matrix.cells)
            for (const int tie : ties)
                found.insert(
                    {matrix.rows[std::size_t(row)], matrix.columns[std::size_t(column)], tie});
        QCOMPARE(found, expected);
        QCOMPARE(matrix.leftOut, 0);
    }
}

void TestMatrix::thoseWithMostTiesStayWhereThereIsLittleRoom()
{
    const MapIndex index(mapOfLines("a backs b\nb backs a\na opposes b\nc backs a\nd leads e\n"));
    const auto matrix = matrixOf(index, MatrixOrder::Ties, {}, 2);
    QCOMPARE(idsAt(index.map().actors(), matrix.rows), std::string("a b"));
    QCOMPARE(matrix.leftOut, 3);
}

void TestMatrix::campsStandTogether()
{
    const MapIndex index(mapOfLines("a backs b\nc backs d\nb backs a\nd backs c\n"));
    const auto matrix = matrixOf(index, MatrixOrder::Camp, {1, 0, 1, 0});
    QCOMPARE(idsAt(index.map().actors(), matrix.rows), std::string("b d a c"));
}

void TestMatrix::groupsHaveAllTiesOfTheirMembers()
{
    std::mt19937 random(7);
    std::string lines;
    const char *kinds[] = {"backs", "opposes", "mutual-backs"};
    for (int i = 0; i < 400; ++i) { // two blocs, most of whose backing is their own
        const unsigned from = random() % 100, other = random() % 100;
        const bool within = from % 2 == other % 2;
        lines += "a" + std::to_string(from) + " " + kinds[within ? 2 * (random() % 2) : 1] + " a" +
                 std::to_string(other) + "\n";
    }
    const MapIndex index(mapOfLines(lines));
    const auto counts = tiesThatStand(index, std::nullopt);
    const auto groups = std::make_shared<const Groups>(groupsOf(index, GroupsBy::Blocs, Camps()));
    std::set<std::tuple<int, int, int>> expected, found;
    for (const auto &[tie, from, to] : directionsOf(index, counts))
        if (from != to)
            expected.insert(
                {groups->groupOf[std::size_t(from)], groups->groupOf[std::size_t(to)], tie});
    for (const auto order :
         {MatrixOrder::Camp, MatrixOrder::Kind, MatrixOrder::Name, MatrixOrder::Ties}) {
        const auto matrix = groupMatrix(index, counts, order, groups);
        QVERIFY(matrix.rows.size() >= 2 && matrix.rows.size() < 40);
        found.clear();
        std::size_t all = 0;
        for (const auto &[row, column, ties] : matrix.cells) {
            all += ties.size();
            for (const int tie : ties)
                found.insert(
                    {matrix.rows[std::size_t(row)], matrix.columns[std::size_t(column)], tie});
        }
        QCOMPARE(found, expected);
        QCOMPARE(all, expected.size()); // each once, mutual ones within a group too
    }
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
