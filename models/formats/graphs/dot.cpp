// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "dot.h"

#include "models/formats/jsontext.h"
#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

constexpr std::string_view requestHead = "entente-dot 1 ";
constexpr std::string_view answerHead = "entente-dot-answer 1\n";
/// A DOT string: quotes and backslashes escaped, line breaks as \n.
std::string inQuotes(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c != '\r' && c != '\0')
            out += c;
    }
    return out + "\"";
}

/// What `quoted` wrote, from cgraph's hands, which undo \" only.
std::string unquoted(std::string_view text, std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char next = text[++i];
        if (next == 'n' || next == 'l' || next == 'r')
            out += '\n';
        else if (next == 'N')
            out += name;
        else if (next != 'G' && next != 'E')
            out += next;
    }
    return out;
}

void appendText(std::string &out, std::string_view text)
{
    out += std::to_string(text.size()) + " ";
    out += text;
    out += '\n';
}

void appendAttributes(std::string &out, const GraphAttributes &attributes)
{
    out += std::to_string(attributes.size()) + "\n";
    for (const auto &[name, value] : attributes) {
        appendText(out, name);
        appendText(out, value);
    }
}

/// Reads the answer back; once something is wrong, everything after it is.
class AnswerReader
{
public:
    explicit AnswerReader(std::string_view text) : m_rest(text) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.empty(); }

    std::size_t number(char end)
    {
        std::size_t value = 0;
        const auto read = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        const auto used = std::size_t(read.ptr - m_rest.data());
        m_ok = m_ok && read.ec == std::errc() && used < m_rest.size() && m_rest[used] == end;
        if (m_ok)
            m_rest.remove_prefix(used + 1);
        return m_ok ? value : 0;
    }

    std::string text()
    {
        const auto size = number(' ');
        m_ok = m_ok && size < m_rest.size() && m_rest[size] == '\n';
        if (!m_ok)
            return {};
        std::string found(m_rest.substr(0, size));
        m_rest.remove_prefix(size + 1);
        return found;
    }

    GraphAttributes attributes()
    {
        GraphAttributes list;
        for (auto count = number('\n'); m_ok && count > 0; --count) {
            auto name = text();
            list.emplace_back(std::move(name), text());
        }
        return list;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

std::string valid(std::string text)
{
    return firstBadUtf8(text) == std::string_view::npos ? text : fromWindows1252(text);
}

/// The words of an HTML-like label.
std::string withoutTags(std::string_view html)
{
    std::string out;
    bool inTag = false;
    for (const char c : html) {
        if (c == '<' || c == '>') {
            inTag = c == '<';
            if (!inTag && !out.empty() && out.back() != ' ')
                out += ' ';
        } else if (!inTag) {
            out += c;
        }
    }
    return out;
}

void settleText(GraphAttributes &attributes, std::string_view name)
{
    for (auto &[key, value] : attributes)
        value =
            valid(value.starts_with('\x01') ? withoutTags(value.substr(1)) : unquoted(value, name));
}

std::optional<Position> positionOf(std::string pos)
{
    while (pos.ends_with('!'))
        pos.pop_back();
    double x = 0, y = 0;
    const auto first = std::from_chars(pos.data(), pos.data() + pos.size(), x);
    if (first.ec != std::errc() || first.ptr == pos.data() + pos.size())
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, pos.data() + pos.size(), y);
    return second.ec == std::errc() ? std::optional(Position{x, y == 0 ? 0 : -y}) : std::nullopt;
}

void settleNode(GraphNode &node, bool ours)
{
    const auto name = valid(unquoted(node.id, {}));
    settleText(node.attributes, name);
    node.id = name;
    node.label = taken(node.attributes, "label");
    if (node.label.empty())
        node.label = name;
    // A record's label is its layout.
    const bool isRecord = valueOf(node.attributes, "shape").find("ecord") != std::string_view::npos;
    if (isRecord && node.label.find_first_of("|{}") != std::string::npos)
        node.label = name;
    if (ours)
        node.position = positionOf(taken(node.attributes, "pos"));
}

void settleEdge(GraphEdge &edge)
{
    edge.id = valid(unquoted(edge.id, {}));
    edge.source = valid(unquoted(edge.source, {}));
    edge.target = valid(unquoted(edge.target, {}));
    settleText(edge.attributes, {});
    edge.label = taken(edge.attributes, "label");
}

/// Attributes that only say how an edge of ours is drawn.
bool isDrawing(std::string_view name)
{
    return name == "style" || name == "arrowhead" || name == "color" || name == "key";
}

} // namespace

std::string writeDot(const GraphData &graph)
{
    std::string out = "digraph " + inQuotes(valueOf(graph.attributes, "title")) + " {\n";
    out += "  graph [charset=\"UTF-8\", generator=" + inQuotes(programName);
    for (const auto &[name, value] : graph.attributes)
        out += ", " + inQuotes(name) + "=" + inQuotes(value);
    out += "];\n  node [shape=box, style=rounded];\n";
    for (const auto &node : graph.nodes) {
        out += "  " + inQuotes(node.id) + " [label=" + inQuotes(node.label);
        if (node.position) // points; DOT's y goes up
            out += ", pos=\"" + jsonNumber(node.position->x) + "," +
                   jsonNumber(node.position->y == 0 ? 0 : -node.position->y) + "!\"";
        for (const auto &[name, value] : node.attributes)
            out += ", " + inQuotes(name) + "=" + inQuotes(value);
        out += "];\n";
    }
    for (const auto &edge : graph.edges) {
        const auto sign = valueOf(edge.attributes, "sign");
        out += "  " + inQuotes(edge.source) + " -> " + inQuotes(edge.target) +
               " [key=" + inQuotes(edge.id);
        out += sign == "1"    ? ", style=solid, arrowhead=normal, color=\"#0072B2\""
               : sign == "-1" ? ", style=dashed, arrowhead=tee, color=\"#D55E00\""
                              : ", style=dotted, arrowhead=vee, color=\"#777777\"";
        for (const auto &[name, value] : edge.attributes)
            out += ", " + inQuotes(name) + "=" + inQuotes(value);
        out += "];\n";
    }
    return out + "}\n";
}

std::string writeDotRequest(std::string_view dot)
{
    return std::string(requestHead) + std::to_string(dot.size()) + "\n" + std::string(dot);
}

bool readDotRequest(std::string_view request, std::string_view &dot)
{
    if (!request.starts_with(requestHead))
        return false;
    request.remove_prefix(requestHead.size());
    std::size_t size = 0;
    const auto read = std::from_chars(request.data(), request.data() + request.size(), size);
    const auto used = std::size_t(read.ptr - request.data());
    if (read.ec != std::errc() || used >= request.size() || request[used] != '\n' ||
        request.size() - used - 1 != size)
        return false;
    dot = request.substr(used + 1);
    return true;
}

std::string writeDotAnswer(const ReadGraph &read)
{
    std::string out(answerHead);
    out += std::to_string(read.diagnostics.size()) + "\n";
    for (const auto &diagnostic : read.diagnostics) {
        out += diagnostic.severity == Diagnostic::Severity::Error ? "1 " : "0 ";
        out += std::to_string(diagnostic.line) + "\n";
        appendText(out, diagnostic.code);
        appendText(out, diagnostic.message);
        appendText(out, diagnostic.hint);
    }
    appendAttributes(out, read.graph.attributes);
    out += std::to_string(read.graph.nodes.size()) + "\n";
    for (const auto &node : read.graph.nodes) {
        appendText(out, node.id);
        appendAttributes(out, node.attributes);
    }
    out += std::to_string(read.graph.edges.size()) + "\n";
    for (const auto &edge : read.graph.edges) {
        out += edge.directed ? "1 " : "0 ";
        appendText(out, edge.id);
        appendText(out, edge.source);
        appendText(out, edge.target);
        appendAttributes(out, edge.attributes);
    }
    return out + "end\n";
}

ReadGraph readDotAnswer(std::string_view answer)
{
    ReadGraph read;
    const bool whole = answer.starts_with(answerHead) && answer.ends_with("end\n");
    AnswerReader reader(
        whole ? answer.substr(answerHead.size(), answer.size() - answerHead.size() - 4)
              : std::string_view());
    for (auto count = reader.number('\n'); reader.ok() && count > 0; --count) {
        Diagnostic diagnostic;
        diagnostic.severity =
            reader.number(' ') ? Diagnostic::Severity::Error : Diagnostic::Severity::Warning;
        diagnostic.line = int(reader.number('\n'));
        diagnostic.code = reader.text();
        // The helper knows no language but that of the source. Below a text is what is put into it.
        const auto message = reader.text();
        const auto end = std::min(message.find('\n'), message.size());
        diagnostic.message =
            phrase(translate("Formats", message.substr(0, end).c_str()),
                   {std::string_view(message).substr(std::min(end + 1, message.size()))});
        diagnostic.hint = translate("Formats", reader.text().c_str());
        read.diagnostics.push_back(std::move(diagnostic));
    }
    auto &graph = read.graph;
    graph.attributes = reader.attributes();
    graph.ours = taken(graph.attributes, "generator") == programName;
    for (auto count = reader.number('\n'); reader.ok() && count > 0; --count) {
        GraphNode node;
        node.id = reader.text();
        node.attributes = reader.attributes();
        settleNode(node, graph.ours);
        graph.nodes.push_back(std::move(node));
    }
    for (auto count = reader.number('\n'); reader.ok() && count > 0; --count) {
        GraphEdge edge;
        edge.directed = reader.number(' ') == 1;
        edge.id = reader.text();
        edge.source = reader.text();
        edge.target = reader.text();
        edge.attributes = reader.attributes();
        settleEdge(edge);
        if (graph.ours)
            std::erase_if(edge.attributes, [](const auto &one) { return isDrawing(one.first); });
        graph.edges.push_back(std::move(edge));
    }
    if (graph.ours)
        for (auto &node : graph.nodes)
            std::erase_if(node.attributes, [](const auto &one) {
                return one.first == "shape" || one.first == "style";
            });
    settleText(graph.attributes, {});
    if (!reader.atEnd()) {
        read = {};
        read.error(
            "no-answer",
            translate("Formats",
                      "The helper program that reads DOT gave no answer that can be used."),
            translate("Formats",
                      "Look whether “gc” of Graphviz can read the file; install Entente again "
                      "where it can."));
    }
    return read;
}

} // namespace entente
