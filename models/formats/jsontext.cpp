// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsontext.h"

#include "jsonstream.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace entente {

namespace {

void appendEscape(std::string &out, unsigned unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
}

/// The short escape of a character, or nothing.
char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\': return c;
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

void appendCompact(std::string &out, const JsonNode &node);

void appendMembers(std::string &out, const JsonNode &node)
{
    const bool isObject = node.is(JsonNode::Type::Object);
    out += isObject ? '{' : '[';
    for (const auto &child : node.children) {
        if (&child != &node.children.front())
            out += ", ";
        if (isObject) {
            appendJsonString(out, child.key);
            out += ": ";
        }
        appendCompact(out, child);
    }
    out += isObject ? '}' : ']';
}

void appendCompact(std::string &out, const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Null: out += "null"; return;
    case JsonNode::Type::Boolean: out += node.truth ? "true" : "false"; return;
    case JsonNode::Type::Integer:
    case JsonNode::Type::Number: out += node.text; return;
    case JsonNode::Type::String: return appendJsonString(out, node.text);
    case JsonNode::Type::Array:
    case JsonNode::Type::Object: return appendMembers(out, node);
    }
}

/// The length of the well-formed UTF-8 sequence at the start of `text`, or 0.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    const unsigned second = length > 1 ? byte(1) : 0;
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return overlong || outside ? 0 : length;
}

std::string trimmedFraction(std::string text)
{
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

} // namespace

const JsonNode *JsonNode::find(std::string_view name) const
{
    for (const auto &child : children)
        if (child.key == name)
            return &child;
    return nullptr;
}

double JsonNode::number() const
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc() ? value : 0;
}

void appendJsonString(std::string &out, std::string_view value)
{
    out += '"';
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (const char letter = shortEscape(c)) {
            out += '\\';
            out += letter;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
            appendEscape(out, static_cast<unsigned char>(c));
        } else if (value.substr(i, 3) == "\xE2\x80\xA8" || value.substr(i, 3) == "\xE2\x80\xA9") {
            appendEscape(out, value[i + 2] == '\xA8' ? 0x2028 : 0x2029);
            i += 2;
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string jsonString(std::string_view value)
{
    std::string out;
    appendJsonString(out, value);
    return out;
}

std::string jsonNumber(double value)
{
    if (!std::isfinite(value) || value == 0)
        return "0";
    std::array<char, 64> buffer;
    const double size = std::abs(value);
    const auto format =
        size >= 1e-5 && size < 1e15 ? std::chars_format::fixed : std::chars_format::general;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), result.ptr};
}

std::string jsonHundredths(double value)
{
    if (!std::isfinite(value) || std::abs(value) >= 1e15)
        return jsonNumber(value);
    std::array<char, 64> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                      std::chars_format::fixed, 2);
    return trimmedFraction({buffer.data(), result.ptr});
}

std::string compactJson(std::string_view json)
{
    class OneLine : public JsonSink
    {
    public:
        Handling entering(const JsonPath &, const JsonNode &) override { return Handling::Text; }
        void named(const JsonPath &, std::size_t) override {}
        void received(const JsonPath &, JsonNode &node) override { text = asText(node); }
        void left(const JsonPath &) override {}
        void failed(const JsonFailure &) override {}

        std::string text;
    } sink;
    return streamJson(json, sink) ? std::move(sink.text) : std::string();
}

std::string asText(JsonNode &node)
{
    const bool isContainer = node.is(JsonNode::Type::Array) || node.is(JsonNode::Type::Object);
    return isContainer ? std::move(node.text) : compactJson(node);
}

std::string compactJson(const JsonNode &node)
{
    std::string out;
    appendCompact(out, node);
    return out;
}

std::string pointerToken(std::string_view key)
{
    std::string token = "/";
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::size_t firstBadUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        std::uint64_t eight = 0; // letters of ASCII at a time
        if (i + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const auto length = sequenceLength(text.substr(i));
        if (length == 0)
            return i;
        i += length;
    }
    return std::string_view::npos;
}

} // namespace entente
