// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/signrule.h"

#include <array>
#include <vector>

namespace entente {

/// A division of actors into two camps, as pictures, layouts and groups take it. models/balance
/// makes it.
struct Camps
{
    static constexpr int none = -1;

    /// A camp that is worth a colour and a name: those who oppose the other camp, and who is tied
    /// to one of these, as far as backing joins them. There is none where nobody opposes anybody
    /// across the division, or where the division is arbitrary.
    struct Camp
    {
        int number = 0;           // its colour: 0 or 1, the same over the whole time
        int leader = none;        // the opponent whose ties fit the camps most
        std::vector<int> members; // who is certain of it, in the order of the map
    };

    SignRule rule;                          // by which ties were weighed
    std::vector<int> campOf;                // by actor: 0, 1 or none
    std::vector<char> straddles;            // by actor: as good in either camp
    std::vector<Camp> distinct;             // of each part of the map that holds together
    std::array<int, 2> leaders{none, none}; // the same, of all with that number
    int misfits = 0;                        // pairs of actors against the division
    bool isProven = true;                   // no division weighs less
    bool isArbitrary = false; // of some part: other divisions are as good for most of it
};

} // namespace entente
