// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>

namespace entente {

/// Where the words of a search stand in the names of a record.
struct SearchMatch
{
    int rank = 0; // smaller is better
    int name = 0; // the name in which the worst word stands
};

/// The words that somebody searches for. A value; lists of results and highlights on the map ask
/// the same one.
class SearchWords
{
public:
    explicit SearchWords(const QString &typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Nothing where a word stands in none of the names, which are folded. Best are names that
    /// begin with the word, then words that do, then anything; the first name before the others.
    std::optional<SearchMatch> foundIn(const QStringList &foldedNames) const;

private:
    QStringList m_words;
};

} // namespace entente
