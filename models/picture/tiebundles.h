// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <vector>

namespace entente {

/// Ties between two actors that are drawn one by one.
inline constexpr std::size_t mostTiesApart = 24;

/// A tie that is drawn, and how many further ones it stands for.
struct DrawnTie
{
    int tie = 0;
    int alike = 0;
};

/// The ties of a snapshot that are drawn, in the order of the map: where more run between two
/// actors than can be told apart side by side, those of one kind and direction become one.
std::vector<DrawnTie> drawnTies(const Snapshot &snapshot);

} // namespace entente
