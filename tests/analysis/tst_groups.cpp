// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/analysis/blocs.h"
#include "models/analysis/groups.h"
#include "models/balance/camps.h"
#include "models/map/mappatch.h"
#include "models/words/groupwords.h"

#include <QTest>

#include <numeric>
#include <random>
#include <set>

using namespace entente;

namespace {

ActorId actorId(int n)
{
    return ActorId("a" + std::to_string(n));
}

Tie tie(int n, int from, int to, TieKind kind)
{
    Tie tie;
    tie.id = TieId("t" + std::to_string(n));
    tie.from = actorId(from);
    tie.to = actorId(to);
    tie.kind = kind;
    return tie;
}

MapIndexPointer mapOf(int actors, const std::vector<Tie> &ties)
{
    MapPatch patch;
    for (int n = 0; n < actors; ++n) {
        Actor actor;
        actor.id = actorId(n);
        actor.name = "A" + std::to_string(n);
        patch.put(actor);
    }
    Source source;
    source.id = SourceId("source");
    source.type = "dataset";
    patch.put(source);
    for (const auto &tie : ties)
        patch.put(tie);
    AllianceMap map;
    map.apply(patch);
    return std::make_shared<const MapIndex>(std::move(map));
}

/// Ties of all kinds and standings, some undated, some without a source, some from an actor to
/// itself.
MapIndexPointer randomMap(unsigned seed)
{
    std::mt19937 random(seed);
    const int actors = 30 + int(random() % 60);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    const auto year = [&] { return *Edtf::parse(std::to_string(1950 + below(60))); };
    std::vector<Tie> ties;
    for (int n = 0; n < 400; ++n) {
        const int from = below(actors), near = from / 10 * 10 + below(10);
        auto one =
            tie(n, from, below(4) ? std::min(near, actors - 1) : below(actors), TieKind(below(7)));
        one.mutual = below(4) == 0;
        if (below(3) > 0)
            one.since = TieBound::dated(year());
        if (below(3) == 0)
            one.until = TieBound::open();
        if (below(3) > 0) {
            Evidence item;
            item.source = SourceId("source");
            item.attests = year();
            item.says = below(5) == 0 ? AssertionType::Denies : AssertionType::Asserts;
            one.evidence.push_back(item);
        }
        ties.push_back(one);
    }
    return mapOf(actors, ties);
}

Snapshot on(const MapIndexPointer &index, const std::optional<Edtf> &date,
            const Filter &filter = {})
{
    SnapshotQuery query;
    query.date = date;
    query.filter = filter;
    return snapshotAt(index, query);
}

Groups groupsBy(const MapIndexPointer &index, GroupsBy by)
{
    return groupsOf(*index, by, campsOfAllTime(*index));
}

int sumOf(const TalliesByKind &tallies)
{
    return std::accumulate(tallies.begin(), tallies.end(), 0,
                           [](int sum, const TieTally &tally) { return sum + tally.count(); });
}

struct Totals
{
    std::array<int, tieKinds> kinds{};
    int disputed = 0, assumed = 0, undated = 0, unsourced = 0, mutual = 0, all = 0;
    bool operator==(const Totals &) const = default;

    void add(TieKind kind, const TieTally &tally)
    {
        kinds[std::size_t(kind)] += tally.count();
        disputed += tally.disputed;
        assumed += tally.assumed;
        undated += tally.undated;
        unsourced += tally.unsourced;
        mutual += tally.mutual;
        all += tally.there + tally.back + tally.mutual;
    }
};

void addTie(Totals &totals, const Snapshot &snapshot, int at)
{
    const auto &tieIndex = snapshot.map().ties().at(std::size_t(at));
    const auto &tie = snapshot.ties[std::size_t(at)];
    ++totals.kinds[std::size_t(tieIndex.kind)];
    ++totals.all;
    totals.disputed += tie.standing == Standing::Disputed;
    totals.assumed += tie.standing == Standing::Assumed;
    totals.undated += tie.standing == Standing::Assumed && tie.why == StandingReason::NoKnownDay;
    totals.unsourced += tieIndex.evidence.empty();
    totals.mutual += tieIndex.mutual;
}

Totals totalsOf(const Snapshot &snapshot)
{
    Totals totals;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        if (snapshot.ties[i].shown)
            addTie(totals, snapshot, int(i));
    return totals;
}

/// What the tallies say together: each tie must be in them once.
Totals totalsOf(const GroupTallies &tallies, const Snapshot &snapshot,
                const std::vector<char> &open)
{
    Totals totals;
    for (std::size_t group = 0; group < open.size(); ++group)
        for (std::size_t kind = 0; kind < tieKinds && !open[group]; ++kind)
            totals.add(TieKind(kind), tallies.inside[group][kind]);
    for (const auto &between : tallies.between)
        totals.add(between.kind, between.tally);
    for (const int tie : tallies.single)
        addTie(totals, snapshot, tie);
    return totals;
}

} // namespace

class GroupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocsAreWhoHoldTogether()
    {
        // Two triangles that oppose each other, a pair, and one whom nobody ties.
        const auto blocs = blocsOf(9, {{0, 1, 1},
                                       {1, 2, 1},
                                       {0, 2, 1},
                                       {3, 4, 1},
                                       {4, 5, 1},
                                       {3, 5, 1},
                                       {0, 3, -1},
                                       {2, 5, -1},
                                       {2, 3, 1},
                                       {6, 7, 1}});
        QCOMPARE(blocs[1], blocs[0]);
        QCOMPARE(blocs[2], blocs[0]);
        QCOMPARE(blocs[4], blocs[3]);
        QCOMPARE(blocs[5], blocs[3]);
        QCOMPARE(blocs[7], blocs[6]);
        QCOMPARE(std::set<int>(blocs.begin(), blocs.end()).size(), std::size_t(4));
    }

    void opponentsAreNeverABloc()
    {
        const auto blocs = blocsOf(4, {{0, 1, -1}, {1, 2, -1}, {2, 3, -1}});
        for (int i = 0; i < 3; ++i)
            QVERIFY(blocs[std::size_t(i)] != blocs[std::size_t(i + 1)]);
    }

    void everybodyIsInOneGroup()
    {
        for (unsigned seed = 0; seed < 30; ++seed) {
            const auto index = randomMap(seed);
            for (const auto by : {GroupsBy::Blocs, GroupsBy::Camps, GroupsBy::Affiliation}) {
                const auto groups = groupsBy(index, by);
                std::vector<int> times(index->map().actors().size());
                for (int g = 0; g < groups.count(); ++g) {
                    const auto &group = groups.all[std::size_t(g)];
                    QVERIFY(std::is_sorted(group.members.begin(), group.members.end()));
                    QCOMPARE(std::count(group.members.begin(), group.members.end(), group.leader),
                             1);
                    for (const int actor : group.members) {
                        ++times[std::size_t(actor)];
                        QCOMPARE(groups.groupOf[std::size_t(actor)], g);
                    }
                }
                QCOMPARE(std::count(times.begin(), times.end(), 1), std::ptrdiff_t(times.size()));
                const auto again = groupsBy(index, by);
                QCOMPARE(again.groupOf, groups.groupOf);
            }
        }
    }

    void countsAddUp()
    {
        int seen = 0, betweenSeen = 0;
        for (unsigned seed = 0; seed < 40; ++seed) {
            const auto index = randomMap(seed);
            std::mt19937 random(seed);
            Filter filter;
            if (seed % 3 == 1)
                filter.hiddenStandings = {Standing::Assumed};
            if (seed % 3 == 2)
                filter.hiddenKinds = {TieKind::Opposes, TieKind::Tied};
            const auto date =
                seed % 4 == 3 ? std::nullopt : Edtf::parse(std::to_string(1950 + random() % 60));
            const auto snapshot = on(index, date, filter);
            for (const auto by : {GroupsBy::Blocs, GroupsBy::Camps, GroupsBy::Affiliation}) {
                const auto groups = groupsBy(index, by);
                std::vector<char> open(groups.all.size());
                for (auto &one : open)
                    one = seed % 2 && random() % 3 == 0;
                const auto tallies = tallyGroups(snapshot, groups, open);
                QVERIFY(totalsOf(tallies, snapshot, open) == totalsOf(snapshot));
                const auto shown = std::accumulate(tallies.actors.begin(), tallies.actors.end(), 0);
                QCOMPARE(shown, int(std::count(snapshot.actorShown.begin(),
                                               snapshot.actorShown.end(), char(true))));
                seen += int(tallies.single.size());
                betweenSeen += int(tallies.between.size());
            }
        }
        QVERIFY(seen > 100);
        QVERIFY(betweenSeen > 100);
    }

    void waysAreTold()
    {
        auto both = tie(3, 1, 4, TieKind::Backs);
        both.mutual = true;
        const auto index =
            mapOf(6, {tie(0, 0, 1, TieKind::PartOf), tie(1, 2, 1, TieKind::PartOf),
                      tie(2, 5, 4, TieKind::PartOf), both, tie(4, 0, 5, TieKind::Opposes),
                      tie(5, 4, 2, TieKind::Opposes)});
        const auto groups = groupsBy(index, GroupsBy::Affiliation);
        QCOMPARE(groups.count(), 3);
        const auto &map = index->map();
        QCOMPARE(groupName(map, groups, 0), std::string("A1"));
        QCOMPARE(groupName(map, groups, 1), std::string("A4"));
        QCOMPARE(groupName(map, groups, 2), std::string("1 actor part of nothing"));
        const auto tallies = tallyGroups(on(index, std::nullopt), groups, {0, 0, 0});
        QCOMPARE(sumOf(tallies.inside[0]), 2);
        QCOMPARE(tallies.between.size(), std::size_t(2));
        QCOMPARE(tallies.between[0].tally.mutual, 1);
        QCOMPARE(tallies.between[1].tally.there, 1);
        QCOMPARE(tallies.between[1].tally.back, 1);
        QCOMPARE(betweenWords(map, groups, tallies.between[1]),
                 std::string("A1 – A4: 2 oppose\n1 from A1 to A4\n1 from A4 to A1\n"
                             "2 assumed (2 without any known day); 2 without a source"));
        QCOMPARE(groupTiesWords(map, groups, tallies, 0), std::string("3 ties to A4"));
        QCOMPARE(groupTiesWords(map, groups, tallies, 1), std::string("3 ties to A1"));
    }

    void aRingOfWholesIsOneWhole()
    {
        const auto index = mapOf(4, {tie(0, 0, 1, TieKind::PartOf), tie(1, 1, 2, TieKind::PartOf),
                                     tie(2, 2, 1, TieKind::PartOf)});
        const auto groups = groupsBy(index, GroupsBy::Affiliation);
        QCOMPARE(groups.all[0].members, (std::vector<int>{0, 1, 2}));
        QCOMPARE(groups.all[0].leader, 1);
    }
};

QTEST_GUILESS_MAIN(GroupsTest)
#include "tst_groups.moc"
