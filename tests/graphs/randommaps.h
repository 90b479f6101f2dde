// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

namespace entente::test {

/// A map in which any member may be there or not, with awkward texts; without characters that XML
/// cannot say.
AllianceMap randomMap(unsigned seed);
/// One of each record with every member.
AllianceMap fullMap();

/// The map with its records in the order of their ids, so that two can be compared.
AllianceMap inOrder(const AllianceMap &map);
/// What formats with attributes hold of the map: actors and ties, the sources they cite, and the
/// head where `withHead`.
AllianceMap heldOf(const AllianceMap &map, bool withHead);

} // namespace entente::test
