// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/picture/stableorderlist.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>

namespace entente {

namespace {

struct Item
{
    int key = 0;
    std::string made; // by which exchange
    bool operator==(const Item &) const = default;
};

int keyOf(const Item &item)
{
    return item.key;
}

std::vector<Item> contents(const StableOrderList<Item> &list)
{
    return {list.begin(), list.end()};
}

} // namespace

class TestSteadyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsOrder()
    {
        StableOrderList<Item> list({{2, "a"}, {5, "a"}, {7, "a"}});
        const auto gone = list.exchange(std::vector{5}, {{1, "b"}, {6, "b"}, {9, "b"}}, keyOf);
        QCOMPARE(gone, (std::vector<Item>{{5, "a"}}));
        QCOMPARE(contents(list),
                 (std::vector<Item>{{1, "b"}, {2, "a"}, {6, "b"}, {7, "a"}, {9, "b"}}));
        QCOMPARE(list.size(), std::size_t(5));
        QCOMPARE(list[2].key, 6);
    }

    void whatComesTakesThePlaceOfWhatLeaves()
    {
        StableOrderList<Item> list({{2, "a"}, {5, "a"}});
        const auto gone = list.exchange(std::vector{2, 5}, {{2, "b"}, {5, "b"}}, keyOf);
        QCOMPARE(gone, (std::vector<Item>{{2, "a"}, {5, "a"}}));
        QCOMPARE(contents(list), (std::vector<Item>{{2, "b"}, {5, "b"}}));
    }

    void whatIsNotThereLeavesNothing()
    {
        StableOrderList<Item> list({{2, "a"}});
        QVERIFY(list.exchange(std::vector{1, 3}, {}, keyOf).empty());
        QCOMPARE(list.size(), std::size_t(1));
    }

    void whatIsKeptIsNotMoved()
    {
        StableOrderList<Item> list({{2, "a"}, {5, "a"}, {7, "a"}});
        const auto *kept = &list[2];
        list.exchange(std::vector{2}, {{3, "b"}}, keyOf);
        QCOMPARE(&list[2], kept);
    }

    void manyExchangesAreAsInASortedVector()
    {
        std::minstd_rand random(11);
        std::vector<Item> expected;
        StableOrderList<Item> list;
        for (int round = 0; round < 300; ++round) {
            std::vector<int> leave;
            std::vector<Item> gone, come;
            for (int key = 0; key < 60; ++key) {
                const auto at = std::find_if(expected.begin(), expected.end(),
                                             [&](const Item &item) { return item.key == key; });
                const bool isThere = at != expected.end();
                if (isThere && random() % 4 == 0) {
                    leave.push_back(key);
                    gone.push_back(*at);
                    expected.erase(at);
                }
                if ((!isThere || (!leave.empty() && leave.back() == key)) && random() % 4 == 0)
                    come.push_back({key, std::to_string(round)});
            }
            expected.insert(expected.end(), come.begin(), come.end());
            std::sort(expected.begin(), expected.end(),
                      [](const Item &a, const Item &b) { return a.key < b.key; });
            QCOMPARE(list.exchange(leave, come, keyOf), gone);
            QCOMPARE(contents(list), expected);
        }
    }
};

} // namespace entente

QTEST_APPLESS_MAIN(entente::TestSteadyList)
#include "tst_stableorderlist.moc"
