// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "condition.h"

#include "models/map/text.h"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

constexpr int deepest = 100;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

std::optional<double> numberOf(std::string_view text)
{
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && !text.empty() ? std::optional(value) : std::nullopt;
}

bool containsWord(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

int compared(std::string_view a, std::string_view b)
{
    const auto x = numberOf(a), y = numberOf(b);
    if (x && y)
        return *x < *y ? -1 : *x > *y ? 1 : 0;
    return lowerCase(a).compare(lowerCase(b));
}

} // namespace

struct Condition::Node
{
    enum class Kind : unsigned char { And, Or, Not, Compare };
    Kind kind = Kind::Compare;
    std::vector<Node> parts;
    std::size_t column = 0;
    std::string op;
    std::vector<std::string> values;

    bool holds(const Cells &cells) const;
    bool compares(std::string_view cell, const std::string &value) const;
};

bool Condition::Node::compares(std::string_view cell, const std::string &value) const
{
    if (op == "~")
        return containsWord(cell, value);
    // What has no value is neither less nor more than anything.
    if (cell.empty() && op != "=" && op != "!=" && op != "in")
        return false;
    const auto order = compared(cell, value);
    if (op == "=" || op == "in")
        return order == 0;
    if (op == "!=")
        return order != 0;
    if (op == "<" || op == "<=")
        return order < 0 || (order == 0 && op == "<=");
    return order > 0 || (order == 0 && op == ">=");
}

bool Condition::Node::holds(const Cells &cells) const
{
    const auto asked = [&](const Node &part) { return part.holds(cells); };
    switch (kind) {
    case Kind::And: return std::all_of(parts.begin(), parts.end(), asked);
    case Kind::Or: return std::any_of(parts.begin(), parts.end(), asked);
    case Kind::Not: return !parts.front().holds(cells);
    case Kind::Compare: break;
    }
    const auto cell = cells(column);
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string &value) { return compares(cell, value); });
}

/// Recursive descent over `or`, `and`, `not`, parentheses and comparisons.
class ConditionParser
{
public:
    ConditionParser(std::string_view text, Condition &condition)
        : m_rest(text)
        , m_condition(condition)
    {
    }

    bool parse(Condition::Problem &problem)
    {
        auto root = std::make_shared<Condition::Node>();
        const bool sound =
            junction(*root, true) && (atEnd() || fail(translate("Import", "this is left over")));
        if (!sound)
            problem = {
                phrase(translate("Import", "The condition cannot be understood at “%1”: %2."),
                       {m_rest.empty() ? translate("Import", "its end") : m_rest.substr(0, 30),
                        m_why}),
                translate("Import",
                          "Write it like: year >= 2010 and country = Libya. Put names and "
                          "values with blanks in double quotes.")};
        m_condition.m_root = std::move(root);
        return sound;
    }

private:
    using Node = Condition::Node;

    bool fail(std::string why)
    {
        if (m_why.empty())
            m_why = std::move(why);
        return false;
    }
    void skipBlanks()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size()));
    }
    bool atEnd()
    {
        skipBlanks();
        return m_rest.empty();
    }
    bool take(std::string_view mark)
    {
        skipBlanks();
        if (!m_rest.starts_with(mark))
            return false;
        m_rest.remove_prefix(mark.size());
        return true;
    }
    bool takeWord(std::string_view word)
    {
        skipBlanks();
        const auto found = m_rest.substr(0, word.size());
        const auto after = m_rest.substr(found.size(), 1);
        const bool whole = after.empty() || after.find_first_of(" \t\r\n()\"") == 0;
        if (!sameWord(found, word) || !whole)
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    /// A name or a value: in double quotes, or up to a blank, a mark or an operator.
    bool text(std::string &out)
    {
        skipBlanks();
        if (take("\"")) {
            const auto end = m_rest.find('"');
            if (end == std::string_view::npos)
                return fail(translate("Import", "a double quote is not closed"));
            out = m_rest.substr(0, end);
            m_rest.remove_prefix(end + 1);
            return true;
        }
        const auto end = std::min(m_rest.find_first_of(" \t\r\n()=!<>~,\""), m_rest.size());
        out = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return !out.empty() || fail(translate("Import", "a name or value is missing"));
    }

    std::size_t columnOf(const std::string &name)
    {
        auto &columns = m_condition.m_columns;
        const auto it = std::find(columns.begin(), columns.end(), name);
        if (it != columns.end())
            return std::size_t(it - columns.begin());
        columns.push_back(name);
        return columns.size() - 1;
    }

    bool list(Node &node)
    {
        if (!take("("))
            return fail(translate("Import", "“in” needs a list in parentheses"));
        do {
            if (!text(node.values.emplace_back()))
                return false;
        } while (take(","));
        return take(")") || fail(translate("Import", "a parenthesis is not closed"));
    }

    bool comparison(Node &node)
    {
        std::string name;
        if (!text(name))
            return false;
        node.column = columnOf(name);
        if (takeWord("in")) {
            node.op = "in";
            return list(node);
        }
        for (const auto op : {"!=", "<=", ">=", "==", "=", "<", ">", "~"})
            if (take(op)) {
                node.op = std::string_view(op) == "==" ? "=" : op;
                return text(node.values.emplace_back());
            }
        return fail(phrase(
            translate("Import", "after “%1” there is to be one of = != < <= > >= ~ in"), {name}));
    }

    bool primary(Node &node)
    {
        if (++m_depth > deepest)
            return fail(translate("Import", "it is nested too deeply"));
        bool sound = true;
        if (takeWord("not")) {
            node.kind = Node::Kind::Not;
            sound = primary(node.parts.emplace_back());
        } else if (take("(")) {
            sound = junction(node, true) &&
                    (take(")") || fail(translate("Import", "a parenthesis is not closed")));
        } else {
            sound = comparison(node);
        }
        --m_depth;
        return sound;
    }

    bool junction(Node &node, bool any)
    {
        node.kind = any ? Node::Kind::Or : Node::Kind::And;
        do {
            auto &part = node.parts.emplace_back();
            if (!(any ? junction(part, false) : primary(part)))
                return false;
        } while (takeWord(any ? "or" : "and"));
        return true;
    }

    std::string_view m_rest;
    Condition &m_condition;
    std::string m_why;
    int m_depth = 0;
};

Condition::Condition() = default;

bool Condition::holds(const Cells &cells) const
{
    return !m_root || m_root->holds(cells);
}

std::optional<Condition> Condition::parse(std::string_view text, Problem *problem)
{
    Condition condition;
    condition.m_text = text;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return condition;
    Problem found;
    if (ConditionParser(text, condition).parse(found))
        return condition;
    if (problem)
        *problem = std::move(found);
    return std::nullopt;
}

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

bool sameWord(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return lower(x) == lower(y); });
}

bool isNumbered(std::string_view pattern, std::string_view column)
{
    if (!pattern.ends_with('#'))
        return false;
    pattern.remove_suffix(1);
    return column.size() > pattern.size() && sameWord(column.substr(0, pattern.size()), pattern) &&
           column.find_first_not_of("0123456789", pattern.size()) == std::string_view::npos;
}

bool sameColumn(std::string_view a, std::string_view b)
{
    constexpr std::string_view marks = " _-.";
    std::size_t i = 0, j = 0;
    for (;; ++i, ++j) {
        while (i < a.size() && marks.find(a[i]) != std::string_view::npos)
            ++i;
        while (j < b.size() && marks.find(b[j]) != std::string_view::npos)
            ++j;
        if (i == a.size() || j == b.size())
            return i == a.size() && j == b.size();
        if (lower(a[i]) != lower(b[j]))
            return false;
    }
}

} // namespace entente
