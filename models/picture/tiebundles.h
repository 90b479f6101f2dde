// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "curves.h"

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

/// Crossing lines of a drawing, by the straight ways of ties without a common end, before ties
/// between two sides are bundled.
constexpr int mostCrossings = 25;
/// Where more lines cross, bundles ties that oppose alike and part their actors into two sides: one
/// is drawn wide with their number, of the others only the ends, until they are lit. Ties between
/// those who take part in the event that is told stay as they are. After Bruckdorfer and Kaufmann,
/// "Mad at Edge Crossings? Break the Edges!" (2012).
void bundleSides(DisplayList &list, const Snapshot &snapshot);
/// True where few enough ties are shown for that.
bool canBundle(const Snapshot &snapshot);
/// True for a tie of which only the ends are drawn, as another one stands for it.
bool isStub(const TieItem &tie);
/// The parts of its line that are drawn: all of it, or both ends.
std::vector<Cubic> drawnParts(const TieItem &tie);

} // namespace entente
