// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "cytoscape.h"

#include "models/formats/jsontree.h"
#include "models/map/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto generatorKey = "generator";
constexpr auto idKey = "entente_id";

void takeGenerator(GraphData &graph)
{
    const auto it = std::find_if(graph.attributes.begin(), graph.attributes.end(),
                                 [](const auto &one) { return one.first == generatorKey; });
    if (it == graph.attributes.end())
        return;
    graph.ours = it->second == programName;
    graph.attributes.erase(it);
}

void nameTitle(GraphData &graph)
{
    for (auto &[name, value] : graph.attributes)
        if (name == "name" && valueOf(graph.attributes, "title").empty())
            name = "title";
}

Json leaderOf(const GraphData &graph)
{
    Json head = {{"name", valueOf(graph.attributes, "title")}, {generatorKey, programName}};
    for (const auto &[name, value] : graph.attributes)
        if (name != "title")
            head[name] = value;
    return head;
}

void settle(GraphData &graph)
{
    takeGenerator(graph);
    nameTitle(graph);
}

/// False, and an error, where the text is no JSON or too large.
bool parsed(std::string_view text, Json &json, ReadGraph &read)
{
    if (auto refused = readTree(text, json)) {
        read.error(std::move(refused->code), std::move(refused->message), std::move(refused->hint));
        return false;
    }
    return true;
}

std::string textOf(const Json &value)
{
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json *member(const Json &object, const std::string &key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() || it->is_null() ? nullptr : &*it;
}

std::string memberText(const Json &object, const std::string &key)
{
    const auto *value = member(object, key);
    return value ? textOf(*value) : std::string();
}

std::optional<Position> positionOf(const Json &object)
{
    const auto *x = member(object, "x");
    const auto *y = member(object, "y");
    if (!x || !y || !x->is_number() || !y->is_number())
        return std::nullopt;
    return Position{x->get<double>(), y->get<double>()};
}

/// All members but those that are read by name.
void addAttributes(const Json &object, const std::set<std::string> &apart,
                   GraphAttributes &attributes)
{
    if (!object.is_object())
        return;
    for (const auto &[key, value] : object.items())
        if (!value.is_null() && !apart.contains(key))
            attributes.emplace_back(key, textOf(value));
}

void setValue(Json &values, const std::string &name, const std::string &value)
{
    if (name == "sign")
        values[name] = value == "1" ? 1 : value == "-1" ? -1 : 0;
    else
        values[name] = value;
}

std::string dumped(const Json &json)
{
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Reads the aspects of a CX2 file.
class Cx2Reader
{
public:
    explicit Cx2Reader(ReadGraph &read) : m_read(read) {}

    void read(const Json &file)
    {
        const bool isCx2 = file.is_array() && !file.empty() && member(file[0], "CXVersion");
        if (!isCx2) {
            m_read.error(
                "not-cx2", translate("Formats", "The file is no CX2 network."),
                translate("Formats",
                          "Open a .cx2 file; older .cx files can be saved as CX2 in Cytoscape."));
            return;
        }
        for (const auto &part : file)
            if (const auto *declared = member(part, "attributeDeclarations"))
                for (const auto &one : listOf(*declared))
                    readDeclarations(one);
        for (const auto &part : file)
            readAspects(part);
        settle(m_read.graph);
    }

private:
    struct Declared
    {
        std::map<std::string, std::string> names; // alias -> name
        std::map<std::string, Json> defaults;
    };

    static const Json &listOf(const Json &json)
    {
        static const Json none = Json::array();
        return json.is_array() ? json : none;
    }

    void readDeclarations(const Json &declared)
    {
        for (const auto *what : {"nodes", "edges"}) {
            const auto *attributes = member(declared, what);
            if (!attributes || !attributes->is_object())
                continue;
            auto &known = std::string_view(what) == "nodes" ? m_nodes : m_edges;
            for (const auto &[name, how] : attributes->items()) {
                if (const auto alias = memberText(how, "a"); !alias.empty())
                    known.names[alias] = name;
                if (const auto *value = member(how, "v"))
                    known.defaults[name] = *value;
            }
        }
    }

    GraphAttributes valuesOf(const Json &element, const Declared &declared) const
    {
        GraphAttributes attributes;
        std::set<std::string> seen;
        if (const auto *values = member(element, "v"); values && values->is_object())
            for (const auto &[key, value] : values->items()) {
                const auto alias = declared.names.find(key);
                const auto &name = alias == declared.names.end() ? key : alias->second;
                if (!value.is_null() && seen.insert(name).second)
                    attributes.emplace_back(name, textOf(value));
            }
        for (const auto &[name, value] : declared.defaults)
            if (seen.insert(name).second)
                attributes.emplace_back(name, textOf(value));
        return attributes;
    }

    void readAspects(const Json &part)
    {
        if (const auto *list = member(part, "networkAttributes"))
            for (const auto &one : listOf(*list))
                addAttributes(one, {}, m_read.graph.attributes);
        if (const auto *list = member(part, "nodes"))
            for (const auto &one : listOf(*list))
                readNode(one);
        if (const auto *list = member(part, "edges"))
            for (const auto &one : listOf(*list))
                readEdge(one);
    }

    void readNode(const Json &json)
    {
        GraphNode node;
        const auto number = memberText(json, "id");
        node.attributes = valuesOf(json, m_nodes);
        node.label = taken(node.attributes, "name");
        node.id = taken(node.attributes, idKey);
        if (node.id.empty())
            node.id = number;
        m_ids[number] = node.id;
        node.position = positionOf(json);
        m_read.graph.nodes.push_back(std::move(node));
    }

    std::string nodeAt(const Json &json, const char *key) const
    {
        const auto number = memberText(json, key);
        const auto it = m_ids.find(number);
        return it == m_ids.end() ? number : it->second;
    }

    void readEdge(const Json &json)
    {
        GraphEdge edge;
        edge.source = nodeAt(json, "s");
        edge.target = nodeAt(json, "t");
        edge.attributes = valuesOf(json, m_edges);
        edge.id = taken(edge.attributes, idKey);
        if (edge.id.empty())
            edge.id = "edge-" + memberText(json, "id");
        m_read.graph.edges.push_back(std::move(edge));
    }

    ReadGraph &m_read;
    Declared m_nodes, m_edges;
    std::map<std::string, std::string> m_ids;
};

Json declarationsOf(const std::set<std::string> &names)
{
    Json declared = Json::object();
    for (const auto &name : names)
        declared[name] = {{"d", name == "sign" ? "integer" : "string"}};
    return declared;
}

template <class Elements>
std::set<std::string> namesIn(const Elements &elements, std::set<std::string> names)
{
    for (const auto &element : elements)
        for (const auto &[name, value] : element.attributes)
            names.insert(name);
    return names;
}

} // namespace

ReadGraph readCx(std::string_view text)
{
    ReadGraph read;
    Json file;
    if (!parsed(text, file, read))
        return read;
    const Json none = Json::array();
    const auto &parts = file.is_array() ? file : none;
    std::map<std::string, std::size_t> nodes, edges;
    const auto each = [&](const char *aspect, auto take) {
        for (const auto &part : parts)
            if (const auto *list = member(part, aspect); list && list->is_array())
                for (const auto &one : *list)
                    take(one);
    };
    auto &graph = read.graph;
    each("nodes", [&](const Json &one) {
        const auto id = memberText(one, "@id"), name = memberText(one, "n");
        nodes.emplace(id, graph.nodes.size());
        graph.nodes.push_back({id, name.empty() ? id : name, {}, {}, {}});
        if (const auto represents = memberText(one, "r"); !represents.empty())
            graph.nodes.back().attributes.emplace_back("represents", represents);
    });
    each("edges", [&](const Json &one) {
        edges.emplace(memberText(one, "@id"), graph.edges.size());
        auto &edge = graph.edges.emplace_back();
        edge.source = memberText(one, "s");
        edge.target = memberText(one, "t");
        if (const auto interaction = memberText(one, "i"); !interaction.empty())
            edge.attributes.emplace_back("interaction", interaction);
    });
    const auto attribute = [](const Json &one, const auto &places, auto &elements) {
        const auto it = places.find(memberText(one, "po"));
        const auto name = memberText(one, "n");
        if (it != places.end() && !name.empty() && name != "interaction")
            elements[it->second].attributes.emplace_back(name, memberText(one, "v"));
    };
    each("nodeAttributes", [&](const Json &one) { attribute(one, nodes, graph.nodes); });
    each("edgeAttributes", [&](const Json &one) { attribute(one, edges, graph.edges); });
    each("networkAttributes", [&](const Json &one) {
        if (!memberText(one, "n").empty())
            graph.attributes.emplace_back(memberText(one, "n"), memberText(one, "v"));
    });
    if (nodes.empty())
        read.error("not-cx", translate("Formats", "The file is no CX network."),
                   translate("Formats", "Open a .cx file."));
    nameTitle(graph);
    return read;
}

ReadGraph readCx2(std::string_view text)
{
    ReadGraph read;
    Json json;
    if (parsed(text, json, read))
        Cx2Reader(read).read(json);
    return read;
}

std::string writeCx2(const GraphData &graph)
{
    Json head = leaderOf(graph);
    Json nodes = Json::array(), edges = Json::array();
    std::map<std::string, int> numbers;
    for (const auto &node : graph.nodes) {
        const int number = int(numbers.size()) + 1;
        numbers[node.id] = number;
        Json one = {{"id", number}};
        if (node.position) // CX2's y goes down, as ours
            one["x"] = node.position->x, one["y"] = node.position->y;
        Json values = {{"name", node.label}, {idKey, node.id}};
        for (const auto &[name, value] : node.attributes)
            setValue(values, name, value);
        one["v"] = std::move(values);
        nodes.push_back(std::move(one));
    }
    for (const auto &edge : graph.edges) {
        Json values = {{"interaction", edge.label}, {idKey, edge.id}};
        for (const auto &[name, value] : edge.attributes)
            setValue(values, name, value);
        edges.push_back({{"id", edges.size()},
                         {"s", numbers[edge.source]},
                         {"t", numbers[edge.target]},
                         {"v", std::move(values)}});
    }
    Json networkDeclared = Json::object();
    for (const auto &[name, value] : head.items())
        networkDeclared[name] = {{"d", "string"}};
    const Json declared = {{"networkAttributes", networkDeclared},
                           {"nodes", declarationsOf(namesIn(graph.nodes, {"name", idKey}))},
                           {"edges", declarationsOf(namesIn(graph.edges, {"interaction", idKey}))}};
    Json metaData = Json::array();
    const auto count = [&](const char *name, std::size_t size) {
        metaData.push_back({{"name", name}, {"elementCount", size}});
    };
    count("attributeDeclarations", 1);
    count("networkAttributes", 1);
    count("nodes", nodes.size());
    count("edges", edges.size());
    Json file = Json::array();
    file.push_back({{"CXVersion", "2.0"}, {"hasFragments", false}});
    file.push_back({{"metaData", std::move(metaData)}});
    file.push_back({{"attributeDeclarations", Json::array({declared})}});
    file.push_back({{"networkAttributes", Json::array({head})}});
    file.push_back({{"nodes", std::move(nodes)}});
    file.push_back({{"edges", std::move(edges)}});
    file.push_back({{"status", Json::array({Json{{"error", ""}, {"success", true}}})}});
    return dumped(file);
}

ReadGraph readCyjs(std::string_view text)
{
    ReadGraph read;
    Json json;
    if (!parsed(text, json, read))
        return read;
    const auto *elements = member(json, "elements");
    if (!elements) {
        read.error("not-cyjs",
                   translate("Formats", "The file is no Cytoscape.js network: it has no elements."),
                   translate("Formats", "Open a .cyjs file."));
        return read;
    }
    if (const auto *data = member(json, "data"))
        addAttributes(*data, {}, read.graph.attributes);
    settle(read.graph);
    const auto readElement = [&](const Json &element, bool isEdge) {
        const auto *data = member(element, "data");
        if (!data)
            return;
        if (isEdge) {
            GraphEdge edge;
            edge.id = memberText(*data, "id");
            edge.source = memberText(*data, "source");
            edge.target = memberText(*data, "target");
            addAttributes(*data, {"id", "source", "target"}, edge.attributes);
            read.graph.edges.push_back(std::move(edge));
            return;
        }
        GraphNode node;
        node.id = memberText(*data, "id");
        node.label = memberText(*data, "name");
        if (node.label.empty())
            node.label = memberText(*data, "label");
        addAttributes(*data, {"id", "name"}, node.attributes);
        if (const auto *position = member(element, "position"))
            node.position = positionOf(*position);
        read.graph.nodes.push_back(std::move(node));
    };
    if (elements->is_array()) // a list of both
        for (const auto &element : *elements)
            readElement(element,
                        member(element, "data") && member(*member(element, "data"), "source"));
    for (const auto *what : {"nodes", "edges"})
        if (const auto *list = member(*elements, what); list && list->is_array())
            for (const auto &element : *list)
                readElement(element, std::string_view(what) == "edges");
    return read;
}

std::string writeCyjs(const GraphData &graph)
{
    Json head = leaderOf(graph);
    Json nodes = Json::array(), edges = Json::array();
    for (const auto &node : graph.nodes) {
        Json data = {{"id", node.id}, {"name", node.label}};
        for (const auto &[name, value] : node.attributes)
            setValue(data, name, value);
        Json one = {{"data", std::move(data)}};
        if (node.position)
            one["position"] = {{"x", node.position->x}, {"y", node.position->y}};
        nodes.push_back(std::move(one));
    }
    for (const auto &edge : graph.edges) {
        Json data = {{"id", edge.id},
                     {"source", edge.source},
                     {"target", edge.target},
                     {"interaction", edge.label}};
        for (const auto &[name, value] : edge.attributes)
            setValue(data, name, value);
        edges.push_back({{"data", std::move(data)}});
    }
    const Json file = {{"format_version", "1.0"},
                       {"generated_by", programName},
                       {"target_cytoscapejs_version", "~3"},
                       {"data", std::move(head)},
                       {"elements", {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}}}};
    return dumped(file);
}

} // namespace entente
