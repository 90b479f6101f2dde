// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/document/item.h"
#include "models/map/alliancemap.h"

namespace entente {

/// Two records that may be one. A proposal: whether they are, somebody decides.
struct DuplicatePair
{
    Item first; // the one that comes first in the file
    Item second;
    QString why; // "the same name", "“Vardania” and “Vardanja”"
};

/// Actors with equal or nearly equal names, ties that say the same, events of one title and date,
/// sources of one title or address. The surest of each kind first.
std::vector<DuplicatePair> possibleDuplicates(const AllianceMap &map);

} // namespace entente
