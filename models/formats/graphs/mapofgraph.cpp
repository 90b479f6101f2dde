// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphmap.h"

#include "graphmembers.h"

#include "models/formats/jsonstream.h"
#include "models/formats/jsontext.h"
#include "models/formats/kindwords.h"
#include "models/map/text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

/// True where the text is JSON of that kind of container.
bool isJson(std::string_view text, char opening)
{
    class Nothing : public JsonSink
    {
    public:
        Handling entering(const JsonPath &, const JsonNode &) override { return Handling::Span; }
        void named(const JsonPath &, std::size_t) override {}
        void received(const JsonPath &, JsonNode &) override {}
        void left(const JsonPath &) override {}
        void failed(const JsonFailure &) override {}
    } sink;
    return text.starts_with(opening) && streamJson(text, sink);
}

std::string small(std::string_view text)
{
    std::string out(text);
    for (auto &c : out)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return out;
}

/// 2007, 2007.0, 2007-03-01T00:00:00 and the like as EDTF; empty where it is none.
std::string edtfOf(std::string_view time)
{
    auto text = time.substr(0, time.find('T'));
    if (text.ends_with(".0"))
        text.remove_suffix(2);
    const auto date = Edtf::parse(text);
    return date && !date->isInterval() ? date->text() : std::string();
}

/// Writes the text of the map that a graph tells, for the reader of maps to check.
class MapText
{
public:
    explicit MapText(ReadGraph &read)
        : m_read(read)
        , m_graph(read.graph)
        , m_hasSigns(std::any_of(m_graph.edges.begin(), m_graph.edges.end(),
                                 [](const auto &edge) { return edge.weight && *edge.weight < 0; }))
    {
    }

    std::string make()
    {
        std::string nodes, edges;
        for (const auto &node : m_graph.nodes)
            addNode(nodes, node);
        for (const auto &edge : m_graph.edges)
            addEdge(edges, edge);
        std::string out = "{\"format\": \"entente-map\", \"version\": 1";
        for (const auto key : headKeys)
            if (const auto value = valueOf(m_graph.attributes, key);
                !value.empty() && isHead(key, value))
                out += ", " + jsonString(key) + ": " + jsonString(value);
        out += ",\n\"actors\": [" + nodes + "],\n\"relations\": [" + edges +
               "],\n\"events\": [],\n\"sources\": [" + m_sources + "]";
        if (!m_positions.empty())
            out += ",\n\"layout\": {\"positions\": {" + m_positions + "}, \"pinned\": [" +
                   m_pinned + "]}";
        return out + "}\n";
    }

private:
    static bool isHead(std::string_view key, std::string_view value)
    {
        CarryOver reach;
        return key == "as-of"   ? Edtf::parse(value).has_value()
               : key == "reach" ? CarryOver::parse(std::string(value), reach)
                                : true;
    }

    static void member(std::string &out, std::string_view key, std::string_view json)
    {
        out += ", " + jsonString(key) + ": ";
        out += json;
    }

    std::string freshId(const std::string &wanted, const std::string &name)
    {
        if (isValidId(wanted) && m_ids.insert(wanted).second)
            return wanted;
        const auto base = slug(isValidId(wanted) ? name + " " + wanted : name);
        auto id = base;
        for (int n = 2; !m_ids.insert(id).second; ++n)
            id = base + "-" + std::to_string(n);
        return id;
    }

    void addNode(std::string &out, const GraphNode &node)
    {
        if (m_nodeIds.contains(node.id)) {
            m_read.warning(
                "duplicate-node",
                phrase(translate("Formats", "There is a second node “%1”; it is left out."),
                       {node.id}),
                translate("Formats", "Give each node an id of its own."));
            return;
        }
        auto name = displayText(node.label);
        if (name.find_first_not_of(' ') == std::string::npos)
            name = displayText(node.id);
        if (name.empty())
            name = translate("Formats", "nameless");
        const auto id = freshId(node.id, name);
        m_nodeIds.emplace(node.id, id);
        out += (out.empty() ? "\n" : ",\n") + ("{\"id\": " + jsonString(id)) +
               ", \"name\": " + jsonString(name);
        const auto kind = valueOf(node.attributes, "kind");
        if (!parse<ActorKind>(kind))
            member(out, "kind", "\"organisation\"");
        auto foreign = addKnown(out, recordMembers<Actor>, node.attributes,
                                [](std::string_view key, std::string_view value) {
                                    return key != "kind" || parse<ActorKind>(value);
                                });
        addSpells(out, node.attributes, node.spells, foreign);
        closeRecord(out, foreign);
        addPlace(id, node);
    }

    void addPlace(const std::string &id, const GraphNode &node)
    {
        if (!m_graph.ours || !node.position)
            return;
        m_positions += (m_positions.empty() ? "" : ", ") + jsonString(id) + ": [" +
                       jsonNumber(node.position->x) + ", " + jsonNumber(node.position->y) + "]";
        if (valueOf(node.attributes, "pinned") == "true")
            m_pinned += (m_pinned.empty() ? "" : ", ") + jsonString(id);
    }

    /// The members that the attributes tell; returns those that mean nothing here.
    template <class Accepts>
    GraphAttributes addKnown(std::string &out, KnownMembers members,
                             const GraphAttributes &attributes, Accepts accepts)
    {
        GraphAttributes foreign;
        std::unordered_set<std::string_view> seen;
        for (const auto &[name, value] : attributes) {
            if (value.empty() || !seen.insert(name).second)
                continue;
            const auto *known = attributeMember(members, name);
            if (known && accepts(name, value) && addMember(out, *known, value))
                continue;
            if (name == extraName && isJson(value, '{')) {
                const auto inner = std::string_view(value).substr(1, value.size() - 2);
                out += inner.find_first_not_of(" \n\t") == std::string_view::npos
                           ? ""
                           : ", " + std::string(inner);
            } else if (name == citesName && isJson(value, '[')) {
                const auto inner = std::string_view(value).substr(1, value.size() - 2);
                m_sources += (m_sources.empty() ? "" : ",\n") + std::string(inner);
            } else if (name != "pinned") {
                foreign.emplace_back(name, value);
            }
        }
        return foreign;
    }

    static bool addMember(std::string &out, const KnownMember &known, std::string_view value)
    {
        switch (known.form) {
        case KnownMember::Form::Apart: return false;
        case KnownMember::Form::Text: member(out, known.name, jsonString(value)); return true;
        case KnownMember::Form::Date:
            if (const auto date = Edtf::parse(value);
                value != ".." && (!date || date->isInterval()))
                return false;
            member(out, known.name, jsonString(value));
            return true;
        case KnownMember::Form::List:
        case KnownMember::Form::Object:
            if (!isJson(value, known.form == KnownMember::Form::List ? '[' : '{'))
                return false;
            break;
        case KnownMember::Form::Truth:
            if (value != "true" && value != "false")
                return false;
            break;
        case KnownMember::Form::Number:
            if (value != "1" && value != "2" && value != "3")
                return false;
            break;
        }
        member(out, known.name, value);
        return true;
    }

    /// Dates from spells, where no attribute tells them and another program wrote the file.
    void addSpells(std::string &out, const GraphAttributes &attributes,
                   const std::vector<GraphSpell> &spells, GraphAttributes &foreign)
    {
        if (m_graph.ours || spells.empty() || !valueOf(attributes, "since").empty() ||
            !valueOf(attributes, "until").empty())
            return;
        const auto add = [&](std::string_view key, std::string_view fallback,
                             const std::string &time) {
            if (const auto date = edtfOf(time); !date.empty())
                member(out, key, jsonString(date));
            else if (!time.empty())
                foreign.emplace_back(fallback, time);
        };
        const auto since = edtfOf(spells.front().start), until = edtfOf(spells.back().end);
        const auto first = Edtf::parse(since), last = Edtf::parse(until);
        const bool crossed = first && last && last->latest() < first->earliest();
        if (!crossed) {
            add("since", "start", spells.front().start);
            add("until", "end", spells.back().end);
        }
        if (spells.size() == 1 && !crossed)
            return;
        std::string all;
        for (const auto &spell : spells)
            all += (all.empty() ? "" : "; ") + spell.start + "/" + spell.end;
        foreign.emplace_back("spells", all);
        m_severalSpells = true;
    }

    static void closeRecord(std::string &out, const GraphAttributes &foreign)
    {
        std::string list;
        for (const auto &[name, value] : foreign)
            list += (list.empty() ? "" : ", ") + jsonString(name) + ": " + jsonString(value);
        if (!list.empty())
            member(out, foreignName, "{" + list + "}");
        out += "}";
    }

    /// The kind of an edge, and the attribute that tells it.
    std::pair<TieKind, std::string_view> kindOf(const GraphEdge &edge) const
    {
        const auto &words = kindWords();
        for (const std::string_view name : {"kind", "relation", "sign", "interaction", "type"}) {
            const auto value = small(valueOf(edge.attributes, name));
            if (const auto it = words.find(value); it != words.end())
                return {*parse<TieKind>(it->second), name};
        }
        // Numbers on labels are weights and counts, not signs.
        const auto label = small(edge.label);
        const bool wordy =
            std::any_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (const auto it = words.find(label); it != words.end() && wordy)
            return {*parse<TieKind>(it->second), "label"};
        if (edge.weight && m_hasSigns && *edge.weight != 0)
            return {*edge.weight < 0 ? TieKind::Opposes : TieKind::Backs, {}};
        return {TieKind::Tied, {}};
    }

    bool endsAreThere(const GraphEdge &edge)
    {
        for (const auto *end : {&edge.source, &edge.target})
            if (!m_nodeIds.contains(*end)) {
                m_read.error(
                    "missing-node",
                    phrase(translate("Formats",
                                     "The edge “%1” joins a node “%2” that is not in the file."),
                           {edge.id, *end}),
                    translate("Formats", "Add the node, or take the edge out."));
                return false;
            }
        return true;
    }

    void addEdge(std::string &out, const GraphEdge &edge)
    {
        if (!endsAreThere(edge))
            return;
        const auto &from = m_nodeIds.at(edge.source), &to = m_nodeIds.at(edge.target);
        const auto [kind, teller] = kindOf(edge);
        const auto id = freshId(edge.id, from + " " + std::string(word(kind)) + " " + to);
        out += (out.empty() ? "\n" : ",\n") + ("{\"id\": " + jsonString(id)) +
               ", \"from\": " + jsonString(from) + ", \"to\": " + jsonString(to) +
               ", \"kind\": " + jsonString(word(kind));
        if (!edge.directed && !isStructure(kind) && valueOf(edge.attributes, "mutual").empty())
            member(out, "mutual", "true");
        auto attributes = edge.attributes;
        std::erase_if(attributes, [this, &t = teller](const auto &one) {
            const bool ours = m_graph.ours && one.first == "interaction";
            return one.first == t || (t == "kind" && (one.first == "sign" || ours));
        });
        auto foreign =
            addKnown(out, recordMembers<Tie>, attributes,
                     [](std::string_view key, std::string_view) { return key != "kind"; });
        addSpells(out, edge.attributes, edge.spells, foreign);
        if (!edge.label.empty() && teller != "label" && !m_graph.ours)
            foreign.emplace_back("label", edge.label);
        if (edge.weight && *edge.weight != 1 && !m_graph.ours)
            foreign.emplace_back("weight", jsonNumber(*edge.weight));
        closeRecord(out, foreign);
    }

    ReadGraph &m_read;
    const GraphData &m_graph;
    const bool m_hasSigns; // weights of both signs: these are signs, and others are numbers
    std::unordered_set<std::string> m_ids;
    std::unordered_map<std::string, std::string> m_nodeIds; // the file's -> ours
    std::string m_sources;
    std::string m_positions;
    std::string m_pinned;
    bool m_severalSpells = false;

public:
    bool severalSpells() const { return m_severalSpells; }
};

} // namespace

ReadMap mapOf(ReadGraph read)
{
    if (read.hasErrors())
        return {{}, std::move(read.diagnostics), false};
    MapText maker(read);
    const auto text = maker.make();
    if (maker.severalSpells())
        read.warning(
            "several-spells",
            translate("Formats",
                      "Some elements stand in several spells. The first start and the last "
                      "end are taken for "
                      "their dates; the spells are kept in the attribute “spells”."),
            translate("Formats", "Where the gaps matter, make a tie of each spell."));
    auto result = readMap(text);
    for (auto &diagnostic : result.diagnostics) {
        // Lines of a text that nobody sees would lead astray; graph files have no evidence to ask
        // for.
        diagnostic.line = diagnostic.column = 0;
        if (diagnostic.code != "unsourced" && diagnostic.code != "lone-actor" &&
            diagnostic.code != "missing-title")
            read.diagnostics.push_back(std::move(diagnostic));
    }
    result.diagnostics = std::move(read.diagnostics);
    return result;
}

} // namespace entente
