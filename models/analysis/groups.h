// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include "camps.h"
#include "snapshot.h"

#include <array>

namespace entente {

/// Everybody in one group each, over all dates, so that no group changes with the day.
struct Groups
{
    struct Group
    {
        enum class What : unsigned char {
            Named, // after its leader
            Small, // members of groups too small to be shown each
            Rest   // those whom no tie puts into a group
        };
        What what = What::Named;
        int leader = -1;          // the most backed member or the whole; else the first member
        std::vector<int> members; // in the order of the map
    };
    GroupsBy by = GroupsBy::Blocs;
    std::vector<Group> all;   // the largest first, Small and Rest last
    std::vector<int> groupOf; // by actor

    int count() const { return int(all.size()); }
};

/// Blocs: the communities that a local search for the greatest modularity of signed ties finds
/// (Gómez, Jensen and Arenas 2009; Blondel and others 2008): backing, structure and ties of unknown
/// kind hold together, opposition parts. Deterministic. At most 36 groups get a place of their own.
Groups groupsOf(const MapIndex &index, GroupsBy by, const Camps &camps);

/// How many ties, how they run and how they stand. The three ways make up the whole, and so do the
/// three standings.
struct TieTally
{
    int there = 0; // from the first end to the second
    int back = 0;
    int mutual = 0;
    int attested = 0;
    int assumed = 0;
    int disputed = 0;
    int undated = 0; // among the assumed: no day at all is known
    int unsourced = 0;

    int count() const { return attested + assumed + disputed; }
    bool operator==(const TieTally &) const = default;
};
constexpr std::size_t tieKinds = 7;
using TalliesByKind = std::array<TieTally, tieKinds>;

/// One end of what is drawn: a closed group, or a member of an open one.
struct GroupEnd
{
    int group = -1;
    int actor = -1; // -1: the group as a whole

    auto operator<=>(const GroupEnd &) const = default;
};

/// The ties of a snapshot by groups: each shown tie is within one group, or counted between two
/// ends, or is between members of open groups and stays a tie of its own.
struct GroupTallies
{
    struct Between
    {
        GroupEnd a;
        GroupEnd b; // after a
        TieKind kind = TieKind::Backs;
        TieTally tally;
    };
    std::vector<TalliesByKind> inside; // by group, open ones too
    std::vector<int> actors;           // by group: members in the picture
    std::vector<Between> between;      // by ends, then kind
    std::vector<int> single;           // ties
};
/// `open` by group.
GroupTallies tallyGroups(const Snapshot &snapshot, const Groups &groups,
                         const std::vector<char> &open);
} // namespace entente
