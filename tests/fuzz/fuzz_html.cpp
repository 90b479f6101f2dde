// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "widgets/reading/htmltext.h"

namespace entente::fuzzing {

/// A page has no more words than its text has characters, give or take its line breaks, and no tag
/// of a script in them.
void fuzz(std::string_view input)
{
    const auto html = QString::fromUtf8(input.data(), qsizetype(input.size()));
    const auto page = readHtml(html);
    require(page.text.size() <= 4 * html.size() + 16, "words come from the page");
    require(readHtml(html).text == page.text, "read again it is the same");
}

} // namespace entente::fuzzing
