// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ids.h"
#include "vocabulary.h"

#include <memory>
#include <set>
#include <string>
#include <unordered_set>

namespace entente {

struct Event;
struct Tie;

/// Ties and events by id, with what they have in common in words; a filter can leave in these
/// alone.
struct RecordSet
{
    std::unordered_set<std::string> ids;
    std::string words;

    bool operator==(const RecordSet &) const = default;
};

/// What the reader wants to leave out of the picture. Empty sets leave out nothing. A value without
/// a memory of the view.
struct Filter
{
    std::set<TieKind> hiddenKinds;
    std::set<Means> hiddenMeans; // a tie goes when all its means are hidden
    std::set<Standing> hiddenStandings;
    std::set<SourceId>
        hiddenSources; // a tie or event goes when all its evidence is from hidden sources
    bool hideUnsourced = false;
    std::shared_ptr<const RecordSet> only; // null: all

    bool empty() const { return *this == Filter(); }
    /// False for what is left out.
    bool passes(const Tie &tie, Standing standing) const;
    bool passes(const Event &event) const;

    bool operator==(const Filter &other) const;

private:
    bool leavesOut(const std::string &id) const { return only && !only->ids.contains(id); }
};

} // namespace entente
