// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compose.h"
#include "placer.h"

namespace entente {

/// A soft ground behind each camp of the snapshot, with its name where there is room.
std::vector<HullItem> campHulls(const Snapshot &snapshot, const DisplayList &list, Placer &placer);

/// The convex hull of points in order round (monotone chain; Andrew 1979).
std::vector<QPointF> convexHull(std::vector<QPointF> points);

} // namespace entente
