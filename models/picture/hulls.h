// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// A soft ground behind each distinct camp of at least two, with its name where there is room. It
/// covers the cards of who is certain of the camp and no other card.
std::vector<HullItem> campHulls(const Snapshot &snapshot, const Camps &camps,
                                const DisplayList &list, Placer &placer);

} // namespace entente
