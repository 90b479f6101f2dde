// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "models/map/mappatch.h"

#include <QTest>

#include <random>

using namespace entente;

namespace {

Actor actor(int n)
{
    Actor a;
    a.id = ActorId("actor-" + std::to_string(n));
    a.name = "Actor " + std::to_string(n);
    return a;
}

/// A random map of actors 0..29, ties between them and events with them.
AllianceMap randomMap(std::mt19937 &random)
{
    AllianceMap map;
    MapPatch patch;
    for (int n = 0; n < 30; ++n)
        patch.put(actor(n));
    for (int n = 0; n < 60; ++n) {
        Tie tie;
        tie.id = TieId("tie-" + std::to_string(n));
        tie.from = actor(int(random() % 30)).id;
        tie.to = actor(int(random() % 30)).id;
        patch.put(tie);
        Event event;
        event.id = EventId("event-" + std::to_string(n));
        event.participants.push_back({actor(int(random() % 30)).id, Role::Party, {}});
        patch.put(event);
    }
    map.apply(patch);
    return map;
}

MapPatch randomEdit(const AllianceMap &map, std::mt19937 &random)
{
    const auto any = [&](const auto &table) { return table.at(random() % table.size()).id; };
    const auto who = map.actors().empty() ? ActorId() : any(map.actors());
    const std::pair<ActorId, Position> move{who, {double(random() % 900), double(random() % 600)}};
    MapPatch patch;
    switch (random() % 6) {
    case 0: return removeActor(map, who);
    case 1: return map.ties().empty() ? patch : removeTie(map, any(map.ties()));
    case 2: return map.events().empty() ? patch : removeEvent(map, any(map.events()));
    case 3: return moveActors(map, {&move, 1}, random() % 2);
    case 4: return pinActors(map, {&who, 1}, random() % 2);
    default: patch.put(actor(int(random() % 200))); return patch;
    }
}

} // namespace

class PatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoingEverythingGivesTheStart()
    {
        std::mt19937 random(7);
        const auto start = randomMap(random);
        auto map = start;
        std::vector<MapPatch> back, forth;
        for (int i = 0; i < 2000; ++i)
            back.push_back(map.apply(randomEdit(map, random)));
        const auto end = map;
        for (auto it = back.rbegin(); it != back.rend(); ++it)
            forth.push_back(map.apply(*it));
        QVERIFY(map == start);
        for (auto it = forth.rbegin(); it != forth.rend(); ++it)
            map.apply(*it);
        QVERIFY(map == end);
    }

    void removingAnActorLeavesNothingDangling()
    {
        std::mt19937 random(11);
        auto map = randomMap(random);
        const auto gone = actor(3).id;
        map.apply(removeActor(map, gone));
        QVERIFY(!map.actors().contains(gone));
        for (const auto &tie : map.ties())
            QVERIFY(tie.from != gone && tie.to != gone);
        for (const auto &event : map.events())
            for (const auto &participant : event.participants)
                QVERIFY(participant.actor != gone);
    }

    void anUndoneRemovalComesBackInItsPlace()
    {
        std::mt19937 random(13);
        auto map = randomMap(random);
        const auto before = map;
        const auto inverse = map.apply(removeActor(map, actor(0).id));
        QVERIFY(!(map == before));
        map.apply(inverse);
        QCOMPARE(map.actors().at(0).id.text(), std::string("actor-0"));
        QVERIFY(map == before);
    }

    void copiesDoNotChangeWithEachOther()
    {
        std::mt19937 random(17);
        const auto map = randomMap(random);
        auto other = map;
        other.apply(removeActor(other, actor(5).id));
        QVERIFY(map.actors().contains(actor(5).id));
    }
};

QTEST_GUILESS_MAIN(PatchTest)
#include "tst_patch.moc"
