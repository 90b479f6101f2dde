// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphmap.h"

#include "graphmembers.h"

#include "models/formats/jsonstream.h"
#include "models/formats/jsontext.h"
#include "models/map/standing.h"

#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

using Type = JsonNode::Type;

/// Takes the head and the records of a map's file.
class RecordSink : public JsonSink
{
public:
    Handling entering(const JsonPath &path, const JsonNode &) override
    {
        if (path.empty() || (path.size() == 1 && isTable(path[0].key)))
            return Handling::Stream;
        return path.size() == 2 ? Handling::Build : Handling::Span;
    }
    void named(const JsonPath &, std::size_t) override {}
    void received(const JsonPath &path, JsonNode &node) override
    {
        if (path.size() == 1 && node.is(Type::String))
            head.emplace_back(path[0].key, node.text);
        else if (path.size() == 2)
            tables[path[0].key].push_back(std::move(node));
    }
    void left(const JsonPath &) override {}
    void failed(const JsonFailure &) override {}

    GraphAttributes head;
    std::unordered_map<std::string, std::vector<JsonNode>> tables;

private:
    static bool isTable(std::string_view key)
    {
        return key == "actors" || key == "relations" || key == "sources";
    }
};

/// Makes the graph of a map from its file's text, so that no member of a record is forgotten.
class GraphMaker
{
public:
    explicit GraphMaker(const AllianceMap &map) : m_map(map) { streamJson(writeMap(map), m_sink); }

    GraphData make()
    {
        GraphData graph;
        graph.ours = true;
        for (const auto key : headKeys)
            if (const auto value = valueOf(m_sink.head, key); !value.empty())
                graph.attributes.emplace_back(key, value);
        for (const auto &source : m_sink.tables["sources"])
            if (const auto *id = source.find("id"))
                m_sources.emplace(id->text, compactJson(source));
        for (const auto &actor : m_sink.tables["actors"])
            graph.nodes.push_back(node(actor));
        for (const auto &tie : m_sink.tables["relations"])
            graph.edges.push_back(edge(tie));
        return graph;
    }

private:
    static std::string textAt(const JsonNode &record, std::string_view key)
    {
        const auto *node = record.find(key);
        return node ? node->text : std::string();
    }

    static std::string valueText(const JsonNode &node)
    {
        return node.is(Type::String) ? node.text : compactJson(node);
    }

    GraphNode node(const JsonNode &actor)
    {
        GraphNode made;
        made.id = textAt(actor, "id");
        made.label = textAt(actor, "name");
        addMembers(actor, recordMembers<Actor>, made.attributes);
        const ActorId id(made.id);
        if (const auto *place = m_map.placements().find(id)) {
            made.position = place->position;
            if (place->pinned)
                made.attributes.emplace_back("pinned", "true");
        }
        const auto *record = m_map.actors().find(id);
        if (record && (record->since || record->until))
            made.spells.push_back(spellOf({record->since ? record->since->earliest() : Day::first(),
                                           record->until ? record->until->latest() : Day::last()}));
        return made;
    }

    GraphEdge edge(const JsonNode &tie)
    {
        GraphEdge made;
        made.id = textAt(tie, "id");
        made.source = textAt(tie, "from");
        made.target = textAt(tie, "to");
        made.label = textAt(tie, "kind");
        const auto kind = parse<TieKind>(made.label).value_or(TieKind::Tied);
        addMembers(tie, recordMembers<Tie>, made.attributes);
        made.attributes.emplace_back("sign", std::to_string(sign(kind)));
        if (const auto *record = m_map.ties().find(TieId(made.id)))
            made.spells = spellsOf(*record);
        return made;
    }

    void addMembers(const JsonNode &record, KnownMembers known, GraphAttributes &attributes)
    {
        std::string extra;
        for (const auto &member : record.children) {
            if (attributeMember(known, member.key))
                attributes.emplace_back(member.key, valueText(member));
            else if (!knownMember(known, member.key) &&
                     !(member.key == foreignName && addForeign(member, known, attributes)))
                extra += (extra.empty() ? "" : ", ") + jsonString(member.key) + ": " +
                         compactJson(member);
        }
        if (!extra.empty())
            attributes.emplace_back(extraName, "{" + extra + "}");
        addCited(record, attributes);
    }

    /// Attributes that came from another graph file get their own names back, where these are free.
    static bool addForeign(const JsonNode &member, KnownMembers known, GraphAttributes &attributes)
    {
        const bool free =
            std::all_of(member.children.begin(), member.children.end(), [&](const JsonNode &one) {
                constexpr std::array<std::string_view, 9> taken = {
                    "extra", "cites", "sign", "pinned", "id", "label", "name", "source", "target"};
                return one.is(Type::String) && !attributeMember(known, one.key) &&
                       !one.key.empty() &&
                       std::find(taken.begin(), taken.end(), one.key) == taken.end();
            });
        if (!member.is(Type::Object) || !free)
            return false;
        for (const auto &one : member.children)
            attributes.emplace_back(one.key, one.text);
        return true;
    }

    void addCited(const JsonNode &record, GraphAttributes &attributes)
    {
        std::string cites;
        const auto *evidence = record.find("evidence");
        for (std::size_t i = 0; evidence && i < evidence->children.size(); ++i) {
            const auto id = textAt(evidence->children[i], "source");
            const auto it = m_sources.find(id);
            if (it != m_sources.end() && m_cited.insert(id).second)
                cites += (cites.empty() ? "" : ", ") + it->second;
        }
        if (!cites.empty())
            attributes.emplace_back(citesName, "[" + cites + "]");
    }

    static GraphSpell spellOf(const DayRange &days)
    {
        return {days.first.isFinite() ? days.first.iso() : std::string(),
                days.last.isFinite() ? days.last.iso() : std::string()};
    }

    /// The stretches in which the tie stands, by the one rule of standing.
    std::vector<GraphSpell> spellsOf(const Tie &tie) const
    {
        std::vector<GraphSpell> spells;
        std::optional<DayRange> open;
        for (const auto &span : standingSpans(m_map, tie)) {
            if (span.standing != Standing::Absent) {
                open = open ? DayRange{open->first, span.days.last} : span.days;
            } else if (open) {
                spells.push_back(spellOf(*open));
                open.reset();
            }
        }
        if (open)
            spells.push_back(spellOf(*open));
        if (spells.size() == 1 && spells.front() == GraphSpell())
            spells.clear();
        return spells;
    }

    const AllianceMap &m_map;
    RecordSink m_sink;
    std::unordered_map<std::string, std::string> m_sources; // id -> CSL
    std::unordered_set<std::string> m_cited;
};

} // namespace

GraphData graphOf(const AllianceMap &map)
{
    return GraphMaker(map).make();
}

} // namespace entente
