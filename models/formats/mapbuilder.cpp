// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "mapbuilder.h"

#include "jsontext.h"

#include "models/map/farplace.h"
#include "models/map/signrule.h"
#include "models/map/text.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace entente {

namespace {

using Type = JsonNode::Type;
using Handling = JsonSink::Handling;

constexpr int newestVersion = 1;
constexpr std::array<std::string_view, 13> headKeys = {
    "format", "version",   "title",  "description", "language", "as-of", "reach",
    "actors", "relations", "events", "sources",     "scenes",   "layout"};
constexpr std::array<std::string_view, 4> layoutKeys = {"engine", "seed", "positions", "pinned"};

/// Tells a word that the rule of signs does not know; false where the key is none of the rule's.
bool checkSignRule(const Fields &head, const std::string &key, std::size_t at,
                   const JsonMembers &members)
{
    const auto words = signRuleWords(key);
    const auto json = members.json(key);
    const auto told = members.text(key);
    const bool isKnown = json == "null" || json == "\"\"" ||
                         std::find(words.begin(), words.end(), told) != words.end();
    if (words.empty() || isKnown)
        return !words.empty();
    std::vector<std::string> list;
    for (const auto &word : words)
        list.push_back('"' + std::string(word) + '"');
    head.warning("unknown-rule", {at, "/" + key},
                 phrase(translate("Formats", "\"%1\" is %2, which is no known rule; camps are made "
                                             "by the usual one."),
                        {key, json.substr(0, 40)}),
                 phrase(translate("Formats", "Write one of: %1."), {listWords(list)}));
    return true;
}

bool contains(KeyNames keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<TableName> tableOf(std::string_view key)
{
    for (std::size_t i = 0; i < tableCount; ++i)
        if (tableWord(TableName(i)) == key)
            return TableName(i);
    return std::nullopt;
}

bool inPositions(const JsonPath &path)
{
    return path.size() == 3 && path[0].key == "layout" && path[1].key == "positions";
}

} // namespace

MapBuilder::MapBuilder(Problems &problems, std::function<void(JsonSink &)> readAgain)
    : m_problems(problems)
    , m_readAgain(std::move(readAgain))
    , m_records(problems, m_references)
{
    m_head.type = m_layout.type = Type::Object;
}

Handling MapBuilder::entering(const JsonPath &path, const JsonNode &container)
{
    const bool isObject = container.is(Type::Object);
    if (path.empty()) {
        m_head.start = container.start;
        return isObject ? Handling::Stream : Handling::Span;
    }
    if (m_twice && path.back().inObject)
        return Handling::Span;
    if (path.size() == 1)
        return enteringMember(path[0].key, container);
    if (path[0].key == "layout" && path.size() == 2) {
        if (path[1].key == "positions" && isObject)
            return Handling::Stream;
        if (path[1].key == "pinned")
            return Handling::Build;
        return contains(layoutKeys, path[1].key) ? Handling::Span : Handling::Text;
    }
    return Handling::Build;
}

Handling MapBuilder::enteringMember(const std::string &key, const JsonNode &container)
{
    const bool isObject = container.is(Type::Object);
    if (key == "layout" && isObject)
        m_layout.start = container.start;
    else if (!contains(headKeys, key))
        return Handling::Text;
    else if (!tableOf(key) || isObject)
        return Handling::Span;
    JsonNode there; // so that the head knows of it
    there.key = key;
    m_head.children.push_back(std::move(there));
    return Handling::Stream;
}

void MapBuilder::named(const JsonPath &path, std::size_t keyStart)
{
    m_twice = !m_seen.insert(pointerOf(path)).second;
    if (m_twice)
        m_problems.error(
            "duplicate-key", {keyStart, pointerOf(path)},
            phrase(translate("Formats", "The key %1 is there twice; the first one counts."),
                   {quotedValue(path.back().key)}),
            translate("Formats", "Leave one of the two, or join their values."));
}

void MapBuilder::received(const JsonPath &path, JsonNode &node)
{
    if (path.empty())
        return refuseRoot(node);
    if (m_twice && path.back().inObject) {
        if (const auto table = tableOf(path.back().key); table && path.size() == 1)
            m_half[std::size_t(*table)] = true;
        return;
    }
    if (path.size() == 1)
        return receivedMember(path[0].key, node);
    if (inPositions(path))
        return receivedPosition(path[2].key, node);
    if (path[0].key == "layout")
        return receivedLayoutMember(path[1].key, node);
    receivedRecord(*tableOf(path[0].key), node, path[1].index);
}

void MapBuilder::refuseRoot(const JsonNode &node)
{
    m_refused = true;
    m_problems.error(
        "not-an-object", {node.start, {}},
        translate("Formats", "The file holds no object but something else, so it is no map."),
        translate("Formats", "A map begins with { \"format\": \"entente-map\", \"version\": 1, …"));
}

void MapBuilder::receivedMember(const std::string &key, JsonNode &node)
{
    node.key = key;
    if (contains(headKeys, key)) {
        m_head.children.push_back(std::move(node));
        return;
    }
    keepUnknown(node, m_info.extra, m_unknown);
}

void MapBuilder::keepUnknown(JsonNode &node, JsonMembers &extra,
                             std::vector<JsonNode> &unknown) const
{
    extra.items.emplace_back(node.key, asText(node));
    JsonNode name;
    name.key = node.key;
    name.keyStart = node.keyStart;
    unknown.push_back(std::move(name));
}

void MapBuilder::receivedLayoutMember(const std::string &key, JsonNode &node)
{
    node.key = key;
    if (contains(layoutKeys, key))
        m_layout.children.push_back(std::move(node));
    else
        keepUnknown(node, m_info.layoutExtra, m_unknownInLayout);
}

void MapBuilder::receivedRecord(TableName table, const JsonNode &node, std::size_t index)
{
    const auto keep = [this](auto &list, auto record) {
        if (record && m_readAgain)
            list.push_back(
                std::make_shared<typename decltype(record)::value_type>(std::move(*record)));
    };
    switch (table) {
    case TableName::Actors: return keep(m_actors, m_records.read<Actor>(node, index));
    case TableName::Ties: return keep(m_ties, m_records.read<Tie>(node, index));
    case TableName::Events: return keep(m_events, m_records.read<Event>(node, index));
    case TableName::Sources: return keep(m_sources, m_records.read<Source>(node, index));
    case TableName::Scenes: return keep(m_scenes, m_records.read<Scene>(node, index));
    }
}

void MapBuilder::receivedPosition(const std::string &actor, const JsonNode &node)
{
    const auto &xy = node.children;
    if (node.is(Type::Null))
        return;
    if (!node.is(Type::Array) || xy.size() != 2 || !xy[0].isNumber() || !xy[1].isNumber()) {
        m_problems.error(
            "wrong-type", {node.start, "/layout/positions" + pointerToken(actor)},
            phrase(translate("Formats", "The layout: the position of %1 is to be two numbers."),
                   {quotedValue(actor)}),
            translate("Formats", "Write [x, y], such as [120, -40.5]."));
        return;
    }
    const Position position{xy[0].number(), xy[1].number()};
    if (!isNearEnough(position)) {
        m_problems.warning(
            "far-position", {node.start, "/layout/positions" + pointerToken(actor)},
            phrase(translate("Formats", "The layout: %1 would stand more than 10,000,000 points "
                                        "away. The place is left "
                                        "out."),
                   {quotedValue(actor)}),
            translate("Formats", "Arrange the map again, or write a place such as [120, -40.5]."));
        return;
    }
    m_positions.push_back({{ActorId(actor), position.stored(), false}, node.start});
}

void MapBuilder::left(const JsonPath &path)
{
    if (path.size() == 1)
        if (const auto table = tableOf(path[0].key))
            m_whole[std::size_t(*table)] = true;
}

void MapBuilder::failed(const JsonFailure &failure)
{
    m_failure = failure;
}

bool MapBuilder::isForeign() const
{
    const auto *format = m_head.find("format");
    if (format && format->is(Type::String))
        return format->text != "entente-map";
    if (m_failure)
        return false;
    return !format && !m_seen.contains("/actors") && !m_seen.contains("/relations") &&
           !m_seen.contains("/events");
}

ReadMap MapBuilder::finish()
{
    ReadMap result;
    if (!m_refused && isForeign()) {
        m_refused = true;
        m_problems.clear();
        const auto *format = m_head.find("format");
        m_problems.error(
            "foreign-file", format ? Place{format->start, "/format"} : Place{m_head.start, {}},
            translate(
                "Formats",
                "This is JSON, but no Entente map: it does not say \"format\": \"entente-map\"."),
            translate("Formats",
                      "Open an .entente.json file. Where this is meant to be one, begin it with "
                      "\"format\": \"entente-map\", \"version\": 1."));
    }
    if (m_refused)
        return result;
    finishHead();
    finishLayout();
    settleWhole();
    if (m_references.dangle(m_whole))
        reportDangling();
    if (std::find(m_whole.begin(), m_whole.end(), false) == m_whole.end())
        m_references.reportUnused(m_problems);
    if (m_references.anyGone())
        prune();
    m_references.forget();
    result.map = assembled();
    result.newerVersion = m_newer;
    return result;
}

void MapBuilder::reportDangling()
{
    Problems told; // already
    MapBuilder again(told, {});
    again.m_references.reportDangling(m_references, m_whole, m_problems);
    m_readAgain(again);
}

void MapBuilder::settleWhole()
{
    for (std::size_t i = 0; i < tableCount; ++i) {
        const auto *table = m_head.find(tableWord(TableName(i)));
        if (!m_failure && (!table || table->is(Type::Null)))
            m_whole[i] = true; // the file has nothing more of it
        if (m_half[i])
            m_whole[i] = false;
    }
}

void MapBuilder::finishHead()
{
    const Fields head(m_problems, m_head, translate("Formats", "The map"), {}, headKeys);
    for (const auto &member : m_head.children)
        if (tableOf(member.key) && !member.is(Type::Null))
            head.wrongType(
                member, member.key, translate("Formats", "a list"),
                translate("Formats", "Put the records into square brackets: [ { … }, { … } ]."));
    if (const auto *layout = head.find("layout"))
        head.wrongType(
            *layout, "layout", translate("Formats", "an object"),
            translate("Formats", "Write { \"positions\": { … } }, or leave the layout out."));
    if (!m_failure || head.find("format"))
        head.text("format", Fields::Need::Required);
    readVersion(head);
    m_info.title = head.text("title");
    if (m_info.title.empty() && !m_failure &&
        !(head.find("title") && !head.find("title")->is(Type::String)))
        head.warning("missing-title", head.here(), translate("Formats", "it has no title."),
                     translate("Formats", "Add \"title\"."));
    m_info.description = head.prose("description");
    m_info.language = head.text("language");
    m_info.asOf = head.date("as-of", Fields::DateForm::OneDate);
    readReach(head);
    for (const auto &member : m_unknown)
        if (!checkSignRule(head, member.key, member.keyStart, m_info.extra))
            head.checkSpelling(member);
}

void MapBuilder::readVersion(const Fields &head)
{
    const auto *node = head.find("version");
    if (!node && m_failure)
        return;
    const auto value = head.number("version", Fields::Need::Required);
    if (!value)
        return;
    if (*value < 1 || *value != std::floor(*value)) {
        head.error(
            "bad-version", head.placeOf(*node),
            phrase(translate("Formats", "there is no version %1."), {node->text.substr(0, 40)}),
            translate("Formats", "Write \"version\": 1."));
        return;
    }
    m_newer = *value > newestVersion;
    m_info.version = int(std::min(*value, 1e9));
    if (m_newer)
        head.error(
            "newer-version", head.placeOf(*node),
            phrase(
                translate("Formats",
                          "the file has version %1; this program knows version %2. What it knows "
                          "of it is shown; the file is not written over."),
                {node->text.substr(0, 40), std::to_string(newestVersion)}),
            translate("Formats", "Open it with a newer Entente."));
}

void MapBuilder::readReach(const Fields &head)
{
    const auto *node = head.find("reach");
    if (!node)
        return;
    CarryOver reach;
    const double days = node->isNumber() ? node->number() : -1;
    const bool read = node->is(Type::String)
                          ? CarryOver::parse(node->text, reach)
                          : days >= 0 && days <= 365250 && days == std::floor(days);
    if (!read) {
        head.error(
            "bad-reach", head.placeOf(*node),
            translate("Formats", "\"reach\" is no span of time that can be read."),
            translate("Formats",
                      "Write a span such as \"P1Y\", \"P6M\" or \"P90D\", or a number of days."));
        return;
    }
    m_info.reach = node->isNumber() ? CarryOver{0, int(days)} : reach;
    m_info.reachGiven = true;
}

void MapBuilder::finishLayout()
{
    const Fields layout(m_problems, m_layout, translate("Formats", "The layout"), "/layout",
                        layoutKeys);
    if (const auto *positions = layout.find("positions"))
        layout.wrongType(*positions, "positions", translate("Formats", "an object"),
                         translate("Formats", "Write { \"egypt\": [120, -40.5] }."));
    m_info.layoutEngine = layout.text("engine");
    if (const auto seed = layout.number("seed", Fields::Need::Optional)) {
        if (*seed >= 0 && *seed <= 4294967295.0 && *seed == std::floor(*seed))
            m_info.layoutSeed = unsigned(*seed);
        else
            layout.error(
                "bad-seed", layout.placeOf(*layout.find("seed")),
                translate("Formats", "\"seed\" is to be a whole number from 0 to 4294967295."),
                translate("Formats", "Write \"seed\": 1, or leave it out."));
    }
    std::erase_if(m_positions, [&](const Positioned &positioned) {
        const auto &id = positioned.placement.actor;
        if (m_references.holds(TableName::Actors, id.shared()))
            return false;
        const auto &actor = id.text();
        if (!m_failure || m_whole[std::size_t(TableName::Actors)])
            layout.warning(
                "unknown-position", {positioned.start, "/layout/positions" + pointerToken(actor)},
                phrase(translate("Formats",
                                 "it places %1, but no actor has this id. The place is left out."),
                       {quotedValue(actor)}),
                translate("Formats", "Take the position out, or put the id right."));
        return true;
    });
    readPins(layout);
    for (const auto &member : m_unknownInLayout)
        layout.checkSpelling(member);
}

void MapBuilder::readPins(const Fields &layout)
{
    std::unordered_map<std::string_view, Placement *> placed;
    for (auto &positioned : m_positions)
        placed.emplace(positioned.placement.actor.text(), &positioned.placement);
    const auto *list = layout.list("pinned");
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const auto &node = list->children[i];
        const auto it = placed.find(node.text);
        if (!node.is(Type::String))
            layout.error("wrong-type", layout.placeOf(*list, i),
                         translate("Formats", "\"pinned\" is to be a list of actor ids."),
                         translate("Formats", "Write the ids in double quotes: [\"egypt\"]."));
        else if (it != placed.end())
            it->second->pinned = true;
        else
            layout.warning(
                "unplaced-pin", layout.placeOf(*list, i),
                phrase(
                    translate("Formats", "it pins %1, which has no position. The pin is left out."),
                    {quotedValue(node.text)}),
                translate("Formats", "Give the actor a position, or take the pin out."));
    }
}

void MapBuilder::prune()
{
    const auto actorGone = [&](const ActorId &id) {
        return !m_references.holds(TableName::Actors, id.shared());
    };
    const auto eventGone = [&](const std::optional<EventId> &id) {
        return id && !m_references.holds(TableName::Events, id->shared());
    };
    const auto pruneEvidence = [&](std::vector<Evidence> &evidence) {
        std::erase_if(evidence, [&](const Evidence &item) {
            return !m_references.holds(TableName::Sources, item.source.shared());
        });
    };
    std::erase_if(m_ties,
                  [&](const auto &tie) { return actorGone(tie->from) || actorGone(tie->to); });
    for (auto &tie : m_ties) {
        pruneEvidence(tie->evidence);
        if (eventGone(tie->begunBy))
            tie->begunBy.reset();
        if (eventGone(tie->endedBy))
            tie->endedBy.reset();
    }
    for (auto &event : m_events) {
        pruneEvidence(event->evidence);
        std::erase_if(event->participants,
                      [&](const Participant &participant) { return actorGone(participant.actor); });
    }
    for (auto &actor : m_actors)
        pruneEvidence(actor->evidence);
}

AllianceMap MapBuilder::assembled()
{
    const auto constant = []<class Record>(List<Record> &records) {
        std::vector<std::shared_ptr<const Record>> list(std::make_move_iterator(records.begin()),
                                                        std::make_move_iterator(records.end()));
        records = {};
        return list;
    };
    std::vector<std::shared_ptr<const Placement>> placements;
    for (const auto &positioned : m_positions)
        placements.push_back(std::make_shared<const Placement>(positioned.placement));
    return {std::move(m_info),
            AllianceMap::Actors(constant(m_actors)),
            AllianceMap::Ties(constant(m_ties)),
            AllianceMap::Events(constant(m_events)),
            AllianceMap::Sources(constant(m_sources)),
            AllianceMap::Scenes(constant(m_scenes)),
            AllianceMap::Placements(std::move(placements))};
}

} // namespace entente
