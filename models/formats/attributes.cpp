// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "attributes.h"

#include <nlohmann/json.hpp>

namespace entente {

std::vector<std::pair<std::string, std::string>> attributesOf(const JsonMembers &extra)
{
    using Json = nlohmann::ordered_json;
    std::vector<std::pair<std::string, std::string>> list;
    const auto text = extra.json("attributes");
    if (text.empty())
        return list;
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return list;
    for (const auto &[name, value] : object.items())
        list.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    return list;
}

} // namespace entente
