// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Words for people. Every text that a user may read passes translate() with its context, the room
// that it is of; in rooms that have Qt, QCoreApplication::translate() or tr(). lupdate finds
// the literals: run it by translations/update, which names the aliases of these functions.

/// `text` in the language of the program, %n replaced by `n` and in the plural form that `n` takes.
/// Without a translator, as in a test without Qt, `text` itself. Thread-safe.
std::string translate(const char *context, const char *text, const char *comment = nullptr,
                      int n = -1);

/// Marks a literal in a table as one to be translated; the user of the table passes it to
/// translate() with the same context.
constexpr const char *translatable(const char *, const char *text)
{
    return text;
}

/// What translate() asks; models/words points it at QCoreApplication::translate().
using Translator = std::string (*)(const char *context, const char *text, const char *comment,
                                   int n);
void installTranslator(Translator translator);

/// `pattern`, a translated text, with %1, %2 … replaced.
std::string phrase(std::string_view pattern,
                   std::initializer_list<std::string_view> arguments = {});

/// A label as it is safe to draw and to write into a picture: without control characters, and
/// without the marks that turn the reading direction round (bidirectional overrides and isolates).
/// Line breaks become spaces.
std::string displayText(std::string_view text);

/// "a, b and c"; empty for an empty list.
std::string listWords(const std::vector<std::string> &parts);
/// "a, b, c".
std::string commaList(const std::vector<std::string> &parts);

} // namespace entente
