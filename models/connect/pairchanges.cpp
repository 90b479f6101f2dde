// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "pairchanges.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace entente {

std::vector<PairChange> pairChanges(const MergedSnapshot &merged)
{
    std::map<std::pair<int, int>, PairChange> pairs;
    const auto &index = *merged.both.index;
    for (std::size_t i = 0; i < merged.ties.size(); ++i) {
        const auto &tie = index.map().ties().at(i);
        const int weight = sign(tie.kind) * tie.strength.value_or(1);
        if (weight == 0 || merged.ties[i] == StateChange::Absent)
            continue;
        const auto [a, b] = std::minmax({index.from(int(i)), index.to(int(i))});
        auto &pair = pairs[{a, b}];
        pair.a = a;
        pair.b = b;
        pair.before += merged.first.ties[i].shown ? weight : 0;
        pair.after += merged.second.ties[i].shown ? weight : 0;
        pair.ties.push_back(int(i));
    }
    std::vector<PairChange> changes;
    for (auto &[actors, pair] : pairs) {
        if (pair.before == 0 || pair.after == 0 || pair.before == pair.after)
            continue;
        using Kind = PairChange::Kind;
        pair.kind = (pair.before > 0) != (pair.after > 0)          ? Kind::Reversed
                    : std::abs(pair.after) > std::abs(pair.before) ? Kind::Strengthened
                                                                   : Kind::Weakened;
        changes.push_back(std::move(pair));
    }
    return changes;
}

} // namespace entente
