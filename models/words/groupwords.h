// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tiekinds.h"

#include "models/analysis/groups.h"

#include <string>

namespace entente {

// Words for people about groups of actors and the ties between them; see narration.h.

/// "France and 213 others", "12 actors in smaller blocs".
std::string groupName(const AllianceMap &map, const Groups &groups, int group);
/// "214 actors", "180 of 214 actors": those in the picture of those there are.
std::string groupSize(const Groups &groups, const GroupTallies &tallies, int group);
/// The line under its name: "214 actors · 512 back, 18 oppose among them".
std::string groupCounts(const Groups &groups, const GroupTallies &tallies, int group);
/// "512 back, 18 oppose"; empty where there is none.
std::string tieCountsWords(const TalliesByKind &tallies);
/// "290 attested, 20 assumed (4 without any known day), 2 disputed; 12 without a source".
std::string tallyWords(const TieTally &tally);
/// The group in sentences.
std::string groupWords(const AllianceMap &map, const Groups &groups, const GroupTallies &tallies,
                       int group);
/// "14 ties to France and 213 others, 3 to Kenya": the most first, the least together.
std::string groupTiesWords(const AllianceMap &map, const Groups &groups,
                           const GroupTallies &tallies, int group);
/// What is counted between two ends, in sentences, a line each.
std::string betweenWords(const AllianceMap &map, const Groups &groups,
                         const GroupTallies::Between &between);
/// How the groups were found, in a sentence.
std::string groupsByWords(GroupsBy by);

} // namespace entente
