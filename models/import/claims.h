// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "rowdate.h"

#include "models/map/rarelist.h"

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <set>
#include <unordered_map>

namespace entente {

/// What became of a row.
enum class Verdict : unsigned char { New, Updates, Duplicate, Skipped, Rejected };
std::string_view word(Verdict verdict);

using ClaimId = std::uint32_t;

/// What the rows of a table tell of a tie in one year; of a tie known by events, what they tell of
/// a spell of them, in which no two are further apart than the reach.
struct YearOfTie
{
    int year = 0;                                 // of the first event, where it is a spell
    Day first = Day::last(), last = Day::first(); // of the events
    std::uint32_t rows = 0;
    std::uint32_t firstRow = 0;
    std::uint32_t means = 0;                     // a bit for each
    bool asserted = false;                       // somebody does more than allege it
    bool ended = false;                          // the row says that the spell ends in this year
    std::shared_ptr<const RowDate> since, until; // seldom told: millions of these are looked up
    RareList<std::pair<std::string, double>> figures;         // what is counted -> sum
    RareList<std::pair<std::string, std::string>> attributes; // column -> cells, each once
};

/// Where a row says that it was read, and in whose words.
struct Citation
{
    std::string attests; // the days of which the row tells (EDTF); empty: of the tie as a whole
    std::string source, quote;
    auto operator<=>(const Citation &) const = default;
};

/// A tie in the making: what all rows of an import tell of it.
struct TieClaim
{
    std::uint32_t set = 0; // which file's mapping
    std::uint32_t from = 0, to = 0;
    TieKind kind = TieKind::Tied;
    bool mutual = false;
    bool suggestion = false;
    bool byYear = false; // rows by year or by event; else each bound is told
    bool byEvent = false;
    std::string apart; // keeps ties of one pair apart
    std::string title; // of the dispute
    std::vector<YearOfTie> years;
    std::optional<RowDate> since, until;
    std::optional<std::string>
        attests;             // where a bound is not known: the days of which the table tells
    std::uint32_t cited = 0; // see Claims::citations; 0: no row names a source or a quote
    std::uint32_t means = 0;
    std::optional<int> strength;
    std::vector<std::pair<std::string, std::string>> attributes; // column -> cell
    bool asserted = true;
    bool neverTogether = false; // its ends were in one dispute, at different times
    std::uint32_t rows = 0;     // of which this is the first claim
    std::uint32_t firstRow = 0;
    Verdict verdict = Verdict::New;

    /// The events by which it is known.
    std::size_t events() const;
};

/// One participation in a dispute.
struct SideClaim
{
    std::uint32_t set = 0;
    std::uint32_t actor = 0;
    std::string side;
    bool together = false; // there are no sides: all of one group are tied to each other ...
    TieKind kind = TieKind::Opposes; // ... by this kind
    bool happened = false;           // spells are events by which the tie is known
    struct Spell
    {
        std::optional<RowDate> since, until;
        bool sinceOpen = false, untilOpen = false; // the day is the table's bound, not theirs
        bool operator==(const Spell &) const = default;
    };
    std::vector<Spell> spells;
    std::uint32_t means = 0;
    std::string title;
    std::vector<ClaimId> ties; // made of it
    std::uint32_t rows = 0;    // of which this is the first claim
    Verdict verdict = Verdict::New;
};

/// An event in the making.
struct EventClaim
{
    std::uint32_t set = 0;
    std::string key;
    std::string title;
    EventType type = EventType::Other;
    std::optional<RowDate> first, last;
    std::vector<std::pair<std::uint32_t, Role>> parts;
    std::vector<std::pair<std::string, double>> figures;
    std::vector<std::pair<std::string, std::string>> attributes; // column -> cells
    std::string place;
    std::string sides;      // participants are those of this dispute
    std::uint32_t rows = 0; // of which this is the first claim
    Verdict verdict = Verdict::New;
};

/// All claims of one import. What is told is kept once: the memory is that of the result, not of
/// the tables.
class Claims
{
public:
    /// The claim of that identity, made where it is new; `identity` holds what keeps it apart from
    /// others.
    TieClaim &tie(const TieClaim &identity, ClaimId &id, bool &isNew);
    SideClaim &side(const std::string &group, const SideClaim &identity, ClaimId &id, bool &isNew);
    EventClaim &event(const EventClaim &identity, ClaimId &id, bool &isNew);
    /// The year in the tie; sorted.
    static YearOfTie &yearOf(TieClaim &tie, int year);
    /// The spell to which events on these days belong; spells that they join become one.
    static YearOfTie &spellOf(TieClaim &tie, const DayRange &days, const CarryOver &reach);

    /// Adds a number to the sum of that name.
    static void addFigure(YearOfTie &told, const std::string &what, double number);
    /// Adds a cell to what is kept of that column: "1; 2" where rows differ, the first ones only
    /// where they are many.
    template <class List>
    static void addAttribute(List &attributes, const std::string &name, std::string_view cell)
    {
        for (auto &[known, cells] : attributes)
            if (known == name)
                return addCell(cells, cell);
        attributes.push_back({name, std::string(cell)});
    }

    /// Makes the ties of those who stand on different sides of one dispute, and of those who are in
    /// one group together. Events further apart than the reach are two spells.
    void joinSides(const CarryOver &reach);

    /// Keeps the citation in the tie; false where it was there before.
    bool cite(TieClaim &tie, Citation citation);
    const std::set<Citation> &citations(const TieClaim &tie) const { return m_cited[tie.cited]; }

    std::vector<TieClaim> ties;
    std::vector<SideClaim> sides;
    std::vector<EventClaim> events;

    /// The participations of a dispute.
    const std::vector<ClaimId> *group(const std::string &name) const;

private:
    static void addCell(std::string &cells, std::string_view cell);
    static TieClaim tieOf(const std::string &group, const SideClaim &a, const SideClaim &b);
    void joinGroup(const std::string &group, const CarryOver &reach);
    void joinMembers(const std::string &group, SideClaim &a, SideClaim &b, const CarryOver &reach);
    bool joinAs(const TieClaim &claim, SideClaim &a, SideClaim &b, const CarryOver &reach);
    void allege(TieClaim apart, SideClaim &a, SideClaim &b);
    void addTieOf(const TieClaim &claim, SideClaim &a, SideClaim &b);
    void addEventOf(const TieClaim &claim, const DayRange &days, SideClaim &a, SideClaim &b,
                    const CarryOver &reach);

    std::vector<std::set<Citation>> m_cited{1};
    std::unordered_map<std::string, ClaimId> m_ties;
    std::unordered_map<std::string, ClaimId> m_sides;
    std::unordered_map<std::string, ClaimId> m_events;
    std::unordered_map<std::string, std::vector<ClaimId>> m_groups;
    std::vector<std::string> m_groupOrder;
    std::string m_key;
};

} // namespace entente
