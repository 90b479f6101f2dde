// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "graphml.h"

#include "xmltext.h"

#include "models/formats/jsontext.h"

#include <set>

namespace entente {

namespace {

/// Writes one GraphML file.
class GraphMlText
{
public:
    GraphMlText(const GraphData &graph, bool forYed) : m_graph(graph), m_forYed(forYed) {}

    std::string write()
    {
        m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "
                "xmlns=\"http://graphml.graphdrawing.org/xmlns\"";
        m_out += m_forYed ? " xmlns:y=\"http://www.yworks.com/xml/graphml\">\n" : ">\n";
        writeKeys();
        m_out += "  <graph id=\"map\" edgedefault=\"directed\">\n";
        data("    ", "g_", "generator", programName);
        for (const auto &[name, value] : m_graph.attributes)
            data("    ", "g_", name, value);
        for (const auto &node : m_graph.nodes)
            writeNode(node);
        for (const auto &edge : m_graph.edges)
            writeEdge(edge);
        m_out += "  </graph>\n</graphml>\n";
        return std::move(m_out);
    }

private:
    void key(std::string_view prefix, std::string_view of, std::string_view name,
             std::string_view type = "string")
    {
        m_out += "  <key id=\"" + xmlText(prefix) + xmlText(name) + "\" for=\"" + std::string(of) +
                 "\" attr.name=\"" + xmlText(name) + "\" attr.type=\"" + std::string(type) +
                 "\"/>\n";
    }

    template <class Elements>
    void keysOf(std::string_view prefix, std::string_view of, const Elements &elements,
                std::set<std::string> names)
    {
        for (const auto &element : elements)
            for (const auto &[name, value] : element.attributes)
                names.insert(name);
        for (const auto &name : names)
            key(prefix, of, name, name == "sign" || name == "strength" ? "int" : "string");
    }

    void writeKeys()
    {
        key("g_", "graph", "generator");
        for (const auto &[name, value] : m_graph.attributes)
            key("g_", "graph", name);
        keysOf("n_", "node", m_graph.nodes, {"label"});
        // yEd's geometry and plain places do not go together: networkx would mix them up.
        if (!m_forYed) {
            key("n_", "node", "x", "double");
            key("n_", "node", "y", "double");
        }
        keysOf("e_", "edge", m_graph.edges, {"label"});
        if (m_forYed)
            m_out += "  <key id=\"yn\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
                     "  <key id=\"ye\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
    }

    void data(std::string_view indent, std::string_view prefix, std::string_view name,
              std::string_view value)
    {
        m_out += indent;
        m_out += "<data key=\"" + xmlText(prefix) + xmlText(name) + "\">";
        appendXml(m_out, value);
        m_out += "</data>\n";
    }

    void writeNode(const GraphNode &node)
    {
        m_out += "    <node id=\"" + xmlText(node.id) + "\">\n";
        data("      ", "n_", "label", node.label);
        for (const auto &[name, value] : node.attributes)
            data("      ", "n_", name, value);
        if (m_forYed) {
            writeShape(node);
        } else if (node.position) {
            data("      ", "n_", "x", jsonNumber(node.position->x));
            data("      ", "n_", "y", jsonNumber(node.position->y));
        }
        m_out += "    </node>\n";
    }

    void writeShape(const GraphNode &node)
    {
        constexpr double width = 140, height = 40;
        m_out += "      <data key=\"yn\"><y:ShapeNode>";
        if (node.position)
            m_out += "<y:Geometry x=\"" + jsonHundredths(node.position->x - width / 2) + "\" y=\"" +
                     jsonHundredths(node.position->y - height / 2) +
                     "\" width=\"140\" height=\"40\"/>";
        m_out += "<y:Fill color=\"#FFFFFF\" transparent=\"false\"/><y:NodeLabel>" +
                 xmlText(node.label) +
                 "</y:NodeLabel><y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>\n";
    }

    void writeEdge(const GraphEdge &edge)
    {
        m_out += "    <edge id=\"" + xmlText(edge.id) + "\" source=\"" + xmlText(edge.source) +
                 "\" target=\"" + xmlText(edge.target) +
                 (edge.directed ? "\">\n" : "\" directed=\"false\">\n");
        if (!edge.label.empty())
            data("      ", "e_", "label", edge.label);
        for (const auto &[name, value] : edge.attributes)
            data("      ", "e_", name, value);
        if (m_forYed) {
            const bool opposes = edge.label == "opposes";
            m_out += "      <data key=\"ye\"><y:PolyLineEdge><y:LineStyle color=\"";
            m_out += opposes                 ? "#D55E00\" type=\"dashed"
                     : edge.label == "backs" ? "#0072B2\" type=\"line"
                                             : "#777777\" type=\"line";
            m_out += "\" width=\"1.5\"/><y:Arrows source=\"none\" target=\"";
            m_out += opposes ? "t_shape" : "standard";
            m_out += "\"/></y:PolyLineEdge></data>\n";
        }
        m_out += "    </edge>\n";
    }

    const GraphData &m_graph;
    bool m_forYed;
    std::string m_out;
};

} // namespace

std::string writeGraphMl(const GraphData &graph, bool forYed)
{
    return GraphMlText(graph, forYed).write();
}

} // namespace entente
