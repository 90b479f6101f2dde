// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphml.h"

#include "xmltext.h"

#include "models/formats/numbertext.h"
#include "models/map/text.h"

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

class GraphMlSink : public XmlSink
{
public:
    explicit GraphMlSink(ReadGraph &read) : m_read(read) {}

    void opened(std::string_view name, const XmlAttributes &attributes) override
    {
        m_text.clear();
        if (++m_depth == 1)
            m_isGraphMl = name == "graphml";
        else if (name == "key")
            openedKey(attributes);
        else if (name == "graph")
            openedGraph(attributes);
        else if (name == "node")
            openedNode(attributes);
        else if (name == "edge")
            openedEdge(attributes);
        else if (name == "data")
            m_data = xmlValue(attributes, "key");
        else if (name == "hyperedge" || name == "port")
            ++(name == "port" ? m_ports : m_hyperedges);
        else if (name == "Geometry" && !m_nodes.empty() && !m_edge)
            placeNode(attributes);
    }

    void text(std::string_view text) override { m_text += text; }

    void closed(std::string_view name) override
    {
        --m_depth;
        if (name == "node" && !m_nodes.empty())
            m_nodes.pop_back();
        else if (name == "edge")
            m_edge = nullptr;
        else if (name == "key")
            m_key = nullptr;
        else if (name == "default" && m_key)
            m_key->fallback = trimmed(m_text);
        else if (name == "NodeLabel" && !m_nodes.empty() && !m_edge)
            m_read.graph.nodes[m_nodes.back()].label = trimmed(m_text);
        else if (name == "EdgeLabel" && m_edge)
            m_edge->label = trimmed(m_text);
        else if (name == "data")
            closedData();
        m_text.clear();
    }

    void finish()
    {
        if (!m_isGraphMl) {
            m_read.error("not-graphml", translate("Formats", "The file is no GraphML."),
                         translate("Formats", "Open a .graphml file."));
            return;
        }
        auto &graph = m_read.graph;
        graph.ours = valueOf(graph.attributes, "generator") == programName;
        std::erase_if(graph.attributes, [](const auto &one) { return one.first == "generator"; });
        if (!graph.ours)
            trimAll();
        for (auto &node : graph.nodes)
            finishNode(node);
        for (auto &edge : graph.edges)
            finishEdge(edge);
        tellWhatIsLost();
    }

private:
    struct Key
    {
        std::string name;
        std::string fallback;
        std::string of; // node, edge, graph, all
    };

    void openedKey(const XmlAttributes &attributes)
    {
        m_key = &m_keys[std::string(xmlValue(attributes, "id"))];
        m_key->name = xmlValue(attributes, "attr.name");
        m_key->of = xmlValue(attributes, "for");
    }

    void openedGraph(const XmlAttributes &attributes)
    {
        m_directed = xmlValue(attributes, "edgedefault") != "undirected";
        m_nested = m_nested || !m_nodes.empty() || m_edge;
    }

    void openedNode(const XmlAttributes &attributes)
    {
        auto &node = m_read.graph.nodes.emplace_back();
        node.id = xmlValue(attributes, "id");
        m_nodes.push_back(m_read.graph.nodes.size() - 1);
    }

    void openedEdge(const XmlAttributes &attributes)
    {
        m_edge = &m_read.graph.edges.emplace_back();
        m_edge->id = xmlValue(attributes, "id");
        m_edge->source = xmlValue(attributes, "source");
        m_edge->target = xmlValue(attributes, "target");
        m_edge->label = xmlValue(attributes, "label");
        const auto directed = xmlValue(attributes, "directed");
        m_edge->directed = directed.empty() ? m_directed : directed != "false";
    }

    void placeNode(const XmlAttributes &attributes)
    {
        const auto x = numberIn(xmlValue(attributes, "x")), y = numberIn(xmlValue(attributes, "y"));
        const auto width = numberIn(xmlValue(attributes, "width")).value_or(0);
        const auto height = numberIn(xmlValue(attributes, "height")).value_or(0);
        if (x && y)
            m_read.graph.nodes[m_nodes.back()].position = Position{*x + width / 2, *y + height / 2};
    }

    void closedData()
    {
        const auto it = m_keys.find(m_data);
        const auto name = it == m_keys.end() || it->second.name.empty() ? m_data : it->second.name;
        auto &attributes = m_edge             ? m_edge->attributes
                           : !m_nodes.empty() ? m_read.graph.nodes[m_nodes.back()].attributes
                                              : m_read.graph.attributes;
        if (!name.empty() && !m_text.empty())
            attributes.emplace_back(name, m_text);
        m_data.clear();
    }

    void addDefaults(std::string_view of, GraphAttributes &attributes) const
    {
        for (const auto &[id, key] : m_keys) {
            const auto &name = key.name.empty() ? id : key.name;
            const bool applies = key.of == of || key.of == "all" || key.of.empty();
            if (applies && !key.fallback.empty() && valueOf(attributes, name).empty())
                attributes.emplace_back(name, key.fallback);
        }
    }

    static std::string taken(GraphAttributes &attributes,
                             std::initializer_list<std::string_view> names)
    {
        for (const auto name : names) {
            const auto it = std::find_if(attributes.begin(), attributes.end(),
                                         [&](const auto &one) { return one.first == name; });
            if (it == attributes.end())
                continue;
            auto value = std::move(it->second);
            attributes.erase(it);
            return value;
        }
        return {};
    }

    void finishNode(GraphNode &node) const
    {
        addDefaults("node", node.attributes);
        if (node.label.empty() || m_read.graph.ours)
            node.label = taken(node.attributes, {"label", "Label", "name", "Name"});
        if (!m_read.graph.ours)
            return;
        const auto x = numberIn(taken(node.attributes, {"x"})),
                   y = numberIn(taken(node.attributes, {"y"}));
        if (x && y)
            node.position = Position{*x, *y};
    }

    void finishEdge(GraphEdge &edge) const
    {
        addDefaults("edge", edge.attributes);
        if (edge.label.empty())
            edge.label = taken(edge.attributes, {"label", "Label", "Edge Label"});
        if (const auto weight = taken(edge.attributes, {"weight", "Weight"}); !weight.empty())
            edge.weight = numberIn(trimmed(weight));
        if (edge.id.empty())
            edge.id = taken(edge.attributes, {"Edge Id"});
        GraphSpell spell{taken(edge.attributes, {"start"}), taken(edge.attributes, {"end"})};
        if (!(spell == GraphSpell()))
            edge.spells.push_back(std::move(spell));
    }

    /// White space around the values of other programs is their files' layout.
    void trimAll()
    {
        const auto trim = [](GraphAttributes &attributes) {
            for (auto &[name, value] : attributes)
                value = trimmed(value);
            std::erase_if(attributes, [](const auto &one) { return one.second.empty(); });
        };
        trim(m_read.graph.attributes);
        for (auto &node : m_read.graph.nodes)
            trim(node.attributes);
        for (auto &edge : m_read.graph.edges)
            trim(edge.attributes);
    }

    void tellWhatIsLost()
    {
        const auto tell = [this](const char *code, std::size_t count, const std::string &what,
                                 const std::string &todo) {
            if (count > 0)
                m_read.warning(code, what, todo);
        };
        tell("hyperedges", m_hyperedges,
             translate("Formats", "%n hyperedge(s) left out: a tie joins two actors.", nullptr,
                       int(m_hyperedges)),
             translate("Formats", "Make an event with participants of each."));
        tell("ports", m_ports,
             translate("Formats", "%n port(s) left out; the edges there join the nodes.", nullptr,
                       int(m_ports)),
             translate("Formats", "Nothing is to be done."));
        tell("nested-graphs", m_nested,
             translate("Formats", "Graphs within nodes are read as nodes beside each other."),
             translate("Formats", "Where one is part of the other, add a tie part-of."));
    }

    ReadGraph &m_read;
    std::unordered_map<std::string, Key> m_keys;
    Key *m_key = nullptr;
    std::vector<std::size_t> m_nodes; // that are open
    GraphEdge *m_edge = nullptr;
    std::string m_data;
    std::string m_text;
    std::size_t m_hyperedges = 0;
    std::size_t m_ports = 0;
    int m_depth = 0;
    bool m_isGraphMl = false;
    bool m_directed = true;
    bool m_nested = false;
};

} // namespace

ReadGraph readGraphMl(std::string_view text)
{
    ReadGraph read;
    GraphMlSink sink(read);
    if (readXml(text, sink, read))
        sink.finish();
    return read;
}

} // namespace entente
