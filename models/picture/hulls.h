// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "displaylist.h"
#include "placer.h"

#include "models/analysis/snapshot.h"

namespace entente {

/// A soft ground behind each camp of the snapshot, with its name where there is room. It covers its
/// members' cards and no other card.
std::vector<HullItem> campHulls(const Snapshot &snapshot, const DisplayList &list, Placer &placer);

} // namespace entente
