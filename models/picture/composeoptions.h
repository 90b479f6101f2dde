// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/view.h"

#include <QRectF>

#include <memory>
#include <vector>

namespace entente {

struct SummaryPlan;

struct ComposeOptions
{
    bool hulls = false;
    bool outsiders = true; // actors who are not in the picture of the day, faded
    bool tieLabels = true; // means beside the ties
    bool event = true;
    std::shared_ptr<const SummaryPlan> summary = {}; // gathers actors; see planSummary()
    /// By tie: recedes where many ties are drawn; see crowdedTies().
    std::shared_ptr<const std::vector<char>> crowded = {};

    /// Where labels and the event's box may lie, in units of the drawing; null: anywhere, the box
    /// on the cards and above them.
    QRectF room = {};
    /// Kept free of ties at all dates, for the event's box; null: it lies where it finds room.
    QRectF eventPlace = {};

    bool operator==(const ComposeOptions &) const = default;
};

/// What a look makes of a display list: a summary draws no camps and fades by itself, and nobody is
/// drawn outside a focus. Which ties are crowded is left to the caller, who may know it already.
ComposeOptions composeOptions(const SnapshotQuery &query, const Look &look,
                              std::shared_ptr<const SummaryPlan> plan);

} // namespace entente
