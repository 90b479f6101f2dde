// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

struct JsonNode;

/// Appends `value` as a JSON string in quotes: UTF-8 as it is, escaped only where JSON or a line of
/// text requires it.
void appendJsonString(std::string &out, std::string_view value);
std::string jsonString(std::string_view value);

/// The shortest text that reads back as the same number, without an exponent where people would
/// write none.
std::string jsonNumber(double value);
/// At most two decimals, without trailing zeros.
std::string jsonHundredths(double value);

/// The same JSON value on one line, ", " and ": " between its parts; empty where it is no JSON.
std::string compactJson(std::string_view json);
/// The same of a value that was built.
std::string compactJson(const JsonNode &node);
/// The same of a value that was received and not built: a scalar, or a container handled as text,
/// whose text is moved out of it.
std::string asText(JsonNode &node);

/// One reference token of a JSON pointer, with its slash and escapes.
std::string pointerToken(std::string_view key);

/// Where the text stops being UTF-8, or npos.
std::size_t firstBadUtf8(std::string_view text);

} // namespace entente
