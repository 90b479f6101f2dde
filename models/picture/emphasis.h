// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "hittest.h"
#include "navigator.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// What the reader points at, from which the emphasis of the drawing follows.
struct InteractionState
{
    Hit hover;
    std::vector<int> selectedActors;
    std::vector<int> selectedTies;
    QString search;
    std::vector<int> changed; // ties that are new on this step
    KeyboardPosition keyboard;
};

/// Hover lights the neighbourhood and lets the rest fade; a search lights what matches. Pure.
Emphasis emphasisFor(const Snapshot &snapshot, const InteractionState &pointed);
/// The same for a summary's groups and the lines between them; a group is lit where one of its
/// members is.
void emphasiseSummary(Emphasis &emphasis, const SummaryItem &summary,
                      const InteractionState &pointed);

} // namespace entente
