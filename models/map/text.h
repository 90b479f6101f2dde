// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// `pattern` with %1, %2 … replaced. The pattern goes through the translator that the program
/// installed, if any.
std::string phrase(std::string_view pattern,
                   std::initializer_list<std::string_view> arguments = {});

using Translator = std::string (*)(std::string_view english);
void installTranslator(Translator translator);

/// A label as it is safe to draw and to write into a picture: without control characters, and
/// without the marks that turn the reading direction round (bidirectional overrides and isolates).
/// Line breaks become spaces.
std::string displayText(std::string_view text);

/// "a, b and c".
std::string listWords(const std::vector<std::string> &parts);

} // namespace entente
