// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/edtf.h"

#include <QString>

namespace entente {

/// Dates in the few words that a timeline has room for. The long forms are Edtf::words().

QString shortDay(Day day);         // "14 Jan 2020"
QString shortDayInYear(Day day);   // "14 Jan"
QString shortMonth(Day day);       // "Jan 2020"
QString shortMonthInYear(Day day); // "Jan"
QString yearText(Day day);         // "2020", "44 BC"

/// The date as a headline: "14 January 2020", "December 2019", "5–14 January 2020", "All dates".
/// `brief` shortens the month.
QString dateTitle(const std::optional<Edtf> &date, bool brief = false);
/// From where to where, as coarse as the span allows: "1879 – 1918", "Apr 2019 – Jan 2020", "5 – 19
/// Jan 2020".
QString rangeTitle(const DayRange &days);
/// Why that date cannot be shown on a map that spans `extent`; empty where it can.
QString outsideProblem(const Edtf &date, const DayRange &extent);

} // namespace entente
