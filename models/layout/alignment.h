// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "layoutrequest.h"

namespace entente {

/// The shift, turn and mirroring that bring points nearest to their aims (Procrustes' way, the
/// scale kept); only a shift where turning would lie.
class Alignment
{
public:
    struct Aim
    {
        Position from;
        Position to;
        double weight = 1;
    };

    Alignment(const std::vector<Aim> &aims, bool mayTurn);

    Position operator()(const Position &p) const;

private:
    void turn(const std::vector<Aim> &aims);

    Position m_from;
    Position m_to;
    double m_mirror = 1;
    double m_cos = 1;
    double m_sin = 0;
};

/// Turns a new layout to where its actors stood before, the pinned above all. False where nobody
/// stood anywhere.
bool alignToPlaced(const LayoutRequest &request, std::vector<Position> &positions, bool mayTurn);
/// Turns a layout that nothing holds: the first camp to the left of the second, else its longest
/// way along the screen.
void faceCamps(const LayoutRequest &request, std::vector<Position> &positions, bool mayTurn);

} // namespace entente
