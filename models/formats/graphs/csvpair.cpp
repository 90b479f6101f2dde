// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "csvpair.h"

#include "models/formats/jsontext.h"
#include "models/formats/numbertext.h"
#include "models/formats/tables/csvwriter.h"
#include "models/formats/tables/tablereader.h"
#include "models/map/text.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

void addValues(std::vector<std::string> &row, const GraphAttributes &attributes,
               const std::vector<std::string> &names)
{
    for (const auto &name : names)
        row.emplace_back(valueOf(attributes, name));
}

std::vector<std::string> header(std::initializer_list<const char *> first,
                                const std::vector<std::string> &names)
{
    std::vector<std::string> row(first.begin(), first.end());
    row.insert(row.end(), names.begin(), names.end());
    return row;
}

/// One table of the pair, row by row.
class PairTable
{
public:
    PairTable(std::string_view text, std::string name, ReadGraph &read)
        : m_reader(bytesOf(text))
        , m_name(std::move(name))
        , m_read(read)
    {
        if (m_reader.next())
            for (const auto cell : m_reader.cells())
                m_header.push_back(cellOf(cell));
    }

    bool has(const char *column) const
    {
        return std::find(m_header.begin(), m_header.end(), column) != m_header.end();
    }

    bool next()
    {
        while (m_reader.next()) {
            if (m_reader.fault() == RowFault::None && m_reader.cells().size() == m_header.size())
                return true;
            m_read.error(
                "bad-row",
                phrase(translate("Formats",
                                 "Row %1 of the %2 has %n cell(s) where the header has %3.",
                                 nullptr, int(m_reader.cells().size())),
                       {std::to_string(m_reader.rows()), m_name, std::to_string(m_header.size())}),
                translate("Formats", "Put the row right; a cell with a comma needs double quotes."),
                int(m_reader.line()), 1);
        }
        return false;
    }

    std::string at(const char *column) const
    {
        const auto it = std::find(m_header.begin(), m_header.end(), column);
        return it == m_header.end() ? std::string()
                                    : cellOf(m_reader.cells()[std::size_t(it - m_header.begin())]);
    }

    GraphAttributes rest(std::initializer_list<std::string_view> apart) const
    {
        GraphAttributes attributes;
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (std::find(apart.begin(), apart.end(), m_header[i]) == apart.end())
                if (auto value = cellOf(m_reader.cells()[i]); !value.empty())
                    attributes.emplace_back(m_header[i], std::move(value));
        return attributes;
    }

    int line() const { return int(m_reader.line()); }

private:
    static std::string cellOf(std::string_view cell)
    {
        const std::string text(withoutGuard(cell));
        return firstBadUtf8(text) == std::string_view::npos ? text : fromWindows1252(text);
    }

    TableReader m_reader;
    std::string m_name;
    ReadGraph &m_read;
    std::vector<std::string> m_header;
};

} // namespace

CsvPair writeCsvPair(const GraphData &graph)
{
    CsvPair pair;
    CsvWriter actors(pair.actors), ties(pair.ties);
    const auto nodeNames = attributeNames(graph.nodes), edgeNames = attributeNames(graph.edges);
    actors.row(header({"Id", "Label", "x", "y"}, nodeNames));
    for (const auto &node : graph.nodes) {
        std::vector<std::string> row{node.id, node.label};
        row.push_back(node.position ? jsonNumber(node.position->x) : std::string());
        row.push_back(node.position ? jsonNumber(node.position->y) : std::string());
        addValues(row, node.attributes, nodeNames);
        actors.row(row);
    }
    ties.row(header({"Source", "Target", "Type", "Id"}, edgeNames));
    for (const auto &edge : graph.edges) {
        std::vector<std::string> row{edge.source, edge.target,
                                     edge.directed ? "Directed" : "Undirected", edge.id};
        addValues(row, edge.attributes, edgeNames);
        ties.row(row);
    }
    return pair;
}

ReadGraph readCsvPair(std::string_view actors, std::string_view ties)
{
    ReadGraph read;
    PairTable nodes(actors, translate("Formats", "actors"), read),
        edges(ties, translate("Formats", "relations"), read);
    if (!nodes.has("Id") || !edges.has("Source") || !edges.has("Target")) {
        read.error("not-a-pair",
                   translate("Formats", "The tables need the columns Id, and Source and Target."),
                   translate("Formats", "Other tables are read by “entente import”."));
        return read;
    }
    read.graph.ours = nodes.has("x") && nodes.has("kind"); // Gephi has neither
    while (nodes.next()) {
        auto &node = read.graph.nodes.emplace_back();
        node.id = nodes.at("Id");
        node.label = nodes.at("Label");
        const auto x = numberIn(nodes.at("x")), y = numberIn(nodes.at("y"));
        if (x && y)
            node.position = Position{*x, *y};
        node.attributes = nodes.rest({"Id", "Label", "x", "y"});
    }
    while (edges.next()) {
        auto &edge = read.graph.edges.emplace_back();
        edge.id = edges.at("Id");
        edge.source = edges.at("Source");
        edge.target = edges.at("Target");
        edge.directed = edges.at("Type") != "Undirected";
        edge.label = edges.at("Label");
        edge.weight = numberIn(edges.at("Weight"));
        edge.attributes = edges.rest({"Id", "Source", "Target", "Type", "Label", "Weight"});
    }
    return read;
}

} // namespace entente
