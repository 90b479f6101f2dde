// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingtext.h"

#include <optional>

namespace entente {

/// Where the quote stands in the text. Case, kinds of blanks, quotation marks and dashes do not matter; "…", "[…]" and words in
/// square brackets stand for what was left out or put in by whoever quoted. `at` ("paragraph 9") chooses among several places.
/// Nothing where the text does not have it.
std::optional<TextRange> findQuote(const ReadingText &text, const QString &quote,
                                   const QString &at = {});

/// The paragraph that a place names, from 0; -1 where it names none ("p. 214").
int paragraphNamed(const QString &at);

} // namespace entente
