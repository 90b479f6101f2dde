// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

namespace entente {

/// The actors that are called so, as places in the map's table: the one with that id, else all with
/// that whole name, short name or alias, case ignored.
std::vector<int> actorsCalled(const AllianceMap &map, std::string_view words);

/// All names of an actor without case.
Texts caseFoldedNames(const Actor &actor);

} // namespace entente
