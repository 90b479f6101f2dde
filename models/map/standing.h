// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "alliancemap.h"

#include <span>

namespace entente {

/// Why a tie stands as it does: the reason behind a standing, for words and tooltips.
enum class StandingReason : unsigned char {
    Known,       // between the first and the last known day
    Gap,         // between two attestations further apart than the reach
    Imprecise,   // inside the imprecise days of a bound
    AfterLast,   // after the last known day
    WithinReach, // before the first known day, as far back as the reach
    NoKnownDay,  // nothing tells any day
    AllegedOnly, // known days, but nobody does more than allege it
    Before,      // before since
    After,       // after until
    BeyondReach  // before the first known day by more than the reach
};

/// A stretch of days on which a tie stands alike.
struct StandingSpan
{
    DayRange days;
    Standing standing = Standing::Absent;
    StandingReason why = StandingReason::Known;

    bool operator==(const StandingSpan &) const = default;
};

/// The one rule of who stands when. Spans cover all days from Day::first() to Day::last() in order,
/// without holes. Every view, filter, export and count goes through it.
std::vector<StandingSpan> standingSpans(const AllianceMap &map, const Tie &tie);

/// The strongest standing in a window of days: disputed, attested, assumed, absent.
StandingSpan strongest(std::span<const StandingSpan> spans, const DayRange &window);

} // namespace entente
