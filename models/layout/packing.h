// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spacing.h"

namespace entente {

/// A drawing to be packed beside others: what it covers, and whether it stays where it is.
struct Piece
{
    std::vector<Box> cards;
    std::vector<std::pair<Position, Position>> ties;
    bool stays = false;
};

/// How far each piece must be shifted so that they lie close together in the shape of a screen and
/// none covers anything of another: polyominoes on a grid, those that stay first, then the largest
/// (Freivalds, Dogrusoz, Kikusts, Graph Drawing 2001).
std::vector<Position> pack(const std::vector<Piece> &pieces);

} // namespace entente
