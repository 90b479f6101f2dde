// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "searchwords.h"

#include "foldedtext.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int notFound = 100;

/// 0: the text begins so; 1: one of its words does; 2: it holds the word.
int placeRank(const QString &text, const QString &word)
{
    int best = notFound;
    for (auto at = text.indexOf(word); at >= 0 && best > 1; at = text.indexOf(word, at + 1))
        best = std::min(best, at == 0 ? 0 : text[at - 1].isLetterOrNumber() ? 2 : 1);
    return best;
}

} // namespace

SearchWords::SearchWords(const QString &typed)
    : m_words(foldedText(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
}

std::optional<SearchMatch> SearchWords::foundIn(const QStringList &foldedNames) const
{
    SearchMatch match;
    for (const auto &word : m_words) {
        int best = notFound;
        for (int i = 0; i < int(foldedNames.size()); ++i) {
            const int place = placeRank(foldedNames[i], word);
            const int its = place == notFound ? notFound : place * 2 + (i > 0);
            if (its < best) {
                best = its;
                match.name = i;
            }
        }
        if (best == notFound)
            return std::nullopt;
        match.rank = std::max(match.rank, best);
    }
    return match;
}

} // namespace entente
