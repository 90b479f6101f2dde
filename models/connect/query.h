// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

namespace entente {

/// A question about the records of a map, as people type it: `backs:lna kind:state on:2019`,
/// `backs:lna backs:gna` (who backs both), `kind:person or "national army" -means:troops`.
/// docs/find.md has the language.
class Query
{
public:
    enum class Key : unsigned char {
        Word,
        Kind,
        Backs,
        Opposes,
        BackedBy,
        OpposedBy,
        On,
        Means,
        Source,
        Standing,
        With
    };

    /// One condition. Terms side by side must all be true.
    struct Term
    {
        Key key = Key::Word;
        bool negated = false;
        std::string text; // in small letters where it is a word; a kind's, means' or standing's
                          // word; of With the attribute
        std::string comparison; // of With: "", =, !=, <, <=, >, >=
        std::string value;      // that the attribute is compared with; numbers as numbers
        int actor = -1;
        SourceId source;
        std::optional<Edtf> date;
    };
    using Group = std::vector<Term>;

    /// What is wrong with the text, and where: `length` characters from `column`, counted from 1.
    struct Problem
    {
        std::string message; // what was expected
        int column = 1;
        int length = 0;
    };

    /// The records found, as places in the map's tables.
    struct Found
    {
        std::vector<int> actors;
        std::vector<int> ties;
        std::vector<int> events;
        std::vector<int> scenes; // by words in their title, caption or notes
    };

    /// Nothing, and `problem` filled, where the text is no question that this map can be asked:
    /// actors and sources have to be in it.
    static std::optional<Query> parse(const AllianceMap &map, std::string_view text,
                                      Problem *problem = nullptr);

    /// The records of which one of the groups of terms is true. The index is that of the map that
    /// the question was parsed for.
    Found find(const MapIndex &index) const;

    const std::vector<Group> &groups() const { return m_groups; }

private:
    std::vector<Group> m_groups; // at least one of them is to be true
};

/// The keys as they are typed: "kind", "backs" … Word has none.
std::string_view word(Query::Key key);

} // namespace entente
