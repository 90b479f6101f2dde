// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <string>

namespace entente {

/// How the event that is told stands to the date: an event beside a date is not always of that day.
struct ToldEvent
{
    enum class Relation {
        None,     // no event is told
        OnDate,   // it happened on the day, or within the window
        Around,   // its date is coarse and covers the day
        UnderWay, // it began before and goes on
        Before,   // the last one before the date
        After,    // chosen, and later than the date
        Planned,  // somebody planned it; it may not have happened
        Undated,  // without a date, and chosen
        AllTime   // chosen while no date is set
    };
    Relation relation = Relation::None;
    int days = 0; // from the event's last day to the date, where Before

    bool operator==(const ToldEvent &) const = default;
};

/// Of the event that the snapshot tells.
ToldEvent toldEvent(const Snapshot &snapshot);

/// "on this day", "last before, 9 months ago", "undated, chosen by you", "planned for this day".
/// Empty where no event is told.
std::string toldEventWords(const Snapshot &snapshot);

/// Why no event is told: none has begun, the filter leaves out all that have, all dates are shown,
/// or the map has none. Empty where one is told.
std::string noEventWords(const Snapshot &snapshot);

} // namespace entente
