// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "csl.h"

#include <algorithm>

namespace entente {

namespace {

using Type = JsonNode::Type;

/// A number, or a text of digits; as text, or empty.
std::string partText(const JsonNode &part)
{
    if (!part.is(Type::Integer) && !part.is(Type::String))
        return {};
    const std::string_view digits =
        std::string_view(part.text).substr(part.text.starts_with('-') ? 1 : 0);
    const bool plain = !digits.empty() && digits.size() <= 6 &&
                       digits.find_first_not_of("0123456789") == std::string_view::npos;
    return plain ? part.text : std::string();
}

std::string padded(std::string_view digits, std::size_t width)
{
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') +
           std::string(digits);
}

/// "2020", "-0043", "Y12000"
std::string yearText(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
    const auto digits = padded(text, 4);
    return (digits.size() > 4 ? "Y" : "") + std::string(negative ? "-" : "") + digits;
}

/// [2020, 1, 14] as EDTF text; empty where it is no date.
std::string partsText(const JsonNode &parts, std::string_view season)
{
    if (!parts.is(Type::Array) || parts.children.empty() || parts.children.size() > 3)
        return {};
    std::string text;
    for (const auto &part : parts.children) {
        const auto digits = partText(part);
        if (digits.empty())
            return {};
        text += text.empty() ? yearText(digits) : "-" + padded(digits, 2);
    }
    if (parts.children.size() == 1 && season.size() == 1 && season >= "1" && season <= "4")
        text += "-2" + std::string(season);
    return text;
}

/// Zotero writes [[""]] for an item without a date.
bool saysNothing(const JsonNode &dateParts)
{
    if (!dateParts.is(Type::Array))
        return false;
    for (const auto &date : dateParts.children)
        if (!date.is(Type::Array) || date.children.size() > 1 ||
            (date.children.size() == 1 &&
             !(date.children[0].is(Type::String) && date.children[0].text.empty())))
            return false;
    return true;
}

bool isCirca(const JsonNode &issued)
{
    const auto *circa = issued.find("circa");
    return circa && !circa->is(Type::Null) && !(circa->is(Type::Boolean) && !circa->truth) &&
           circa->text != "0" && (circa->is(Type::Boolean) || !circa->text.empty());
}

CslDate parsed(const std::string &text)
{
    auto date = text.empty() ? std::nullopt : Edtf::parse(text);
    return {date, !date};
}

CslDate dateOfParts(const JsonNode &issued, const JsonNode &dateParts)
{
    if (saysNothing(dateParts))
        return {};
    if (!dateParts.is(Type::Array) || dateParts.children.empty() || dateParts.children.size() > 2)
        return {std::nullopt, true};
    const auto *season = issued.find("season");
    const std::string mark = isCirca(issued) ? "~" : "";
    std::string text;
    for (const auto &date : dateParts.children) {
        const auto one =
            partsText(date, season ? std::string_view(season->text) : std::string_view());
        if (one.empty())
            return {std::nullopt, true};
        text += (text.empty() ? "" : "/") + one + mark;
    }
    return parsed(text);
}

std::string nameText(const JsonNode &name)
{
    if (name.is(Type::String))
        return name.text;
    std::string text;
    const auto add = [&](std::string_view key) {
        const auto *part = name.find(key);
        if (part && part->is(Type::String) && !part->text.empty())
            text += (text.empty() ? "" : " ") + part->text;
    };
    for (const auto key :
         {"given", "dropping-particle", "non-dropping-particle", "family", "suffix"})
        add(key);
    if (text.empty())
        add("literal");
    return text;
}

} // namespace

CslDate cslDate(const JsonNode &issued)
{
    if (issued.is(Type::Null))
        return {};
    if (issued.is(Type::String))
        return issued.text.empty() ? CslDate{} : parsed(issued.text);
    if (!issued.is(Type::Object))
        return {std::nullopt, true};
    if (const auto *parts = issued.find("date-parts"))
        return dateOfParts(issued, *parts);
    bool any = false;
    for (const auto key : {"edtf", "raw", "literal"}) {
        const auto *text = issued.find(key);
        any = any || text;
        if (text && text->is(Type::String))
            if (auto date = parsed(text->text); date.date)
                return date;
    }
    return {std::nullopt, any};
}

Texts cslNames(const JsonNode &names)
{
    Texts list;
    for (const auto &name : names.children)
        if (const auto text = nameText(name); !text.empty())
            list.push_back(text);
    return list;
}

} // namespace entente
