// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "generated.h"

#include "models/map/mappatch.h"

#include <cmath>
#include <random>
#include <set>

namespace entente::bench {

namespace {

constexpr int regions = 12;

Actor actorNumber(int n)
{
    Actor actor;
    actor.id = ActorId("actor-" + std::to_string(n));
    actor.name = "Actor number " + std::to_string(n);
    actor.shortName = "A" + std::to_string(n);
    actor.kind = n % 5 == 0 ? ActorKind::ArmedGroup : ActorKind::State;
    return actor;
}

Tie tieNumber(int n, int from, int to, unsigned dice)
{
    Tie tie;
    tie.id = TieId("tie-" + std::to_string(n));
    tie.from = ActorId("actor-" + std::to_string(from));
    tie.to = ActorId("actor-" + std::to_string(to));
    tie.kind = dice % 3 == 0 ? TieKind::Opposes : TieKind::Backs;
    tie.means = {tie.kind == TieKind::Backs ? Means::Weapons : Means::Fighting};
    const int year = 1950 + int(dice % 60);
    tie.since = TieBound::dated(*Edtf::parse(std::to_string(year)));
    tie.until =
        dice % 4 == 0 ? TieBound::dated(*Edtf::parse(std::to_string(year + 12))) : TieBound::open();
    Evidence item;
    item.source = SourceId("source");
    tie.evidence = {item};
    return tie;
}

} // namespace

AllianceMap generatedMap(int actors, int ties)
{
    std::minstd_rand random(7); // the same numbers everywhere
    MapPatch patch;
    const int columns = int(std::ceil(std::sqrt(actors * 1.6)));
    for (int n = 0; n < actors; ++n) {
        patch.put(actorNumber(n));
        patch.put(Placement{ActorId("actor-" + std::to_string(n)),
                            {double(n % columns) * 150, double(n / columns) * 110},
                            false});
    }
    Source source;
    source.id = SourceId("source");
    source.type = "dataset";
    source.title = "Generated";
    patch.put(source);
    const auto any = [&](int count) { return int(random() % unsigned(count)); };
    const int region = std::max(2, actors / regions);
    std::set<std::pair<int, int>> drawn;
    for (int n = 0; n < ties;) {
        const int from = any(actors), start = from / region * region;
        const int to = any(10) < 8 ? std::min(actors - 1, start + any(region)) : any(actors);
        if (from == to || !drawn.emplace(from, to).second)
            continue;
        patch.put(tieNumber(n++, from, to, unsigned(random())));
    }
    MapInfo head;
    head.title = "Generated";
    head.asOf = Edtf::parse("2015-01-01");
    patch.put(head);
    AllianceMap map;
    map.apply(patch);
    return map;
}

} // namespace entente::bench
