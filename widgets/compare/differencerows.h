// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/connect/comparison.h"
#include "models/document/selection.h"
#include "models/export/comparisonmarks.h"

namespace entente {

/// One thing that differs between two states, in words, and what to select for it.
struct DifferenceRow
{
    enum class About : unsigned char { Pair, Tie, Actor, Event, Source };
    About about = About::Tie;
    QString change; // "New", "Gone", "Reversed" …
    QString what;
    std::vector<Item> items;

    /// "New: Turkey backs the GNA."
    QString sentence() const;
};

/// Pairs of actors first, then ties, actors, events and sources. Ties are those of the picture:
/// what a filter hides is not told.
std::vector<DifferenceRow> differenceRows(const ComparedStates &states,
                                          const Comparison &comparison);

} // namespace entente
