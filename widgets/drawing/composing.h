// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compose.h"
#include "placer.h"

namespace entente {

// What compose() is made of, for the summary, which draws actors and ties in the same way.

/// The actor's card where the arrangement has it.
CardItem cardOf(const MapIndex &index, const Arrangement &arrangement, int actor);
/// Who has no part at any date is not out of this date's picture: a new actor is not faded.
bool isOutsider(const Snapshot &snapshot, int actor);
/// A tie without a curve.
TieItem dressed(const Snapshot &snapshot, int relation, bool labelled, bool faint = false);
void blockCards(Placer &placer, const std::vector<CardItem> &cards);

} // namespace entente
