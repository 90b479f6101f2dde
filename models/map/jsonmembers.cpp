// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "jsonmembers.h"

#include <algorithm>

namespace entente {

void setMember(JsonMembers &members, std::string_view key, std::string json)
{
    auto &items = members.items;
    const auto it = std::find_if(items.begin(), items.end(),
                                 [&](const auto &item) { return item.first == key; });
    if (it == items.end() && !json.empty())
        items.emplace_back(std::string(key), std::move(json));
    else if (it != items.end() && json.empty())
        items.erase(it);
    else if (it != items.end())
        it->second = std::move(json);
}

} // namespace entente
