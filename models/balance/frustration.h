// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "proof.h"

#include <functional>
#include <optional>

namespace entente {

/// How much may be spent on a division. The numbers make an answer the same on every machine;
/// `goOn` ends it by the clock or because somebody cancels.
struct SearchEffort
{
    int tabuMoves = 400'000;          // nodes looked at by the local search of each block
    int starts = 6;                   // of the local search
    int largestBlock = 1'000'000;     // edges; above it the local search alone answers
    std::int64_t steps = 20'000'000;  // of branch and bound
    std::int64_t looks = 400'000'000; // at edges, for cycles
    int branches = 20'000;            // of the linear programmes
    int largestProgramme = 60'000;    // edges of a block; above it only packing bounds
    std::function<bool(std::int64_t best, std::int64_t bound)> goOn;

    /// What a picture may take: some milliseconds.
    static SearchEffort small();
};

/// How a division is known to have the least frustration.
enum class ProvedBy {
    Cycles, // the proof's cycles
    Search, // all others were tried or bounded
    Nothing // it is the best that was found
};

/// A division into camps and what is known of it.
struct Division
{
    Partition campOf;
    std::int64_t index = 0;      // its frustration
    std::int64_t lowerBound = 0; // no division has less
    ProvedBy provedBy = ProvedBy::Nothing;
    FrustrationProof proof; // of lowerBound, as far as cycles prove it

    bool isProven() const { return lowerBound == index; }
};

/// The division into two camps with the least frustration: the frustration index, or line index of
/// balance (Harary 1959; Aref, Mason and Wilson 2020). Each block is made smaller exactly, then
/// solved by packing cycles, by linear programmes and by branch and bound. Nodes that no edge joins
/// are put together without meaning.
Division minimumFrustrationPartition(const SignedNetwork &network, const SearchEffort &effort = {});

/// The division into at most `camps` camps; 0: any number (weak balance: Davis 1967).
Division minimumFrustrationCamps(const SignedNetwork &network, int camps,
                                 const SearchEffort &effort = {});

} // namespace entente
