// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/mapdifference.h"

#include <string>
#include <vector>

namespace entente {

/// "Actor Egypt: name and kind changed".
std::string differenceWords(const RecordDifference &difference);
/// "2 actors added and 1 tie changed", or "nothing".
std::string summaryOf(const std::vector<RecordDifference> &differences);

} // namespace entente
