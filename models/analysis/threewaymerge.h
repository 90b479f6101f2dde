// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mappatch.h"

namespace entente {

/// What two sides changed differently. Mine was kept.
struct MergeConflict
{
    std::string label; // of the record
    std::string field; // as in the file; empty for the record as a whole
    std::string words; // what both did

    bool operator==(const MergeConflict &) const = default;
};

struct MergedMap
{
    AllianceMap map; // mine with what they did
    std::vector<MergeConflict> conflicts;
};

/// Brings together what two sides made of one map: record by record and field by field, lists item
/// by item. Where both changed the same, mine is kept and the conflict told. What either side still
/// refers to is not taken away.
MergedMap mergeMaps(const AllianceMap &base, const AllianceMap &mine, const AllianceMap &theirs);

} // namespace entente
