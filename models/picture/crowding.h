// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "arrangement.h"

#include <memory>
#include <vector>

namespace entente {

/// By tie, whether it is to recede since too many ties run where it runs: of backing, of
/// opposition and of the rest, each for itself, the more extensive and then the shorter stay, as
/// many as can be told apart. Over all dates, so that no step through time changes it.
std::shared_ptr<const std::vector<char>> crowdedTies(const MapIndex &index,
                                                     const Arrangement &arrangement);

} // namespace entente
