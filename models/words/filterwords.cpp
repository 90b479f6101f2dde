// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filterwords.h"

#include "narration.h"

#include "models/map/text.h"

namespace entente {

std::string filterWords(const AllianceMap &map, const Filter &filter)
{
    std::vector<std::string> gone;
    for (const auto kind : filter.hiddenKinds)
        gone.push_back(kindNoun(kind));
    for (const auto means : filter.hiddenMeans)
        gone.push_back(meansWords({means}));
    for (const auto standing : filter.hiddenStandings)
        gone.push_back(tiesThatAre(standing));
    for (const auto &id : filter.hiddenSources)
        if (const auto *source = map.sources().find(id))
            gone.push_back(
                phrase(translate("Filter", "what only “%1” says"), {displayText(source->title)}));
    if (filter.hideUnsourced)
        gone.push_back(translate("Filter", "what has no source"));
    const auto list = listWords(gone);
    if (!filter.only)
        return gone.empty() ? std::string() : phrase(translate("Filter", "without %1"), {list});
    return gone.empty()
               ? phrase(translate("Filter", "only: %1"), {filter.only->words})
               : phrase(translate("Filter", "only: %1; without %2"), {filter.only->words, list});
}

} // namespace entente
