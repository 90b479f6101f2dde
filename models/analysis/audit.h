// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mapindex.h"
#include "models/map/filter.h"

#include <span>
#include <string_view>

namespace entente {

/// What the evidence of a claim is like. A claim is a tie or an event; one claim can be several of
/// these.
enum class Finding : unsigned char {
    Sourced,      // some source says something of it
    SingleSource, // all that is said of it comes from one source
    Unsourced,    // nobody says so
    Undated,      // a tie of which no day is known, an event without a date
    Disputed,     // a source denies it, or another event tells it differently (version-of)
    Stale // a tie that goes on only by assumption, its last known day further back from the map's
          // date than the reach; an event that is still planned though its days are over on the
          // map's date
};

/// All findings, in the order in which an audit tells them.
std::span<const Finding> allFindings();
/// For scripts: "single-source".
std::string_view word(Finding finding);

/// The claims that one finding is about, in the order of the file.
struct FoundClaims
{
    Finding finding = Finding::Sourced;
    std::vector<TieId> ties;
    std::vector<EventId> events;

    std::size_t count() const { return ties.size() + events.size(); }
};

/// How well a map is evidenced: each finding with its claims. A value.
struct Audit
{
    std::size_t ties = 0;
    std::size_t events = 0;
    std::optional<Edtf> asOf;          // the day by which staleness was judged
    std::vector<FoundClaims> findings; // one for each of allFindings()

    std::size_t claims() const { return ties + events; }
    const FoundClaims &operator[](Finding finding) const { return findings[std::size_t(finding)]; }
};

/// Judges each tie and event by its evidence; staleness by the map's "as of", or not at all without
/// one.
Audit audit(const MapIndex &index);

/// A filter that leaves in only these claims; `words` say what they have in common.
Filter onlyThese(const FoundClaims &claims, std::string words, Filter filter = {});

} // namespace entente
