// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pajek.h"

#include "models/formats/jsontext.h"
#include "models/formats/numbertext.h"
#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {

namespace {

constexpr std::size_t verticesOfAnyFile = 10000; // as many are made without a line on each
constexpr std::size_t bytesOfVertex = 4;         // of a larger file, for each further one

bool startsWithWord(std::string_view text, std::string_view word)
{
    if (text.size() < word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((text[i] | 0x20) != (word[i] | 0x20))
            return false;
    return true;
}

/// The words of a line; a text in quotes is one word, its quotes marked by a zero before it.
std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
        } else if (line[at] == '"') {
            const auto end = std::min(line.find('"', at + 1), line.size());
            words.emplace_back(1, '\0');
            words.back() += line.substr(at + 1, end - at - 1);
            at = end + 1;
        } else {
            const auto end = std::min(line.find_first_of(" \t", at), line.size());
            words.emplace_back(line.substr(at, end - at));
            at = end;
        }
    }
    return words;
}

std::string plain(const std::string &word)
{
    return word.starts_with('\0') ? word.substr(1) : word;
}

class PajekReader
{
public:
    PajekReader(std::string_view text, ReadGraph &read)
        : m_rest(text)
        , m_size(text.size())
        , m_read(read)
    {
    }

    void read()
    {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
        std::string_view line;
        while (m_read.diagnostics.size() < 100 && nextLine(line))
            if (line.starts_with('*'))
                section(line);
            else
                row(line);
        if (!m_sawVertices)
            error("not-pajek", translate("Formats", "The file has no *Vertices."),
                  translate("Formats", "Open a Pajek .net file."));
        settleSigns();
        settleTimes();
    }

private:
    enum class Section : unsigned char {
        None,
        Vertices,
        Arcs,
        Edges,
        ArcsList,
        EdgesList,
        Matrix,
        Other
    };

    void error(std::string code, std::string message, std::string hint)
    {
        m_read.error(std::move(code), std::move(message), std::move(hint), m_line, 1);
    }

    bool nextLine(std::string_view &line)
    {
        while (!m_rest.empty()) {
            ++m_line;
            const auto end = std::min(m_rest.find_first_of("\r\n"), m_rest.size());
            line = m_rest.substr(0, end);
            const bool pair =
                end + 1 < m_rest.size() && m_rest[end] == '\r' && m_rest[end + 1] == '\n';
            m_rest.remove_prefix(std::min(end + (pair ? 2 : 1), m_rest.size()));
            line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
            if (!line.empty() && line.front() != '%')
                return true;
        }
        return false;
    }

    void section(std::string_view line)
    {
        const std::pair<std::string_view, Section> sections[] = {
            {"*arcslist", Section::ArcsList}, {"*edgeslist", Section::EdgesList},
            {"*arcs", Section::Arcs},         {"*edges", Section::Edges},
            {"*matrix", Section::Matrix},     {"*vertices", Section::Vertices},
            {"*network", Section::None}};
        m_section = Section::Other;
        for (const auto &[word, which] : sections)
            if (startsWithWord(line, word)) {
                m_section = which;
                break;
            }
        m_matrixRow = 0;
        const auto words = wordsOf(line);
        if (m_section == Section::None && words.size() > 1)
            m_read.graph.attributes.emplace_back("title", valid(plain(words[1])));
        if (m_section == Section::Vertices)
            openVertices(words);
        m_tie.clear();
        for (std::size_t i = 1; m_section != Section::Vertices && i < words.size(); ++i)
            if (words[i].starts_with('\0'))
                m_tie = valid(plain(words[i]));
    }

    /// "*Vertices 7 4": the first four are of one mode, and a matrix joins them with the others.
    void openVertices(const std::vector<std::string> &words)
    {
        const auto count = words.size() > 1 ? numberIn(words[1]).value_or(-1) : -1;
        const auto first = words.size() > 2 ? numberIn(words[2]).value_or(0) : 0;
        m_firstMode = first > 0 && first < count ? std::size_t(first) : 0;
        if (!(count >= 0) || m_sawVertices) {
            error("bad-vertices",
                  translate("Formats", "*Vertices needs the number of vertices, once."),
                  translate("Formats", "Write *Vertices 16."));
            m_section = Section::Other;
            return;
        }
        m_sawVertices = true;
        if (const auto most = verticesOfAnyFile + m_size / bytesOfVertex; count > double(most)) {
            error("too-large",
                  phrase(translate("Formats", "*Vertices tells of more than %1 vertices, which a "
                                              "file of this size cannot "
                                              "hold."),
                         {std::to_string(most)}),
                  translate("Formats", "Put the number right."));
            m_section = Section::Other;
            return;
        }
        for (std::size_t i = 1; i <= std::size_t(count); ++i)
            m_read.graph.nodes.push_back({std::to_string(i), std::to_string(i), {}, {}, {}});
    }

    static std::string valid(std::string text)
    {
        return firstBadUtf8(text) == std::string_view::npos ? text : fromWindows1252(text);
    }

    GraphNode *vertex(const std::string &word)
    {
        const auto number = numberIn(word);
        auto &nodes = m_read.graph.nodes;
        if (!number || *number < 1 || *number > double(nodes.size()) ||
            *number != std::floor(*number)) {
            error("no-vertex",
                  phrase(translate("Formats", "There is no vertex “%1”."),
                         {displayText(plain(word))}),
                  translate("Formats",
                            "Vertices are numbered from 1 to the number that *Vertices tells."));
            return nullptr;
        }
        return &nodes[std::size_t(*number) - 1];
    }

    void row(std::string_view line)
    {
        const auto words = wordsOf(line);
        if (words.empty())
            return;
        switch (m_section) {
        case Section::Vertices: vertexRow(words); break;
        case Section::Arcs:
        case Section::Edges: lineRow(words); break;
        case Section::ArcsList:
        case Section::EdgesList:
            for (std::size_t i = 1; i < words.size(); ++i)
                addEdge(words[0], words[i], 1, m_section == Section::ArcsList);
            break;
        case Section::Matrix: matrixRow(words); break;
        case Section::None:
        case Section::Other: break;
        }
    }

    void vertexRow(const std::vector<std::string> &words)
    {
        auto *node = vertex(words[0]);
        if (!node)
            return;
        if (words.size() > 1)
            node->label = valid(plain(words[1]));
        addInterval(words, node->spells);
    }

    /// "[1872-1904]" and "[1872-*]"; whether these are years is settled when all are read.
    static void addInterval(const std::vector<std::string> &words, std::vector<GraphSpell> &spells)
    {
        if (words.empty() || !words.back().starts_with('[') || !words.back().ends_with(']'))
            return;
        const auto inner = std::string_view(words.back()).substr(1, words.back().size() - 2);
        for (std::size_t at = 0; at <= inner.size();) {
            const auto end = std::min(inner.find(',', at), inner.size());
            const auto part = inner.substr(at, end - at);
            const auto dash = part.find('-', 1);
            const auto year = [](std::string_view text) {
                return text == "*" ? std::string() : std::string(text);
            };
            spells.push_back({year(part.substr(0, dash)),
                              year(dash == std::string_view::npos ? part : part.substr(dash + 1))});
            at = end + 1;
        }
    }

    GraphEdge *addEdge(const std::string &from, const std::string &to, double value, bool directed)
    {
        const auto *a = vertex(from);
        const auto *b = a ? vertex(to) : nullptr;
        if (!b)
            return nullptr;
        auto &edge = m_read.graph.edges.emplace_back();
        edge.source = a->id;
        edge.target = b->id;
        edge.directed = directed;
        edge.weight = value;
        edge.label = m_tie;
        return &edge;
    }

    void lineRow(const std::vector<std::string> &words)
    {
        // "2: 1 5 1" names a tie by number before the line.
        const std::size_t first = !words[0].starts_with('\0') && words[0].ends_with(':') ? 1 : 0;
        if (words.size() < first + 2) {
            error("short-line", translate("Formats", "A line needs two vertices."),
                  translate("Formats", "Write the numbers of two vertices."));
            return;
        }
        const auto value = words.size() > first + 2 ? numberIn(words[first + 2]) : std::nullopt;
        auto *edge =
            addEdge(words[first], words[first + 1], value.value_or(1), m_section == Section::Arcs);
        if (!edge)
            return;
        for (std::size_t i = first + 2; i + 1 < words.size(); ++i)
            if (words[i] == "l")
                edge->label = valid(plain(words[i + 1]));
        addInterval(words, edge->spells);
    }

    void matrixRow(const std::vector<std::string> &words)
    {
        const auto from = std::to_string(++m_matrixRow);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (const auto value = numberIn(words[i]); value && *value != 0)
                addEdge(from, std::to_string(m_firstMode + i + 1), *value, m_firstMode == 0);
    }

    /// Time points of Pajek count years, days or steps, and the file does not say which. They are
    /// years where all of them look like years, else they stay as they are.
    void settleTimes()
    {
        const auto isYear = [](const std::string &text) {
            const auto number = numberIn(text);
            return text.empty() || (number && *number >= 1000 && *number <= 2200);
        };
        auto &graph = m_read.graph;
        bool areYears = true;
        const auto look = [&](const auto &elements) {
            for (const auto &element : elements)
                for (const auto &spell : element.spells)
                    areYears = areYears && isYear(spell.start) && isYear(spell.end);
        };
        look(graph.nodes);
        look(graph.edges);
        if (areYears)
            return;
        const auto keep = [](auto &elements) {
            for (auto &element : elements) {
                std::string points;
                for (const auto &spell : element.spells)
                    points +=
                        (points.empty() ? "" : ", ") +
                        (spell.start == spell.end ? spell.start : spell.start + "-" + spell.end);
                if (!points.empty())
                    element.attributes.emplace_back("time-points", points);
                element.spells.clear();
            }
        };
        keep(graph.nodes);
        keep(graph.edges);
        m_read.warning(
            "time-points",
            translate("Formats",
                      "The times in brackets are no years: the file does not say what they "
                      "count. They were kept as the attribute “time-points”."),
            translate("Formats", "Where you know it, write them as years, or import a table with "
                                 "dates."));
    }

    /// Values are signs where some are negative, else mere weights.
    void settleSigns()
    {
        auto &edges = m_read.graph.edges;
        const bool isSigned = std::any_of(edges.begin(), edges.end(),
                                          [](const auto &e) { return e.weight && *e.weight < 0; });
        for (auto &edge : edges) {
            // A label that is one of our kinds says more than a sign.
            if (parse<TieKind>(edge.label)) {
                edge.attributes.emplace_back("kind", edge.label);
                edge.weight.reset();
                edge.label.clear();
                continue;
            }
            if (!isSigned || !edge.weight)
                continue;
            edge.attributes.emplace_back("sign", *edge.weight > 0   ? "1"
                                                 : *edge.weight < 0 ? "-1"
                                                                    : "0");
            if (std::abs(*edge.weight) == 1 || *edge.weight == 0)
                edge.weight.reset();
        }
    }

    std::string_view m_rest;
    std::size_t m_size;
    ReadGraph &m_read;
    Section m_section = Section::None;
    std::string m_tie;
    std::size_t m_matrixRow = 0;
    std::size_t m_firstMode = 0; // vertices of the first of two modes; 0: there is one
    int m_line = 0;
    bool m_sawVertices = false;
};

/// A text in quotes; Pajek knows no way to write a quote inside.
std::string inQuotes(std::string_view text)
{
    auto out = displayText(text);
    std::replace(out.begin(), out.end(), '"', '\'');
    return "\"" + out + "\"";
}

/// "[1872-1904]", or empty: Pajek counts in whole numbers.
std::string intervalOf(const GraphAttributes &attributes)
{
    const auto year = [&](std::string_view name) {
        const auto date = Edtf::parse(valueOf(attributes, name));
        return date && date->earliest().isFinite() && date->earliest().year() > 0
                   ? std::to_string(name == "since" ? date->earliest().year()
                                                    : date->latest().year())
                   : std::string("*");
    };
    const auto from = year("since"), to = year("until");
    return from == "*" && to == "*" ? std::string() : " [" + from + "-" + to + "]";
}

/// A project (.paj) holds networks, partitions and vectors one after the other; its first network.
std::string_view firstNetwork(std::string_view text)
{
    constexpr std::string_view others[] = {"*network",     "*partition", "*vector",
                                           "*permutation", "*cluster",   "*hierarchy"};
    bool begun = false;
    for (std::size_t at = text.find('*'); at < text.size(); at = text.find('*', at + 1)) {
        const bool startsLine = at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
        if (!startsLine)
            continue;
        const auto rest = text.substr(at);
        const bool other = std::any_of(std::begin(others), std::end(others),
                                       [&](const auto word) { return startsWithWord(rest, word); });
        if (other && begun)
            return text.substr(0, at);
        begun = begun || startsWithWord(rest, "*vertices");
    }
    return text;
}

} // namespace

ReadGraph readPajek(std::string_view text)
{
    ReadGraph read;
    PajekReader(firstNetwork(text), read).read();
    return read;
}

std::string writePajek(const GraphData &graph)
{
    std::string out;
    if (const auto title = valueOf(graph.attributes, "title"); !title.empty())
        out += "*Network " + inQuotes(title) + "\n";
    out += "*Vertices " + std::to_string(graph.nodes.size()) + "\n";
    std::map<std::string, std::size_t> numbers;
    for (const auto &node : graph.nodes) {
        numbers[node.id] = numbers.size() + 1;
        out += std::to_string(numbers[node.id]) + " " + inQuotes(node.label) +
               intervalOf(node.attributes) + "\n";
    }
    out += "*Arcs\n";
    for (const auto &edge : graph.edges) {
        const auto sign = valueOf(edge.attributes, "sign");
        out += std::to_string(numbers[edge.source]) + " " + std::to_string(numbers[edge.target]) +
               " " + (sign.empty() ? "1" : std::string(sign)) + " l " + inQuotes(edge.label) +
               intervalOf(edge.attributes) + "\n";
    }
    return out;
}

} // namespace entente
