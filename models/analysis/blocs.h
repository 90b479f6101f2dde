// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapindex.h"

namespace entente {

/// Two actors and +1 (hold together) or -1 (part).
struct SignedTie
{
    int a = 0;
    int b = 0;
    int sign = 1;
};

/// By actor, the number of its bloc; see groupsOf(). Ties that ever stood count once for each pair
/// and sign.
std::vector<int> blocs(const MapIndex &index);

/// The bare problem: actors 0..count-1, ties between them. For tests and callers with ties of their
/// own.
std::vector<int> blocsOf(int count, const std::vector<SignedTie> &ties);

} // namespace entente
