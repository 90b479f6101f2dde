// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/alliancemap.h"

#include <string>
#include <vector>

namespace entente {

// "1 actor", "12 actors": how many records of a kind there are.
std::string actorsCounted(int count);
std::string tiesCounted(int count);
std::string eventsCounted(int count);
std::string sourcesCounted(int count);
std::string scenesCounted(int count);

/// "four" up to twelve, then digits.
std::string countInWords(int count);
/// "four states", "three actors": by what they are all of, by their places in the map. Not for the
/// start of a sentence.
std::string actorsInWords(const AllianceMap &map, const std::vector<int> &actors);

} // namespace entente
