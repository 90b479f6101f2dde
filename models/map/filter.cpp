// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "filter.h"

#include "records.h"

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

} // namespace entente
