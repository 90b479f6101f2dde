// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tableimport.h"

#include "models/map/mappatch.h"
#include "models/matching/nearnames.h"

namespace entente {

/// What an import would do to a map: one patch, a verdict for each row, and what people are to look
/// at.
struct ImportResult
{
    MapPatch patch;
    std::array<std::size_t, 5> rows{}; // by verdict
    std::size_t newActors = 0, newTies = 0, updatedTies = 0, newEvents = 0, updatedEvents = 0;
    std::size_t tooFew = 0;      // rows of ties that too few events tell
    std::vector<NearMatch> near; // actors that may be the same; none was merged
    std::vector<std::string> notes;

    /// How many rows had that verdict.
    std::size_t count(Verdict verdict) const { return rows[std::size_t(verdict)]; }
};

/// Makes records of what was read, in the map `base`: what it has already is found by the marks of
/// an earlier import, by codes and by names, and updated. The verdicts go into the claims and rows
/// of `import`.
ImportResult mergedInto(const AllianceMap &base, TableImport &import);

/// Why a row was left out, or what says the same already; empty for what is taken.
std::string reasonOf(const TableImport &import, const TableImport::Row &row);
/// Writes a line for each row: row, verdict, reason, file. Needs an import that kept every row.
std::string reportText(const TableImport &import);

} // namespace entente
