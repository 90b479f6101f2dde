// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "camps.h"

namespace entente {

/// By actor, the number of its bloc; see groupsOf(). Ties that ever stood count once for each pair
/// and sign.
std::vector<int> blocs(const MapIndex &index);

/// The bare problem: actors 0..count-1, ties between them. For tests and callers with ties of their
/// own.
std::vector<int> blocsOf(int count, const std::vector<SignedTie> &ties);

} // namespace entente
