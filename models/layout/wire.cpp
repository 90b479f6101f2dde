// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "models/map/farplace.h"
#include "models/map/text.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

namespace entente {

namespace {

constexpr std::string_view requestHead = "entente-layout";
constexpr std::string_view resultHead = "entente-layout-result";
constexpr int version = 1;
constexpr std::size_t mostNodes = 100000;
constexpr std::size_t mostEdges = 2000000;

/// Writes words and numbers with a dot for the decimals, whatever the locale.
class Writer
{
public:
    template <typename Number>
    Writer &number(Number value)
    {
        char digits[40];
        const auto end = std::to_chars(digits, digits + sizeof digits, value);
        return word({digits, static_cast<std::size_t>(end.ptr - digits)});
    }
    Writer &word(std::string_view text)
    {
        if (!m_text.empty() && m_text.back() != '\n')
            m_text += ' ';
        m_text += text;
        return *this;
    }
    void endLine() { m_text += '\n'; }
    std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

/// Reads them back; once something is wrong, everything after it is.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.empty(); }

    std::string_view word()
    {
        if (!m_rest.empty() && m_rest.front() == ' ')
            m_rest.remove_prefix(1);
        const std::string_view found = m_rest.substr(0, m_rest.find_first_of(" \n"));
        m_rest.remove_prefix(found.size());
        m_ok = m_ok && !found.empty();
        return found;
    }
    void word(std::string_view expected) { m_ok = (word() == expected) && m_ok; }
    template <typename Number>
    Number number(Number least, Number most)
    {
        const std::string_view digits = word();
        Number value{};
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        m_ok = m_ok && end.ec == std::errc() && end.ptr == digits.data() + digits.size() &&
               value >= least && value <= most;
        return m_ok ? value : Number{};
    }
    double real() { return number(-farthestPlace, farthestPlace); }
    bool flag() { return number(0, 1) == 1; }
    void endLine()
    {
        m_ok = m_ok && !m_rest.empty() && m_rest.front() == '\n';
        if (m_ok)
            m_rest.remove_prefix(1);
    }
    std::string_view line()
    {
        const std::string_view found = m_rest.substr(0, m_rest.find('\n'));
        m_rest.remove_prefix(found.size());
        return found;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

LayoutRequest::Node readNode(Reader &reader)
{
    LayoutRequest::Node node;
    reader.word("node");
    node.width = reader.real();
    node.height = reader.real();
    node.position.x = reader.real();
    node.position.y = reader.real();
    node.hasPosition = reader.flag();
    node.pinned = reader.flag();
    node.camp = reader.number(-1, 1);
    node.weight = reader.number(0, 1000000000);
    node.isPerson = reader.flag();
    reader.endLine();
    return node;
}

LayoutRequest::Edge readEdge(Reader &reader, int nodes)
{
    LayoutRequest::Edge edge;
    reader.word("edge");
    edge.a = reader.number(0, nodes - 1);
    edge.b = reader.number(0, nodes - 1);
    edge.sign = reader.number(-1, 1);
    edge.structure = reader.flag();
    edge.mediates = reader.flag();
    reader.endLine();
    return edge;
}

std::string onOneLine(std::string text)
{
    for (char &c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return text;
}

LayoutResult nonsense()
{
    LayoutResult result;
    result.problem = translate(
        "Layout",
        "The layout helper’s answer could not be read. Try again, or choose the Stress or "
        "Stage layout.");
    return result;
}

} // namespace

std::string writeRequest(const LayoutRequest &request)
{
    Writer writer;
    writer.word(requestHead).number(version).word(request.engine).number(request.seed);
    writer.number(int(request.warm));
    writer.number(request.nodes.size()).number(request.edges.size()).endLine();
    for (const LayoutRequest::Node &node : request.nodes) {
        writer.word("node").number(node.width).number(node.height);
        writer.number(node.position.x).number(node.position.y);
        writer.number(int(node.hasPosition)).number(int(node.pinned));
        writer.number(node.camp).number(node.weight).number(int(node.isPerson)).endLine();
    }
    for (const LayoutRequest::Edge &edge : request.edges) {
        writer.word("edge").number(edge.a).number(edge.b).number(edge.sign);
        writer.number(int(edge.structure)).number(int(edge.mediates)).endLine();
    }
    writer.word("end").endLine();
    return std::move(writer).text();
}

bool readRequest(const std::string &text, LayoutRequest &request)
{
    Reader reader(text);
    LayoutRequest read;
    reader.word(requestHead);
    reader.number(version, version);
    read.engine = reader.word();
    read.seed = reader.number(0U, ~0U);
    read.warm = reader.flag();
    const auto nodes = reader.number<std::size_t>(0, mostNodes);
    const auto edges = reader.number<std::size_t>(0, mostEdges);
    reader.endLine();
    for (std::size_t i = 0; i < nodes && reader.ok(); ++i)
        read.nodes.push_back(readNode(reader));
    for (std::size_t i = 0; i < edges && reader.ok(); ++i)
        read.edges.push_back(readEdge(reader, static_cast<int>(nodes)));
    reader.word("end");
    reader.endLine();
    if (!reader.atEnd())
        return false;
    request = std::move(read);
    return true;
}

std::string writeResult(const LayoutResult &result)
{
    Writer writer;
    writer.word(resultHead).number(version).number(result.milliseconds);
    if (!result.ok()) {
        writer.word("problem").endLine();
        writer.word(onOneLine(result.problem)).endLine();
    } else {
        writer.word("positions").number(result.positions.size()).endLine();
        for (const Position &p : result.positions)
            writer.word("at").number(p.x).number(p.y).endLine();
    }
    writer.word("end").endLine();
    return std::move(writer).text();
}

LayoutResult readResult(const std::string &text, std::size_t nodes)
{
    Reader reader(text);
    LayoutResult result;
    reader.word(resultHead);
    reader.number(version, version);
    result.milliseconds = reader.number(0.0, 1e12);
    const std::string_view kind = reader.word();
    if (kind == "problem") {
        reader.endLine();
        // The helper knows no language but that of the source.
        result.problem = translate("Layout", std::string(reader.line()).c_str());
        reader.endLine();
    } else if (kind == "positions") {
        reader.number(nodes, nodes);
        reader.endLine();
        for (std::size_t i = 0; i < nodes && reader.ok(); ++i) {
            reader.word("at");
            const double x = reader.real();
            const double y = reader.real();
            result.positions.push_back({x, y});
            reader.endLine();
        }
    } else {
        return nonsense();
    }
    reader.word("end");
    reader.endLine();
    const bool whole = reader.atEnd() && (kind == "positions" || !result.problem.empty());
    return whole ? result : nonsense();
}

} // namespace entente
