// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A question about one row: `year >= 2010 and (country = Libya or country = Chad) and not type in
/// (3, 4)`. Operators: = != < <= > >= ~ (contains), in (…); numbers compare as numbers, all else as
/// text without regard to case. Names and values with blanks stand in double quotes. An empty text
/// is true of every row.
class Condition
{
public:
    /// What is in the cell of that column; nothing where there is no such column.
    using Cells = std::function<std::string_view(std::size_t column)>;

    struct Problem
    {
        std::string message;
        std::string hint;
    };

    /// Nothing, and `problem` filled, where the text is no condition.
    static std::optional<Condition> parse(std::string_view text, Problem *problem = nullptr);

    Condition();

    /// The columns it asks about, in the order of their first mention. `place` in `holds` counts in
    /// this list.
    const std::vector<std::string> &columns() const { return m_columns; }
    bool holds(const Cells &cells) const;
    bool isEmpty() const { return !m_root; }
    const std::string &text() const { return m_text; }

    bool operator==(const Condition &other) const { return m_text == other.m_text; }

    /// One comparison or a junction of several.
    struct Node;

private:
    friend class ConditionParser;

    std::string m_text;
    std::vector<std::string> m_columns;
    std::shared_ptr<const Node> m_root;
};

/// Equal without regard to the case of ASCII letters.
bool sameWord(std::string_view a, std::string_view b);
/// True of the column mem1 for the pattern "mem#".
bool isNumbered(std::string_view pattern, std::string_view column);
/// Names of one column: equal without regard to case, blanks, underscores, hyphens and dots, which
/// releases of a data set write and leave out ("SideA2nd", "side_a_2nd").
bool sameColumn(std::string_view a, std::string_view b);
std::string lowerCase(std::string_view text);

} // namespace entente
