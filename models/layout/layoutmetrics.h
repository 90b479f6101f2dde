// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "layoutrequest.h"

namespace entente {

/// How far the distances of a layout are from those that the ties ask for: the mean over pairs of
/// ((d - wish) / wish) squared, at the scale that serves the layout best. Pairs without a way
/// between them do not count. Beyond `mostSources` actors from so many of them to all.
double stressOf(const LayoutRequest &request, const std::vector<Position> &positions,
                std::size_t mostSources = 1500);

/// How many pairs of tied pairs cross, as straight lines between centres. Beyond `exactUpTo` tied
/// pairs an estimate from so many of them, drawn by chance, against all.
double crossingsOf(const LayoutRequest &request, const std::vector<Position> &positions,
                   std::size_t exactUpTo = 6000);

/// How many times a tied pair's straight line runs over a card that is not its own.
std::size_t tiesOverCards(const LayoutRequest &request, const std::vector<Position> &positions);

/// How far the points moved on average, in parts of the first layout's diagonal.
double displacement(const std::vector<Position> &before, const std::vector<Position> &after);

} // namespace entente
