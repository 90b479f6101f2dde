// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "gml.h"

#include "models/formats/jsontext.h"
#include "models/formats/numbertext.h"
#include "models/formats/tables/textencoding.h"
#include "models/map/text.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

constexpr int deepest = 64;

/// The text with its entities, &quot; and &#233;, as letters.
std::string withLetters(std::string text)
{
    if (firstBadUtf8(text) != std::string_view::npos)
        text = fromWindows1252(text);
    constexpr std::pair<std::string_view, char> named[] = {
        {"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '&') {
            out += text[at++];
            continue;
        }
        const auto rest = std::string_view(text).substr(at);
        bool known = false;
        for (const auto &[entity, letter] : named)
            if (rest.starts_with(entity)) {
                out += letter;
                at += entity.size();
                known = true;
                break;
            }
        if (known)
            continue;
        unsigned long number = 0;
        const auto semicolon = rest.find(';');
        if (rest.starts_with("&#") && semicolon != std::string_view::npos && semicolon < 10 &&
            std::from_chars(rest.data() + 2, rest.data() + semicolon, number).ptr ==
                rest.data() + semicolon) {
            if (number > 0 && number <= 0x10FFFF && (number < 0xD800 || number >= 0xE000))
                appendUtf8(out, unsigned(number));
            at += semicolon + 1;
        } else {
            out += text[at++];
        }
    }
    return out;
}

class GmlReader
{
public:
    GmlReader(std::string_view text, ReadGraph &read) : m_rest(text), m_read(read) {}

    void read()
    {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
        list(0, {});
        if (!m_sawGraph && !m_read.hasErrors())
            m_read.error("not-gml", translate("Formats", "The file has no graph [ … ]."),
                         translate("Formats", "Open a .gml file."));
    }

private:
    enum class Token : unsigned char { End, Word, Text, Open, Close };

    Token next()
    {
        for (;;) {
            const auto at = m_rest.find_first_not_of(" \t\r\n");
            count(m_rest.substr(0, at));
            m_rest.remove_prefix(std::min(at, m_rest.size()));
            if (m_rest.empty())
                return Token::End;
            if (m_rest.front() != '#')
                break;
            m_rest.remove_prefix(std::min(m_rest.find('\n'), m_rest.size()));
        }
        if (m_rest.front() == '[' || m_rest.front() == ']') {
            const bool opens = m_rest.front() == '[';
            m_rest.remove_prefix(1);
            return opens ? Token::Open : Token::Close;
        }
        if (m_rest.front() == '"') {
            const auto end = m_rest.find('"', 1);
            if (end == std::string_view::npos) {
                error(translate("Formats", "a text is never closed"),
                      translate("Formats", "Add a double quote."));
                return Token::End;
            }
            m_word = m_rest.substr(1, end - 1);
            count(m_word);
            m_rest.remove_prefix(end + 1);
            return Token::Text;
        }
        const auto end = std::min(m_rest.find_first_of(" \t\r\n[]\""), m_rest.size());
        m_word = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return Token::Word;
    }

    void count(std::string_view text) { m_line += int(std::count(text.begin(), text.end(), '\n')); }

    void error(const std::string &what, std::string hint)
    {
        if (!m_failed)
            m_read.error("bad-gml", phrase(translate("Formats", "The GML is broken: %1."), {what}),
                         std::move(hint), m_line, 1);
        m_failed = true;
    }

    /// The members of a list to its closing bracket; `within` is what they are called in.
    void list(int depth, const std::string &within)
    {
        while (!m_failed) {
            const auto token = next();
            if (token == Token::Close || token == Token::End) {
                if ((token == Token::Close) != (depth > 0))
                    error(depth > 0 ? translate("Formats", "a list is never closed")
                                    : translate("Formats", "a bracket closes no list"),
                          translate("Formats", "Look at the brackets."));
                return;
            }
            if (token != Token::Word)
                return error(translate("Formats", "there is to be a key"),
                             translate("Formats", "Write key and value."));
            member(depth, within, m_word);
        }
    }

    void member(int depth, const std::string &within, std::string key)
    {
        switch (next()) {
        case Token::Open: return open(depth, within, key);
        case Token::Word:
        case Token::Text:
            return value(within.empty() ? key : within + "." + key, withLetters(m_word));
        default:
            return error(phrase(translate("Formats", "“%1” has no value"), {displayText(key)}),
                         translate("Formats", "Write key and value."));
        }
    }

    void open(int depth, const std::string &within, const std::string &key)
    {
        if (depth > deepest)
            return error(translate("Formats", "lists are nested too deeply"),
                         translate("Formats", "Simplify the file."));
        const auto element = m_element;
        if (key == "graph" && element == Element::None) {
            m_sawGraph = true;
            m_element = Element::Graph;
        } else if (key == "node" && element == Element::Graph) {
            m_read.graph.nodes.emplace_back();
            m_element = Element::Node;
        } else if (key == "edge" && element == Element::Graph) {
            m_read.graph.edges.emplace_back();
            m_read.graph.edges.back().directed = m_directed;
            m_element = Element::Edge;
        } else {
            list(depth + 1, within.empty() ? key : within + "." + key);
            return;
        }
        list(depth + 1, {});
        finish();
        m_element = element;
    }

    void value(const std::string &key, std::string text)
    {
        if (m_element == Element::Graph) {
            if (key == "directed")
                m_directed = text == "1";
            else if (key == "label" || key == "name")
                m_read.graph.attributes.emplace_back("title", text);
        } else if (m_element == Element::Node) {
            auto &node = m_read.graph.nodes.back();
            if (key == "id")
                node.id = text;
            else if (key == "label" || (key == "name" && node.label.empty()))
                node.label = text;
            else
                node.attributes.emplace_back(key, std::move(text));
        } else if (m_element == Element::Edge) {
            auto &edge = m_read.graph.edges.back();
            const auto number = key == "weight" || key == "value" ? numberIn(text) : std::nullopt;
            if (key == "source")
                edge.source = text;
            else if (key == "target")
                edge.target = text;
            else if (key == "label")
                edge.label = text;
            else if (number)
                edge.weight = number;
            else
                edge.attributes.emplace_back(key, std::move(text));
        }
    }

    void finish()
    {
        if (m_element == Element::Node && m_read.graph.nodes.back().id.empty())
            error(translate("Formats", "a node has no id"), translate("Formats", "Write id 1."));
        if (m_element == Element::Node && m_read.graph.nodes.back().label.empty())
            m_read.graph.nodes.back().label = m_read.graph.nodes.back().id;
        if (m_element == Element::Edge &&
            (m_read.graph.edges.back().source.empty() || m_read.graph.edges.back().target.empty()))
            error(translate("Formats", "an edge lacks its source or target"),
                  translate("Formats", "Write source 1 target 2."));
    }

    enum class Element : unsigned char { None, Graph, Node, Edge };

    std::string_view m_rest;
    ReadGraph &m_read;
    std::string m_word;
    Element m_element = Element::None;
    int m_line = 1;
    bool m_directed = false, m_sawGraph = false, m_failed = false;
};

} // namespace

ReadGraph readGml(std::string_view text)
{
    ReadGraph read;
    GmlReader(text, read).read();
    return read;
}

} // namespace entente
