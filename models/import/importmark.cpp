// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "importmark.h"

#include "boundmapping.h"

#include "models/formats/jsontext.h"
#include "models/formats/numbertext.h"
#include "models/map/jsonmembers.h"

#include <nlohmann/json.hpp>

#include <array>

namespace entente {

namespace {

constexpr auto markKey = "import";

constexpr std::array<std::pair<const char *, std::string ImportMark::*>, 11> members = {{
    {"set", &ImportMark::set},
    {"key", &ImportMark::key},
    {"file", &ImportMark::file},
    {"since", &ImportMark::since},
    {"until", &ImportMark::until},
    {"means", &ImportMark::means},
    {"strength", &ImportMark::strength},
    {"says", &ImportMark::says},
    {"attests", &ImportMark::attests},
    {"title", &ImportMark::title},
    {"note", &ImportMark::note},
}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "GEDEvent_v23_1.csv" without its "v23_1", "MIDB 5.0.csv" without its "5.0".
std::string withoutVersion(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t end = i, numbers = 0;
        const bool marked =
            (name[i] == 'v' || name[i] == 'V') && i + 1 < name.size() && isDigit(name[i + 1]);
        for (end += marked; end < name.size() && isDigit(name[end]); ++numbers) {
            while (end < name.size() && isDigit(name[end]))
                ++end;
            if (end + 1 < name.size() && (name[end] == '_' || name[end] == '.') &&
                isDigit(name[end + 1]))
                ++end;
        }
        if (marked || numbers > 1) {
            i = end;
            continue;
        }
        end = std::max(end, i + 1);
        out += name.substr(i, end - i);
        i = end;
    }
    return out;
}

} // namespace

std::string ImportMark::json() const
{
    std::string out;
    for (const auto &[name, member] : members)
        if (const auto &value = this->*member;
            !value.empty() || out.empty() || name == members[1].first)
            out += (out.empty() ? "{" : ", ") + jsonString(name) + ": " + jsonString(value);
    return out + "}";
}

ImportMark ImportMark::of(const JsonMembers &extra)
{
    ImportMark mark;
    const auto text = extra.json(markKey);
    if (text.empty())
        return mark;
    const auto object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object())
        return mark;
    for (const auto &[name, member] : members)
        if (const auto it = object.find(name); it != object.end() && it->is_string())
            mark.*member = it->get<std::string>();
    mark.remembers = object.contains("file");
    return mark;
}

void ImportMark::writeTo(JsonMembers &extra) const
{
    setMember(extra, markKey, json());
}

void writeAttributes(const std::vector<std::pair<std::string, std::string>> &attributes,
                     JsonMembers &extra)
{
    constexpr auto key = "attributes";
    std::string json;
    for (const auto &[name, value] : attributes) {
        const auto number = numberIn(value);
        json += (json.empty() ? "{" : ", ") + jsonString(name) + ": " +
                (number && jsonNumber(*number) == value ? value : jsonString(value));
    }
    if (!json.empty())
        setMember(extra, key, json + "}");
}

std::string meansText(const std::vector<Means> &means)
{
    std::string text;
    for (const auto one : means)
        text += (text.empty() ? "" : ",") + std::string(word(one));
    return text;
}

bool isReleaseOf(std::string_view file, std::string_view other)
{
    return withoutVersion(file) == withoutVersion(other);
}

} // namespace entente
