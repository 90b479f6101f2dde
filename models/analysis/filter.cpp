// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filter.h"

#include "models/map/text.h"
#include "narration.h"

#include <algorithm>

namespace entente {

namespace {

bool allFromHiddenSources(const std::vector<Evidence> &evidence, const std::set<SourceId> &hidden)
{
    return !evidence.empty() &&
           std::all_of(evidence.begin(), evidence.end(),
                       [&](const Evidence &item) { return hidden.contains(item.source); });
}

bool evidencePasses(const std::vector<Evidence> &evidence, const Filter &filter)
{
    return evidence.empty() ? !filter.hideUnsourced
                            : !allFromHiddenSources(evidence, filter.hiddenSources);
}

} // namespace

bool Filter::passes(const Tie &tie, Standing standing) const
{
    if (leavesOut(tie.id.text()) || hiddenKinds.contains(tie.kind) ||
        hiddenStandings.contains(standing))
        return false;
    const auto &means = tie.means;
    const bool meansHidden =
        !means.empty() && !hiddenMeans.empty() &&
        std::all_of(means.begin(), means.end(), [&](Means m) { return hiddenMeans.contains(m); });
    return !meansHidden && evidencePasses(tie.evidence, *this);
}

bool Filter::passes(const Event &event) const
{
    return !leavesOut(event.id.text()) && evidencePasses(event.evidence, *this);
}

bool Filter::operator==(const Filter &other) const
{
    const bool sameOnly = only == other.only || (only && other.only && *only == *other.only);
    return sameOnly && hiddenKinds == other.hiddenKinds && hiddenMeans == other.hiddenMeans &&
           hiddenStandings == other.hiddenStandings && hiddenSources == other.hiddenSources &&
           hideUnsourced == other.hideUnsourced;
}

std::string Filter::words(const AllianceMap &map) const
{
    std::vector<std::string> gone;
    for (const auto kind : hiddenKinds)
        gone.push_back(kindNoun(kind));
    for (const auto m : hiddenMeans)
        gone.push_back(meansWords({m}));
    for (const auto standing : hiddenStandings)
        gone.push_back(phrase("%1 ties", {word(standing)}));
    for (const auto &id : hiddenSources)
        if (const auto *source = map.sources().find(id))
            gone.push_back(phrase("what only “%1” says", {displayText(source->title)}));
    if (hideUnsourced)
        gone.push_back(phrase("what has no source"));
    const auto without = gone.empty() ? std::string() : phrase("without %1", {listWords(gone)});
    const auto alone = only ? phrase("only: %1", {only->words}) : std::string();
    return alone.empty() || without.empty() ? alone + without : phrase("%1; %2", {alone, without});
}

} // namespace entente
