// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/day.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// A member of the Correlates of War state system, with the days of its membership.
struct SystemState
{
    std::string number;       // COW
    std::string abbreviation; // COW: "UKG"
    std::string name;
    std::vector<DayRange> member;
};

/// Countries by their codes and names: the COW state system (states2016), a table of the numbers
/// that COW, Gleditsch and Ward, ISO 3166 and UCDP's list of actors give to one state, by date
/// (both in resources/codes, which the program carries), and the names of ISO 3166 where the
/// system has the iso-codes package.
class CountryCodes
{
public:
    CountryCodes();

    /// The text of iso-codes' iso_3166-1.json. False where it is something else.
    bool addIso3166(std::string_view json);
    bool knowsIso3166() const { return !m_iso.empty(); }

    /// What the code means, or empty: nameOf("cow", "200") is "United Kingdom".
    std::string nameOf(std::string_view system, std::string_view code) const;
    /// True where the number was a state on that day, or nothing is known of the number.
    bool wasState(std::string_view system, std::string_view number, Day day) const;
    /// The two-letter code of a country called exactly that; else empty.
    std::string iso3166OfName(std::string_view name) const;
    /// The two-letter code for a code of two or three letters; else empty.
    std::string iso3166OfCode(std::string_view code) const;
    /// The COW number of a state called exactly that; else empty.
    std::string cow(std::string_view name) const;
    /// The name in COW's list of the country that UCDP and others call so ("DR Congo (Zaire)",
    /// "Russia (Soviet Union)"), on that day where it was another state before; the name itself
    /// where no list knows it.
    std::string stateNamed(std::string_view name, Day day = Day::last()) const;
    /// What `wanted` (cow, gw, iso3166 or ucdp, whose numbers mean governments) calls the state
    /// that `system` numbers so. Empty where nobody knows, and where it depends on the day and the
    /// day is not finite.
    std::string numberIn(std::string_view wanted, std::string_view system, std::string_view number,
                         Day day = Day::last()) const;

private:
    struct Country
    {
        std::string alpha2, alpha3, name;
    };
    /// What one state is called on these days.
    struct Numbers
    {
        std::string cow, gw, iso3166, ucdp;
        DayRange days;
        const std::string *in(std::string_view system) const;
    };

    void readStates();
    void readNumbers();
    const Numbers *numbersOf(std::string_view system, std::string_view number, Day day) const;

    const SystemState *stateOf(std::string_view system, std::string_view number) const;

    std::vector<SystemState> m_states;
    std::unordered_map<std::string, std::size_t> m_stateByNumber;
    std::unordered_map<std::string, std::size_t> m_stateByName; // folded
    std::vector<Numbers> m_numbers;
    std::unordered_map<std::string, std::vector<std::size_t>> m_numbersOf; // "gw:260"
    std::vector<Country> m_iso;
    std::unordered_map<std::string, std::size_t> m_isoByName; // folded
    std::unordered_map<std::string, std::size_t> m_isoByCode;
};

} // namespace entente
