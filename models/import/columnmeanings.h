// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapping.h"

#include <optional>
#include <span>

namespace entente {

/// What each row of a table tells.
enum class RowShape : unsigned char { Tie, Participant, Actor };
std::string_view word(RowShape shape);

/// What a column means, as people say it. The mapping says more than these words can; what it says
/// beyond them is Other.
enum class Meaning : unsigned char {
    Ignored,
    From,
    FromCode,
    To,
    ToCode,
    FromHelper, // stands by the first actor
    ToHelper,   // stands by the second
    Actor,
    ActorCode,
    Dispute, // rows that agree in it are of one dispute
    Side,    // those on different sides oppose each other
    Kind,
    MeansWords, // the means in words
    MeansFlag,  // says 1 or yes where a certain means was used
    Year,
    Since,
    SinceYear,
    SinceMonth,
    SinceDay,
    Until,
    UntilYear,
    UntilMonth,
    UntilDay,
    Happened, // the day of an event by which the tie is known
    Source,
    Quote,
    Apart, // keeps ties of one pair apart
    Version,
    Other
};
/// For scripts and tests: "first-actor".
std::string_view word(Meaning meaning);
/// Those that a column may have where rows are of that shape; never Other.
std::span<const Meaning> meaningsOf(RowShape shape);

struct ColumnMeaning
{
    Meaning meaning = Meaning::Ignored;
    Means means = Means::Other; // where MeansFlag
    bool operator==(const ColumnMeaning &) const = default;
};

/// What a row of the mapping's table tells.
RowShape shapeOf(const TableMapping &mapping);
/// Keeps the columns that mean the same in the other shape.
void setShape(TableMapping &mapping, RowShape shape);

/// What the mapping reads from a column; Nothing where it does not read it.
ColumnMeaning meaningOf(const TableMapping &mapping, const std::string &column);
/// Takes the column's meaning away and gives it another one. Of most meanings there is one column:
/// the one that had it becomes ignored. What the mapping says beyond meanings stays.
void setMeaning(TableMapping &mapping, const std::string &column, ColumnMeaning meaning);

/// The ties that each row tells by its first two actors; more than one where conditions part them.
std::vector<TieColumns *> mainTies(TableMapping &mapping);
const TieColumns *mainTie(const TableMapping &mapping);
/// Says what a value of the kind's column means: a kind's word or "skip".
void setKindOfValue(TableMapping &mapping, const std::string &value, const std::string &word);
/// The text between several actors in one cell; empty: there is one.
std::string separatorOf(const TableMapping &mapping, Meaning actor);
void setSeparator(TableMapping &mapping, Meaning actor, const std::string &separator);
/// What the actor's code is: cow, gw, iso3166, ucdp ...; empty: the table's own.
std::string codeSystemOf(const TableMapping &mapping, Meaning actor);
void setCodeSystem(TableMapping &mapping, Meaning actor, const std::string &system);
/// The order of day and month in dates like 2/3/1994.
DateColumns::Order dateOrderOf(const TableMapping &mapping);
void setDateOrder(TableMapping &mapping, DateColumns::Order order);

/// What is missing before rows can be read, or empty.
std::string whatIsMissing(const TableMapping &mapping);

} // namespace entente
