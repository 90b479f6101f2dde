// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapfile.h"

#include "memberswriter.h"
#include "recordwriter.h"

namespace entente {

namespace {

constexpr int recordIndent = 6;

template <class Table>
void writeTable(MembersWriter &map, std::string_view key, const Table &table)
{
    map.begin(key);
    map.block('[', ']', table,
              [](std::string &out, const auto &record) { writeRecord(out, record, recordIndent); });
}

void writeHead(MembersWriter &map, const MapInfo &info)
{
    map.text("format", "entente-map");
    map.json("version", std::to_string(info.version));
    map.text("title", info.title);
    map.text("description", info.description);
    map.text("language", info.language);
    map.date("as-of", info.asOf);
    if (info.reachGiven || !(info.reach == CarryOver()))
        map.text("reach", info.reach.iso());
}

void writePosition(std::string &out, const Placement &placement)
{
    appendJsonString(out, placement.actor.text());
    out += ": [" + jsonHundredths(placement.position.x) + ", " +
           jsonHundredths(placement.position.y) + "]";
}

void writeLayout(MembersWriter &map, std::string &out, const AllianceMap &alliances)
{
    const auto &info = alliances.info();
    const auto &places = alliances.placements();
    if (places.empty() && info.layoutEngine.empty() && !info.layoutSeed && info.layoutExtra.empty())
        return;
    std::vector<ActorId> pinned;
    for (const auto &place : places)
        if (place.pinned)
            pinned.push_back(place.actor);
    map.begin("layout");
    MembersWriter layout(out, 4);
    layout.text("engine", info.layoutEngine);
    if (info.layoutSeed)
        layout.json("seed", std::to_string(*info.layoutSeed));
    if (!places.empty()) {
        layout.begin("positions");
        layout.block('{', '}', places, writePosition);
    }
    layout.lines("pinned", pinned,
                 [](std::string &text, const ActorId &id) { appendJsonString(text, id.text()); });
    layout.extra(info.layoutExtra);
    layout.close();
}

} // namespace

std::string writeMap(const AllianceMap &map)
{
    std::string out;
    MembersWriter members(out, 2);
    writeHead(members, map.info());
    writeTable(members, "actors", map.actors());
    writeTable(members, "relations", map.ties());
    writeTable(members, "events", map.events());
    writeTable(members, "sources", map.sources());
    if (!map.scenes().empty())
        writeTable(members, "scenes", map.scenes());
    writeLayout(members, out, map);
    members.extra(map.info().extra);
    members.close();
    out += '\n';
    return out;
}

} // namespace entente
