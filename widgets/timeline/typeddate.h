// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/edtf.h"

#include <QString>

namespace entente {

/// What somebody typed into the date line: a date, all dates (no date and no problem), or what is
/// wrong in plain words.
struct TypedDate
{
    std::optional<Edtf> date;
    QString problem;

    bool ok() const { return problem.isEmpty(); }
};

/// Reads EDTF and the ways people write dates: "14 Jan 2020", "January 14, 2020", "14.1.2020", "Jan
/// 2020", "c. April 2019", "spring 1914", "1910s", "44 BC", "5–14 January 2020", "Apr 2019 to Jan
/// 2020", "since 2015", "all". What can be read in two ways (1/2/2020) or lacks its year is
/// refused, not guessed.
TypedDate parseTypedDate(const QString &text);

/// Why that date cannot be shown on a map that spans `extent`; empty where it can.
QString outsideProblem(const Edtf &date, const DayRange &extent);

} // namespace entente
