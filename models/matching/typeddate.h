// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <QString>

namespace entente {

/// What somebody typed for a date: a date, all dates (no date and no problem), or what is
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

/// One date and no span of time, as a record's field takes it; nothing for an empty text and for
/// "unknown".
TypedDate parseTypedPoint(const QString &text);

/// The start or end of a tie as typed, or what is wrong in plain words.
struct TypedBound
{
    TieBound bound;
    QString problem;

    bool ok() const { return problem.isEmpty(); }
};

/// As parseTypedPoint, and ".." or "always" for an open bound, for an end "goes on" as well;
/// "since" and "until" may lead.
TypedBound parseTypedBound(const QString &text, bool isStart);
/// The bound as it was understood: "about April 2019", "always", "goes on", "unknown".
QString boundWords(const TieBound &bound, bool isStart);

} // namespace entente
