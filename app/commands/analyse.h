// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"
#include "console.h"

#include "models/balance/measures.h"

namespace entente {

/// Tells which camps the signed ties of a map make up on a date, or on one date after another.
int runAnalyse(const AnalyseCommand &command, const Console &console);

/// A date and what was found of it.
struct AnalysedDate
{
    std::string date; // EDTF; empty: all dates together
    Balance balance;
    std::vector<ActorMeasures> measures; // by node
    double seconds = 0;
};

/// The three shapes of the answer; `isSeries`: it was asked for more than one date.
std::string analysisJson(const AllianceMap &map, const std::vector<AnalysedDate> &dates,
                         bool isSeries);
std::string analysisCsv(const AllianceMap &map, const std::vector<AnalysedDate> &dates);
std::string analysisWords(const AllianceMap &map, const std::vector<AnalysedDate> &dates);

} // namespace entente
