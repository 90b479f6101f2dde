// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/analysis/snapshot.h"

#include <QString>

namespace entente {

// Words that several pages use.

/// "since 5 Jan 2020", "start unknown", "1904 – 1918": the dates of a tie for a narrow column.
QString shortDates(const Tie &tieIndex);
/// "5 Jan 2020" for a day without a mark; any other date in full words.
QString shortDate(const Edtf &date);
/// "assumed", "disputed", "not on this date"; empty where the tie is attested.
QString standingMark(const Snapshot &snapshot, int tie);
/// "B2: usually reliable source, probably true".
QString gradeWords(const std::string &grade);
/// "14 January 2020", "1 to 30 April 2019": the days that a date can mean.
QString daysWords(const DayRange &days);

} // namespace entente
