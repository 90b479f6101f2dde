// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "newids.h"

namespace entente {

NewIds::NewIds(const AllianceMap &map)
{
    const auto takeAll = [this](const auto &table) {
        for (const auto &record : table)
            m_taken.insert(record.id.text());
    };
    takeAll(map.actors());
    takeAll(map.ties());
    takeAll(map.events());
    takeAll(map.sources());
    takeAll(map.scenes());
}

std::string NewIds::take(std::string_view name)
{
    const auto base = slug(name);
    auto id = base;
    while (!m_taken.insert(id).second) {
        auto &number = m_numbers.try_emplace(base, 1).first->second;
        id = base + "-" + std::to_string(++number);
    }
    return id;
}

} // namespace entente
