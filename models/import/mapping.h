// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/records.h"

#include <map>
#include <string>
#include <vector>

namespace entente {

/// Which columns tell a date: one with a text, or year, month and day apart; and how exact it is.
struct DateColumns
{
    enum class Order : unsigned char { Unknown, DayFirst, MonthFirst };

    std::string date;
    std::string year, month, day;
    std::string precision;                         // a column with a code
    std::map<std::string, std::string> precisions; // code -> "day", "month" or "year"
    Order order = Order::Unknown;                  // of 2/3/1994

    bool empty() const { return date.empty() && year.empty(); }
    bool operator==(const DateColumns &) const = default;
};

/// Which columns tell an actor. Several actors may stand in one cell; `separator` parts them.
struct ActorColumns
{
    std::string slot;      // what the ties call it: "a", "backer"
    std::string name;      // column; may be absent where there is a code
    std::string code;      // column; "mem#" stands for mem1, mem2 …, and so does a name
    std::string system;    // what the code is: ucdp, cow, gw, iso3166, wikidata, acled ...
    std::string separator; // "; " or ", "; empty: one actor a cell
    std::string kind;      // an actor kind, or empty: from the name
    std::vector<std::string> nobody; // values that are no actor: "Civilians"
    bool nameTells = false;          // the same code under another name is another actor

    bool operator==(const ActorColumns &) const = default;
};

/// How a row makes a tie from one actor to another.
struct TieColumns
{
    std::string from, to; // slots
    TieKind kind = TieKind::Tied;
    std::string kindColumn; // the kind is in this column ...
    std::map<std::string, std::string>
        kinds; // ... and its values mean these kinds; "skip" leaves the row out
    bool mutual = false;
    std::string strength;           // column: a number without its sign, 1 to 3 or ...
    double strengthMost = 0;        // ... in thirds of this
    std::vector<std::string> years; // columns called by years: a cell tells the kind in that year
    std::vector<Means> means;
    std::map<std::string, Means> meansColumns;     // column that says 1 -> means
    std::string meansColumn;                       // the means are words in this column ...
    std::map<std::string, std::string> meansWords; // ... and mean these; a means' own word is known
    DateColumns since, until;                      // the tie's bounds
    std::string sinceOpen, untilOpen;              // conditions under which the bound is not known
    std::string endsWhen; // condition under which `until` is the end of a spell of years
    std::string year;     // the tie stands in this year; years in a row are one tie
    DateColumns happened, happenedUntil; // an event by which the tie is known
    std::string when;                    // condition
    std::string alleged;                 // condition under which it is alleged only
    bool suggestion = false;             // only events suggest it: never more than alleged
    std::vector<std::string> apart;      // columns that keep ties of one pair apart
    std::string source; // column: where the row's claim was read, an address or a title
    std::string quote;  // column: in whose words
    std::vector<std::string> attributes; // columns kept with the tie as they are
    std::map<std::string, std::string>
        figures; // column -> what it counts; added up in the evidence

    bool operator==(const TieColumns &) const = default;
};

/// Participants in rows: those of one group that stand on different sides oppose each other, or all
/// of one group are tied to each other.
struct SideColumns
{
    struct Spell
    {
        DateColumns since, until;
        bool operator==(const Spell &) const = default;
    };
    std::string when;               // condition
    std::vector<std::string> group; // columns; none: those of one title are one group
    std::string set;                // groups of that name are shared by all files of an import
    std::string side;               // column ...
    std::string sideIs;    // ... or the side itself, where each has its own column of actors
    bool together = false; // no sides: all of one group are tied to each other ...
    TieKind kind = TieKind::Opposes; // ... by this kind
    bool happened = false;           // a spell is an event by which the tie is known
    std::string actor;               // slot
    std::string title;               // "{WarName}": what the group is called
    std::vector<Spell> spells;
    std::string sinceOpen, untilOpen; // conditions under which the bound is not known
    std::vector<Means> means;

    bool operator==(const SideColumns &) const = default;
};

/// How rows make events.
struct EventColumns
{
    struct Part
    {
        std::string slot;
        Role role = Role::Party;
        bool operator==(const Part &) const = default;
    };
    std::string when;  // condition
    std::string title; // "Violence against civilians by {side_a}"
    EventType type = EventType::Other;
    DateColumns date, until;
    std::vector<std::string> group; // rows that agree in these columns are one event
    std::vector<Part> parts;
    std::string sides;                          // participants are those of this shared group
    std::vector<std::string> attributes;        // columns kept with the event as they are
    std::map<std::string, std::string> figures; // column -> what it counts; added up
    std::string place;

    bool operator==(const EventColumns &) const = default;
};

/// How the rows of a table become records: a value that JSON stores and a page may edit.
struct TableMapping
{
    std::string id;       // "ucdp-ged": marks what it brought, so that a newer release updates it
    std::string title;    // "UCDP Georeferenced Event Dataset"
    std::string citation; // as the publisher asks
    std::string licence;
    std::string source;                 // a CSL-JSON item; empty: the file's name stands for it
    std::string version;                // column with the release
    std::string asOf;                   // the last day of which the set tells
    std::vector<std::string> recognise; // columns that tell the set apart
    std::map<std::string, std::vector<std::string>>
        alsoCalled;                                // column -> what other releases call it
    std::vector<std::string> header;               // the columns of a file that has no header
    std::string delimiter;                         // empty: guessed
    std::string encoding;                          // empty: found out; see TextEncoding
    std::vector<std::string> missing;              // cell texts that mean nothing: "-9"
    std::string where;                             // condition on rows
    bool governmentsAreStates = false;             // "Government of X" is X, and no actor beside it
    long minimum = 1;                              // of events, for ties that only events suggest
    std::map<std::string, std::string> actorNames; // name in the table -> id or name in the map, or
                                                   // another name in the table
    std::vector<ActorColumns> actors;
    std::vector<TieColumns> ties;
    std::vector<SideColumns> sides;
    std::vector<EventColumns> events;

    bool operator==(const TableMapping &) const = default;
};

/// True where the column of the mapping is the one that a table's header calls so.
bool isCalled(const TableMapping &mapping, const std::string &column, std::string_view header);
/// What the mapping calls the column that a table calls so.
std::string ownName(const TableMapping &mapping, const std::string &column);

} // namespace entente
