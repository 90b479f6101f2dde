// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gexf.h"

#include "xmltext.h"

#include "models/formats/jsontext.h"
#include "models/map/text.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

/// The names of all attributes of the nodes, or of the edges, in order of the alphabet.
/// Writes one GEXF file.
class GexfText
{
public:
    GexfText(const GraphData &graph, GexfVersion version)
        : m_graph(graph)
        , m_is13(version == GexfVersion::V1_3)
    {
    }

    std::string write()
    {
        m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        m_out += m_is13 ? "<gexf xmlns=\"http://gexf.net/1.3\" "
                          "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
                        : "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                          "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
                          "version=\"1.2\">\n";
        writeMeta();
        m_out += "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\"";
        m_out += m_is13 ? " timerepresentation=\"interval\">\n" : ">\n";
        writeDeclarations("node", m_nodeNames = attributeNames(m_graph.nodes));
        writeDeclarations("edge", m_edgeNames = attributeNames(m_graph.edges));
        m_out += "    <nodes>\n";
        for (const auto &node : m_graph.nodes)
            writeNode(node);
        m_out += "    </nodes>\n    <edges>\n";
        for (const auto &edge : m_graph.edges)
            writeEdge(edge);
        m_out += "    </edges>\n  </graph>\n</gexf>\n";
        return std::move(m_out);
    }

private:
    void attribute(std::string_view name, std::string_view value)
    {
        m_out += ' ';
        m_out += name;
        m_out += "=\"";
        appendXml(m_out, value);
        m_out += '"';
    }

    /// GEXF has no place for a title or a date of the whole; they stand in the description, a line
    /// each.
    void writeMeta()
    {
        std::string description;
        for (const auto &[key, value] : m_graph.attributes)
            if (key != "description")
                description += (description.empty() ? "" : "\n") + key + ": " + displayText(value);
        if (const auto text = valueOf(m_graph.attributes, "description"); !text.empty())
            description +=
                (description.empty() ? "" : "\n") + ("description: " + std::string(text));
        m_out += "  <meta>\n    <creator>" + std::string(programName) +
                 "</creator>\n    <description>" + xmlText(description) +
                 "</description>\n  </meta>\n";
    }

    void writeDeclarations(std::string_view of, const std::vector<std::string> &names)
    {
        if (names.empty())
            return;
        m_out += "    <attributes class=\"" + std::string(of) + "\">\n";
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_out += "      <attribute";
            attribute("id", std::to_string(i));
            attribute("title", names[i]);
            attribute("type", names[i] == "sign" ? "integer" : "string");
            m_out += "/>\n";
        }
        m_out += "    </attributes>\n";
    }

    void writeValues(const GraphAttributes &attributes, const std::vector<std::string> &names)
    {
        if (attributes.empty())
            return;
        m_out += "        <attvalues>\n";
        for (const auto &[name, value] : attributes) {
            const auto place = std::lower_bound(names.begin(), names.end(), name) - names.begin();
            m_out += "          <attvalue";
            attribute("for", std::to_string(place));
            attribute("value", value);
            m_out += "/>\n";
        }
        m_out += "        </attvalues>\n";
    }

    /// True where `xsd:date` can say it: years 0001 to 9999.
    static bool isTime(const std::string &time) { return time.size() == 10 && time > "0000-99"; }

    void writeBounds(const GraphSpell &spell)
    {
        if (isTime(spell.start))
            attribute("start", spell.start);
        if (isTime(spell.end))
            attribute("end", spell.end);
    }

    void writeSpells(const std::vector<GraphSpell> &spells)
    {
        if (spells.size() < 2)
            return;
        m_out += "        <spells>\n";
        for (const auto &spell : spells) {
            m_out += "          <spell";
            writeBounds(spell);
            m_out += "/>\n";
        }
        m_out += "        </spells>\n";
    }

    void writeNode(const GraphNode &node)
    {
        m_out += "      <node";
        attribute("id", node.id);
        attribute("label", node.label);
        if (node.spells.size() == 1)
            writeBounds(node.spells.front());
        m_out += ">\n";
        writeValues(node.attributes, m_nodeNames);
        writeSpells(node.spells);
        if (node.position) {
            // Gephi's y goes up. The published schema of 1.2 has the position in GEXF's own
            // namespace.
            m_out += m_is13 ? "        <viz:position" : "        <position";
            attribute("x", jsonHundredths(node.position->x));
            attribute("y", jsonHundredths(node.position->y == 0 ? 0 : -node.position->y));
            attribute("z", "0");
            m_out += "/>\n";
        }
        m_out += "      </node>\n";
    }

    void writeEdge(const GraphEdge &edge)
    {
        m_out += "      <edge";
        attribute("id", edge.id);
        attribute("source", edge.source);
        attribute("target", edge.target);
        if (!edge.directed)
            attribute("type", "undirected");
        attribute("label", edge.label);
        if (m_is13) // source, target and kind are to be unique
            attribute("kind", edge.id);
        if (edge.weight)
            attribute("weight", jsonNumber(*edge.weight));
        if (edge.spells.size() == 1)
            writeBounds(edge.spells.front());
        m_out += ">\n";
        writeValues(edge.attributes, m_edgeNames);
        writeSpells(edge.spells);
        m_out += "      </edge>\n";
    }

    const GraphData &m_graph;
    bool m_is13;
    std::string m_out;
    std::vector<std::string> m_nodeNames, m_edgeNames;
};

} // namespace

std::string writeGexf(const GraphData &graph, GexfVersion version)
{
    return GexfText(graph, version).write();
}

} // namespace entente
