// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// The actors and ties of a map as a graph. Every member of their records becomes an attribute of
/// that name (lists and objects as JSON text); a source goes with the first record that cites it,
/// as CSL-JSON in "cites".
GraphData graphOf(const AllianceMap &map);

/// The map that a graph tells. What a known attribute cannot mean, and what nobody knows, is kept
/// in the records' "attributes". Dates come from the spells where nothing else tells them.
ReadMap mapOf(ReadGraph read);

/// What a format does not hold of this map, a phrase each, for telling before it is written.
std::vector<std::string> lossesIn(const AllianceMap &map, GraphFormat format);

} // namespace entente
