// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/picture/hittest.h"
#include "models/picture/picture.h"

namespace entente {

// Which records of the map the things in a Picture are.

/// The record that was hit: event, actor or tie; null where it is none.
Item itemOf(const AllianceMap &map, const Hit &hit);
/// `actor`: its place in the map.
Item itemOfActor(const AllianceMap &map, int actor);
/// The actor, or a tie's two, by their places in the map.
std::vector<int> actorsOf(const MapIndex &index, const Item &item);
/// The actors of the snapshot that are drawn.
std::vector<Item> actorItemsIn(const Picture &picture);

} // namespace entente
