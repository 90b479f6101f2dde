// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "cslfields.h"

#include "jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

void setMember(JsonMembers &members, std::string_view key, std::string json)
{
    const auto it = std::find_if(members.items.begin(), members.items.end(),
                                 [&](const auto &item) { return item.first == key; });
    if (json.empty()) {
        if (it != members.items.end())
            members.items.erase(it);
    } else if (it != members.items.end()) {
        it->second = std::move(json);
    } else {
        members.items.emplace_back(key, std::move(json));
    }
}

/// "[2020, 1, 14]", as far as the date is known.
std::string datePart(const Edtf::Point &point)
{
    const auto day = point.days.first;
    std::string part = "[" + std::to_string(day.year());
    if (point.precision != Edtf::Precision::Year)
        part += ", " + std::to_string(day.month());
    if (point.precision == Edtf::Precision::Day)
        part += ", " + std::to_string(day.dayOfMonth());
    return part + "]";
}

/// What reading date-parts gives back for one date.
std::string readBack(const Edtf::Point &point)
{
    const auto iso = point.days.first.iso();
    const auto length = point.precision == Edtf::Precision::Day     ? 10
                        : point.precision == Edtf::Precision::Month ? 7
                                                                    : 4;
    return iso.substr(0, std::size_t(length)) + (point.approximate ? "~" : "");
}

std::string issuedJson(const Edtf &date)
{
    const auto &point = date.start();
    const bool plain = !date.isInterval() && point.isDated() && date.text() == readBack(point);
    if (!plain)
        return "{\"edtf\": " + jsonString(date.text()) + "}";
    return "{\"date-parts\": [" + datePart(point) + "]" +
           (point.approximate ? ", \"circa\": true" : "") + "}";
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    const auto last = text.find_last_not_of(' ');
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, last - first + 1));
}

} // namespace

void setIssued(Source &source, const std::optional<Edtf> &date)
{
    source.issued = date;
    setMember(source.csl, "issued", date ? issuedJson(*date) : std::string());
}

void setAuthors(Source &source, const Texts &typed)
{
    source.authors.clear();
    std::string json;
    for (const auto &name : typed) {
        const auto comma = name.find(',');
        const auto family = trimmed(name.substr(0, comma));
        const auto given =
            comma == std::string::npos ? std::string() : trimmed(name.substr(comma + 1));
        if (family.empty())
            continue;
        json += (json.empty() ? "" : ", ") + (given.empty()
                                                  ? "{\"literal\": " + jsonString(family) + "}"
                                                  : "{\"family\": " + jsonString(family) +
                                                        ", \"given\": " + jsonString(given) + "}");
        source.authors.push_back(given.empty() ? family : given + " " + family);
    }
    setMember(source.csl, "author", json.empty() ? std::string() : "[" + json + "]");
}

Texts typedAuthors(const Source &source)
{
    const auto list =
        nlohmann::json::parse(source.csl.json("author"), nullptr, false /* no exceptions */);
    Texts names;
    for (std::size_t i = 0; i < source.authors.size(); ++i) {
        auto name = source.authors[i];
        if (list.is_array() && i < list.size() && list[i].is_object()) {
            const auto text = [&](const char *key) {
                const auto it = list[i].find(key);
                return it != list[i].end() && it->is_string() ? it->get<std::string>()
                                                              : std::string();
            };
            if (list[i].size() == 2 && !text("family").empty() && !text("given").empty())
                name = text("family") + ", " + text("given");
        }
        names.push_back(std::move(name));
    }
    return names;
}

} // namespace entente
