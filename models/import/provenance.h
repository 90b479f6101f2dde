// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importplan.h"

#include "models/map/alliancemap.h"

namespace entente {

/// How a file came into a map: enough to say where its records are from, and to import it again.
/// Kept in the head of the map under "imports".
struct ImportRecord
{
    std::string file; // its name, without the folder
    std::string sheet;
    std::size_t bytes = 0;
    std::string sha256;
    std::string date;    // of the import
    std::string preset;  // its id, or ...
    std::string mapping; // ... the mapping as JSON; both empty for a graph file
    std::string version; // of the data set, as the file tells it
    std::string where;
    long minimum = 0;
    std::vector<std::pair<std::string, std::size_t>> rows; // verdict -> count

    std::string json() const;
    /// True where the same file was brought in in the same way.
    bool isSameAs(const ImportRecord &other) const;
};

/// What was imported into the map, the first first.
std::vector<ImportRecord> importRecords(const AllianceMap &map);
/// The head with the record added; one of the same file in the same way is not added again.
MapInfo withImportRecord(MapInfo head, const ImportRecord &record);

} // namespace entente
