// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingtext.h"

#include <QStringList>

#include <optional>

namespace entente {

/// Looks up quotes in one text. Case, kinds of blanks, quotation marks and dashes do not matter;
/// "…", "[…]" and words in square brackets stand for what was left out or put in by whoever quoted.
class QuoteFinder
{
public:
    explicit QuoteFinder(const ReadingText &text);

    /// Where the quote stands; `at` ("paragraph 9") chooses among several places. Nothing where the
    /// text does not have it.
    std::optional<TextRange> find(const QString &quote, const QString &at = {}) const;

private:
    std::optional<TextRange> findParts(const QStringList &parts, qsizetype from) const;

    ReadingText m_text;
    QString m_folded;        // as quotes are compared
    std::vector<int> m_from; // where each of its characters comes from
};

/// The paragraph that a place names, from 0; -1 where it names none ("p. 214").
int paragraphNamed(const QString &at);

} // namespace entente
