// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "balance.h"

namespace entente {

/// What the signed ties of a snapshot say of one actor.
struct ActorMeasures
{
    int backs = 0;    // whom it backs, each once
    int backedBy = 0; // who backs it
    int opposes = 0;
    int opposedBy = 0;
    /// Its misfits' share of its pairs, 0 to 1.
    double tension = 0;
    /// How many pairs that oppose each other it is tied to positively on both sides.
    int brokered = 0;
    /// It opposes nobody and nobody opposes it, and it is tied to two who oppose each other
    /// (Doreian and Mrvar 2009).
    bool isMediator = false;
    /// PN centrality (Everett and Borgatti 2014) of pairs as they are, without weights or
    /// directions; NaN where it was not worked out.
    double pn = 0;
};

/// By node of the balance. PN centrality is worked out for up to 600 nodes.
std::vector<ActorMeasures> actorMeasures(const MapIndex &index, const Balance &balance);

/// The solution x of (I - (P - 2N) / (2n - 2)) x = 1, where P and N are the pairs with a positive
/// and a negative sign; 1 for everybody where n < 2.
std::vector<double> pnCentrality(const SignedNetwork &network);

} // namespace entente
