// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/camps.h"

#include <QTest>

#include <random>

using namespace entente;

namespace {

int misfitsOf(const std::vector<SignedTie> &ties, unsigned sides)
{
    int misfits = 0;
    for (const auto &tie : ties) {
        const bool together = ((sides >> tie.a) & 1) == ((sides >> tie.b) & 1);
        misfits += (tie.sign > 0) != together;
    }
    return misfits;
}

int fewestByTryingAll(int count, const std::vector<SignedTie> &ties)
{
    int fewest = int(ties.size());
    for (unsigned sides = 0; sides < (1u << (count - 1)); ++sides)
        fewest = std::min(fewest, misfitsOf(ties, sides));
    return fewest;
}

} // namespace

class CampsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rivalsAndTheirBackersPart()
    {
        // 0 and 1 are rivals; 2 and 3 back 0, 4 backs 1, 5 is alone.
        const auto camps = divide(6, {{0, 1, -1}, {2, 0, 1}, {3, 0, 1}, {4, 1, 1}});
        QCOMPARE(camps.misfits, 0);
        QVERIFY(camps.exact);
        QVERIFY(camps.campOf[0] != camps.campOf[1]);
        QCOMPARE(camps.campOf[2], camps.campOf[0]);
        QCOMPARE(camps.campOf[3], camps.campOf[0]);
        QCOMPARE(camps.campOf[4], camps.campOf[1]);
        QCOMPARE(camps.campOf[5], int(Camps::none));
    }

    void threeEnemiesLeaveOneMisfit()
    {
        QCOMPARE(divide(3, {{0, 1, -1}, {1, 2, -1}, {2, 0, -1}}).misfits, 1);
    }

    void isAsGoodAsTryingAll()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            const int count = 4 + int(random() % 8);
            std::vector<SignedTie> ties;
            for (int a = 0; a < count; ++a)
                for (int b = a + 1; b < count; ++b)
                    if (random() % 100 < 45)
                        ties.push_back({a, b, random() % 2 ? 1 : -1});
            const auto camps = divide(count, ties);
            QVERIFY(camps.exact);
            QCOMPARE(camps.misfits, fewestByTryingAll(count, ties));
        }
    }

    void saysWhereItOnlyTried()
    {
        std::vector<SignedTie> ties;
        for (int i = 0; i < 30; ++i)
            ties.push_back({i, (i + 1) % 30, i % 3 ? 1 : -1});
        QVERIFY(!divide(30, ties).exact);
    }
};

QTEST_GUILESS_MAIN(CampsTest)
#include "tst_camps.moc"
