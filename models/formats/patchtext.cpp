// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "patchtext.h"

#include "jsonstream.h"
#include "mapfile.h"
#include "memberswriter.h"
#include "recordreader.h"
#include "recordwriter.h"

#include "models/map/farplace.h"

#include <algorithm>

namespace entente {

namespace {

using Type = JsonNode::Type;

constexpr int onOneLine = -1;

void writeRecord(std::string &out, const Placement &placement, int indent)
{
    MembersWriter record(out, indent);
    record.json("actor", jsonString(placement.actor.text()));
    record.json("x", jsonNumber(placement.position.x));
    record.json("y", jsonNumber(placement.position.y));
    if (placement.pinned)
        record.json("pinned", "true");
    record.close();
}

template <class Record, class Key>
void writeChange(std::string &out, const Change<Record, Key> &change)
{
    MembersWriter entry(out, onOneLine);
    if (change.at)
        entry.json("at", std::to_string(*change.at));
    if (change.record) {
        entry.begin("put");
        writeRecord(out, *change.record, onOneLine);
    } else {
        entry.json("remove", jsonString(change.id.text()));
    }
    entry.close();
}

template <class Changes>
void writeChanges(MembersWriter &patch, std::string_view key, const Changes &changes)
{
    patch.lines(key, changes,
                [](std::string &out, const auto &change) { writeChange(out, change); });
}

/// The head as the file of a map without records has it.
std::string writeHead(const MapInfo &info)
{
    MapPatch head;
    head.put(MapInfo(info));
    AllianceMap map;
    map.apply(head);
    return compactJson(writeMap(map));
}

/// Takes the changes as they come by, so that a patch may be as large as a map.
class PatchReader : public JsonSink
{
public:
    Handling entering(const JsonPath &path, const JsonNode &container) override
    {
        if (path.empty() || (path.size() == 1 && path[0].key != "info"))
            return container.is(path.empty() ? Type::Object : Type::Array) ? Handling::Stream
                                                                           : Handling::Span;
        return path.size() == 1 ? Handling::Text : Handling::Build;
    }
    void named(const JsonPath &, std::size_t) override {}
    void left(const JsonPath &) override {}
    void failed(const JsonFailure &) override { m_good = false; }

    void received(const JsonPath &path, JsonNode &node) override
    {
        if (path.size() == 1 && path[0].key == "info")
            m_good = readInfo(node) && m_good;
        else
            m_good = path.size() == 2 && readChange(path[0].key, node) && m_good;
    }

    std::optional<MapPatch> patch()
    {
        return m_good ? std::optional(std::move(m_patch)) : std::nullopt;
    }

private:
    bool readInfo(JsonNode &node)
    {
        const auto read = readMap(asText(node));
        if (read.errors() == 0)
            m_patch.put(MapInfo(read.map.info()));
        return read.errors() == 0;
    }

    bool readChange(std::string_view table, const JsonNode &node)
    {
        if (!node.is(Type::Object))
            return false;
        if (table == "actors")
            return take(m_patch.actors, node);
        if (table == "relations")
            return take(m_patch.ties, node);
        if (table == "events")
            return take(m_patch.events, node);
        if (table == "sources")
            return take(m_patch.sources, node);
        if (table == "scenes")
            return take(m_patch.scenes, node);
        return table == "placements" && takePlacement(node);
    }

    static bool readPlace(const JsonNode &node, std::optional<std::size_t> &at)
    {
        const auto *place = node.find("at");
        if (!place)
            return true;
        const double value = place->is(Type::Integer) ? place->number() : -1;
        if (value < 0 || value > 1e15)
            return false;
        at = std::size_t(value);
        return true;
    }

    /// True where the entry is a removal, which is taken then.
    template <class Record, class Key>
    static bool takeRemoval(std::vector<Change<Record, Key>> &changes, const JsonNode &node)
    {
        const auto *removed = node.find("remove");
        if (removed && removed->is(Type::String))
            changes.push_back({Key(removed->text), nullptr, std::nullopt});
        return removed && removed->is(Type::String);
    }

    template <class Record, class Key>
    bool take(std::vector<Change<Record, Key>> &changes, const JsonNode &node)
    {
        if (takeRemoval(changes, node))
            return true;
        const auto *put = node.find("put");
        std::optional<std::size_t> at;
        if (!put || !readPlace(node, at))
            return false;
        References references; // one for each record: a patch may well hold the same id twice
        RecordReader reader(m_problems, references);
        auto record = reader.read<Record>(*put, 0);
        if (!record)
            return false;
        auto id = record->id;
        changes.push_back({std::move(id), std::make_shared<const Record>(std::move(*record)), at});
        return true;
    }

    bool takePlacement(const JsonNode &node)
    {
        if (takeRemoval(m_patch.placements, node))
            return true;
        const auto *put = node.find("put");
        const auto *actor = put ? put->find("actor") : nullptr;
        const auto *x = put ? put->find("x") : nullptr;
        const auto *y = put ? put->find("y") : nullptr;
        std::optional<std::size_t> at;
        if (!actor || !x || !y || !x->isNumber() || !y->isNumber() || !isValidId(actor->text) ||
            !readPlace(node, at))
            return false;
        const auto *pinned = put->find("pinned");
        const Position position{x->number(), y->number()};
        if (!isNearEnough(position))
            return true; // no place; the rest of the patch stands
        m_patch.put(Placement{ActorId(actor->text), position, pinned && pinned->truth});
        m_patch.placements.back().at = at;
        return true;
    }

    Problems m_problems;
    MapPatch m_patch;
    bool m_good = true;
};

} // namespace

std::string writePatch(const MapPatch &patch)
{
    std::string out;
    MembersWriter members(out, onOneLine);
    if (patch.info)
        members.json("info", writeHead(*patch.info));
    writeChanges(members, "actors", patch.actors);
    writeChanges(members, "relations", patch.ties);
    writeChanges(members, "events", patch.events);
    writeChanges(members, "sources", patch.sources);
    writeChanges(members, "scenes", patch.scenes);
    writeChanges(members, "placements", patch.placements);
    members.close();
    return out;
}

std::optional<MapPatch> readPatch(std::string_view text)
{
    PatchReader reader;
    const bool valid = streamJson(text, reader);
    return valid ? reader.patch() : std::nullopt;
}

} // namespace entente
