// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "graphdata.h"

namespace entente {

/// A graph as two tables: NAME.actors.csv and NAME.ties.csv, with the columns that Gephi looks
/// for first.
struct CsvPair
{
    std::string actors;
    std::string ties;
};

/// Both tables, with headers, as RFC 4180 has them.
CsvPair writeCsvPair(const GraphData &graph);
/// Reads both tables; either may be of another program (Id, Label; Source, Target).
ReadGraph readCsvPair(std::string_view actors, std::string_view ties);

} // namespace entente
