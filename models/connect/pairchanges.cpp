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
    const auto weigh = [&](const Tie &tie, std::size_t at, int PairChange::*side) {
        const int weight = sign(tie.kind) * tie.strength.value_or(1);
        const int from = index.actorAt(tie.from), to = index.actorAt(tie.to);
        if (weight == 0 || from < 0 || to < 0 || from == to)
            return;
        const auto [a, b] = std::minmax({from, to});
        auto &pair = pairs[{a, b}];
        pair.a = a;
        pair.b = b;
        pair.*side += weight;
        if (pair.ties.empty() || pair.ties.back() != int(at))
            pair.ties.push_back(int(at));
    };
    for (std::size_t i = 0; i < merged.ties.size(); ++i) {
        const auto &tie = index.map().ties().at(i);
        if (merged.first.ties[i].shown)
            weigh(tie, i, &PairChange::before);
        const auto *its = merged.secondRecords.ties().find(tie.id);
        if (merged.second.ties[i].shown && its)
            weigh(*its, i, &PairChange::after);
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
