// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gexf.h"

#include "xmltext.h"

#include "models/formats/numbertext.h"
#include "models/map/text.h"

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

/// "-infinity" and the like are no dates but the absence of one.
std::string timeIn(std::string_view text)
{
    const auto isInfinite = text.find("nfinity") != std::string_view::npos ||
                            text.find("NFINITY") != std::string_view::npos;
    return isInfinite ? std::string() : std::string(text);
}

class GexfSink : public XmlSink
{
public:
    explicit GexfSink(ReadGraph &read) : m_read(read) {}

    void opened(std::string_view name, const XmlAttributes &attributes) override
    {
        m_text.clear();
        if (++m_depth == 1)
            m_isGexf = name == "gexf";
        else if (name == "graph")
            openedGraph(attributes);
        else if (name == "attributes")
            m_class = xmlValue(attributes, "class");
        else if (name == "attribute")
            openedAttribute(attributes);
        else if (name == "node")
            openedNode(attributes);
        else if (name == "edge")
            openedEdge(attributes);
        else
            openedDetail(name, attributes);
    }

    void text(std::string_view text) override { m_text += text; }

    void closed(std::string_view name) override
    {
        --m_depth;
        if (name == "node" && !m_stack.empty())
            m_stack.pop_back();
        else if (name == "edge")
            m_edge = nullptr;
        else if (name == "default" && m_declared)
            m_declared->fallback = m_text;
        else if (name == "attribute")
            m_declared = nullptr;
        else if (name == "creator")
            m_read.graph.ours = m_text.starts_with(programName);
        else if (name == "description")
            m_description = m_text;
        m_text.clear();
    }

    void finish()
    {
        auto &graph = m_read.graph;
        if (!m_isGexf) {
            m_read.error("not-gexf", translate("Formats", "The file is no GEXF."),
                         translate("Formats", "Open a .gexf file."));
            return;
        }
        if (!m_hasGraph)
            m_read.warning("no-graph", translate("Formats", "There is no graph in the file."),
                           translate("Formats", "Nothing was read."));
        for (auto &node : graph.nodes)
            addDefaults(m_nodeAttributes, node.attributes);
        for (auto &edge : graph.edges)
            addDefaults(m_edgeAttributes, edge.attributes);
        readHead();
        checkSpells();
    }

private:
    struct Declared
    {
        std::string title;
        std::string fallback;
    };
    using Declarations = std::unordered_map<std::string, Declared>;

    void openedGraph(const XmlAttributes &attributes)
    {
        m_hasGraph = true;
        const auto type = xmlValue(attributes, "defaultedgetype");
        m_directed = type == "directed";
        // A slice is the graph as of one time; it does not say since when.
        if (xmlValue(attributes, "mode") == "slice")
            m_slice = timeIn(xmlValue(attributes, "timestamp"));
    }

    Declarations &declarations() { return m_class == "edge" ? m_edgeAttributes : m_nodeAttributes; }

    void openedAttribute(const XmlAttributes &attributes)
    {
        m_declared = &declarations()[std::string(xmlValue(attributes, "id"))];
        m_declared->title = xmlValue(attributes, "title");
    }

    void openedNode(const XmlAttributes &attributes)
    {
        auto &node = m_read.graph.nodes.emplace_back();
        node.id = xmlValue(attributes, "id");
        node.label = xmlValue(attributes, "label");
        if (!m_stack.empty() || !xmlValue(attributes, "pid").empty())
            m_nested = true;
        m_stack.push_back(m_read.graph.nodes.size() - 1);
        addSpell(attributes, node.spells);
    }

    void openedEdge(const XmlAttributes &attributes)
    {
        m_edge = &m_read.graph.edges.emplace_back();
        m_edge->id = xmlValue(attributes, "id");
        m_edge->source = xmlValue(attributes, "source");
        m_edge->target = xmlValue(attributes, "target");
        m_edge->label = xmlValue(attributes, "label");
        const auto type = xmlValue(attributes, "type");
        m_edge->directed = type.empty() ? m_directed : type == "directed";
        m_edge->weight = numberIn(xmlValue(attributes, "weight"));
        if (const auto kind = xmlValue(attributes, "kind"); !kind.empty() && !m_read.graph.ours)
            m_edge->attributes.emplace_back("kind", kind);
        addSpell(attributes, m_edge->spells);
    }

    GraphAttributes *attributesAtHand()
    {
        if (m_edge)
            return &m_edge->attributes;
        return m_stack.empty() ? nullptr : &m_read.graph.nodes[m_stack.back()].attributes;
    }

    void openedDetail(std::string_view name, const XmlAttributes &attributes)
    {
        auto *values = attributesAtHand();
        if (!values)
            return;
        if (name == "attvalue") {
            auto id = xmlValue(attributes, "for");
            id = id.empty() ? xmlValue(attributes, "id") : id;
            const auto &declared = m_edge ? m_edgeAttributes : m_nodeAttributes;
            const auto it = declared.find(std::string(id));
            const auto title = it == declared.end() || it->second.title.empty() ? std::string(id)
                                                                                : it->second.title;
            values->emplace_back(title, xmlValue(attributes, "value"));
        } else if (name == "spell" || name == "slice") {
            auto &spells = m_edge ? m_edge->spells : m_read.graph.nodes[m_stack.back()].spells;
            if (m_spellsOf != values) // the element's own start and end give way to its spells
                spells.clear();
            m_spellsOf = values;
            addSpell(attributes, spells);
        } else if (name == "position" && !m_edge) {
            const auto x = numberIn(xmlValue(attributes, "x")),
                       y = numberIn(xmlValue(attributes, "y"));
            if (x && y)
                m_read.graph.nodes[m_stack.back()].position = Position{*x, *y == 0 ? 0 : -*y};
        }
    }

    static void addSpell(const XmlAttributes &attributes, std::vector<GraphSpell> &spells)
    {
        GraphSpell spell;
        for (const auto name : {"start", "startopen"})
            if (spell.start.empty())
                spell.start = timeIn(xmlValue(attributes, name));
        for (const auto name : {"end", "endopen"})
            if (spell.end.empty())
                spell.end = timeIn(xmlValue(attributes, name));
        if (const auto stamp = timeIn(xmlValue(attributes, "timestamp")); !stamp.empty())
            spell = {stamp, stamp};
        if (!(spell == GraphSpell()))
            spells.push_back(std::move(spell));
    }

    static void addDefaults(const Declarations &declared, GraphAttributes &attributes)
    {
        for (const auto &[id, one] : declared)
            if (!one.fallback.empty() && valueOf(attributes, one.title).empty())
                attributes.emplace_back(one.title, one.fallback);
    }

    /// Title, description and the rest as our writer puts them into the description.
    void readHead()
    {
        auto &graph = m_read.graph;
        if (!graph.ours) {
            if (!m_description.empty())
                graph.attributes.emplace_back("description", m_description);
            if (!m_slice.empty())
                graph.attributes.emplace_back("as-of", m_slice);
            return;
        }
        std::string_view rest = m_description;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            const auto entry = rest.substr(0, end);
            const auto colon = entry.find(": ");
            if (colon == std::string_view::npos)
                break;
            const auto key = entry.substr(0, colon);
            if (key == "description") {
                graph.attributes.emplace_back(key, rest.substr(colon + 2));
                break;
            }
            graph.attributes.emplace_back(key, entry.substr(colon + 2));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void checkSpells()
    {
        std::size_t overlapping = 0;
        const auto check = [&](std::vector<GraphSpell> &spells) {
            std::sort(spells.begin(), spells.end(),
                      [](const auto &a, const auto &b) { return a.start < b.start; });
            for (std::size_t i = 1; i < spells.size(); ++i)
                overlapping += spells[i - 1].end.empty() || spells[i].start <= spells[i - 1].end;
        };
        for (auto &node : m_read.graph.nodes)
            check(node.spells);
        for (auto &edge : m_read.graph.edges)
            check(edge.spells);
        if (overlapping > 0)
            m_read.warning("overlapping-spells",
                           translate("Formats",
                                     "%n spell(s) overlaps/overlap another one of the same "
                                     "element, which GEXF does not allow.",
                                     nullptr, int(overlapping)),
                           translate("Formats", "They are kept as they are."));
        if (m_nested)
            m_read.warning(
                "nested-nodes",
                translate("Formats", "Nodes within nodes are read as nodes beside each other."),
                translate("Formats", "Where one is part of the other, add a tie part-of."));
    }

    ReadGraph &m_read;
    Declarations m_nodeAttributes, m_edgeAttributes;
    std::string m_class;
    Declared *m_declared = nullptr;
    std::vector<std::size_t> m_stack; // nodes that are open
    GraphEdge *m_edge = nullptr;
    const GraphAttributes *m_spellsOf = nullptr;
    std::string m_text;
    std::string m_slice; // the time of a graph that is one slice
    std::string m_description;
    int m_depth = 0;
    bool m_isGexf = false;
    bool m_hasGraph = false;
    bool m_directed = false;
    bool m_nested = false;
};

} // namespace

ReadGraph readGexf(std::string_view text)
{
    ReadGraph read;
    GexfSink sink(read);
    if (readXml(text, sink, read))
        sink.finish();
    return read;
}

} // namespace entente
