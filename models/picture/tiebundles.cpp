// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "tiebundles.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>

namespace entente {

std::vector<DrawnTie> drawnTies(const Snapshot &snapshot)
{
    std::vector<DrawnTie> drawn;
    const auto &index = *snapshot.index;
    const auto pairOf = [&](int tie) {
        const auto [low, high] = std::minmax({index.from(tie), index.to(tie)});
        return std::uint64_t(std::uint32_t(low)) << 32U | std::uint32_t(high);
    };
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i)
        if (snapshot.ties[i].shown)
            ++counts[pairOf(int(i))];
    std::map<std::tuple<std::uint64_t, TieKind, bool, bool>, std::size_t> bundles;
    for (std::size_t i = 0; i < snapshot.ties.size(); ++i) {
        const int tie = int(i);
        if (!snapshot.ties[i].shown)
            continue;
        if (counts[pairOf(tie)] > mostTiesApart) {
            const auto &record = snapshot.map().ties().at(i);
            const auto [at, isNew] = bundles.try_emplace(
                {pairOf(tie), record.kind, index.from(tie) < index.to(tie), record.mutual},
                drawn.size());
            if (!isNew) {
                ++drawn[at->second].alike;
                continue;
            }
        }
        drawn.push_back({tie, 0});
    }
    return drawn;
}

} // namespace entente
