// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "widgets/reading/markdowntext.h"

namespace entente::fuzzing {

/// A text has no more words than characters, give or take its line breaks.
void fuzz(std::string_view input)
{
    const auto markdown = QString::fromUtf8(input.data(), qsizetype(input.size()));
    require(textOfMarkdownBlocks(markdown).size() <= 4 * markdown.size() + 16,
            "words come from the text");
}

} // namespace entente::fuzzing
