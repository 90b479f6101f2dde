// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

namespace entente {

struct MapWithIds
{
    AllianceMap map;
    Texts matchedActors; // whose ids were others; the first map's
};

/// The second map with the ids of the first wherever both mean the same: actors by code or by name,
/// sources, events and ties where they say the same. Who could be two is left alone.
MapWithIds withIdsOf(const AllianceMap &first, const AllianceMap &second);

} // namespace entente
