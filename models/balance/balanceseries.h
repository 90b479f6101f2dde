// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "balance.h"

#include "models/analysis/camps.h"

namespace entente {

/// The camps and numbers of days on which the ties that camps are made of are shown alike.
struct BalanceMoment
{
    /// Where an actor stands; Either: as good in both camps.
    enum class Side : signed char { None = -1, First = 0, Second = 1, Either = 2 };

    DayRange days;
    std::vector<Side> sideOf; // by actor: in a camp that is worth a colour
    std::array<int, 2> leaders{Camps::none, Camps::none}; // of the camps, actors
    int pairs = 0;                                        // with a sign, each counted once
    int misfits = 0;
    std::int64_t index = 0; // frustration, of pairs weighed by the map's rule
    bool isProven = true;
    double normalised = 0;
    double unbalancedTriads = 0; // their share; below 0 where there are no triads
};

/// An actor that joins a camp, that leaves it, or that changes sides: certain of one camp and, the
/// next time that it is certain of any, of the other.
struct SideChange
{
    int actor = 0;
    Day day;
    BalanceMoment::Side from = BalanceMoment::Side::None; // None: it joins
    BalanceMoment::Side to = BalanceMoment::Side::None;   // None: it leaves
    std::size_t moment = 0;                               // that begins with it
    // What decided it: the actor's own ties and events of that day.
    std::vector<int> begun;
    std::vector<int> ended;
    std::vector<int> events;

    bool isSwitch() const
    {
        return from != BalanceMoment::Side::None && to != BalanceMoment::Side::None;
    }
};

/// Camps and balance from the first to the last day that the map names.
struct BalanceSeries
{
    MapIndexPointer index;
    std::vector<BalanceMoment> moments;                   // in order, without gaps
    std::vector<SideChange> changes;                      // in order
    std::array<int, 2> leaders{Camps::none, Camps::none}; // of the camps over all time
    std::vector<int> actors; // that are in a camp at some time, by their first
    bool isWhole = true;     // false: there are more changes than are looked at

    int switches() const;
};

enum class BalanceMeasure : unsigned char { Normalised, Misfits, UnbalancedTriads };
/// Between 0 and 1 where normalised, else a count; -1 where there is no pair with a sign.
double valueOf(const BalanceMoment &moment, BalanceMeasure measure);

/// `goOn` is told the share that is done, from 0 to 1; false ends it with what there is.
BalanceSeries balanceSeries(const MapIndexPointer &index, const Filter &filter,
                            const std::function<bool(double)> &goOn = {});

/// The moments as a table for other programs (CSV): a line each, with a column for each actor.
std::string seriesCsv(const BalanceSeries &series);
/// "23 May 1915: Italy changes sides (Italy opposes Austria-Hungary)".
std::string changeWords(const BalanceSeries &series, const SideChange &change);
/// "Germany and allies", after who leads the camp over all time; nothing where there is none.
std::string campWords(const BalanceSeries &series, BalanceMoment::Side side);

} // namespace entente
